/** A manifest's folder as the commands use it: manifest, books, catalogs, plan and lock, read together. */

import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { tagOf } from '../border/core/dataset-gate.ts'
import { readCatalog, readTarget } from '../border/postgres/catalog.ts'
import { openClient } from '../border/postgres/connection.ts'
import { reduceError } from '../border/postgres/errors.ts'
import { covers } from '../engine/index.ts'
import { type Book, type Day, dayIn, loadBook } from '../law/index.ts'
import { formatProblem, loadManifest, type Manifest, type Problem, resolveStore } from '../manifest/index.ts'
import type { Catalog, TargetCatalog } from '../plan/catalog.ts'
import {
  compareLock,
  type ExporterNow,
  type Lock,
  type LockDifference,
  type MadePlan,
  makePlan,
  readLock,
  targetTables,
} from '../plan/index.ts'
import { bookOf, booksFor } from './books.ts'
import { BadInput } from './exit.ts'
import { sha256Hex } from './sha256.ts'
import { postgresAbilities } from './type-abilities.ts'

export type Env = (name: string) => string | undefined

export interface ManifestFile {
  /** Absolute. */
  readonly path: string
  readonly folder: string
  readonly manifest: Manifest
  readonly warnings: readonly Problem[]
  readonly books: readonly Book[]
}

/** Reads the manifest and the books it brings in. Throws BadInput with one line for each problem, never with a value of the environment. */
export async function readManifestFile(path: string, env: Env): Promise<ManifestFile> {
  const file = resolve(path)
  const folder = dirname(file)
  const text = readText(file, 'Write one with waybill init URL')
  const exists = (relative: string) => readOptional(resolve(folder, relative)) !== undefined
  const loaded = loadManifest(text, { fileName: path, env, exists })
  if (loaded.manifest === undefined) throw new BadInput(loaded.problems.map(formatProblem).join('\n'))
  const { manifest, warnings } = loaded
  return { path: file, folder, manifest, warnings, books: await booksOf(manifest, folder) }
}

/** The books that the manifest brings in, its own among them. Throws BadInput. */
export async function booksOf(manifest: Manifest, folder: string): Promise<readonly Book[]> {
  const books = [...(await booksFor(placesOf(manifest)))]
  for (const book of manifest.books) {
    const added = 'id' in book ? await bookOf(book.id) : bookFromFile(book.file, book.digest, folder)
    if (!books.some((one) => one.id === added.id)) books.push(added)
    else if ('file' in book) throw new BadInput(`${book.file}: a book called ${added.id} is there already`)
  }
  return books
}

/** Whose law a flow of the manifest may ask: where residence is read from rows, any country's. */
function placesOf(manifest: Manifest): { countries: readonly string[]; all: boolean } {
  const places = [...manifest.places.values()]
  const datasets = [...manifest.datasets.values()]
  const residences = datasets.map(({ subject }) => (subject.type === 'own' ? subject.residence : null))
  const countries = [
    manifest.organisation.home,
    ...places.flatMap((p) => [p.country, ...p.ownership.map((o) => o.country)]),
    ...datasets.flatMap((d) => d.collectedIn ?? []),
    ...residences.flatMap((r) => (r !== null && 'value' in r ? r.value : [])),
  ]
  return {
    countries: [...new Set(countries.map((code) => code.slice(0, 2)))],
    all: datasets.some((d) => d.collectedIn === null) || residences.some((r) => r !== null && 'column' in r),
  }
}

function bookFromFile(file: string, digest: string | null, folder: string): Book {
  const text = readText(resolve(folder, file), 'Name a file below the folder of the manifest')
  if (digest !== null && digest !== `sha256:${sha256Hex(text.trimEnd())}` && digest !== `sha256:${sha256Hex(text)}`)
    throw new BadInput(`${file}: its digest is not the one that the manifest pins`)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new BadInput(`${file} is not JSON`)
  }
  return loadBook(json)
}

/** The day on which the flows' exporters stand: of the book of the first flow's exporting country. */
export function dayOfExporter(manifest: Manifest, books: readonly Book[], now: Date, flow?: string): Day {
  const first = (flow === undefined ? undefined : manifest.flows.get(flow)) ?? [...manifest.flows.values()][0]
  const country = manifest.places.get(manifest.stores.get(first?.from ?? '')?.at ?? '')?.country
  const about = dayIn('UTC', now)
  const own = (book: Book) => book.jurisdiction === country
  const book = books.find(own) ?? books.find((b) => country !== undefined && covers(b, country, about))
  return dayIn(book?.timeZone ?? 'UTC', now)
}

export interface Databases {
  readonly catalogs: ReadonlyMap<string, Catalog>
  /** By flow; a flow whose target could not be asked is missing. */
  readonly targets: ReadonlyMap<string, TargetCatalog>
}

export interface PlanOptions {
  readonly env: Env
  readonly now: Date
  /** Absent: today in the exporting jurisdiction. */
  readonly day?: Day
  readonly flows?: readonly string[]
  readonly counts?: ReadonlyMap<string, ExporterNow>
}

export interface PlannedFiles {
  readonly file: ManifestFile
  readonly day: Day
  readonly catalogs: ReadonlyMap<string, Catalog>
  readonly made: MadePlan
  /** Undefined where nothing was accepted yet. */
  readonly lock: Lock | undefined
  /** Why the lock cannot be used; undefined where it can, or where there is none. */
  readonly lockProblem: string | undefined
  /** Empty when the plan of now is the accepted one. */
  readonly differences: readonly LockDifference[]
}

/**
 * Manifest, catalogs and books read anew, the plan made of them, and the lock beside it: what `plan` shows and `sync` runs.
 * Throws BadInput, BookFormatError, ConnectionProblem, or a reduced database error.
 */
export async function planFor(manifestPath: string, options: PlanOptions): Promise<PlannedFiles> {
  const file = await readManifestFile(manifestPath, options.env)
  refuseUnknownFlows(file.manifest, options.flows)
  const day = options.day ?? dayOfExporter(file.manifest, file.books, options.now, options.flows?.[0])
  const catalogs = await readCatalogs(file.manifest, options)
  return { file, day, catalogs, ...planWith(file, catalogs, day, options) }
}

/** The same with catalogs at hand: at midnight, when a mechanism begins, when the manifest changes. */
export function planWith(
  file: ManifestFile,
  catalogs: ReadonlyMap<string, Catalog>,
  day: Day,
  options: Pick<PlanOptions, 'flows' | 'counts'> = {},
): Pick<PlannedFiles, 'made' | 'lock' | 'lockProblem' | 'differences'> {
  const { manifest, books, folder } = file
  const { flows, counts } = options
  const made = makePlan({
    manifest,
    catalogs,
    books,
    day,
    abilities: postgresAbilities,
    tagOf,
    hash: sha256Hex,
    ...(flows === undefined || flows.length === 0 ? {} : { flows }),
    ...(counts === undefined ? {} : { counts }),
  })
  const text = readOptional(resolve(folder, lockName))
  const read = text === undefined ? undefined : readLock(text, sha256Hex)
  const lock = read?.lock
  const accepted = lock === undefined || flows === undefined || flows.length === 0 ? lock : ofFlows(lock, flows)
  const differences = accepted === undefined ? [] : compareLock(accepted, made.plan, made.digest)
  return { made, lock, lockProblem: read?.problem, differences }
}

export const lockName = 'waybill.lock'

/** What a lock says of some of its flows. */
function ofFlows(lock: Lock, flows: readonly string[]): Lock {
  const accepted = { ...lock.accepted, flows: lock.accepted.flows.filter((f) => flows.includes(f.flow)) }
  return accepted.flows.length === lock.accepted.flows.length ? lock : { ...lock, accepted, plan: '' }
}

function refuseUnknownFlows(manifest: Manifest, flows: readonly string[] | undefined): void {
  for (const flow of flows ?? [])
    if (!manifest.flows.has(flow))
      throw new BadInput(`there is no flow ${flow}; there is ${[...manifest.flows.keys()].join(', ')}`)
}

async function readCatalogs(manifest: Manifest, { env, flows }: PlanOptions): Promise<ReadonlyMap<string, Catalog>> {
  const catalogs = new Map<string, Catalog>()
  for (const flow of manifest.flows.values()) {
    if (catalogs.has(flow.from) || (flows !== undefined && flows.length > 0 && !flows.includes(flow.name))) continue
    catalogs.set(flow.from, await withStore(manifest, flow.from, env, (client) => readCatalog(client)))
  }
  return catalogs
}

/** What stands at headquarters under the names of the plan, by flow. */
export async function readTargets(
  { manifest }: ManifestFile,
  made: MadePlan,
  env: Env,
): Promise<ReadonlyMap<string, TargetCatalog>> {
  const targets = new Map<string, TargetCatalog>()
  for (const flow of made.plan.flows)
    targets.set(flow.flow, await withStore(manifest, flow.to, env, (client) => readTarget(client, targetTables(flow))))
  return targets
}

type Client = Awaited<ReturnType<typeof openClient>>

/** Opens the store's database for one piece of work. Errors are reduced: no text of a server comes through. */
export async function withStore<T>(
  manifest: Manifest,
  store: string,
  env: Env,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const described = manifest.stores.get(store)
  const url = described === undefined ? undefined : resolveStore(described, env)
  if (url === undefined)
    throw new BadInput(
      `the environment variable ${described?.url.envName ?? store} is not set: it holds the connection string of store ${store}`,
    )
  const client = await openClient(url)
  try {
    return await work(client)
  } catch (error) {
    throw error instanceof BadInput ? error : reduceError(error)
  } finally {
    await client.end().catch(() => {})
  }
}

function readText(path: string, hint: string): string {
  const text = readOptional(path)
  if (text === undefined) throw new BadInput(`${path} cannot be read. ${hint}`)
  return text
}

function readOptional(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
