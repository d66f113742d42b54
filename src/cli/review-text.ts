/** A review as people read it: one finding in full, or the matrix of a measure on a day. */

import type { Agreement, Measure } from '../law/treaty/index.ts'
import { wrapped } from '../prose/wrap.ts'
import {
  type Cell,
  type Finding,
  grouped,
  type Matrix,
  membersOfUnion,
  type Overlap,
  type Plea,
  pleaInWords,
  reasonInWords,
} from '../review/index.ts'
import { plural } from './output.ts'

const heads = 18

/** A head in the left column, its text wrapped beside it. */
function line(head: string, text: string): string {
  return head.padStart(head.length + 2).padEnd(heads) + wrapped(text, ' '.repeat(heads), '').slice(heads)
}

export function measureText(measure: Measure): string {
  const what = measure.cite ?? measure.instrument
  const aims = measure.statedObjectives
  return [
    `${what}, on ${measure.asOf}${measure.hypothetical ? '  [hypothetical]' : ''}`,
    line('measure', `${measure.country}: ${measure.name}`),
    line('effect', measure.effect.join(', ')),
    ...(measure.sector === null ? [] : [line('sector', measure.sector)]),
    ...(measure.appliesTo === null ? [] : [line('binds', measure.appliesTo)]),
    line('stated aims', aims === null ? 'not known' : aims.join(', ') || 'none'),
  ].join('\n')
}

export function findingText(finding: Finding, complainant: string, respondent: string): string {
  const { bond, enforceable } = finding
  const stamp = finding.hypothetical ? '  [hypothetical]' : ''
  const forum =
    enforceable === null
      ? finding.disputeSettlement
      : `${finding.disputeSettlement}: ${enforceable.forum}${enforceable.from === null ? '' : `, from ${enforceable.from}`}`
  return [
    `${finding.agreement} ${finding.article}, at the request of ${complainant}${stamp}`,
    line('finding', finding.words),
    line(
      'bound',
      `${respondent} since ${bond.respondent ?? 'never'}, ${complainant} since ${bond.complainant ?? 'never'}`,
    ),
    ...pleas('may be pleaded', finding, ['complete', 'open', 'unknown']),
    ...finding.needs.map((need, i) => line(i === 0 ? 'to be asked' : '', `${need}?`)),
    line('before whom', forum),
    line('on that day', `What could ${complainant} do? ${finding.remedy}`),
    ...finding.steps.map(({ step, result, cite, unverified }, i) =>
      line(i === 0 ? 'steps' : '', `${step}: ${result} (${cite}${unverified === true ? '; text not verified' : ''})`),
    ),
    ...(finding.unverified.length === 0 ? [] : [line('not verified', finding.unverified.join('; '))]),
  ].join('\n')
}

function pleas(head: string, finding: Finding, states: readonly Plea['state'][]): readonly string[] {
  return finding.pleas
    .filter(({ state }) => states.includes(state))
    .map((plea, i) =>
      line(
        i === 0 ? head : '',
        `${pleaInWords(plea.code)} (${plea.cite}); ${plea.burden} must show: ${plea.mustShow.join('; ')}. Judge: ${plea.judge}.`,
      ),
    )
}

/** Rows with the same answer are told once, with the complainants it holds for. */
export function matrixText(matrix: Matrix, agreements: readonly Agreement[]): string {
  const rows = grouped(matrix.cells.filter(isTold), ({ finding: f, reading, topics }) =>
    [f.agreement, f.article, reading, topics, f.finding, f.reason, f.exception, f.disputeSettlement].join('|'),
  )
  const unbound = grouped(
    matrix.cells.filter(({ finding }) => finding.finding === 'not-bound'),
    ({ finding }) => `${finding.agreement}: ${reasonInWords(finding.reason ?? '')}`,
  )
  const untouched = matrix.cells.filter(isUntouched).length
  return [
    ...(rows.size === 0 ? ['Nothing that is owed is engaged by this measure.'] : []),
    ...[...rows.values()].map((cells) => rowText(cells, agreements)),
    ...(untouched === 0 ? [] : [`\n${plural(untouched, 'obligation')} owed and not engaged by the measure.`]),
    ...overlapText(matrix.overlaps),
    ...(unbound.size + matrix.unbound.length === 0 ? [] : ['\nNothing owed on that day']),
    ...[...unbound].map(([why, cells]) => line('', `${why}: ${complainantsOf(cells).join(' ')}`)),
    ...(matrix.unbound.length === 0 ? [] : [line('', `to nobody: ${matrix.unbound.join(', ')}`)]),
  ].join('\n')
}

const isUntouched = ({ finding }: Cell) => finding.finding === 'consistent' && finding.exception === null
const isTold = (cell: Cell) => !isUntouched(cell) && cell.finding.finding !== 'not-bound'
const complainantsOf = (cells: readonly Cell[]) => [...new Set(cells.map(({ complainant }) => complainant))]

function rowText(cells: readonly Cell[], agreements: readonly Agreement[]): string {
  const { topics, reading, finding } = cells[0]!
  const stamp = finding.hypothetical ? '  [hypothetical]' : ''
  const of = reading === null ? '' : ` (reading ${reading})`
  const { disputeSettlement, enforceable } = finding
  return [
    `\n${finding.agreement} ${finding.article}${of}, ${topics.join(' and ')}${stamp}`,
    line('finding', finding.words),
    line('before whom', enforceable === null ? disputeSettlement : `${disputeSettlement}: ${enforceable.forum}`),
    line('owed to', whom(complainantsOf(cells), finding.agreement, agreements)),
    ...(finding.unverified.length === 0 ? [] : [line('not verified', finding.unverified.join('; '))]),
  ].join('\n')
}

/** Many complainants are told by those who are missing. */
function whom(complainants: readonly string[], code: string, agreements: readonly Agreement[]): string {
  const parties = agreements.find((a) => a.code === code)?.parties ?? []
  const union = parties.some(({ party }) => party === 'EU')
  const others = parties
    .map(({ party }) => party)
    .filter((party) => !complainants.includes(party) && !(union && membersOfUnion.includes(party)))
  if (complainants.length < manyComplainants || others.length > complainants.length) return complainants.join(' ')
  return `${plural(complainants.length, 'party', 'parties')}: all but ${others.join(' ')}${union ? '; the EU for its members' : ''}`
}

const manyComplainants = 20

/** Step 9: what is owed at most, and what can be brought before somebody at most. */
function overlapText(overlaps: readonly Overlap[]): readonly string[] {
  const groups = grouped(
    overlaps.filter(({ strictest }) => strictest !== null),
    ({ strictest, strictestEnforceable, gap, hypothetical }) =>
      `${hypothetical ? '[hypothetical] with what is assumed, ' : ''}${named(strictest)}; that can be brought before somebody: ${named(strictestEnforceable)}${gap ? ' (a gap)' : ''}`,
  )
  if (groups.size === 0) return []
  return [
    '\nStrictest of all bonds together',
    ...[...groups].map(([text, own]) =>
      line(
        '',
        own.length < manyComplainants
          ? `${own.map((o) => o.complainant).join(' ')}: ${text}`
          : `${own.length} parties: ${text}`,
      ),
    ),
  ]
}

const named = (cell: Cell | null) =>
  cell === null ? 'none' : `${cell.finding.finding} (${cell.finding.agreement} ${cell.finding.article})`
