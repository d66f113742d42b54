/** Plans one flow: refusals, columns, classes of people, in the fixed order that makes the answer one. */

import { covers, type Decision } from '../engine/index.ts'
import type { Book } from '../law/index.ts'
import { exporterKey, type Flow, type Manifest, type OwnSubject, openingCounts } from '../manifest/index.ts'
import { isPermitted, Law } from './ask.ts'
import { clearDrafts } from './bars.ts'
import type { Catalog } from './catalog.ts'
import { classesOf } from './classes.ts'
import { draftColumns } from './columns.ts'
import { type Draft, draftsOf, subjectColumn } from './draft.ts'
import { reasonOf, unique } from './explain.ts'
import { columnFindings, type Finding } from './finding.ts'
import { type ChildRule, childRule, isPersonal, Sensitivity, signatureOf } from './law-words.ts'
import type { ExporterNow, PlanInput } from './make.ts'
import type { ClassOutcome, DatasetPlan, FlowObligation, FlowPlan, PersonFacts, SubjectPlan } from './plan.ts'
import { refusalOf, refuseDependents } from './refuse.ts'
import { relevantBooks } from './relevant.ts'
import {
  categoriesOf,
  keyCategoriesOf,
  mostFavourable,
  nobodyQuestion,
  type PeopleUnit,
  type PersonOf,
  peopleUnits,
  personQuestion,
} from './units.ts'

export interface FlowInput extends PlanInput {
  readonly flow: Flow
  readonly catalog: Catalog
}

export interface PlannedFlow {
  readonly plan: FlowPlan
  readonly findings: readonly Finding[]
  /** Those whose law can speak of the flow. */
  readonly books: readonly Book[]
}

export function planFlow(input: FlowInput): PlannedFlow {
  return new FlowPlanner(input).made()
}

class FlowPlanner {
  private readonly input: FlowInput
  private readonly law: Law
  private readonly sensitivity: Sensitivity
  private readonly signature: (category: string) => string
  private readonly drafts: ReadonlyMap<string, Draft>
  private readonly child: ChildRule | null
  private readonly inexact = new Set<string>()
  private readonly decisions: Decision[] = []

  constructor(input: FlowInput) {
    const { manifest, flow, day, catalog } = input
    const jurisdictions = jurisdictionsOf(manifest, flow)
    const books = relevantBooks(manifest, flow, { books: input.books, day, leaves: jurisdictions })
    this.input = input
    this.law = new Law({ manifest, flow, books, day })
    // Whether a person counts as sensitive is the law's of the place she leaves, not of every book that may speak.
    const counting = books.filter((book) => jurisdictions.some((code) => covers(book, code, day)))
    this.sensitivity = new Sensitivity(counting, day)
    this.signature = signatureOf(books, day, this.sensitivity)
    this.drafts = new Map(draftsOf(manifest, flow, catalog).map((draft) => [draft.name, draft]))
    this.child = childRule(counting, day)
  }

  made(): PlannedFlow {
    this.refuse()
    this.clearPeople()
    this.clearNobody()
    const classes = this.classes()
    const datasets = [...this.drafts.values()].map((draft) => this.dataset(draft))
    return { plan: this.flow(datasets, classes), findings: this.findings(), books: this.law.setting.books }
  }

  private refuse(): void {
    const { flow, abilities, catalog, tagOf } = this.input
    for (const draft of this.drafts.values()) draftColumns(draft, { flow, abilities, sensitivity: this.sensitivity })
    const setting = { catalog, abilities, drafts: this.drafts, flow: flow.name, tagOf }
    for (const draft of this.drafts.values()) draft.refusal = refusalOf(draft, setting)
    while (refuseDependents(this.drafts));
  }

  /** Every kind of people before the law; where a key is in the way, its table goes and the rest is asked again. */
  private clearPeople(): void {
    for (let again = true; again; ) {
      again = false
      for (const unit of this.units()) {
        const asked = this.asked(unit)
        const person = this.nearest(unit)
        const question = (categories: readonly string[]) => personQuestion({ ...asked, categories }, person)
        const cleared = clearDrafts(this.inFileOrder(unit.drafts), {
          law: this.law,
          signature: this.signature,
          question,
        })
        if (cleared === 'inexact') this.inexact.add(unit.kind)
        if (cleared !== 'refused') continue
        while (refuseDependents(this.drafts));
        again = true
        break
      }
    }
  }

  private clearNobody(): void {
    for (const draft of this.drafts.values()) {
      if (draft.refusal !== undefined || draft.path.length > 0) continue
      const about = nobodyQuestion(draft)
      const question = (categories: readonly string[]) => ({ ...about, categories })
      clearDrafts([draft], { law: this.law, signature: this.signature, question })
    }
  }

  private classes(): readonly ClassOutcome[] {
    const classes: ClassOutcome[] = []
    for (const unit of this.units()) {
      const asked = this.asked(unit)
      const made = classesOf(this.law, unit, asked, this.child)
      classes.push(...made.classes)
      const nearest = () => [this.law.askWhole(personQuestion(asked, this.nearest(unit)))]
      this.decisions.push(...(made.binding.length > 0 ? made.binding : nearest()))
      if (unit.kind === 'child') markSensitive(unit.drafts)
    }
    return classes
  }

  private dataset(draft: Draft): DatasetPlan {
    const { name, dataset, table, refusal } = draft
    const { subject } = dataset
    const role = refusal !== undefined ? 'refused' : draft.inFlow ? 'crosses' : 'facts'
    return {
      dataset: name,
      relation: { oid: table?.oid ?? 0, schema: dataset.table.schema, table: dataset.table.name },
      role,
      ...(refusal === undefined ? {} : { refusal }),
      key: draft.key,
      subject: subjectPlan(draft),
      person: subject.type === 'own' ? personFacts(subject) : null,
      columns: draft.columns,
      target: { schema: dataset.table.schema, table: dataset.table.name },
      nobody: this.nobody(draft, role === 'crosses'),
      ...(draft.hidden.length === 0 ? {} : { hidden: draft.hidden }),
      estimatedRows: table?.estimatedRows ?? null,
    }
  }

  private nobody(draft: Draft, crosses: boolean): DatasetPlan['nobody'] {
    if (!crosses)
      return { permitted: false, reason: { code: 'stays', cite: [], text: 'Nothing of the table crosses.' } }
    const decision = this.law.askWhole(nobodyQuestion(draft))
    if (draft.path.length === 0 || draft.dataset.whenNull === 'nobody') this.decisions.push(decision)
    return { permitted: isPermitted(decision.verdict), reason: reasonOf(decision) }
  }

  private flow(datasets: readonly DatasetPlan[], classes: readonly ClassOutcome[]): FlowPlan {
    const { manifest, flow } = this.input
    const { decisions } = this
    const exporter = exporterOf(manifest, flow)
    const answers = decisions.flatMap((d) => d.jurisdictions)
    const days = decisions.flatMap((d) => d.reviewOn ?? []).sort()
    return {
      flow: flow.name,
      from: flow.from,
      to: flow.to,
      exporter,
      onLimit: flow.onLimit,
      ...(flow.release === 'by-proposal' ? { release: flow.release } : {}),
      copyInKeyOrder: mayReachLine(datasets, classes, exporterNow(this.input, flow)),
      publication: manifest.publication,
      datasets,
      classes,
      childUnder: this.units().length === 0 ? null : (this.child?.under ?? null),
      obligations: obligationsOf(decisions),
      notAsked: [...unique(decisions.flatMap((d) => d.notAsked).filter((code) => this.lacks(code)))].sort(),
      unclear: [
        ...unique([...answers.flatMap((a) => a.unclear), ...conflictsOf(decisions), ...this.disputes()]),
      ].sort(),
      reviewOn: days[0] ?? null,
    }
  }

  /** A country of the flow without a book; one whose book has nothing to say of the flow was asked. */
  private lacks(code: string): boolean {
    const { books, day } = this.input
    return this.touches(code) && !books.some((book) => covers(book, code, day))
  }

  /** Residences stand in for one another when asked: only countries of the flow itself are told as not asked. */
  private touches(code: string): boolean {
    const { manifest, flow } = this.input
    const to = manifest.places.get(manifest.stores.get(flow.to)?.at ?? '')
    const stated = this.units().flatMap((unit) =>
      unit.owns.flatMap((own) => (own.residence !== null && 'value' in own.residence ? [own.residence.value] : [])),
    )
    return [to?.country, ...(to?.ownership ?? []).map((o) => o.country), ...stated].some((c) => c?.slice(0, 2) === code)
  }

  /** Categories that are sensitive only by a reading that is disputed. */
  private disputes(): readonly string[] {
    const crossing = categoriesOf([...this.drafts.values()].filter((d) => d.refusal === undefined))
    const stated = [...this.drafts.values()].flatMap((d) => d.columns.map((c) => c.category))
    return unique([...crossing, ...stated]).flatMap((category) => {
      const cite = this.sensitivity.disputedBy(category)
      return cite === undefined
        ? []
        : [`${cite}: whether ${category} alone is sensitive is disputed; it is taken as sensitive.`]
    })
  }

  private findings(): readonly Finding[] {
    const { flow } = this.input
    const cut = [...this.inexact].map(
      (kind): Finding => ({
        severity: 'warning',
        flow: flow.name,
        text: `too many kinds of data for an exact search: what is dropped of ${kind} data clears the bar, and less might have`,
        hint: 'Split the flow, or drop columns by `treatments`',
      }),
    )
    return [...columnFindings(flow.name, [...this.drafts.values()]), ...cut]
  }

  /** The person for whom most may cross; where nothing may as it stands, the one for whom the keys alone may. */
  private nearest(unit: PeopleUnit): PersonOf {
    const asked = this.asked(unit)
    const person = mostFavourable(this.law, unit, asked)
    if (this.law.permits(personQuestion(asked, person))) return person
    return mostFavourable(this.law, unit, { ...asked, categories: keyCategoriesOf(unit.drafts) })
  }

  private units(): readonly PeopleUnit[] {
    return peopleUnits(this.input.manifest, [...this.drafts.values()])
  }

  private asked(unit: PeopleUnit) {
    return { unit, categories: categoriesOf(unit.drafts), sensitivity: this.sensitivity }
  }

  private inFileOrder(drafts: readonly Draft[]): readonly Draft[] {
    const order = [...this.input.manifest.datasets.keys()]
    return [...drafts].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
  }
}

/** Everything about children is sensitive, whatever the column. */
function markSensitive(drafts: readonly Draft[]): void {
  for (const draft of drafts)
    draft.columns = draft.columns.map((c) => (isPersonal(c.category) ? { ...c, sensitive: true } : c))
}

function subjectPlan(draft: Draft): SubjectPlan {
  const { subject, whenNull } = draft.dataset
  if (subject.type === 'none') return { kind: 'none' }
  if (subject.type === 'own') return { kind: 'own', column: subjectColumn(draft.dataset)! }
  return { kind: 'path', of: subject.of, by: subject.by, whenNull }
}

function personFacts({ kind, residence, born, consent }: OwnSubject): PersonFacts {
  return { kind, residence, born: born?.column ?? null, consent }
}

export function exporterOf(manifest: Manifest, flow: Flow): string {
  return exporterKey(manifest, manifest.stores.get(flow.from)?.at ?? '')
}

/**
 * What is counted so far: handed in, else as the manifest states it. All that crossed after the day of the statement crossed
 * under Waybill's eyes, so of a later year nothing is stated but zero; of an earlier one nothing is known.
 */
export function exporterNow(input: Pick<PlanInput, 'manifest' | 'counts' | 'day'>, flow: Flow): ExporterNow {
  const now = input.counts?.get(exporterOf(input.manifest, flow))
  if (now !== undefined) return now
  const stated = openingCounts(input.manifest, input.manifest.stores.get(flow.from)?.at ?? '')
  if (stated === null) return { ordinary: null, sensitive: null }
  const [then, year] = [stated.asOf.slice(0, 4), input.day.slice(0, 4)]
  if (then !== year) return then < year ? { ordinary: 0, sensitive: 0 } : { ordinary: null, sensitive: null }
  const { yearToDate, sensitiveYearToDate: sensitive } = stated
  return { ordinary: yearToDate === null || sensitive === null ? null : yearToDate - sensitive, sensitive }
}

function jurisdictionsOf(manifest: Manifest, flow: Flow): readonly string[] {
  const from = manifest.places.get(manifest.stores.get(flow.from)?.at ?? '')?.country
  const collected = flow.datasets.map((name) => manifest.datasets.get(name)?.collectedIn)
  return unique([from, ...collected].flatMap((place) => (place == null ? [] : [place.slice(0, 2)])))
}

function mayReachLine(datasets: readonly DatasetPlan[], classes: readonly ClassOutcome[], now: ExporterNow): boolean {
  const people = datasets.filter((d) => d.subject.kind === 'own').map((d) => d.estimatedRows)
  // An estimate may be old: half as much again and a thousand more are allowed for.
  const room = people.reduce<number>((sum, n) => sum + (n === null ? Number.POSITIVE_INFINITY : n * 1.5 + 1000), 0)
  return classes.some(({ verdict, counted, ordinaryLine, sensitiveLine }) => {
    if (!isPermitted(verdict) || !counted) return false
    const reaches = (line: number | null, count: number | null) => line !== null && (count ?? line) + room >= line
    return reaches(ordinaryLine, now.ordinary) || (sensitiveLine !== 1 && reaches(sensitiveLine, now.sensitive))
  })
}

/** One law demands what another forbids: nothing that the plan can settle. */
function conflictsOf(decisions: readonly Decision[]): readonly string[] {
  return decisions.flatMap((d) =>
    d.conflicts.map(({ text, between }) => `Conflict of law: ${text} (${between.map((b) => b.cite).join('; ')})`),
  )
}

function obligationsOf(decisions: readonly Decision[]): readonly FlowObligation[] {
  const found = new Map<string, FlowObligation>()
  for (const decision of decisions)
    for (const { duty, detail, cite, within } of decision.jurisdictions.flatMap((j) => j.obligations))
      found.set(`${cite}\n${duty}\n${detail}`, { duty, detail, cite, ...(within === null ? {} : { within }) })
  return [...found].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, obligation]) => obligation)
}
