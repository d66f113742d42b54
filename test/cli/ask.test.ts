/** `waybill ask`: the interview as people see it in three languages, through a pipe, and what it refuses. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerTo } from '../../src/cli/ask-answers.ts'
import { factAt } from '../../src/law/index.ts'
import { phrasesIn } from '../../src/prose/phrases.ts'
import { waybill } from '../support/cli.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-ask-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const customers = ['--from', 'CN', '--to', 'JP', '--data', 'user.contact,transaction.order', '--as-of', '2024-06-03']

/** Answers by words of the question, whatever the order; anything else is not known. */
async function play(argv: readonly string[], answers: readonly (readonly [part: string, answer: string])[]) {
  const asked: string[] = []
  const answer = (err: string): string => {
    const question = [...err.matchAll(/^\d+\. (.*)$/gm)].at(-1)![1]!
    asked.push(question)
    return answers.find(([part]) => question.includes(part))?.[1] ?? '?'
  }
  return { ...(await waybill(argv, { answer })), asked }
}

describe('waybill ask', () => {
  it('asks what still matters, and ends with a decision that counsel can send', async () => {
    const answers = [
      ['first collected', 'China'],
      ['hold anything sensitive', '0'],
      ['does this transfer concern', '120,000'],
      ['already sent abroad', '0'],
      ['previous calendar year', '0'],
      ['apply to', '-'],
      ['circumstances', '-'],
      ['special zone', '-'],
      ['important data', 'unnotified'],
      ['For what purposes', 'analytics'],
      ['What consent', 'separate'],
      ['in which sector', 'retail'],
      ['In which sector', 'retail'],
      ['In what form', 'identified'],
      ['Who are the people', 'customer'],
      ['people live', 'CN'],
      ['reach the importer', 'transfer'],
      ['to the exporter', 'headquarters'],
      ['exporter controller', 'controller'],
      ['already', '-'],
      ['in place', '-'],
    ] as const
    const { code, out, err, asked } = await play(['ask', ...customers], answers)
    expect(code).toBe(1)
    expect(asked.length).toBeLessThan(25)
    expect(out).toContain('[cn.scc]')
    await expect(`${err}${out}`).toMatchFileSnapshot('../golden/ask-en.txt')
  })

  const inChinese = [
    ['最初在哪个', '中国'],
    ['敏感个人信息', '0'],
    ['本次之前', '0'],
    ['上一年度', '0'],
    ['适用于', '-'],
    ['下列情形', '-'],
    ['区域', '-'],
    ['重要数据', '未被告知或者公开发布'],
    ['目的', '数据分析'],
    ['何种同意', '就本次提供'],
    ['数据提供方属于', '零售'],
    ['何种形式', '可直接识别个人'],
    ['哪些人群', '客户'],
    ['居住在', '中国'],
    ['到达接收方', '传输至接收方'],
    ['什么关系', '总部'],
    ['数据提供方是', '处理者'],
    ['办理完毕', '-'],
  ] as const
  const inJapanese = [
    ['最初に', '中国'],
    ['機微な情報', '0'],
    ['今回より前', '0'],
    ['前年', '0'],
    ['当てはまる', '-'],
    ['事情', '-'],
    ['区域', '-'],
    ['重要データ', '通知も公表もされていない'],
    ['目的', '分析'],
    ['同意', 'この移転に限った'],
    ['業種', '小売'],
    ['状態', '本人を識別'],
    ['立場にある', '顧客'],
    ['居住', '中国'],
    ['方法で', '移転先への送信'],
    ['関係', '本社'],
    ['管理者ですか', '管理者'],
    ['整っている', '-'],
  ] as const

  it.each([
    ['zh-Hans', inChinese],
    ['ja', inJapanese],
  ] as const)('speaks %s, and is answered by labels', async (lang, answers) => {
    const { code, out, err } = await play(['ask', '--lang', lang, ...customers, '--people', '120000'], answers)
    await expect(`${err}${out}`).toMatchFileSnapshot(`../golden/ask-${lang}.txt`)
    expect(code).toBe(1)
    expect(out).toContain('[cn.scc]')
  })

  it('saves the transfer, which decides the same', async () => {
    const file = join(folder, 'asked.json')
    const stdin = 'CN\n'
    const asked = await waybill(['ask', ...customers, '--people', '10', '--save', file, '--json'], { stdin })
    const saved = JSON.parse(readFileSync(file, 'utf8'))
    expect(saved.data.collectedIn).toBe('CN')
    const again = await waybill(['decide', file, '--strict', '--json'])
    expect(JSON.parse(again.out)).toEqual(JSON.parse(asked.out))
  })

  it('takes its language from the environment', async () => {
    const { err } = await waybill(['ask', ...customers], { stdin: '', env: { LANG: 'ja_JP.UTF-8' } })
    expect(err).toContain('分からないときは')
  })

  it.each([
    ['a word', 'contract'],
    ['a label', 'a contract with the person'],
    ['the beginning of a label', 'a contract with'],
    [
      'labels that hold commas, among others',
      'an emergency, to protect life, health or property, a contract with the person',
    ],
  ])('understands %s', (_, typed) => {
    const answer = answerTo(typed, factAt('purpose')!, new Map(), phrasesIn('en').ask, 'en')
    expect(answer).toEqual({ value: typed.startsWith('an') ? ['emergency', 'contract'] : ['contract'] })
  })

  it('takes the number of an option before all, and no beginning that several share', () => {
    const options = new Map([['marketing', 'marketing']])
    const ask = (typed: string) => answerTo(typed, factAt('purpose')!, options, phrasesIn('en').ask, 'en')
    expect(ask('1')).toEqual({ value: ['marketing'] })
    expect(ask('a')).toHaveProperty('fault')
    expect(answerTo('RU 主库', factAt('localCopy')!, new Map(), phrasesIn('zh-Hans').ask, 'zh-Hans')).toEqual({
      value: { country: 'RU', kind: 'primary', complete: true },
    })
    expect(answerTo('粤港澳大湾区', factAt('exporter.zone')!, new Map(), phrasesIn('ja').ask, 'ja')).toEqual({
      value: 'CN-GBA',
    })
  })

  it('takes names, codes, and numbers with separators', async () => {
    const argv = ['ask', '--to', 'JP', '--data', 'business.record', '--as-of', '2024-06-03']
    expect((await waybill(argv, { stdin: 'china\n中国\n' })).err).toContain('中国')
    expect((await waybill(argv, { stdin: 'uk\nGB\n' })).code).toBeLessThan(2)
  })

  it.each([
    ['an answer that is none', ['ask', ...customers], 'Chima\n', 'China?'],
    ['no country to leave from', ['ask', '--to', 'JP'], '?\n', 'From which country'],
    ['a language that is not there', ['ask', '--lang', 'fr'], '', 'there is en, zh-Hans, ja'],
    ['a flag that is wrong', ['ask', '--from', 'CN', '--data', 'user.contct'], '', 'user.contact'],
  ])('refuses %s', async (_, argv, stdin, told) => {
    const { code, err } = await waybill(argv, { stdin })
    expect([code, err.includes(told)]).toEqual([2, true])
  })
})
