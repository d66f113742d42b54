/** What a rule does to a gate: five core effects, and the surface words of law that lower to them (LANGUAGE §3). */

import type { Condition } from './condition.ts'
import { deepFreeze } from './freeze.ts'
import type { duties, steps } from './vocabulary.ts'

export type Step = (typeof steps)[number]
export type DutyName = (typeof duties)[number]

/** A deadline: so many days, of which kind, counted from which event. */
export interface DutyClock {
  readonly days: number
  readonly dayType: 'calendar' | 'business'
  readonly from: string
}

export type CoreEffect =
  | { readonly effect: 'outOfScope'; readonly gates: readonly string[] }
  | { readonly effect: 'exempts'; readonly targets: readonly string[]; readonly uncounted?: true }
  | { readonly effect: 'forbids'; readonly gate: string }
  | {
      readonly effect: 'requires'
      readonly gate: string
      readonly paths: readonly (readonly string[])[]
      readonly inOrder?: true
    }
  | { readonly effect: 'offers'; readonly target: string; readonly paths: readonly (readonly string[])[] }
  | {
      readonly effect: 'duty'
      readonly duty: string
      readonly detail: string
      readonly gate?: string
      readonly clock?: DutyClock
    }

export type SurfaceEffect =
  | { readonly effect: 'permits'; readonly gate: string; readonly uncounted?: true }
  | { readonly effect: 'approve'; readonly gate: string; readonly step: string; readonly authority: string }
  | {
      readonly effect: 'place'
      readonly gate: string
      readonly mode: 'first-capture' | 'store-only' | 'copy' | 'process-only'
      readonly country: string
      readonly orElse: 'step' | 'forbid' | 'none'
      readonly met?: Condition
    }
  | { readonly effect: 'not-encoded'; readonly gate: string; readonly reason: string }
  | { readonly effect: 'demands'; readonly act: string }

export type Effect = CoreEffect | SurfaceEffect

/** The question of these gates does not arise. */
export const outOfScope = (...gates: readonly string[]): Effect => deepFreeze({ effect: 'outOfScope', gates })

/** Lifts the demands of the gates, and whatever the articles named do. The people still count. */
export const exempts = (...targets: readonly string[]): Effect => deepFreeze({ effect: 'exempts', targets })

/** As `exempts`, and the people who cross under it do not feed the counters. */
export const exemptsUncounted = (...targets: readonly string[]): Effect =>
  deepFreeze({ effect: 'exempts', targets, uncounted: true })

/** Free by the law's own word, whether or not anything demanded a step. */
export const permits = (gate: string): Effect => deepFreeze({ effect: 'permits', gate })
export const permitsUncounted = (gate: string): Effect => deepFreeze({ effect: 'permits', gate, uncounted: true })

export const forbids = (gate: string): Effect => deepFreeze({ effect: 'forbids', gate })

/** One of the paths must be complete; a path is a list of steps. */
export const requires = (gate: string, ...paths: readonly (readonly Step[])[]): Effect =>
  deepFreeze({ effect: 'requires', gate, paths })

/** As `requires`, of paths that the law ranks: a later one only where the earlier fail, which is recorded. */
export const requiresInOrder = (gate: string, ...paths: readonly (readonly Step[])[]): Effect =>
  deepFreeze({ effect: 'requires', gate, paths, inOrder: true })

/** Adds alternatives to demands made elsewhere: of a gate, or of one article. */
export const offers = (target: string, ...paths: readonly (readonly Step[])[]): Effect =>
  deepFreeze({ effect: 'offers', target, paths })

/** An obligation: never changes a verdict. */
export const duty = (name: DutyName, detail: string, more: { gate?: string; clock?: DutyClock } = {}): Effect =>
  deepFreeze({ effect: 'duty', duty: name, detail, ...more })

/** An authority must approve before the transfer. */
export const approve = (gate: string, step: Step, authority: string): Effect =>
  deepFreeze({ effect: 'approve', gate, step, authority })

export const place = (about: Omit<Extract<SurfaceEffect, { effect: 'place' }>, 'effect'>): Effect =>
  deepFreeze({ effect: 'place', ...about })

/** An area the book knows of and does not hold: the gate becomes an open question. */
export const notEncoded = (gate: string, reason: string): Effect => deepFreeze({ effect: 'not-encoded', gate, reason })

/** The law orders this act; read for conflicts only. */
export const demands = (act: string): Effect => deepFreeze({ effect: 'demands', act })
