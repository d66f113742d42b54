/** The law in Japanese. */

import { joined, type Said, say } from '../engine/said.ts'
import type { ConditionSpeech, Names, RuleSpeech, Speech, StepSpeech } from '../engine/speech.ts'
import type { DutyClock, Effect } from '../law/index.ts'
import { countryName, labelOf } from '../law/labels/index.ts'
import { filled, phrasesIn } from './phrases.ts'
import { fromLabels, number } from './speech-shared.ts'

const phrases = phrasesIn('ja')
const labels = fromLabels('ja', '、', '又は')

const conditions: ConditionSpeech = {
  groups: { all: '次のすべてに該当すること', any: '次のいずれかに該当すること' },
  headings: { means: '意義', when: '適用される場合', provided: '要件', done: '完了の要件' },
  short: (heading, condition) => say`${heading}：${condition}`,
  above: (heading, group) => say`${heading}：${group}`,
  all: (parts) => joined(parts, '、かつ、'),
  any: (parts) => joined(parts, '、又は、'),
  defined: (article, negated) => say`${article} の定義に該当${negated ? 'しない' : 'する'}`,
  is: (_, noun, words, negated) => say`${noun}が${labels.either(words)}で${negated ? 'ない' : 'ある'}`,
  has: (noun, words, negated) => say`${noun}に${words}を${negated ? '含まない' : '含む'}`,
  within: (noun, words, negated) => say`${noun}が${words}${negated ? 'に限られない' : 'のみである'}`,
  amount(noun, value, below) {
    if (!below) return say`${noun}が ${number(value)} 以上である`
    return value === 1 ? say`${noun}が 0 である` : say`${noun}が ${number(value)} 未満である`
  },
  day: (noun, day, op, negated) =>
    (op === 'before') !== negated ? say`${noun}が ${day} より前である` : say`${noun}が ${day} 以後である`,
  listed: (noun, list, negated) => say`${noun}がリスト ${list} に掲載されて${negated ? 'いない' : 'いる'}`,
}

const rules: RuleSpeech = {
  presumed: (fact, noun, as) =>
    say`不明のときは、${noun}は${labels.either(as.map((word) => labels.word(fact, word)))}と推定される。`,
  yieldsTo: (cites) => say`次の規定に劣後する：${cites}`,
  overrides: (cites) => say`次の規定に優先する：${cites}`,
  open: (text, decides) => say`未確定事項：${text}${decides ? 'これを根拠とする結論は判定不能とする。' : ''}`,
  confidence: (word) => ({ text: '原文を確認', secondary: '二次資料を確認', memory: '記憶による' })[word],
}

const steps: StepSpeech = {
  unobtainable: 'この日には取得することができない。',
  obtainable: (cite) => `取得することができる${inBrackets(cite)}。`,
  obtainableWhen: (cite) => `取得することができる場合${inBrackets(cite)}`,
  accepts: (statuses) =>
    `状態が${statuses.map((word) => labelOf('safeguards.status', word, 'ja')).join('又は')}のとき完了とする。`,
  age: (days, kind) => `発効から ${days} ${kind === 'business' ? '営業日' : '日'}を経て算入される。`,
  valid: (years, cite) => `この日に始まるものの有効期間は ${years} 年（${cite}）。`,
  companion: (step, cite) => say`併せて必要：${step}（${cite}）。`,
  implies: (of) => say`次の手続を兼ねる：${of}。`,
}

export const japanese: Speech = {
  language: 'ja',
  inlineLength: 90,
  ...labels,
  conditions,
  effect,
  paths: { none: '他の規定が認める手続のいずれか', and: '及び', or: '、又は、' },
  question: (question) => say`「${question}」`,
  rules,
  steps,
}

function effect(e: Effect, names: Names): Said {
  const targets = (ids: readonly string[]) => joined(ids.map(names.target), '、')
  switch (e.effect) {
    case 'outOfScope':
      return say`適用対象外：${targets(e.gates)}`
    case 'exempts':
      return say`適用除外：${targets(e.targets)}${e.uncounted ? uncounted : ''}`
    case 'permits':
      return say`許容：${names.target(e.gate)}${e.uncounted ? uncounted : ''}`
    case 'forbids':
      return say`禁止：${names.target(e.gate)}`
    case 'requires':
      return say`必要${e.inOrder ? inOrder : ''}：${names.paths(e.paths)}`
    case 'offers':
      return say`${names.target(e.target)} については、次で足りる：${names.paths(e.paths)}`
    case 'duty':
      return say`義務（${phrases.duties[e.duty] ?? e.duty}）${clock(e.clock, e.duty === 'keep', names)}：${names.own(e.detail)}`
    case 'approve':
      return say`承認が必要：${names.step(e.step)}（承認機関 ${names.own(e.authority)}）`
    case 'place': {
      const place = countryName(e.country, 'ja')
      return say`${filled(phrases.modes[e.mode] ?? e.mode, { place })}${otherwise[e.orElse]}`
    }
    case 'not-encoded':
      return say`名称のみ掲げ、収録していない：${names.own(e.reason)} 関係する事項は判定不能とする。`
    case 'demands':
      return say`命令：${labelOf('authorityActs.act', e.act, 'ja')}`
  }
}

const uncounted = '。人数には算入しない'
const inOrder = '（順位に従う。先順位のものによることができないときに限り後順位のものにより、記録する）'
const otherwise = { step: '。これを欠くときは手続未了', forbid: '。これを欠くときは移転禁止', none: '' } as const
const inBrackets = (cite: string): string => (cite === '' ? '' : `（${cite}）`)

function clock(given: DutyClock | undefined, kept: boolean, names: Names): Said {
  if (given === undefined) return []
  const days = filled(phrases.days[given.dayType], { days: String(given.days) })
  return say`、${names.own(given.from)} から ${days}${kept ? '間保存' : '以内'}`
}
