/** The border as the server shows it, read from a manifest's folder: what `waybill sync` tells of itself, the accepted plan, the ledger. */

import { readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { isHeld } from '../border/home/holder.ts'
import { ledgerFolder } from '../border/home/home.ts'
import { canonicalJson } from '../law/index.ts'
import { loadManifest, type Manifest } from '../manifest/index.ts'
import { readLock } from '../plan/index.ts'
import {
  BorderUnreadable,
  type BorderView,
  type CountsView,
  type FlowList,
  type FlowView,
  type HeldView,
  type Lag,
  type LedgerView,
  type Pulse,
  type Told,
} from '../server/border-view.ts'
import { countsOf } from './border-counts.ts'
import { groupsOf, heldByTable, heldRows, planOf, planShown, type Read, summaryOf } from './border-flows.ts'
import { SourceLag } from './border-lag.ts'
import { BorderLedger, CrossedRows, none } from './border-ledger.ts'
import { BadInput } from './exit.ts'
import type { Io } from './output.ts'
import { lockName } from './plan-files.ts'
import { sha256Hex } from './sha256.ts'
import { plansFile, plansFrom, shownOfLock } from './shown-plan.ts'
import type { FlowStatus } from './status-file.ts'

export interface BorderFiles {
  /** Path of the manifest. */
  readonly manifest: string
  readonly now: () => Date
  /** How far a flow is behind its source; absent: the source is not asked. */
  readonly lag?: (manifest: Manifest, flow: string) => Promise<Lag | null>
}

export function borderViewOf(files: BorderFiles): BorderView {
  return new FolderView(files)
}

/** For `waybill serve`: asks the source how far a flow is behind, too. Throws BadInput where the manifest cannot be read. */
export async function openBorderView(io: Io, manifest: string): Promise<BorderView> {
  const now = () => io.now()
  const lag = new SourceLag((name) => io.env(name), now)
  const view = borderViewOf({ manifest: resolve(io.cwd, manifest), now, lag: (of, flow) => lag.of(of, flow) })
  try {
    await view.held()
  } catch (error) {
    throw error instanceof BorderUnreadable ? new BadInput(`${manifest}: ${error.message}`) : error
  }
  return view
}

class FolderView implements BorderView {
  readonly ledger: LedgerView
  private readonly files: BorderFiles
  private readonly path: string
  private readonly parsed = new Remembered()
  private source: { readonly state: string; readonly ledger: BorderLedger; readonly crossed: CrossedRows } | undefined

  constructor(files: BorderFiles) {
    this.files = files
    this.path = resolve(files.manifest)
    const now = async () => this.sourceOf((await this.read()).state).ledger
    this.ledger = {
      head: async () => (await now()).head(),
      tile: async (path) => (await now()).tile(path),
      entries: async (from, limit) => (await now()).entries(from, limit),
      proof: async (index) => (await now()).proof(index),
    }
  }

  async flows(): Promise<FlowList> {
    const read = await this.read()
    const crossed = await this.sourceOf(read.state).crossed.now()
    const flows = [...read.manifest.flows.values()].map(async (flow) =>
      summaryOf(read, flow, crossed.flows.get(flow.name), await this.lag(read, flow.name)),
    )
    return { ...(await this.told(read)), flows: await Promise.all(flows), problem: read.problem }
  }

  async flow(id: string): Promise<FlowView | undefined> {
    const read = await this.read()
    const flow = read.manifest.flows.get(id)
    if (flow === undefined) return undefined
    const crossed = (await this.sourceOf(read.state).crossed.now()).flows.get(id)
    const lag = await this.lag(read, id)
    return { ...(await this.told(read)), ...summaryOf(read, flow, crossed, lag), ...planShown(read, id, crossed) }
  }

  async held(): Promise<HeldView> {
    const read = await this.read()
    const stands = [...read.manifest.flows.keys()].flatMap((flow) => read.status.get(flow) ?? [])
    return {
      ...(await this.told(read)),
      groups: stands.flatMap((status) => groupsOf(read.manifest, status)),
      people: stands.filter((s) => s.heldPeople > 0).map((s) => ({ flow: s.flow, people: s.heldPeople })),
      suspended: stands.flatMap((s) =>
        Object.entries(s.suspended).map(([dataset, what]) => ({ flow: s.flow, dataset, what })),
      ),
    }
  }

  async counts(): Promise<CountsView> {
    const read = await this.read()
    return {
      ...(await this.told(read)),
      exporters: await countsOf({ ...read, planOf: (f) => planOf(read, f) }, this.files.now()),
    }
  }

  async pulse(): Promise<Pulse> {
    const read = await this.read()
    const { size, flows } = await this.sourceOf(read.state).crossed.now()
    const names = [...read.manifest.flows.keys()]
    const exporters = await countsOf({ ...read, planOf: (f) => planOf(read, f) }, this.files.now())
    return {
      crossings: {
        ledgerSize: size,
        flows: names.map((flow) => {
          const { batches, inserted, updated, deleted } = flows.get(flow) ?? { ...none(), batches: 0 }
          return { flow, batches, inserted, updated, deleted }
        }),
      },
      held: names.map((flow) => {
        const status = read.status.get(flow)
        const tables = [...heldByTable(status)].map(([dataset, rows]) => ({ dataset, rows }))
        return { flow, rows: heldRows(status), people: status?.heldPeople ?? 0, tables }
      }),
      counts: exporters.map(({ exporter, year, ordinary, sensitive, lines }) => ({
        exporter,
        year,
        ordinary,
        sensitive,
        lines: lines.map(({ axis, line, left }) => ({ axis, line, left })),
      })),
      plans: names.map((flow) => {
        const status = read.status.get(flow)
        return { flow, plan: status?.plan ?? read.accepted.get(flow)?.digest ?? null, phase: status?.phase ?? null }
      }),
    }
  }

  private lag({ manifest }: Read, flow: string): Promise<Lag | null> {
    return this.files.lag?.(manifest, flow) ?? Promise.resolve(null)
  }

  private async told({ state, at }: Read): Promise<Told> {
    return { at, running: (await isHeld(state)) === true }
  }

  private sourceOf(state: string) {
    if (this.source?.state !== state) {
      const ledger = new BorderLedger(ledgerFolder(state))
      this.source = { state, ledger, crossed: new CrossedRows(ledger) }
    }
    return this.source
  }

  private async read(): Promise<Read> {
    const folder = dirname(this.path)
    const manifest = await this.parsed.of(this.path, manifestFrom)
    if (manifest === undefined)
      throw new BorderUnreadable('The manifest cannot be read. See to it with `waybill plan`.')
    const state = resolve(folder, manifest.state)
    const found = await this.parsed.of(join(folder, lockName), (text) => lockFrom(text))
    const { at, flows } = (await this.parsed.of(join(state, 'status.json'), statusFrom)) ?? { at: null, flows: [] }
    const plans = (await this.parsed.of(join(state, plansFile), plansFrom)) ?? []
    return {
      manifest,
      state,
      lock: found?.lock,
      problem: found?.problem ?? null,
      at,
      status: new Map(flows.map((s) => [s.flow, s])),
      plans: new Map(plans.map((p) => [p.flow, p])),
      accepted: found?.shown ?? new Map(),
    }
  }
}

/** Files parsed once for each of their states. */
class Remembered {
  private readonly files = new Map<string, { readonly stamp: string; readonly value: unknown }>()

  /** Undefined where there is no such file. */
  async of<T>(path: string, parse: (text: string) => T): Promise<T | undefined> {
    const stamp = await stampOf(path)
    if (stamp === undefined) return undefined
    const known = this.files.get(path)
    if (known?.stamp === stamp) return known.value as T
    const value = parse(await readFile(path, 'utf8'))
    this.files.set(path, { stamp, value })
    return value
  }
}

async function stampOf(path: string): Promise<string | undefined> {
  try {
    const { mtimeMs, size, ino } = await stat(path)
    return `${ino} ${mtimeMs} ${size}`
  } catch {
    return undefined
  }
}

function manifestFrom(text: string): Manifest {
  const { manifest } = loadManifest(text, { fileName: 'waybill.yaml' })
  if (manifest === undefined) throw new BorderUnreadable('The manifest has problems: `waybill plan` shows them.')
  return manifest
}

function lockFrom(text: string) {
  const { lock, problem } = readLock(text, sha256Hex)
  const flows = lock?.accepted.flows ?? []
  const shown = flows.map((flow) => [flow.flow, shownOfLock(flow, `sha256:${sha256Hex(canonicalJson(flow))}`)] as const)
  return { lock, problem, shown: new Map(shown) }
}

function statusFrom(text: string): { readonly at: string; readonly flows: readonly FlowStatus[] } {
  try {
    return JSON.parse(text)
  } catch {
    throw new BorderUnreadable('status.json in the home state is not JSON. A running `waybill sync` writes it anew.')
  }
}
