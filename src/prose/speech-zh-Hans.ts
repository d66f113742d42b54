/** The law in Chinese. */

import { joined, type Said, say } from '../engine/said.ts'
import type { ConditionSpeech, Names, RuleSpeech, Speech, StepSpeech } from '../engine/speech.ts'
import type { DutyClock, Effect } from '../law/index.ts'
import { countryName, labelOf } from '../law/labels/index.ts'
import { filled, phrasesIn } from './phrases.ts'
import { fromLabels, number } from './speech-shared.ts'

const phrases = phrasesIn('zh-Hans')
const labels = fromLabels('zh-Hans', '、', '或')

const conditions: ConditionSpeech = {
  groups: { all: '同时符合下列各项：', any: '符合下列任一项：' },
  headings: { means: '是指', when: '适用情形', provided: '前提条件', done: '完成条件' },
  short: (heading, condition) => say`${heading}：${condition}`,
  above: (heading, group) => say`${heading}：${group}`,
  all: (parts) => joined(parts, '，且'),
  any: (parts) => joined(parts, '，或'),
  defined: (article, negated) => say`${negated ? '不属于' : '属于'} ${article} 所定义的情形`,
  is: (_, noun, words, negated) => say`${noun}${negated ? '不是' : '是'}${labels.either(words)}`,
  has: (noun, words, negated) => say`${noun}${negated ? '不包含' : '包含'}${words}`,
  within: (noun, words, negated) => say`${noun}${negated ? '不限于' : '仅为'}${words}`,
  amount(noun, value, below) {
    if (!below) return say`${noun}达到 ${number(value)}`
    return value === 1 ? say`${noun}为零` : say`${noun}不满 ${number(value)}`
  },
  day: (noun, day, op, negated) =>
    (op === 'before') !== negated ? say`${noun}早于 ${day}` : say`${noun}为 ${day} 当日或以后`,
  listed: (noun, list, negated) => say`${noun}${negated ? '未列入' : '列入'}清单 ${list}`,
}

const rules: RuleSpeech = {
  presumed: (fact, noun, as) => say`不明时，${noun}推定为${labels.either(as.map((word) => labels.word(fact, word)))}。`,
  yieldsTo: (cites) => say`让位于 ${cites}`,
  overrides: (cites) => say`优先于 ${cites}`,
  open: (text, decides) => say`未决问题：${text}${decides ? '以此为依据的结论为尚无法判定。' : ''}`,
  confidence: (word) => ({ text: '已阅读原文', secondary: '已阅读二手资料', memory: '凭记忆' })[word],
}

const steps: StepSpeech = {
  unobtainable: '该日无法取得。',
  obtainable: (cite) => `可以取得${inBrackets(cite)}。`,
  obtainableWhen: (cite) => `可以取得${inBrackets(cite)}的情形`,
  accepts: (statuses) =>
    `状态为${statuses.map((word) => labelOf('safeguards.status', word, 'zh-Hans')).join('或')}时视为完成。`,
  age: (days, kind) => `生效满 ${days} ${kind === 'business' ? '个工作日' : '日'}后方予计入。`,
  valid: (years, cite) => `自该日起取得的，有效期 ${years} 年（${cite}）。`,
  companion: (step, cite) => say`并应当同时：${step}（${cite}）。`,
  implies: (of) => say`同时视为已完成：${of}。`,
}

export const chinese: Speech = {
  language: 'zh-Hans',
  inlineLength: 80,
  ...labels,
  conditions,
  effect,
  paths: { none: '其他条款所提供的步骤之一', and: '，并', or: '；或' },
  question: (question) => say`“${question}”`,
  rules,
  steps,
}

function effect(e: Effect, names: Names): Said {
  const targets = (ids: readonly string[]) => joined(ids.map(names.target), '；')
  switch (e.effect) {
    case 'outOfScope':
      return say`不属于适用范围：${targets(e.gates)}`
    case 'exempts':
      return say`豁免：${targets(e.targets)}${e.uncounted ? uncounted : ''}`
    case 'permits':
      return say`允许：${names.target(e.gate)}${e.uncounted ? uncounted : ''}`
    case 'forbids':
      return say`禁止：${names.target(e.gate)}`
    case 'requires':
      return say`应当完成${e.inOrder ? inOrder : ''}：${names.paths(e.paths)}`
    case 'offers':
      return say`就 ${names.target(e.target)}，可以采用：${names.paths(e.paths)}`
    case 'duty':
      return say`义务（${phrases.duties[e.duty] ?? e.duty}）${clock(e.clock, e.duty === 'keep', names)}：${names.own(e.detail)}`
    case 'approve':
      return say`须经批准：${names.step(e.step)}，批准机关 ${names.own(e.authority)}`
    case 'place': {
      const place = countryName(e.country, 'zh-Hans')
      return say`${filled(phrases.modes[e.mode] ?? e.mode, { place })}${otherwise[e.orElse]}`
    }
    case 'not-encoded':
      return say`已列明而未收录：${names.own(e.reason)} 所涉事项尚无法判定。`
    case 'demands':
      return say`命令：${labelOf('authorityActs.act', e.act, 'zh-Hans')}`
  }
}

const uncounted = '。人数不予计入'
const inOrder = '（依次适用；在先者不可行的，方可采用在后者，并予记录）'
const otherwise = { step: '，否则该步骤视为未完成', forbid: '，否则不得出境', none: '' } as const
const inBrackets = (cite: string): string => (cite === '' ? '' : `（${cite}）`)

function clock(given: DutyClock | undefined, kept: boolean, names: Names): Said {
  if (given === undefined) return []
  const days = filled(phrases.days[given.dayType], { days: String(given.days) })
  return say`，自 ${names.own(given.from)} 起${kept ? '留存' : ''} ${days}${kept ? '' : '内'}`
}
