/** At whom the rules of the real books are aimed, and what of it holds of a whole article. */

import { describe, expect, it } from 'vitest'
import cn from '../../rulebooks/cn/index.ts'
import eu from '../../rulebooks/eu/index.ts'
import jp from '../../rulebooks/jp/index.ts'
import kr from '../../rulebooks/kr/index.ts'
import ru from '../../rulebooks/ru/index.ts'
import tw from '../../rulebooks/tw/index.ts'
import us from '../../rulebooks/us/index.ts'
import vn from '../../rulebooks/vn/index.ts'
import type { Book } from '../law/index.ts'
import { aimsTogether } from './aim-of-law.ts'
import { measureOf } from './from-law.ts'

const books = [cn, eu, jp, kr, ru, tw, us, vn]
const bookOf = (rule: string): Book => books.find(({ id }) => rule.startsWith(`${id}.`))!

describe('at whom a rule is aimed', () => {
  const concern = ['CN', 'CU', 'HK', 'IR', 'KP', 'MO', 'RU', 'VE']
  const aim = (rule: string, day: string) => {
    const { destinations, discretionary, toAuthorities, alikeAtHome } = measureOf(bookOf(rule), rule, day)
    return { destinations, discretionary, toAuthorities, alikeAtHome }
  }
  const nobody = { destinations: undefined, discretionary: undefined, toAuthorities: undefined, alikeAtHome: undefined }

  it.each<[string, string, readonly string[] | undefined]>([
    ['us.dsp/202.301(a)', '2025-06-01', concern],
    ['us.dsp/202.303', '2025-06-01', concern],
    ['us.dsp/202.304(a)', '2025-06-01', concern],
    ['us.dsp/202.401(a)', '2025-06-01', concern],
    ['us.dsp/202.302(a)', '2025-06-01', undefined],
    ['us.padfa-2024/s 2(a)', '2025-06-01', ['CN', 'HK', 'IR', 'KP', 'MO', 'RU']],
    ['tw.ncc-order-2012/restriction', '2025-06-01', ['CN']],
    ['eu.gdpr/art 46(1)', '2024-06-01', undefined],
    ['ru.152-fz/art 12(11)', '2024-06-01', undefined],
    ['cn.gba-hk-guidelines-2023/art 2', '2025-06-01', undefined],
  ])('%s on %s names %o', (rule, day, destinations) => {
    expect(aim(rule, day)).toEqual({ ...nobody, destinations })
  })

  it('holds evasion of a ban for a ban on those countries', () => {
    expect(measureOf(us, 'us.dsp/202.304(a)', '2025-06-01')).toMatchObject({
      effect: ['transfer-ban-destination'],
      discriminates: 'de-jure',
    })
  })

  it.each([
    'kr.pipa-2023/art 28-9(1)',
    'vn.decree-13-2023/art 25(8)',
    'vn.decree-53-2022/art 26(6)',
    'ru.152-fz/art 12(8)',
    'cn.pipl-2021/art 42',
  ])('%s waits for an order', (rule) => {
    expect(aim(rule, '2024-06-01')).toEqual({ ...nobody, discretionary: true })
  })

  it.each([
    'cn.icja-law-2018/art 4',
    'cn.dsl-2021/art 36',
    'cn.pipl-2021/art 41',
    'cn.civil-procedure-law-2023/art 294',
    'eu.gdpr/art 48',
  ])('%s is about foreign authorities', (rule) => {
    expect(aim(rule, '2024-06-01')).toEqual({ ...nobody, toAuthorities: true })
  })

  it.each([
    'cn.csl-2016/art 41',
    'cn.consumer-law-2013/art 29',
    'kr.pipa-2023/art 24-2',
    'jp.appi-2020/art 27(1)',
    'tw.pdpa/art 20',
  ])('%s asks the same at home', (rule) => {
    expect(aim(rule, '2024-06-01')).toEqual({ ...nobody, alikeAtHome: true })
  })

  it.each([
    'cn.csl-2016/art 37',
    'cn.pipl-2021/art 38',
    'cn.pipl-2021/art 39',
    'cn.state-secrets-law-2024/art 29',
    'jp.appi-2020/art 28(1)',
    'kr.pipa-2023/art 28-8(1)',
    'us.pub1075/sec 2.C.7',
    'vn.decree-53-2022/art 26(2)',
  ])('%s is none of these', (rule) => {
    expect(aim(rule, '2024-06-01')).toEqual(nobody)
  })

  it('is said of an article only where it is true of all its parts', () => {
    expect(aimsTogether([{ destinations: ['RU'] }, { destinations: ['BY', 'RU'] }])).toEqual({
      destinations: ['BY', 'RU'],
    })
    expect(aimsTogether([{ destinations: ['RU'], alikeAtHome: true }, { alikeAtHome: true }])).toEqual({
      alikeAtHome: true,
    })
    expect(aimsTogether([{ discretionary: true }, { toAuthorities: true }])).toEqual({})
  })
})
