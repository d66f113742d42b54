/** One simulated run: lives of a process among writers, crashes and changing law, then quiet, then the reckoning. */

import { createHash, createHmac } from 'node:crypto'
import { Gap } from '../../src/border/core/carrier.ts'
import { cmac } from '../../src/border/core/cmac.ts'
import { ExporterCounts } from '../../src/border/core/counts.ts'
import type { GateKeys } from '../../src/border/core/dataset-gate.ts'
import type { FlowEnd, FlowEvent, FlowPorts, PlannedFlow } from '../../src/border/core/flow-context.ts'
import { readRecord } from '../../src/border/core/flow-record.ts'
import { openFlow, runFlow } from '../../src/border/core/machine.ts'
import { type MemoryStore, memoryStore } from '../../src/border/core/memory-store.ts'
import type { HomeStore } from '../../src/border/core/ports.ts'
import { sealer } from '../../src/border/core/sealing.ts'
import { type Tokeniser, tokeniser } from '../../src/border/core/tokens.ts'
import { Log, type Signer } from '../../src/ledger/index.ts'
import { LedgerPlatter } from './disk.ts'
import { Examiner, type Ruling } from './examiner.ts'
import { Model, type Seats } from './model.ts'
import { Prng } from './prng.ts'
import { anyLaw, anyShop, codecOf, type Law, planOf, type Shop, tablesOf } from './shop.ts'
import { SourceServer } from './source.ts'
import { TargetServer } from './target.ts'
import { Killed, quiet, World } from './world.ts'
import { Writer } from './writer.ts'

const exporter = 'shanghai'
const hashKey = Uint8Array.from({ length: 16 }, (_, i) => i)
const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
const publicKey = sha256(new Uint8Array([1]))
const sign = (message: Uint8Array) => new Uint8Array([...sha256(message), ...sha256(publicKey)])
const signer: Signer = { publicKey, sign }

/** Gaps that only a person can close, after what was done to the target. */
const afterRestore = new Set(['target-restored', 'slot-ahead', 'target-lost'])

export class Run {
  readonly world: World
  private readonly shop: Shop
  private law: Law
  private day: string
  private readonly source: SourceServer
  private readonly target: TargetServer
  private readonly platter: LedgerPlatter
  private readonly examiner: Examiner
  private readonly model: Model
  private readonly writer: Writer
  private store: MemoryStore
  private readonly rulings = new Map<string, Ruling>()
  private readonly tokenisers = new Map<string, Tokeniser>()
  /** By year, people with a seat about whom a crash kept the bytes at home. */
  private readonly reserved = new Map<string, Set<string>>()
  private readonly years = new Set<string>()
  /** Apart, so that how much is sealed does not change what happens. */
  private readonly nonces = new Prng(7)
  private given = ''
  private accepted: Law
  private begun = false
  private restored = false

  constructor(seed: number) {
    this.world = new World(seed)
    const { rng } = this.world
    this.shop = anyShop(rng)
    this.law = anyLaw(rng)
    this.accepted = this.law
    this.day = rng.chance(0.3) ? '2026-12-30' : '2026-11-24'
    const tables = tablesOf(this.shop)
    this.source = new SourceServer(this.world, tables)
    this.target = new TargetServer(this.world, tables)
    this.platter = new LedgerPlatter(this.world)
    this.writer = new Writer(rng.fork(), this.shop, this.source, () => this.day)
    this.model = new Model(this.shop, this.source, (column, token) => this.revealed(column, token))
    this.examiner = new Examiner(this.world, this.model, this.source, {
      durableSeats: (year) => this.seatsIn(this.store.snapshotDurable(), year),
      ledgerHolds: (text) => this.platter.holds(text),
      ruling: (digest) => this.rulings.get(digest)!,
      inForce: (digest) => digest === this.digest(),
    })
    this.target.handed = (batch) => this.examiner.handed(batch)
    this.target.committed = (progress) => this.examiner.committed(progress)
    this.store = memoryStore()
    this.given = this.digest()
    this.world.crashed = (side) => {
      if (side === 'source') this.source.crash()
    }
  }

  /** Returns whether the run went to its end (true), or ended where only a person can go on. */
  async play(): Promise<boolean> {
    const { world } = this
    for (let n = 20; n > 0; n--) this.writer.write()
    world.writer = () => this.happen()
    const lives = 2 + world.rng.int(6)
    for (let i = 0; i < lives; i++) {
      world.mischief = {
        kill: i === 0 && world.rng.chance(0.6) ? 0 : world.rng.pick([0, 0.01, 0.03]),
        lost: world.rng.pick([0, 0, 0.01, 0.03]),
        write: world.rng.pick([0.03, 0.08, 0.2]),
      }
      world.stepsMax = world.steps + 250
      if (!(await this.life(false))) return false
      this.between()
    }
    world.mischief = quiet
    world.stepsMax = world.steps + 3000
    if (!(await this.life(true))) return false
    this.reckon()
    return true
  }

  // ── lives ────────────────────────────────────────────────────────────────

  /** One process from start to end. Returns false where only a person can go on. */
  private async life(last: boolean): Promise<boolean> {
    const { world } = this
    let end: FlowEnd | 'killed'
    try {
      end = await this.process(last)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      if (error instanceof Gap && error.code === 'clock-back' && !last) end = 'killed'
      else if (error instanceof Gap && this.restored && afterRestore.has(error.code)) {
        world.note(`found: ${error.code}`)
        return false
      } else if (error instanceof Killed || this.dead !== world.life) end = 'killed'
      else throw error
    }
    this.died()
    if (end === 'killed') world.note('killed')
    else world.note(`end: ${end.end}`)
    // The person in charge keeps to what the flow last went on under, or loosens it.
    this.law = this.accepted
    if (!last) return true
    if (end !== 'killed' && end.end === 'line-passed') return false
    if (end === 'killed' || end.end !== 'done') throw new Error(`I-8: the last life ended ${JSON.stringify(end)}`)
    return true
  }

  private dead = 0

  private async process(last: boolean): Promise<FlowEnd> {
    const { world } = this
    const life = ++world.life
    this.dead = life
    const moment = () => world.moment(life, 'home')
    this.store = this.store.crash({ before: moment, after: moment })
    const { store } = this
    this.accepted = this.law
    const planned = this.planned()
    const log = await Log.open({
      disk: this.platter.connect(life),
      hash: sha256,
      signer,
      verify: (_, message, signature) => Buffer.from(signature).equals(sign(message)),
      origin: 'simulated.example/ledger',
      create: !this.begun,
    })
    this.begun = true
    const progress = this.target.now.progress
    for (const entry of log.openBatches().values())
      world.note(
        entry.batch > (progress?.batch ?? 0) ? 'crash before the target had it' : 'crash before home knew of it',
      )
    if (readRecord(store, planned.plan.flow).phase === 'copying') world.note('copy begun again')
    const release = world.rng.chance(0.2)
    const ports = this.ports(life, store, log)
    const context = openFlow(planned, ports, {
      once: last || world.rng.chance(0.5),
      release,
      batchRows: 1 + world.rng.int(12),
      batchBytes: 1 << 20,
      onEvent: (event) => this.heard(event),
      stopping: () => !last && world.rng.chance(0.01),
    })
    const end = await runFlow(context)
    if (last || world.rng.chance(0.5)) await log.publish()
    if (last) this.checkLedger(log)
    return end
  }

  /** What the process leaves: whatever was durable. */
  private died(): void {
    this.world.life++
    this.platter.crash()
    const durable = this.store.snapshotDurable()
    for (const year of this.years) {
      const seats = this.seatsIn(durable, year)
      const sent = this.examiner.captured.get(year)
      const waiting = this.reserved.get(year) ?? new Set<string>()
      for (let n = 0; n < 10; n++) if (seats.axesOf(String(n)) !== 0 && !sent?.has(String(n))) waiting.add(String(n))
      this.reserved.set(year, waiting)
    }
  }

  private ports(life: number, store: HomeStore, log: Log): FlowPorts {
    const { world } = this
    const counts = new Map<string, ExporterCounts>()
    return {
      clock: {
        nowMs: () => world.nowMs,
        sleep: async (ms) => {
          world.nowMs += ms
          await world.moment(life, 'home')
        },
      },
      store,
      source: this.source.connect(life),
      target: this.target.connect(life),
      log,
      sealer: sealer(new Uint8Array(32).fill(7), { bytes: (n) => this.nonces.bytes(n) }),
      keys: this.keys(),
      commitment: (batch, parts) => {
        const mac = createHmac('sha256', `batch ${batch}`)
        for (const part of parts) mac.update(part)
        return `hmac-sha256:${mac.digest('hex')}`
      },
      counts: (day) => {
        const year = day.slice(0, 4)
        this.years.add(year)
        const known = counts.get(year) ?? new ExporterCounts(store, exporter, year, this.shop.opening)
        counts.set(year, known)
        return known
      },
      replan: async () => {
        await world.moment(life, 'home')
        if (world.mischief.write > 0 && world.rng.chance(0.002)) {
          world.note('clock set back')
          return this.planned('2026-01-01')
        }
        return this.given === this.digest() ? null : this.planned()
      },
    }
  }

  private keys(): GateKeys {
    return { hashKey, codec: codecOf, tokeniser: (domain) => this.tokeniser(domain) }
  }

  private tokeniser(domain: string): Tokeniser {
    const known = this.tokenisers.get(domain)
    if (known !== undefined) return known
    const made = tokeniser(new Uint8Array(32).fill(3), { organisation: 'Shop', domain, epoch: 1 })
    this.tokenisers.set(domain, made)
    return made
  }

  private revealed(column: string, token: string): string {
    const domain = column === 'name' ? 'name' : 'person'
    const plain = this.tokeniser(domain).reveal(new TextEncoder().encode(token))
    if (plain === undefined) throw new Error(`I-1: ${column} abroad is no token`)
    return new TextDecoder().decode(plain)
  }

  // ── what happens around it ───────────────────────────────────────────────

  private happen(): void {
    const { rng } = this.world
    const what = rng.next()
    if (what < 0.93) this.writer.write()
    else if (what < 0.97) this.tomorrow()
    else this.changeLaw()
  }

  private tomorrow(): void {
    const next = new Date(`${this.day}T00:00:00Z`)
    next.setUTCDate(next.getUTCDate() + 1)
    this.day = next.toISOString().slice(0, 10)
    this.world.note(this.day.endsWith('01-01') ? 'new year' : 'midnight')
    this.examiner.nowInForce(this.digest())
  }

  private changeLaw(): void {
    const { rng } = this.world
    if (rng.chance(0.7)) {
      this.loosen()
      return
    }
    const { ordinaryLine, childrenCross } = this.law
    this.law = childrenCross
      ? { ...this.law, childrenCross: false }
      : { ...this.law, ordinaryLine: Math.min(ordinaryLine ?? 99, 2 + rng.int(3)) }
    this.world.note('law tightened')
    this.examiner.nowInForce(this.digest())
  }

  private loosen(): void {
    const { rng } = this.world
    const { ordinaryLine, sensitiveLine } = this.law
    this.law = {
      ordinaryLine: ordinaryLine === null || rng.chance(0.3) ? null : ordinaryLine + 1 + rng.int(3),
      sensitiveLine: sensitiveLine === null || rng.chance(0.3) ? null : sensitiveLine + 1 + rng.int(3),
      childrenCross: this.law.childrenCross || rng.chance(0.5),
    }
    this.world.note('law loosened')
    this.examiner.nowInForce(this.digest())
  }

  /** Between two lives: a person looks after the plan, time passes, machines are restored. */
  private between(): void {
    const { rng } = this.world
    for (let n = rng.int(6); n > 0; n--) this.writer.write()
    if (rng.chance(0.3)) this.tomorrow()
    if (rng.chance(0.2)) this.loosen()
    if (rng.chance(0.1)) this.source.crash()
    if (rng.chance(0.04) && this.target.restore(1 + rng.int(3))) {
      this.restored = true
      this.examiner.restored(this.target.now.progress)
    }
  }

  private heard(event: FlowEvent): void {
    const { world } = this
    if (event.event === 'plan-changed') this.accepted = this.rulings.get(event.digest)!.law
    if (event.event === 'batch') {
      if (event.held > 0) world.note('held')
      if (event.origin === 'reread' && event.crossed > 0) world.note('crossed after re-reading')
      if (event.people.ordinary + event.people.sensitive > 0) world.note('counted')
    } else world.note(event.event === 'waiting' ? `waiting for ${event.for}` : event.event)
  }

  private digest(day = this.day): string {
    const digest = `sha256:${createHash('sha256')
      .update(JSON.stringify([this.law, day]))
      .digest('hex')}`
    this.rulings.set(digest, { law: this.law, day })
    return digest
  }

  private planned(day = this.day): PlannedFlow {
    const digest = this.digest(day)
    if (day === this.day) this.given = digest
    return { plan: planOf(this.shop, this.law), day, digest, law: {}, decisions: ['TEST art 1'] }
  }

  // ── the reckoning ────────────────────────────────────────────────────────

  private seatsIn(store: HomeStore, year: string): Seats & { seats: { ordinary: number; sensitive: number } } {
    const counts = new ExporterCounts(store, exporter, year, this.shop.opening)
    const mac = cmac(cmac(hashKey).one(new TextEncoder().encode('row of customers')))
    return {
      ordinary: counts.ordinary,
      sensitive: counts.sensitive,
      seats: counts.seats,
      axesOf: (person) => counts.axesOf(mac.one(new TextEncoder().encode(person)), 0),
    }
  }

  private reckon(): void {
    const year = this.day.slice(0, 4)
    const durable = this.store.snapshotDurable()
    const elsewhere = [...this.examiner.captured].flatMap(([y, people]) => (y === year ? [] : [...people.keys()]))
    const faults = this.model.faults(
      this.target.now.abroad,
      this.law,
      this.day,
      this.seatsIn(durable, year),
      new Set(elsewhere),
    )
    for (const y of this.years)
      faults.push(...this.examiner.countFaults(y, this.seatsIn(durable, y), this.reserved.get(y) ?? new Set()))
    if (faults.length > 0) throw new Error(`I-7/I-8/I-9: ${faults.join('\n')}`)
  }

  /** Every entry has an ending, and the true one. */
  private checkLedger(log: Log): void {
    if (log.openBatches().size > 0) throw new Error('I-21: an entry has no ending')
    for (const [index, { batch }] of log.unknownBatches())
      if (!this.restored && this.examiner.committedBatches.has(batch))
        throw new Error(`I-21: entry ${index} is closed as unknown, and the target has its batch`)
  }
}
