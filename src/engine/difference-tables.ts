/** What changed besides the answers: instruments, duties, and steps that can be taken, as tables (LANGUAGE §11.6). */

import { byCodeUnit, type Instrument } from '../law/index.ts'
import { decides } from './dates.ts'
import type { LawOn } from './difference.ts'
import type { DayProgram } from './program.ts'

export interface Tables {
  /** `CN Provisions 2024 (2024-03-22)` */
  readonly begun: readonly string[]
  readonly ended: readonly string[]
  /** `notify: … (CN … art 9)` */
  readonly dutiesAdded: readonly string[]
  readonly dutiesEnded: readonly string[]
  /** Names of steps. */
  readonly obtainableSince: readonly string[]
  readonly obtainableUntil: readonly string[]
}

export function tablesOf(was: LawOn, before: DayProgram, is: LawOn, after: DayProgram): Tables {
  const [duty, duties] = [new Set(dutiesOf(before)), new Set(dutiesOf(after))]
  const [could, can] = [new Set(obtainable(before)), new Set(obtainable(after))]
  const [stood, stands] = [standing(was), standing(is)]
  return {
    begun: [...stands].filter(([id]) => !stood.has(id)).map(([, i]) => `${i.code} (${i.inForce})`),
    ended: [...stood].filter(([id]) => !stands.has(id)).map(([, i]) => `${i.code} (${i.until})`),
    dutiesAdded: [...duties].filter((d) => !duty.has(d)),
    dutiesEnded: [...duty].filter((d) => !duties.has(d)),
    obtainableSince: [...can].filter((s) => !could.has(s)),
    obtainableUntil: [...could].filter((s) => !can.has(s)),
  }
}

function standing({ book, day }: LawOn): ReadonlyMap<string, Instrument> {
  return new Map(book.instruments.filter((i) => decides(i, day)).map((i) => [i.id, i]))
}

function dutiesOf(program: DayProgram): readonly string[] {
  return program.articles.flatMap((a) =>
    a.effects.flatMap((e) => (e.duty === undefined ? [] : [`${e.duty.name}: ${e.duty.detail} (${a.cite})`])),
  )
}

function obtainable(program: DayProgram): readonly string[] {
  return program.steps
    .filter((s) => s.obtainable !== false)
    .map((s) => s.id)
    .sort(byCodeUnit)
}
