/** The interview over HTTP: what has been stated comes in whole each time, the next question or the decision goes out. */

import { type Decision, type InterviewQuestion, placesTouched, questioning, type Verdict } from '../engine/index.ts'
import {
  type Book,
  type Day,
  type FactDeclaration,
  factAt,
  factOf,
  facts,
  isPlainObject,
  nearest,
  parseTransfer,
  stateFact,
  type Transfer,
} from '../law/index.ts'
import { type Language, labelOf, labelsOfFacts, languages } from '../law/labels/index.ts'
import { booksFor, faultsOf, notUnderstood, todayOf } from './deciding.ts'
import type { LawShelf } from './law-shelf.ts'
import type { Fault } from './problem.ts'
import { inTurns } from './turns.ts'

type Texts = Readonly<Partial<Record<Language, string>>>

export interface AskedOption {
  /** As a transfer states it; of `safeguards`, the `type` of one. */
  readonly value: string
  /** A step of law has the title its law gives it. */
  readonly label: Texts
  /** Of a step: the status under which its law accepts it. */
  readonly status?: string
}

export interface AskedQuestion {
  /** The fact to state, or to decline; `safeguards[cn.scc].from` is of the safeguard of this type. */
  readonly path: string
  readonly kind: FactDeclaration['kind']
  readonly text: Texts
  /** What the law tells apart; any other answer is all one to it. */
  readonly options: readonly AskedOption[]
  /** Bits of what is open that the answer can be expected to settle. */
  readonly gain: number
}

export interface InterviewAnswer {
  /** Null while nobody can say whose law is asked. */
  readonly verdict: Verdict | null
  /** Facts that still matter, declined ones too. */
  readonly missing: readonly string[]
  /** Null when nothing more matters, or can be answered. */
  readonly question: AskedQuestion | null
  /** Whole once there is no question; what `POST /api/decide?strict=true` says of `transfer`. */
  readonly decision: Decision | null
  /** What was stated, with its day, and with null for what a transfer must state and nobody has. */
  readonly transfer: unknown
}

interface Stated {
  readonly transfer: Readonly<Record<string, unknown>>
  readonly declined: ReadonlySet<string>
}

/** @param body `{ transfer, declined? }`. Throws a Problem of status 422. */
export async function interviewOf(
  shelf: LawShelf,
  body: unknown,
  asOf: Day | undefined,
  now: Date,
): Promise<InterviewAnswer> {
  const stated = statedIn(body)
  const exporter = factOf(stated.transfer, 'exporter.country')
  const day = asOf ?? stated.transfer.asOf ?? (await todayOf(shelf, exporter, now))
  const json = opened(stated.transfer, day)
  const { transfer, problems = [] } = parseTransfer(json)
  const wrong = problems.filter((p) => p.path !== 'exporter.country' || exporter !== undefined)
  if (wrong.length > 0) throw notUnderstood(withinTransfer(faultsOf(wrong)))
  const opening = openingFacts.find((path) => factOf(stated.transfer, path) === undefined && !stated.declined.has(path))
  if (transfer === undefined || opening !== undefined)
    return { verdict: null, missing: [], question: openingQuestion(opening!), decision: null, transfer: json }
  return nextOf(shelf, transfer, stated.declined)
}

async function nextOf(shelf: LawShelf, transfer: Transfer, declined: ReadonlySet<string>): Promise<InterviewAnswer> {
  const books = await booksFor(shelf, placesTouched(transfer, true))
  const { decision, question } = await inTurns(questioning(transfer, books, declined))
  const missing = [...new Set(decision.jurisdictions.flatMap((j) => j.missing))]
  const { verdict } = decision
  if (question === undefined)
    return { verdict, missing, question: null, decision: await shelf.decide(transfer, { strict: true }), transfer }
  return { verdict, missing, question: askedOf(question, books), decision: null, transfer }
}

/** The question about one fact, or a detail of a safeguard, whatever would be asked next. Undefined where there is no such fact. */
export async function questionAbout(
  shelf: LawShelf,
  transfer: Transfer,
  path: string,
): Promise<AskedQuestion | undefined> {
  const fact = factAt(path.replace(/\[.*$/, ''))
  if (fact === undefined || (path !== fact.path && fact.path !== 'safeguards')) return undefined
  if (openingFacts.some((opening) => opening === path)) return openingQuestion(path)
  const books = await booksFor(shelf, placesTouched(transfer, true))
  const steps = books.flatMap((b) => b.mechanisms.filter((m) => m.accepts !== undefined).map((m) => m.id))
  const options = path === 'safeguards' ? steps : path.endsWith('.zone') ? zonesNamed : (fact.values ?? [])
  return askedOf({ path, fact, options, gain: 0 }, books)
}

const zonesNamed = Object.keys(labelsOfFacts.get('exporter.zone') ?? {})

/** Without these nobody can say whose law is to be asked. */
const openingFacts = ['exporter.country', 'importer.country', 'data.categories', 'data.collectedIn'] as const

/** Unknown is written out where a transfer must state it, and for totals of which a part may be stated first. */
const openedFacts = [
  'data.categories',
  'data.subjects.count',
  'data.subjects.yearToDate',
  'data.subjects.previousYear',
  'exporter.country',
  'importer.country',
]

function opened(stated: Readonly<Record<string, unknown>>, asOf: unknown): Record<string, unknown> {
  const copy = { ...structuredClone(stated), asOf }
  for (const path of openedFacts)
    if (mayOpen(copy, path) && factOf(copy, path) === undefined) stateFact(copy, path, null)
  return copy
}

/** What stands on the way and is no object is left for `parseTransfer` to find. */
function mayOpen(json: Readonly<Record<string, unknown>>, path: string): boolean {
  const keys = path.split('.').slice(0, -1)
  return keys.every((_, i) => {
    const above = factOf(json, keys.slice(0, i + 1).join('.'))
    return above === undefined || isPlainObject(above)
  })
}

const declinedMax = 200

function statedIn(body: unknown): Stated {
  if (!isPlainObject(body)) throw notUnderstood([{ path: '', message: 'must be an object { transfer, declined }' }])
  const { transfer, declined = [], ...rest } = body
  const faults: Fault[] = Object.keys(rest).map((key) => found(key, 'no such key', ['transfer', 'declined']))
  if (!isPlainObject(transfer)) faults.push({ path: 'transfer', message: 'must be an object' })
  if (!Array.isArray(declined) || declined.length > declinedMax)
    faults.push({ path: 'declined', message: `must be a list of at most ${declinedMax} facts` })
  else for (const [i, path] of declined.entries()) checkDeclined(path, `declined[${i}]`, faults)
  if (faults.length > 0 || !isPlainObject(transfer)) throw notUnderstood(faultsOf(faults))
  return { transfer, declined: new Set(declined as readonly string[]) }
}

function checkDeclined(path: unknown, at: string, faults: Fault[]): void {
  if (typeof path !== 'string') faults.push({ path: at, message: 'must be the path of a fact' })
  else if (path === 'exporter.country')
    faults.push({ path: at, message: 'exporter.country cannot be unknown: it says whose law is asked' })
  else if (factAt(path.replace(/\[.*$/, '')) === undefined)
    faults.push({ ...found(path, 'no such fact', allPaths), path: at })
}

const allPaths = facts.map((f) => f.path)

function found(path: string, message: string, known: readonly string[]): Fault {
  const near = nearest(path, known)
  const shown = path.length > 200 ? `${path.slice(0, 200)}…` : path
  return near === undefined ? { path: shown, message } : { path: shown, message, nearest: near }
}

const withinTransfer = (faults: readonly Fault[]): readonly Fault[] =>
  faults.map((f) => ({ ...f, path: f.path === '' ? 'transfer' : `transfer.${f.path}` }))

function openingQuestion(path: string): AskedQuestion {
  const fact = factAt(path)!
  const options = (fact.values ?? []).map((word) => ({ value: word, label: labelsOf(path, word) }))
  return { path, kind: fact.kind, text: fact.question, options, gain: 0 }
}

function askedOf({ path, fact, options, gain }: InterviewQuestion, books: readonly Book[]): AskedQuestion {
  const detail = /^safeguards\[(.+)\]\.(\w+)$/.exec(path)
  if (detail !== null) return askedOfSafeguard(path, detail[1]!, detail[2]!, gain, books)
  // Places of other countries are told apart here too; a zone is asked for.
  const offered = path.endsWith('.zone') ? options.filter((o) => o.includes('-')) : options
  const shown = offered.map((o) => (path === 'safeguards' ? step(o, books) : { value: o, label: labelsOf(path, o) }))
  return { path, kind: fact.kind, text: fact.question, options: shown, gain }
}

function askedOfSafeguard(path: string, id: string, key: string, gain: number, books: readonly Book[]): AskedQuestion {
  const { label } = step(id, books)
  const text = Object.fromEntries(
    languages.map((language) => [
      language,
      (detailTexts.get(key) ?? detailTexts.get('from')!)[language](label.en ?? id),
    ]),
  )
  if (key !== 'status') return { path, kind: key === 'scope' ? 'choice' : 'day', text, options: [], gain }
  const accepted = books.flatMap((b) => b.mechanisms).find((m) => m.id === id)?.accepts ?? []
  const options = accepted.map((word) => ({ value: word, label: labelsOf('safeguards.status', word) }))
  return { path, kind: 'choice', text, options, gain }
}

/** What is asked of a safeguard that is there. A scope is stated as null where it covers everything. */
const detailTexts: ReadonlyMap<string, Record<Language, (step: string) => string>> = new Map([
  [
    'from',
    {
      en: (s: string) => `On which day did “${s}” take effect?`,
      'zh-Hans': (s: string) => `“${s}”自何日起生效？`,
      ja: (s: string) => `「${s}」はいつ発効しましたか。`,
    },
  ],
  [
    'signedOn',
    {
      en: (s: string) => `On which day was “${s}” signed?`,
      'zh-Hans': (s: string) => `“${s}”于何日签署？`,
      ja: (s: string) => `「${s}」はいつ署名されましたか。`,
    },
  ],
  [
    'status',
    {
      en: (s: string) => `How far has “${s}” come?`,
      'zh-Hans': (s: string) => `“${s}”目前处于何种状态？`,
      ja: (s: string) => `「${s}」は現在どの段階ですか。`,
    },
  ],
  [
    'scope',
    {
      en: (s: string) => `Does “${s}” cover the whole of this transfer?`,
      'zh-Hans': (s: string) => `“${s}”是否涵盖本次提供的全部内容？`,
      ja: (s: string) => `「${s}」はこの移転の全体を対象としていますか。`,
    },
  ],
])

function step(id: string, books: readonly Book[]): AskedOption {
  const mechanism = books.flatMap((b) => b.mechanisms).find((m) => m.id === id)
  return { value: id, label: { en: mechanism?.title ?? id }, status: mechanism?.accepts?.[0] ?? 'in-force' }
}

const labelsOf = (path: string, word: string): Texts =>
  Object.fromEntries(languages.map((language) => [language, labelOf(path, word, language)]))
