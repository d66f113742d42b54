/** Mutants of a condition: each part left out, each number and date moved, each negation and each all or any turned. */

import { addDays, type Condition } from '../../src/law/index.ts'
import { type Asked, always, type Change, type Place, shareStep } from './mutate.ts'

interface ConditionMutant {
  /** Where in the condition, and what: `.of[3] removed`. */
  readonly what: string
  readonly after: Condition
  /** The alls and anys that it lies in, from the outermost. */
  readonly through: readonly Condition[]
}

/** Of a condition of the book that stands at a place of it. */
export function conditionChanges(
  about: string,
  key: string,
  before: Condition,
  asked: Asked,
  place: Place,
): readonly Change[] {
  const all: readonly ConditionMutant[] = [
    { what: ' removed', after: always, through: [] },
    ...conditionMutants(before),
  ]
  return all.map(({ what, after, through }) => ({
    id: `${about} ${key}${what}`,
    place,
    to: after,
    reach: { by: 'condition', before, after, asked },
    through,
  }))
}

export function conditionMutants(c: Condition): readonly ConditionMutant[] {
  const through = c.op === 'all' || c.op === 'any' ? [c] : []
  const own = ownMutants(c).map(({ what, after }) => ({ what: ` ${what}`, after, through }))
  return [...own, ...partMutants(c).map((m) => ({ ...m, through: [...through, ...m.through] }))]
}

function ownMutants(c: Condition): readonly Omit<ConditionMutant, 'through'>[] {
  switch (c.op) {
    case 'all':
    case 'any': {
      if (c.of.length < 2) return []
      const other = c.op === 'all' ? 'any' : 'all'
      return [{ what: `${c.op} → ${other}`, after: Object.freeze({ op: other, of: c.of }) }]
    }
    case 'not':
      return [{ what: 'not removed', after: c.of }]
    case 'below':
    case 'atLeast': {
      const step = Number.isInteger(c.value) ? 1 : shareStep
      return [-step, step].map((by) => ({
        what: `${c.op} ${c.value} ${by > 0 ? '+' : ''}${by}`,
        after: Object.freeze({ ...c, value: Math.round((c.value + by) * 1000) / 1000 }),
      }))
    }
    case 'before':
    case 'after':
      return [-1, 1].map((by) => ({
        what: `${c.op} ${c.day} ${by > 0 ? '+' : ''}${by} day`,
        after: Object.freeze({ ...c, day: addDays(c.day, by) }),
      }))
    default:
      return []
  }
}

function partMutants(c: Condition): readonly ConditionMutant[] {
  if (c.op === 'not')
    return conditionMutants(c.of).map(({ what, after, through }) => ({
      what: `.of${what}`,
      after: Object.freeze({ op: 'not', of: after }),
      through,
    }))
  if (c.op !== 'all' && c.op !== 'any') return []
  const withPart = (at: number, ...parts: readonly Condition[]): Condition =>
    Object.freeze({ op: c.op, of: Object.freeze(c.of.toSpliced(at, 1, ...parts)) })
  return c.of.flatMap((part, at) => [
    ...(c.of.length > 1 ? [{ what: `.of[${at}] removed`, after: withPart(at), through: [] }] : []),
    ...conditionMutants(part).map(({ what, after, through }) => ({
      what: `.of[${at}]${what}`,
      after: withPart(at, after),
      through,
    })),
  ])
}
