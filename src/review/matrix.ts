/** The matrix: one measure on a day against every obligation owed to every complainant, and step 9, the overlap of bonds. */

import type { Agreement, Measure, Reading, Topic } from '../law/treaty/index.ts'
import { ReviewError } from './errors.ts'
import type { Finding } from './finding.ts'
import { grouped } from './grouped.ts'
import { membersOfUnion, sameParty } from './parties.ts'

import type { AgainstGiven } from './question.ts'
import { isFinancial } from './sectors.ts'
import { stricter } from './together.ts'
import { review } from './walk.ts'

export interface Cell {
  readonly complainant: string
  readonly topics: readonly Topic[]
  readonly reading: string | null
  readonly finding: Finding
}

/** Of all bonds towards one complainant (step 9): those in force, and apart from them those with what is assumed. */
export interface Overlap {
  readonly complainant: string
  readonly hypothetical: boolean
  readonly strictest: Cell | null
  /** Among those that can be brought before somebody on the day. */
  readonly strictestEnforceable: Cell | null
  /** Whether what is owed and what can be enforced differ. */
  readonly gap: boolean
}

export interface Matrix {
  readonly cells: readonly Cell[]
  readonly overlaps: readonly Overlap[]
  /** Agreements that bind the respondent to none of the complainants asked for. */
  readonly unbound: readonly string[]
  /** Some cell rests on an assumption. */
  readonly hypothetical: boolean
}

/** The first day of the record of agreements: before it nothing was owed by any of them. */
export function firstBond(agreements: readonly Agreement[]): string {
  return agreements
    .flatMap(({ inForce, kind }) => (inForce === null || kind === 'proposal' ? [] : [inForce]))
    .sort()[0]!
}

/**
 * Throws ReviewError where the day lies before the first bond of any agreement asked for. An agreement asked for by name
 * is shown whatever it says; of `all`, those that bind the pair.
 */
export function matrixOf(measure: Measure, against: AgainstGiven, agreements: readonly Agreement[]): Matrix {
  const chosen = agreements.filter(({ code }) => against.agreement === 'all' || code === against.agreement)
  if (against.agreement === 'all' && measure.asOf < firstBond(agreements))
    throw new ReviewError('measure.asOf', `lies before the first bond of the record, ${firstBond(agreements)}`)
  const cells: Cell[] = []
  const unbound: string[] = []
  for (const agreement of chosen) {
    const found = cellsOf(measure, against, agreement)
    const owed = found.filter(({ finding }) => finding.finding !== 'not-bound')
    if (against.agreement === 'all' && owed.length === 0) unbound.push(agreement.code)
    else cells.push(...found)
  }
  // Of an invented measure every cell is hypothetical.
  const real = cells.filter(({ finding }) => !finding.hypothetical)
  const hypothetical = real.length < cells.length
  const assumed = hypothetical ? overlapsOf(cells, true) : []
  return { cells, overlaps: [...overlapsOf(real, false), ...assumed], unbound, hypothetical }
}

function cellsOf(measure: Measure, against: AgainstGiven, agreement: Agreement): readonly Cell[] {
  const complainants = complainantsOf(against, agreement, measure)
  const readings =
    agreement.kind === 'proposal' && against.reading === undefined ? (['tpp', 'us'] as const) : [against.reading]
  return complainants.flatMap((complainant) =>
    readings.flatMap((reading) =>
      topicGroups(against, agreement, measure, reading).map((group) => {
        const { reading: _, ...rest } = against
        const question = { ...rest, agreement: agreement.code, complainant, disciplines: group }
        const finding = review(measure, reading === undefined ? question : { ...question, reading }, [agreement])
        return { complainant, topics: group, reading: reading ?? null, finding }
      }),
    ),
  )
}

/** Each topic by itself; the topics asked for by name are reviewed together. Finance clauses only where finance may be concerned. */
function topicGroups(
  against: AgainstGiven,
  agreement: Agreement,
  measure: Measure,
  reading: Reading | undefined,
): readonly (readonly Topic[])[] {
  if (against.disciplines !== 'all') return [against.disciplines]
  const finance = measure.sector === 'cross-sector' || isFinancial(measure.sector) !== false
  const own = agreement.disciplines.filter(
    (d) => (d.optional !== true || against.optional === true) && (d.reading === undefined || d.reading === reading),
  )
  const topics = new Set(own.map((d) => d.topic))
  return [...topics].filter((topic) => finance || !topic.endsWith('-financial')).map((topic) => [topic])
}

/** Its parties but the respondent; a member of the Union is not asked for beside the Union. */
function complainantsOf(against: AgainstGiven, agreement: Agreement, measure: Measure): readonly string[] {
  if (against.complainant !== 'all') return [against.complainant]
  const parties = agreement.parties.map(({ party }) => party)
  const union = parties.includes('EU')
  return parties.filter((party) => !sameParty(party, measure.country) && !(union && membersOfUnion.includes(party)))
}

function overlapsOf(cells: readonly Cell[], hypothetical: boolean): readonly Overlap[] {
  return [...grouped(cells, (cell) => cell.complainant)].map(([complainant, own]) => {
    const owed = own
      .filter(({ finding }) => finding.finding !== 'not-bound')
      .sort((a, b) => stricter(a.finding.finding, b.finding.finding))
    const strictest = owed[0] ?? null
    const strictestEnforceable =
      owed.find(({ finding }) => finding.enforceable !== null && finding.enforceable.from === null) ?? null
    return {
      complainant,
      hypothetical,
      strictest,
      strictestEnforceable,
      gap: strictest?.finding.finding !== strictestEnforceable?.finding.finding,
    }
  })
}
