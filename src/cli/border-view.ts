/** The border as the server shows it, read from a manifest's folder: what `waybill sync` tells of itself, the accepted plan, the ledger. */

import { readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { isHeld } from '../border/home/holder.ts'
import { ledgerFolder } from '../border/home/home.ts'
import { type Book, BookFormatError, canonicalJson, type Day } from '../law/index.ts'
import { loadManifest, type Manifest } from '../manifest/index.ts'
import { exporterOf, readLock } from '../plan/index.ts'
import type { BorderActs } from '../server/border-acts.ts'
import {
  type Activity,
  BorderUnreadable,
  type BorderView,
  type CountsView,
  type FlowList,
  type FlowView,
  type HeldView,
  type Lag,
  type LedgerView,
  type PlanView,
  type Pulse,
  type Told,
} from '../server/border-view.ts'
import type { FlowQuestions } from '../server/flow-questions.ts'
import { currentOf } from '../server/proposals.ts'
import type { Trial, TrialChange, TrialPlace } from '../server/trial.ts'
import { FolderActs } from './border-acts.ts'
import { countsOf, todayAt } from './border-counts.ts'
import { FlowDays, paceOf } from './border-days.ts'
import { groupsOf, heldByTable, heldRows, planOf, planShown, type Read, summaryOf } from './border-flows.ts'
import { SourceLag } from './border-lag.ts'
import { BorderLedger, CrossedRows, none } from './border-ledger.ts'
import { BadInput } from './exit.ts'
import { FlowsAsked } from './flows-asked.ts'
import type { Io } from './output.ts'
import { booksOf, lockName } from './plan-files.ts'
import { sha256Hex } from './sha256.ts'
import { plansFile, plansFrom, shownOfLock } from './shown-plan.ts'
import type { FlowStatus } from './status-file.ts'
import { tried } from './try-change.ts'

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
  readonly acts: BorderActs
  private readonly files: BorderFiles
  private readonly path: string
  private readonly parsed = new Remembered()
  private readonly asked: FlowsAsked
  private source: { readonly state: string; readonly ledger: BorderLedger; readonly crossed: CrossedRows } | undefined

  constructor(files: BorderFiles) {
    this.files = files
    this.path = resolve(files.manifest)
    this.asked = new FlowsAsked(dirname(this.path))
    this.acts = new FolderActs(() => this.read())
    const now = async () => this.sourceOf((await this.read()).state).ledger
    this.ledger = {
      head: async () => (await now()).head(),
      tile: async (path) => (await now()).tile(path),
      entries: async (from, limit) => (await now()).entries(from, limit),
      proof: async (index) => (await now()).proof(index),
      consistency: async (size) => (await now()).consistency(size),
    }
  }

  async flows(): Promise<FlowList> {
    const read = await this.read()
    const crossed = await this.sourceOf(read.state).crossed.now()
    const flows = [...read.manifest.flows.values()].map(async (flow) =>
      summaryOf(read, flow, crossed.flows.get(flow.name), await this.lag(read, flow.name)),
    )
    const { name: organisation } = read.manifest.organisation
    return { ...(await this.told(read)), organisation, flows: await Promise.all(flows), problem: read.problem }
  }

  async flow(id: string): Promise<FlowView | undefined> {
    const read = await this.read()
    const flow = read.manifest.flows.get(id)
    if (flow === undefined) return undefined
    const crossed = (await this.sourceOf(read.state).crossed.now()).flows.get(id)
    const lag = await this.lag(read, id)
    return { ...(await this.told(read)), ...summaryOf(read, flow, crossed, lag), ...planShown(read, id, crossed) }
  }

  async plan(id: string): Promise<PlanView | undefined | null> {
    const read = await this.read()
    if (!read.manifest.flows.has(id)) return undefined
    const plan = planOf(read, id)
    if (plan === undefined) return null
    return { ...plan, shownFrom: plan === read.accepted.get(id) ? 'accepted plan' : 'plan in force' }
  }

  async trial(id: string, at: TrialPlace, change: TrialChange | null): Promise<Trial | undefined> {
    const { manifest } = await this.read()
    const flow = manifest.flows.get(id)
    if (flow === undefined) return undefined
    const books = await this.books(manifest)
    return tried({ manifest, flow, books, day: await todayAt(manifest, flow, this.files.now()) }, at, change)
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

  async activity(): Promise<Activity> {
    const read = await this.read()
    const now = this.files.now()
    const crossed = await this.sourceOf(read.state).crossed.now()
    const daysOf = (flow: string) => crossed.flows.get(flow)?.days ?? new FlowDays()
    const byExporter = new Map<string, { today: string; days: FlowDays[] }>()
    const flows: Activity['flows'][number][] = []
    for (const flow of read.manifest.flows.values()) {
      const today = await todayAt(read.manifest, flow, now)
      const days = daysOf(flow.name)
      const endings = flow.safeguards.flatMap(({ type: mechanism, until }) =>
        until === null || until < today ? [] : [{ mechanism, until }],
      )
      flows.push({
        flow: flow.name,
        day: today,
        crossed: days.on(today),
        rowsLastHour: days.rowsLastHour(now),
        endings,
      })
      const exporter = exporterOf(read.manifest, flow)
      const known = byExporter.get(exporter) ?? { today, days: [] }
      byExporter.set(exporter, known)
      known.days.push(days)
    }
    const paces = [...byExporter].map(([exporter, { today, days }]) => {
      return { exporter, today, days: paceOf(days, today) }
    })
    return { flows, paces }
  }

  async home(): Promise<string> {
    return (await this.read()).manifest.organisation.home
  }

  async questions(day: Day | undefined): Promise<FlowQuestions> {
    return this.asked.on((await this.read()).manifest, day, this.files.now())
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
      proposals: await this.proposals(),
    }
  }

  private async proposals(): Promise<Pulse['proposals']> {
    const all = [...currentOf(await this.acts.read(), this.files.now()).values()]
    return all.slice(-proposalsMax).map(({ proposal: { id, flow }, state }) => ({ id, flow, state }))
  }

  private async books(manifest: Manifest): Promise<readonly Book[]> {
    try {
      return await booksOf(manifest, dirname(this.path))
    } catch (error) {
      const known = error instanceof BadInput || error instanceof BookFormatError
      throw known ? new BorderUnreadable('A book of the manifest cannot be read.') : error
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

/** Of which an event tells. */
const proposalsMax = 50

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
