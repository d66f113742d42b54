/** Puts units of decision to the law: one flow and one person, or one flow and one table about nobody. */

import { type Decision, decide } from '../engine/index.ts'
import type { Book, Day } from '../law/index.ts'
import { canonicalJson } from '../law/index.ts'
import { type Flow, type Manifest, type Person, unitTransfer } from '../manifest/index.ts'

export interface UnitQuestion {
  readonly datasets: readonly string[]
  /** As asked after treatment, without those of dropped columns. */
  readonly categories: readonly string[]
  readonly person: Person | 'nobody'
  /** People sent this year on each axis, this person included. */
  readonly ordinary: number
  readonly sensitive: number
}

export interface LawSetting {
  readonly manifest: Manifest
  readonly flow: Flow
  readonly books: readonly Book[]
  readonly day: Day
}

/** One flow before the law on one day; answers are remembered. */
export class Law {
  readonly setting: LawSetting
  private readonly brief = new Map<string, Decision>()
  private readonly whole = new Map<string, Decision>()

  constructor(setting: LawSetting) {
    this.setting = setting
  }

  ask(question: UnitQuestion): Decision {
    return this.answer(this.brief, question, true)
  }

  /** With the day of review. */
  askWhole(question: UnitQuestion): Decision {
    return this.answer(this.whole, question, false)
  }

  permits(question: UnitQuestion): boolean {
    return isPermitted(this.ask(question).verdict)
  }

  private answer(known: Map<string, Decision>, question: UnitQuestion, brief: boolean): Decision {
    const categories = [...new Set(question.categories)].sort()
    const key = canonicalJson({ ...question, categories })
    let decision = known.get(key)
    if (decision === undefined) {
      decision = this.decide({ ...question, categories }, brief)
      known.set(key, decision)
    }
    return decision
  }

  private decide(question: UnitQuestion, brief: boolean): Decision {
    const { manifest, flow, day, books } = this.setting
    const { person, datasets, categories } = question
    const [ordinary, sensitive] = [question.ordinary, question.sensitive]
    const before =
      person === 'nobody'
        ? [ordinary, sensitive]
        : person.sensitive
          ? [ordinary, sensitive - 1]
          : [ordinary - 1, sensitive]
    const [o, s] = before.map((n) => Math.max(0, n)) as [number, number]
    const counts = { yearToDate: o + s, sensitiveYearToDate: s }
    const transfer = unitTransfer(manifest, flow, { asOf: day, categories, datasets, person, counts })
    return decide(transfer, books, { strict: true, brief })
  }
}

export function isPermitted(verdict: string): boolean {
  return verdict === 'permitted' || verdict === 'out-of-scope'
}

const order: readonly string[] = ['out-of-scope', 'permitted', 'conditional', 'undetermined', 'prohibited']

/** Greater is stricter. */
export function strictness(verdict: string): number {
  const at = order.indexOf(verdict)
  return at < 0 ? order.length : at
}
