/** What an agreement would lift of a country's law on a day: each rule reviewed effect by effect, and the law less what does not stand. */

import { type Book, type Day, deepFreeze, type Effect } from '../law/index.ts'
import type { Agreement, Measure, MeasureEffect, Reading, Topic } from '../law/treaty/index.ts'
import { effectsOfOne } from './effects-of-law.ts'
import type { Finding } from './finding.ts'
import { measuresOn } from './from-law.ts'
import { less } from './less.ts'
import type { AssumedParty } from './parties.ts'
import { type Reading as BookReading, type RuleOfDay, readingOf } from './reading.ts'
import { financialSectors, isFinancial } from './sectors.ts'
import { stricter } from './together.ts'
import { review } from './walk.ts'

export interface ReliefQuestion {
  /** Code of the agreement. */
  readonly agreement: string
  /** Of a proposal. */
  readonly reading?: Reading
  readonly assumeParty?: readonly AssumedParty[]
  /** ISO 3166-1 alpha-2, or `EU`. */
  readonly complainant: string
  readonly optional?: boolean
  /** To whom the law is applied: a rule for all, met by a bank, goes to the finance clauses. */
  readonly firm?: Firm
}

export interface Firm {
  /** `exporter.sector` of transfers. */
  readonly sector: string | null
  /** A state body, or whoever exercises its powers. */
  readonly ofState: boolean
}

/** One effect of a rule that an obligation catches on its face. */
export interface CaughtEffect {
  /** `cn.csl-2016/art 37` */
  readonly rule: string
  /** `CN CSL 2016 art 37` */
  readonly cite: string
  readonly gist: string
  /** Words of law: `requires`, `place`. */
  readonly effect: Effect['effect']
  /** In the words of trade law. */
  readonly kinds: readonly MeasureEffect[]
  readonly topic: Topic
  readonly finding: Finding
}

export interface Relief {
  readonly respondent: string
  readonly complainant: string
  readonly agreement: string
  readonly reading: Reading | null
  readonly day: Day
  /** Inconsistent, and no exception is open: lifted in `least` and in `most`. */
  readonly barred: readonly CaughtEffect[]
  /** Inconsistent on its face, and an exception may be pleaded: lifted in `most` only. */
  readonly defensible: readonly CaughtEffect[]
  /** Undetermined: in force in both, with the questions in `finding.needs`. */
  readonly open: readonly CaughtEffect[]
  /** Where nothing is owed between the two on the day, the finding that says why. */
  readonly bond: Finding | null
  /** The law of the day less `barred`; the book itself where nothing is lifted. Other days are untouched. */
  readonly least: Book
  /** The law of the day less `barred` and `defensible`. */
  readonly most: Book
}

/**
 * Pure. The books are frozen and load as any other; duties, exemptions and terms stay.
 * Throws ReviewError where the agreement is unknown or a proposal has no reading.
 */
export function relief(book: Book, day: Day, question: ReliefQuestion, agreements: readonly Agreement[]): Relief {
  const measures = measuresOn(book, day)
  const reading = readingOf(book, day)
  const rules = new Map(reading.rules.map((of) => [of.id, of]))
  const caught = measures.flatMap((measure) => {
    const of = rules.get(measure.rule ?? '')
    return of === undefined ? [] : caughtOf(applied(measure, question.firm), of, reading, { question, agreements })
  })
  const of = (word: Finding['finding']) => caught.filter(({ finding }) => finding.finding === word)
  const [barred, defensible, open] = [of('inconsistent'), of('inconsistent-defence-available'), of('undetermined')]
  return deepFreeze({
    respondent: book.jurisdiction,
    complainant: question.complainant,
    agreement: question.agreement,
    reading: question.reading ?? null,
    day,
    barred: barred.map(shown),
    defensible: defensible.map(shown),
    open: open.map(shown),
    bond: caught.length > 0 ? null : bondFinding(measures[0], question, agreements),
    least: less(book, day, effectsByRule(barred)),
    most: less(book, day, effectsByRule([...barred, ...defensible])),
  })
}

/** Remembers what was reviewed: the columns of a manifest ask the same question again and again. */
export class Reliefs {
  readonly agreements: readonly Agreement[]
  private readonly known = new WeakMap<Book, Map<string, Relief>>()

  constructor(agreements: readonly Agreement[]) {
    this.agreements = agreements
  }

  of(book: Book, day: Day, question: ReliefQuestion): Relief {
    const own = this.known.get(book) ?? new Map<string, Relief>()
    this.known.set(book, own)
    const key = JSON.stringify([day, question])
    const found = own.get(key) ?? relief(book, day, question, this.agreements)
    own.set(key, found)
    return found
  }
}

interface Caught extends CaughtEffect {
  /** Its place among the effects of the rule. */
  readonly at: number
}

const shown = ({ at: _, ...caught }: Caught): CaughtEffect => caught

function effectsByRule(caught: readonly Caught[]): ReadonlyMap<string, ReadonlySet<number>> {
  const byRule = new Map<string, Set<number>>()
  for (const { rule, at } of caught) byRule.set(rule, (byRule.get(rule) ?? new Set()).add(at))
  return byRule
}

/** Demands and bans; what frees, offers a way or is a duty beside the transfer is no restriction. */
const restricts = ({ effect }: Effect): boolean =>
  effect === 'forbids' || effect === 'requires' || effect === 'approve' || effect === 'place'

function caughtOf(
  measure: Measure,
  of: RuleOfDay,
  reading: BookReading,
  { question, agreements }: { readonly question: ReliefQuestion; readonly agreements: readonly Agreement[] },
): readonly Caught[] {
  const found = new Map<MeasureEffect, Found | undefined>()
  const findingOf = (kind: MeasureEffect) => {
    if (!found.has(kind)) found.set(kind, strictest({ ...measure, effect: [kind] }, question, agreements))
    return found.get(kind)
  }
  return of.rule.then.flatMap((effect, at): Caught[] => {
    if (!restricts(effect)) return []
    const kinds = effectsOfOne(effect, of, reading)
    const worst = kinds
      .flatMap((kind) => findingOf(kind) ?? [])
      .sort((a, b) => stricter(a.finding.finding, b.finding.finding))[0]
    if (worst === undefined) return []
    const { rule = '', cite = '', name: gist } = measure
    return [{ rule, cite, gist, effect: effect.effect, kinds, at, ...worst }]
  })
}

interface Found {
  readonly topic: Topic
  readonly finding: Finding
}

const general: readonly Topic[] = ['data-flow', 'localisation']
const financial: readonly Topic[] = ['data-flow-financial', 'localisation-financial']

/** The strictest answer of the obligations on flows and on places; undefined where none of them touches the measure. */
function strictest(measure: Measure, question: ReliefQuestion, agreements: readonly Agreement[]): Found | undefined {
  const topics = isFinancial(measure.sector) === true ? [...general, ...financial] : general
  return topics
    .map((topic) => ({ topic, finding: reviewed(measure, topic, question, agreements) }))
    .filter(({ finding }) => touching.has(finding.finding))
    .sort((a, b) => stricter(a.finding.finding, b.finding.finding))[0]
}

const touching: ReadonlySet<string> = new Set(['inconsistent', 'inconsistent-defence-available', 'undetermined'])

function reviewed(
  measure: Measure,
  topic: Topic,
  { agreement, reading, assumeParty, complainant, optional }: ReliefQuestion,
  agreements: readonly Agreement[],
): Finding {
  return review(
    measure,
    {
      agreement,
      disciplines: [topic],
      complainant,
      ...(assumeParty === undefined ? {} : { assumeParty }),
      ...(reading === undefined ? {} : { reading }),
      ...(optional === undefined ? {} : { optional }),
    },
    agreements,
  )
}

/** Why nothing is owed, where it is so: the bond is the same for every rule. */
function bondFinding(
  measure: Measure | undefined,
  question: ReliefQuestion,
  agreements: readonly Agreement[],
): Finding | null {
  if (measure === undefined) return null
  const finding = reviewed(measure, 'data-flow', question, agreements)
  return finding.finding === 'not-bound' ? finding : null
}

/** A rule for everybody, or for sectors of which only some are financial, as this firm meets it. */
function applied(measure: Measure, firm: Firm | undefined): Measure {
  if (firm === undefined) return measure
  return {
    ...measure,
    sector: sectorMet(measure.sector, firm.sector),
    ...(firm.ofState && measure.holder === 'private' ? { holder: 'government' as const } : {}),
  }
}

function sectorMet(ofRule: string | null, ofFirm: string | null): string | null {
  if (ofFirm === null) return ofRule
  const mixed = ofRule?.startsWith('mixed: ') === true
  if (financialSectors.has(ofFirm)) return mixed || ofRule === 'cross-sector' ? `financial: ${ofFirm}` : ofRule
  return mixed ? ofFirm : ofRule
}
