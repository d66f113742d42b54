/** `check`: what keeps a book from being used, and what a reader of it should know (LANGUAGE §5). */

import { type Article, type Book, bookProblems, type Instrument, type Transfer } from '../law/index.ts'
import { datesOf } from './dates.ts'
import { BookError } from './errors.ts'
import { type Finding, Findings } from './findings.ts'
import { reportNoRoute, witnessWhere } from './no-route.ts'
import type { ArticleOfDay, DayProgram } from './program.ts'
import { reportRedundant } from './redundant.ts'
import { programOf } from './resolve.ts'
import { type Found, isEffective, search } from './search.ts'
import { yes } from './ternary.ts'

export type { Finding } from './findings.ts'

export interface CheckResult {
  /** With any of these the book is not used. */
  readonly refusals: readonly Finding[]
  readonly reports: readonly Finding[]
}

/** Looks at every day on which the book's law turns. Takes seconds on a large book: it searches for transfers that break it. */
export function check(book: Book): CheckResult {
  const refusals = new Findings()
  const reports = new Findings()
  for (const p of bookProblems(book))
    refusals.add(p.path, p.nearest === undefined ? p.message : `${p.message} (did you mean ${p.nearest}?)`)
  if (!isFrozen(book)) refusals.add(book.id, 'is not frozen: what was checked could change')
  if (refusals.all.length > 0) return { refusals: refusals.all, reports: [] }
  for (const i of book.instruments) checkInstrument(i, refusals)
  const programs = programsOf(book, refusals)
  if (refusals.all.length === 0) {
    refuseContradictions(programs, refusals)
    reportSilenced(programs, reports)
    checkEffective(programs, refusals, reports)
    checkRoutes(programs, refusals)
    checkGates(book, programs, refusals)
    checkMechanisms(book, programs, reports)
    checkRead(book, programs, reports)
    reportNoRoute(programs, reports)
    reportRedundant(programs, reports)
  }
  return { refusals: refusals.all, reports: reports.all }
}

function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.isFrozen(value) && Object.values(value).every(isFrozen)
}

function checkInstrument(i: Instrument, refusals: Findings): void {
  const draft = i.status === 'draft' || i.status === 'proposal'
  if (!draft && i.inForce === undefined) refusals.add(i.id, 'has no day on which it comes into force')
  if ((i.status === 'superseded' || i.status === 'struck-down') && i.until === undefined)
    refusals.add(i.id, `is ${i.status} and has no day on which it ends`)
  if (i.inForce !== undefined && i.until !== undefined && i.until <= i.inForce)
    refusals.add(i.id, 'ends before it begins')
  for (const article of i.articles) checkVersions(article, i, refusals)
}

function checkVersions(article: Article, i: Instrument, refusals: Findings): void {
  if (article.versions.length === 0) refusals.add(article.id, 'has no version')
  const stretches = article.versions
    .map((v) => ({ from: v.from ?? i.inForce ?? '', until: v.until ?? i.until ?? '9999-12-31' }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  stretches.forEach(({ from, until }, at) => {
    if (until <= from) refusals.add(article.id, 'has a version that ends before it begins')
    const next = stretches[at + 1]
    if (next !== undefined && next.from < until) refusals.add(article.id, 'has versions that overlap')
  })
}

/** The program of each stretch of days; what cannot be made into one is refused. */
function programsOf(book: Book, refusals: Findings): readonly DayProgram[] {
  const programs: DayProgram[] = []
  for (const day of datesOf(book)) {
    try {
      programs.push(programOf(book, day))
    } catch (error) {
      if (!(error instanceof BookError)) throw error
      refusals.add(book.id, `${error.message} (on ${day})`)
    }
  }
  return programs
}

/** On one gate, an exemption and a ban that can both be effective and neither of which names or outranks the other. */
function refuseContradictions(programs: readonly DayProgram[], refusals: Findings): void {
  const seen = new Set<string>()
  for (const program of programs)
    for (const gate of program.gates)
      for (const exemption of gate.exemptions)
        for (const ban of gate.bans) {
          const [one, other] = [program.articles[exemption.article]!, program.articles[ban.article]!]
          const key = `${gate.id} ${one.id} ${other.id} ${one.beatenBy} ${other.beatenBy}`
          if (one === other || ranked(one, other) || seen.has(key)) continue
          seen.add(key)
          const { found, witness } = together(program, one.index, other.index)
          if (found === 'none') continue
          const both = `${found === 'cut off' ? 'may' : 'can'} both be effective on ${gate.id}`
          const message = `and ${other.id} ${both}, neither naming the other: an exemption meets a ban`
          refusals.add(one.id, message, witness)
        }
}

/** Articles that take out of scope what an exemption on the same gate would free: out of scope prevails, unless it yields. */
function reportSilenced(programs: readonly DayProgram[], reports: Findings): void {
  const [told, seen] = [new Set<string>(), new Set<string>()]
  for (const program of programs)
    for (const gate of program.gates)
      for (const silent of gate.outOfScope)
        for (const { article } of gate.exemptions) {
          const [one, other] = [program.articles[silent]!, program.articles[article]!]
          const pair = `${gate.id} ${one.id} ${other.id} ${one.beatenBy} ${other.beatenBy}`
          if (told.has(one.id) || one === other || ranked(one, other) || seen.has(pair)) continue
          seen.add(pair)
          const { witness } = together(program, silent, article)
          if (witness === undefined) continue
          told.add(one.id)
          reports.add(one.id, 'takes out of scope what an exemption would free', witness)
        }
}

/** Whether both can be effective at once, with an example where base facts for one are found. */
function together(program: DayProgram, a: number, b: number): { found: Found; witness?: Transfer } {
  let witness: Transfer | undefined
  const wishes = [isEffective(a), isEffective(b)]
  const shown = search(program, wishes, (record) => {
    witness = witnessWhere(program, record, (e) => (e.isEffective(a) & e.isEffective(b)) === yes)
    return witness !== undefined
  })
  if (witness !== undefined) return { found: shown, witness }
  return { found: shown === 'none' ? search(program, wishes) : shown }
}

function ranked(a: ArticleOfDay, b: ArticleOfDay): boolean {
  return (
    a.beatenBy.includes(b.index) ||
    b.beatenBy.includes(a.index) ||
    a.exemptedBy.includes(b.index) ||
    b.exemptedBy.includes(a.index)
  )
}

/** Every rule that is ever in force can be effective on some day, for some transfer. */
function checkEffective(programs: readonly DayProgram[], refusals: Findings, reports: Findings): void {
  const state = new Map<string, Found>()
  for (const program of programs)
    for (const article of program.articles)
      if (state.get(article.id) !== 'found' && article.effects.length > 0) {
        const possible = search(program, [isEffective(article.index)])
        if (possible !== 'none' || !state.has(article.id)) state.set(article.id, possible)
      }
  for (const [id, possible] of state) {
    if (possible === 'none') refusals.add(id, 'can never be effective')
    if (possible === 'cut off') reports.add(id, 'the search for a transfer that it reaches was cut off')
  }
}

/** A demand of which every path has a step that nobody can take, where the text does not say that this is open. */
function checkRoutes(programs: readonly DayProgram[], refusals: Findings): void {
  for (const program of programs)
    for (const gate of program.gates)
      for (const demand of gate.demands) {
        const article = program.articles[demand.article]!
        if (article.unclear !== undefined || gate.open.length > 0) continue
        const paths = [...demand.paths, ...demand.offers.flatMap((o) => o.paths)]
        const closed = paths.every((path) => path.some((step) => program.steps[step]!.obtainable === false))
        if (closed) refusals.add(article.id, `demands on ${gate.id} what nobody can obtain from ${program.since}`)
      }
}

/** An exemption of a gate that no rule ever demands on, bans or leaves open. */
function checkGates(book: Book, programs: readonly DayProgram[], refusals: Findings): void {
  book.gates.forEach((gate, g) => {
    const each = programs.map((p) => p.gates[g]!)
    const known = each.some((x) => x.demands.length + x.bans.length + x.open.length > 0)
    for (const [i, x] of each.entries())
      if (!known)
        for (const e of x.exemptions)
          refusals.add(programs[i]!.articles[e.article]!.id, `exempts ${gate.id}, of which no rule knows`)
  })
}

function checkMechanisms(book: Book, programs: readonly DayProgram[], reports: Findings): void {
  const used = new Set(programs.flatMap((p) => p.steps.map((s) => s.id)))
  for (const m of book.mechanisms) if (!used.has(m.id)) reports.add(m.id, 'no rule demands or offers it')
}

/** Definitions and lists that nothing reads: their prose says one thing while rules may go by another. */
function checkRead(book: Book, programs: readonly DayProgram[], reports: Findings): void {
  const defined = new Set(programs.flatMap((p) => p.definitions.map((d) => d.id)))
  for (const i of book.instruments)
    if (i.status !== 'draft' && i.status !== 'proposal')
      for (const a of i.articles)
        if (a.versions.some((v) => 'means' in v) && !defined.has(a.id))
          reports.add(a.id, 'no rule goes by this definition')
  const entries = new Set(programs.flatMap((p) => p.entries.map((e) => e.entry)))
  const derived = JSON.stringify(book.derived.map((d) => d.derive))
  for (const list of book.lists)
    if (!list.entries.some((e) => entries.has(e)) && !derived.includes(JSON.stringify(list.id)))
      reports.add(list.id, 'no rule reads this list')
}
