/** Makes the plan: manifest, catalogs, books and day in; what crosses, is changed, stays, and why, out. Deterministic. */

import { digestOf } from '../engine/index.ts'
import type { Book, Day } from '../law/index.ts'
import { byCodeUnit, canonicalJson, deepFreeze } from '../law/index.ts'
import { canonicalManifest, type Flow, type Manifest } from '../manifest/index.ts'
import type { TypeAbilities } from './abilities.ts'
import type { Catalog } from './catalog.ts'
import type { Finding } from './finding.ts'
import { planFlow } from './flow.ts'
import { flowDigest, type Hash, planDigest } from './meaning.ts'
import { type FlowPlan, type Plan, planFormat } from './plan.ts'

export interface ExporterNow {
  /** People counted this year, opening counts included; null is unknown. */
  readonly ordinary: number | null
  readonly sensitive: number | null
}

export interface PlanInput {
  readonly manifest: Manifest
  /** By store; every store that a flow leaves from. */
  readonly catalogs: ReadonlyMap<string, Catalog>
  readonly books: readonly Book[]
  /** The day in the exporting jurisdiction. */
  readonly day: Day
  readonly abilities: TypeAbilities
  /** Stable number of a dataset's name, as the border keeps it. */
  readonly tagOf: (name: string) => number
  /** SHA-256 in lower-case hexadecimal. */
  readonly hash: Hash
  /** By exporter; absent: what the manifest states. Changes nothing of the plan's meaning. */
  readonly counts?: ReadonlyMap<string, ExporterNow>
  /** Only these flows; all of the manifest when absent. */
  readonly flows?: readonly string[]
}

export interface MadePlan {
  readonly plan: Plan
  /** `sha256:` and the digest of the plan's meaning. */
  readonly digest: string
  readonly flowDigests: ReadonlyMap<string, string>
  /** By flow, `sha256:` and the digest of the books that it asks. */
  readonly lawDigests: ReadonlyMap<string, string>
  readonly findings: readonly Finding[]
}

/** Throws a RangeError when the catalog of a flow's source is missing, BookError on a book that `check` refuses. */
export function makePlan(input: PlanInput): MadePlan {
  const { manifest, hash } = input
  const findings: Finding[] = []
  const flows: FlowPlan[] = []
  const books = new Set<Book>()
  const lawDigests = new Map<string, string>()
  for (const flow of flowsOf(manifest, input.flows)) {
    const catalog = input.catalogs.get(flow.from)
    if (catalog === undefined) throw new RangeError(`no catalog of store ${flow.from}`)
    const made = planFlow({ ...input, flow, catalog })
    flows.push(made.plan)
    findings.push(...made.findings)
    for (const book of made.books) books.add(book)
    lawDigests.set(flow.name, `sha256:${hash(canonicalJson(lawOf(made.books, hash)))}`)
  }
  const plan: Plan = deepFreeze({
    format: planFormat,
    day: input.day,
    law: lawOf(books, hash),
    manifest: `sha256:${hash(new TextDecoder().decode(canonicalManifest(manifest)))}`,
    flows,
  })
  const flowDigests = new Map(flows.map((flow) => [flow.flow, flowDigest(flow, hash)]))
  return { plan, digest: planDigest(plan, hash), flowDigests, lawDigests, findings }
}

/** Digests by book id. */
function lawOf(books: Iterable<Book>, hash: Hash): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...books].sort((a, b) => byCodeUnit(a.id, b.id)).map((book) => [book.id, digestOf(book, hash)]),
  )
}

function flowsOf(manifest: Manifest, names: readonly string[] | undefined): readonly Flow[] {
  return [...manifest.flows.values()]
    .filter((flow) => names === undefined || names.includes(flow.name))
    .sort((a, b) => byCodeUnit(a.name, b.name))
}
