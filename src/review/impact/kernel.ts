/** The kernel: draws firms block by block, and asks every flow of theirs under every law. */

import type { Book } from '../../law/index.ts'
import type { Agreement } from '../../law/treaty/index.ts'
import { type Ask, Asks } from './ask.ts'
import { LawOfScenarios, type Variant, variantsOf } from './law-of-scenarios.ts'
import { cellsOf, type Flow, type Population, type Stratum } from './population.ts'
import { people, type Random, randomFrom } from './random.ts'
import { Tally } from './tally.ts'

/** Some firms of one stratum, drawn with chance of their own. */
export interface Block {
  readonly stratum: number
  /** The first firm, and the one after the last. */
  readonly from: number
  readonly to: number
}

const firmsInBlock = 4096

/** In a fixed order; together every firm once. */
export function* blocksOf({ strata }: Population): Generator<Block> {
  for (const [stratum, { firms }] of strata.entries())
    for (let from = 0; from < firms; from += firmsInBlock)
      yield { stratum, from, to: Math.min(firms, from + firmsInBlock) }
}

export class Simulation {
  readonly tally: Tally
  /** Flows drawn so far; each is asked under every variant. */
  transfers = 0
  private readonly population: Population
  private readonly places: ReturnType<typeof cellsOf>['places']
  private readonly variants: readonly Variant[]
  private readonly law: LawOfScenarios
  private readonly asks = new Asks()
  private readonly kernels: (Kernel | undefined)[]

  constructor(population: Population, book: Book, agreements: readonly Agreement[]) {
    const { cells, places } = cellsOf(population.strata)
    this.population = population
    this.places = places
    this.variants = variantsOf(population.scenarios)
    this.law = new LawOfScenarios(population, book, agreements)
    this.kernels = population.strata.map(() => undefined)
    this.tally = new Tally(cells.length, this.variants.length)
  }

  run({ stratum, from, to }: Block): void {
    const kernel = this.kernelOf(stratum)
    const random = randomFrom(this.population.seed, stratum, from)
    const { cell, offset } = this.places[stratum]!
    for (let firm = from; firm < to; firm++)
      this.transfers += kernel.firm(random, this.tally, this.tally.begin(cell, offset + firm))
  }

  private kernelOf(stratum: number): Kernel {
    let kernel = this.kernels[stratum]
    if (kernel === undefined) {
      const of = this.population.strata[stratum]!
      const { newPeople } = this.population
      const books = this.variants.map((v) => this.law.bookFor(v, of.home, of.sector))
      kernel = new Kernel(of, this.variants.length, newPeople, (variant, flow, traits) =>
        this.asks.of(books[variant]!, this.variants[variant]!.day, flow, traits),
      )
      this.kernels[stratum] = kernel
    }
    return kernel
  }
}

type AskOf = (variant: number, flow: Flow, traits: readonly string[]) => Ask

/** Variants under which all flows of a firm are asked the same questions, so that one answer does for all. */
interface Alike {
  /** By flow. */
  readonly asks: readonly Ask[]
  readonly variants: readonly number[]
  /** No number matters to any of the flows. */
  readonly constant: boolean
}

/**
 * Firms of one stratum. People of one kind are the same people in all flows of a firm, and people of other kinds are
 * others: the counters of people sent abroad hold, of each kind, those of its largest flow that the law counts.
 */
class Kernel {
  private readonly of: Stratum
  private readonly variants: number
  private readonly newPeople: number
  private readonly askOf: AskOf
  /** By which of the traits the firm has, as bits. */
  private readonly asks: (readonly Alike[] | undefined)[] = []
  private readonly kindOf: readonly number[]
  /** Of the firm at hand: its flows, their people, and of these the sensitive. */
  private readonly has: Int32Array
  private readonly count: Float64Array
  private readonly sensitive: Float64Array
  /** By kind: the most that any flow sends; and that any counted flow sends. */
  private readonly most: Float64Array
  private readonly sent: Float64Array
  private readonly sentSensitive: Float64Array

  constructor(of: Stratum, variants: number, newPeople: number, askOf: AskOf) {
    this.of = of
    this.variants = variants
    this.newPeople = newPeople
    this.askOf = askOf
    const kinds = of.flows.map(({ transfer }) => [...(transfer.data.subjects?.kinds ?? [])].sort().join(' '))
    this.kindOf = kinds.map((kind) => kinds.indexOf(kind))
    const flows = of.flows.length
    this.has = new Int32Array(flows)
    this.count = new Float64Array(flows)
    this.sensitive = new Float64Array(flows)
    this.most = new Float64Array(flows)
    this.sent = new Float64Array(flows)
    this.sentSensitive = new Float64Array(flows)
  }

  /** Draws one firm, asks its flows under every variant, and says how many there are. */
  firm(random: Random, tally: Tally, at: number): number {
    const { scale, held } = this.size(random)
    const asks = this.asksOf(this.traits(random))
    const flows = this.draw(scale, random)
    let all = 0
    for (let k = 0; k < this.most.length; k++) all += this.most[k]!
    const holds = Math.max(all, held)
    for (const alike of asks) this.decide(alike, flows, holds, tally, at)
    return flows
  }

  private size(random: Random): Stratum['sizes'][number] {
    const { sizes } = this.of
    let left = random()
    for (const size of sizes) {
      left -= size.share
      if (left < 0) return size
    }
    return sizes.at(-1)!
  }

  private traits(random: Random): number {
    const { traits } = this.of
    let has = 0
    for (let i = 0; i < traits.length; i++) if (random() < traits[i]!.probability) has |= 1 << i
    return has
  }

  private asksOf(has: number): readonly Alike[] {
    let alike = this.asks[has]
    if (alike === undefined) {
      const traits = this.of.traits.flatMap(({ trait }, i) => ((has >> i) & 1 ? [trait] : []))
      alike = alikeOf(this.variants, (v) => this.of.flows.map((flow) => this.askOf(v, flow, traits)))
      this.asks[has] = alike
    }
    return alike
  }

  /** Which flows the firm has, and how many people are in each; says how many flows. */
  private draw(scale: number, random: Random): number {
    const { flows } = this.of
    this.most.fill(0)
    let n = 0
    for (let f = 0; f < flows.length; f++) {
      const flow = flows[f]!
      if (random() >= flow.probability) continue
      const count = flow.people === null ? 0 : people(flow.people, scale, random)
      const kind = this.kindOf[f]!
      this.has[n++] = f
      this.count[f] = count
      this.sensitive[f] = Math.round(count * flow.sensitive)
      if (count > this.most[kind]!) this.most[kind] = count
    }
    return n
  }

  private decide(alike: Alike, flows: number, holds: number, tally: Tally, at: number): void {
    const { has, count, sensitive, sent, sentSensitive, kindOf } = this
    const { asks, variants } = alike
    const numbered = !alike.constant
    if (numbered) this.countSent(asks, flows, holds)
    let total = 0
    let totalSensitive = 0
    for (let k = 0; numbered && k < sent.length; k++) {
      total += sent[k]!
      totalSensitive += sentSensitive[k]!
    }
    const before = Math.round(total * this.newPeople)
    const sensitiveBefore = Math.round(totalSensitive * this.newPeople)
    let burdened = false
    for (let i = 0; i < flows; i++) {
      const f = has[i]!
      const ask = asks[f]!
      const n = count[f]!
      const s = sensitive[f]!
      const kind = kindOf[f]!
      // Those who are in this flow are not "already sent".
      const year = total - Math.min(n, sent[kind]!)
      const sensitiveYear = Math.min(year, totalSensitive - Math.min(s, sentSensitive[kind]!))
      const leaf = ask.leaf(n, s, year, sensitiveYear, before, sensitiveBefore, holds)
      const fate = ask.fate[leaf]!
      const formalities = ask.formalities[leaf]!
      for (let v = 0; v < variants.length; v++) tally.flow(at, variants[v]!, fate, n, formalities)
      if (fate !== 0) burdened = true
    }
    if (burdened) for (let v = 0; v < variants.length; v++) tally.burdened(at, variants[v]!)
  }

  /** Of each kind, the people whom the law counts as sent: it says of each flow by itself whether it counts them. */
  private countSent(asks: readonly Ask[], flows: number, holds: number): void {
    const { has, count, sensitive, sent, sentSensitive } = this
    sent.fill(0)
    sentSensitive.fill(0)
    for (let i = 0; i < flows; i++) {
      const f = has[i]!
      const ask = asks[f]!
      const n = count[f]!
      const s = sensitive[f]!
      if (!ask.countsAlways && ask.counted[ask.leaf(n, s, 0, 0, 0, 0, holds)] === 0) continue
      const kind = this.kindOf[f]!
      if (n > sent[kind]!) sent[kind] = n
      if (s > sentSensitive[kind]!) sentSensitive[kind] = s
    }
  }
}

function alikeOf(variants: number, asksOf: (variant: number) => readonly Ask[]): readonly Alike[] {
  const found: (Alike & { readonly variants: number[] })[] = []
  for (let v = 0; v < variants; v++) {
    const asks = asksOf(v)
    const same = found.find((other) => other.asks.every((ask, f) => ask === asks[f]))
    const constant = asks.every(({ always }) => always !== undefined)
    if (same === undefined) found.push({ asks, variants: [v], constant })
    else same.variants.push(v)
  }
  return found
}
