/** An agreement as prose, as it stands on a day: who is bound, what is owed, which ways out there are, and who judges. */

import type { Day } from '../law/index.ts'
import type { Agreement, Discipline, RecordEntry } from '../law/treaty/index.ts'
import { notBefore } from './parties.ts'
import { pleaInWords } from './words.ts'

const notVerified = ' [text not verified]'
const mark = (confidence: string | undefined) => (confidence === 'memory' ? notVerified : '')

/** Lines without wrapping; each is a paragraph. */
export function agreementProse(agreement: Agreement, day: Day): readonly string[] {
  const { title, code, kind, signed, inForce, source, checked, confidence, notes } = agreement
  return [
    `${title} (${code}), on ${day}`,
    '',
    `${kindInWords(kind)}${signed === undefined ? '' : `, signed ${signed}`}; ${
      inForce === null ? 'not in force for anybody' : `first in force ${inForce}`
    }. Source: ${source}, compared ${checked}${mark(confidence)}.`,
    ...notes,
    '',
    ...bonds(agreement, day),
    '',
    ...agreement.disciplines.filter((d) => stands(d, day)).flatMap((d) => [...clause(d), '']),
    ...disputes(agreement, day),
  ]
}

/** The record of a negotiation up to a day. */
export function recordProse(entries: readonly RecordEntry[], day: Day): readonly string[] {
  return entries
    .filter(({ on }) => on <= day)
    .map(({ on, document, what, confidence }) => `${on}  ${document}: ${what}${mark(confidence)}`)
}

const kindInWords = (kind: Agreement['kind']): string =>
  ({
    treaty: 'A treaty',
    decision: 'A decision of an organisation',
    political: 'A political text, which obliges nobody',
    draft: 'A draft',
    proposal: 'A proposal, in readings modelled on other texts; no clause text was tabled',
  })[kind]

const stands = ({ from, until }: Discipline, day: Day) =>
  (from === undefined || from <= day) && (until === undefined || day < until)

function bonds({ inForce, parties: listed, respondents, pairs, suspensions }: Agreement, day: Day): readonly string[] {
  const parties = listed.map((party) => notBefore(inForce, party))
  const bound = parties.filter((p) => p.from !== null && p.from <= day && (p.until === undefined || day < p.until))
  const pending = parties.filter((p) => p.from === null || p.from > day)
  return [
    `Bound: ${bound.map((p) => `${p.party} since ${p.from}${mark(p.confidence)}`).join(', ') || 'nobody'}.`,
    ...(respondents === undefined ? [] : [`Only ${respondents.join(', ')} owes anything by it.`]),
    ...(pending.length === 0
      ? []
      : [`Not yet: ${pending.map((p) => `${p.party}${p.from === null ? '' : ` from ${p.from}`}`).join(', ')}.`]),
    ...pairs
      .filter((p) => p.from === null || p.from > day)
      .map(
        (p) =>
          `Not in force between ${p.parties.join(' and ')}${p.from === null ? '' : ` before ${p.from}`} (${p.cite}).`,
      ),
    ...suspensions
      .filter((s) => s.from <= day && day < s.until)
      .map(
        (s) =>
          `${s.respondent}: ${s.suspends === 'obligation' ? 'owes nothing' : 'cannot be taken to dispute settlement'} under ${s.articles.join(', ')} until ${s.until} (${s.cite})${mark(s.confidence)}.`,
      ),
  ]
}

function clause(d: Discipline): readonly string[] {
  const effects = (coverage: string) => d.triggers.filter((t) => t.coverage === coverage).flatMap((t) => t.effects)
  const caught = effects('caught')
  const arguable = effects('arguable')
  return [
    `${d.cite} (${d.topic}; “${d.verb}”${d.strength === 'hard' ? '' : `; ${d.strength}`}${d.reading === undefined ? '' : `; reading ${d.reading}`})${mark(d.confidence)}`,
    `  ${d.gist}`,
    ...(caught.length === 0 ? [] : [`  Catches: ${[...new Set(caught)].join(', ')}.`]),
    ...(arguable.length === 0 ? [] : [`  Arguable, no ruling: ${[...new Set(arguable)].join(', ')}.`]),
    ...d.excludes.map((e) => `  Does not reach: ${e.reason} (${e.cite}).`),
    ...d.elements.map((e) => `  Needs: ${e.question}? (${e.cite})`),
    ...d.limits.map((l) => `  Limit: ${l.question}? (${l.cite})`),
    ...d.exceptions.map(
      (e) => `  Way out: ${pleaInWords(e.code)} (${e.cite}); judge: ${e.judge}${mark(e.confidence)}.`,
    ),
  ]
}

function disputes(agreement: Agreement, day: Day): readonly string[] {
  return agreement.disputes
    .filter((r) => (r.from === undefined || r.from <= day) && (r.until === undefined || day < r.until))
    .map(
      (r) =>
        `Disputes${r.articles === undefined ? '' : ` on ${r.articles.join(', ')}`}: ${r.settlement}${r.forum === '' ? '' : `, ${r.forum}`}. ${r.remedy} (${r.cite})${mark(r.confidence)}`,
    )
}
