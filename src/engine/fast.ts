/** Programs of the day as machine code: gate masks of any record, and verdict and deciding articles of a complete one. */

import type { Masks } from './branch.ts'
import { completeSource, masksSource, offeringArticles, viewSource } from './codegen.ts'
import type { View } from './lists.ts'
import type { DayProgram } from './program.ts'
import type { RecordOfFacts } from './record.ts'
import { no, type Ternary } from './ternary.ts'

type WritingFunction = (m: readonly number[], n: readonly number[], out: number[]) => void
type CompleteFunction = (m: readonly number[], n: readonly number[], out: number[], ids: number[]) => number

interface Functions {
  readonly masks: WritingFunction
  readonly view: WritingFunction
  readonly complete: CompleteFunction
  readonly places: ViewPlaces
  /** For answers of which only the state is wanted. */
  readonly scratch: number[]
}

/** Where a view writes what. */
interface ViewPlaces {
  readonly demands: readonly number[]
  readonly offers: ReadonlyMap<number, number>
  readonly held: number
  readonly obtainable: number
  readonly places: number
  readonly length: number
}

const functions = new WeakMap<DayProgram, Functions>()

function functionsOf(program: DayProgram): Functions {
  let known = functions.get(program)
  if (known === undefined) {
    // `new Function` is safe here: the source is written from array indices, bit masks and numbers of the program alone.
    // No text of a book, a transfer or a row can reach it; limits are numbers, which the loader of books has checked.
    known = {
      masks: new Function('m', 'n', 'out', masksSource(program)) as WritingFunction,
      view: new Function('m', 'n', 'out', viewSource(program)) as WritingFunction,
      complete: new Function('m', 'n', 'out', 'ids', completeSource(program)) as CompleteFunction,
      places: placesOf(program),
      scratch: new Array<number>(program.gates.length).fill(0),
    }
    functions.set(program, known)
  }
  return known
}

function placesOf(program: DayProgram): ViewPlaces {
  let at = program.gates.length
  const demands = program.gates.map((gate) => {
    const first = at
    at += gate.demands.length
    return first
  })
  const offers = new Map(offeringArticles(program).map((article) => [article, at++]))
  const steps = program.steps.length
  const places = at + 2 * steps
  return { demands, offers, held: at, obtainable: at + steps, places, length: places + 2 * program.places.length }
}

/** The states each gate may have. The result is new at each call. */
export function masksOf(program: DayProgram, record: RecordOfFacts): Masks {
  const out = new Array<number>(program.gates.length).fill(0)
  functionsOf(program).masks(record.m, record.n, out)
  return out
}

/** What lists are made of, in one call. */
export function viewOf(program: DayProgram, record: RecordOfFacts): FastView {
  return new FastView(program, record)
}

export class FastView implements View {
  readonly program: DayProgram
  private readonly out: number[]
  private readonly places: ViewPlaces
  private readonly masks: Masks

  constructor(program: DayProgram, record: RecordOfFacts) {
    const { view, places } = functionsOf(program)
    this.program = program
    this.places = places
    this.out = new Array<number>(places.length).fill(0)
    view(record.m, record.n, this.out)
    this.masks = this.out.slice(0, program.gates.length)
  }

  gateMasks(): Masks {
    return this.masks
  }

  present(gate: number, demand: number): Ternary {
    return this.out[this.places.demands[gate]! + demand]!
  }

  offered(article: number): Ternary {
    return this.out[this.places.offers.get(article)!]!
  }

  held(step: number): Ternary {
    return this.out[this.places.held + step]!
  }

  obtainable(step: number): Ternary {
    return this.out[this.places.obtainable + step]!
  }

  /** The duties of place that are, or may be, effective, and how far each is met: equal text, equal duties. */
  placesText(): string {
    let text = ''
    this.program.places.forEach(({ mode, country }, i) => {
      const at = this.places.places + 2 * i
      if (this.out[at] !== no) text += `${mode} ${country} ${this.out[at + 1]};`
    })
    return text
  }
}

/** For records in which nothing is unknown: `(masks, numbers, states out, deciding articles out) → the verdict's state`. */
export function completeFunction(program: DayProgram): CompleteFunction {
  return functionsOf(program).complete
}

const noIds: number[] = []

/** The verdict's state of a complete record. */
export function completeState(program: DayProgram, record: RecordOfFacts): number {
  const { complete, scratch } = functionsOf(program)
  noIds.length = 0
  return complete(record.m, record.n, scratch, noIds)
}
