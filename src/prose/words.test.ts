/** What is said to people in other languages: of every duty and place, and of the facts a reason rests on. */

import { describe, expect, it } from 'vitest'
import { duties } from '../law/vocabulary.ts'
import { becauseIn } from './because.ts'
import { type Language, languages, phrasesIn } from './phrases.ts'
import { wrappedText } from './wrap.ts'

const others = languages.filter((language) => language !== 'en')
const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort()

describe('phrases', () => {
  it.each(others)('in %s name every duty and every way of keeping data', (language) => {
    const say = phrasesIn(language)
    expect(duties.filter((duty) => !Object.hasOwn(say.duties, duty))).toEqual([])
    expect(Object.keys(say.modes).sort()).toEqual(['copy', 'first-capture', 'process-only', 'store-only'])
    for (const mode of Object.values(say.modes)) expect(holes(mode)).toEqual(['{place}'])
  })

  it.each(others)('in %s say who is in conflict with whom', (language) => {
    for (const text of Object.values(phrasesIn(language).conflictOf ?? {}))
      expect(holes(text)).toEqual(expect.arrayContaining(['{a}', '{b}']))
    expect(Object.keys(phrasesIn(language).conflictOf ?? {})).toEqual(['place', 'act', 'keep', 'step'])
  })

  it.each(others)('in %s keep what is filled in', (language) => {
    const english = phrasesIn('en')
    const say = phrasesIn(language)
    for (const [key, text] of Object.entries(english)) {
      const other = say[key as keyof typeof say]
      if (typeof text === 'string' && key !== 'heading' && key !== 'conflictOpen')
        expect([key, holes(String(other))]).toEqual([key, holes(text)])
    }
    for (const [key, text] of Object.entries(english.ask))
      if (typeof text === 'string')
        expect([key, holes(String(say.ask[key as keyof typeof say.ask]))]).toEqual([key, holes(text)])
  })
})

describe('what a reason rests on', () => {
  const cases: readonly (readonly [text: string, language: Language, told: string])[] = [
    ['importer.country JP, not CN', 'zh-Hans', '接收方所在国家（地区）为“日本”，并非“中国”'],
    ['data.categories has user.contact', 'ja', 'データの種類に「連絡先」を含む'],
    ['exporter.traits has none of cii-operator', 'zh-Hans', '数据提供方的法律属性不包含“关键信息基础设施运营者”'],
    [
      'data.subjects.consent none, not separate',
      'ja',
      '本人の同意は「同意なし」（「この移転に限った個別の同意」でない）',
    ],
    ['legalBasis none, not consent', 'ja', '処理の法的根拠は「なし」（「本人の同意」でない）'],
    [
      'purpose not known (asked: contract, visa)',
      'ja',
      '目的は不明（要確認：「本人との契約の締結・履行」、「査証手続」）',
    ],
    ['data.subjects.count 120000 ≥ 100000', 'zh-Hans', '本次涉及人数 120000，达到 100000'],
    ['overridden by CN PIPL 2021 art 38', 'ja', 'CN PIPL 2021 art 38 が優先する'],
    ['not on the list cn.x', 'zh-Hans', '不在清单 cn.x 之列'],
    ['firstTransferOn not on or after 2022-04-01', 'ja', '最初の移転日は 2022-04-01 以後でない'],
    ['a sentence of another shape', 'ja', 'a sentence of another shape'],
    ['data.form anonymised', 'en', 'data.form anonymised'],
  ]
  it('gives derived numbers their names', () => {
    expect(becauseIn('cn.x 5 < 9', 'ja', (path) => (path === 'cn.x' ? '人数' : undefined))).toBe('人数 5（9 未満）')
  })

  it.each(cases)('%s is told in %s', (text, language, told) => expect(becauseIn(text, language)).toBe(told))
})

describe('lines', () => {
  const long = `CN PIPL 2021 art 38：${'向境外提供个人信息，应当具备条件（依法免予的除外）。'.repeat(8)}`

  it('of wide characters are at most 100 columns, and lose nothing', () => {
    const lines = wrappedText(long, '    ').split('\n')
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines)
      expect(line.length + (line.match(/[\u3000-\u9fff\uff00-\uff60]/g)?.length ?? 0)).toBeLessThanOrEqual(102)
    expect(lines.map((line) => line.trim()).join('')).toBe(long)
  })

  it('begin with no closing mark and end with no opening one', () => {
    for (const line of wrappedText(long, '    ').split('\n')) expect(line.trim()).toMatch(/^[^，。）].*[^（]$/)
  })

  it('of narrow letters break at spaces', () => {
    const lines = wrappedText('word '.repeat(40).trim(), '  ').split('\n')
    expect(lines.map((line) => line.length <= 100)).toEqual([true, true, true])
  })
})
