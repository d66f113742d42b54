/** Lowers the surface words of law to the core effects (LANGUAGE §3). The surface word stays for prose and reasons. */

import type { Condition, DutyClock, Effect } from '../law/index.ts'

/** A core effect over names, with the word the article used. `unless`: the effect falls away where this holds. */
export type Lowered =
  | { readonly kind: 'outOfScope'; readonly word: string; readonly targets: readonly string[] }
  | {
      readonly kind: 'exempts'
      readonly word: string
      readonly targets: readonly string[]
      readonly uncounted: boolean
    }
  | { readonly kind: 'forbids'; readonly word: string; readonly targets: readonly string[]; readonly unless?: Place }
  | {
      readonly kind: 'requires'
      readonly word: string
      readonly targets: readonly string[]
      readonly paths: readonly (readonly string[])[]
      readonly inOrder: boolean
      readonly unless?: Place
    }
  | {
      readonly kind: 'offers'
      readonly word: string
      readonly targets: readonly string[]
      readonly paths: readonly (readonly string[])[]
    }
  | {
      readonly kind: 'duty'
      readonly word: string
      readonly duty: string
      readonly detail: string
      readonly targets: readonly string[]
      readonly clock?: DutyClock
    }
  | { readonly kind: 'place'; readonly word: string; readonly targets: readonly string[]; readonly place: Place }
  | { readonly kind: 'open'; readonly word: string; readonly targets: readonly string[]; readonly reason: string }
  | { readonly kind: 'demands'; readonly word: string; readonly targets: readonly []; readonly act: string }

/** A duty to keep, store or process at home, and when it is met: by a condition, or by a copy in the country. */
export interface Place {
  readonly mode: string
  readonly country: string
  /** What the law forbids otherwise: it leaves no other place beside this one. */
  readonly strict: boolean
  readonly met?: Condition
}

export function lower(effect: Effect): readonly Lowered[] {
  switch (effect.effect) {
    case 'outOfScope':
      return [{ kind: 'outOfScope', word: 'out-of-scope', targets: effect.gates }]
    case 'exempts':
      return [{ kind: 'exempts', word: 'exempt', targets: effect.targets, uncounted: effect.uncounted === true }]
    case 'permits':
      return [{ kind: 'exempts', word: 'permit', targets: [effect.gate], uncounted: effect.uncounted === true }]
    case 'forbids':
      return [{ kind: 'forbids', word: 'forbid', targets: [effect.gate] }]
    case 'requires': {
      const inOrder = effect.inOrder === true
      return [{ kind: 'requires', word: 'require', targets: [effect.gate], paths: effect.paths, inOrder }]
    }
    case 'approve':
      return [{ kind: 'requires', word: 'approve', targets: [effect.gate], paths: [[effect.step]], inOrder: false }]
    case 'offers':
      return [{ kind: 'offers', word: 'offer', targets: [effect.target], paths: effect.paths }]
    case 'duty': {
      const { duty, detail, clock, gate } = effect
      const own = gate === undefined ? [] : [gate]
      return [{ kind: 'duty', word: 'duty', duty, detail, targets: own, ...(clock === undefined ? {} : { clock }) }]
    }
    case 'place':
      return lowerPlace(effect)
    case 'not-encoded':
      return [{ kind: 'open', word: 'not-encoded', targets: [effect.gate], reason: effect.reason }]
    case 'demands':
      return [{ kind: 'demands', word: 'demand', targets: [], act: effect.act }]
  }
}

function lowerPlace(effect: Extract<Effect, { effect: 'place' }>): readonly Lowered[] {
  const { mode, country, met, gate } = effect
  const place: Place = { mode, country, strict: effect.orElse === 'forbid', ...(met === undefined ? {} : { met }) }
  const shown: Lowered = { kind: 'place', word: 'place', targets: [gate], place }
  if (effect.orElse === 'none') return [shown]
  if (effect.orElse === 'forbid') return [shown, { kind: 'forbids', word: 'place', targets: [gate], unless: place }]
  const paths = [['local-copy']]
  return [shown, { kind: 'requires', word: 'place', targets: [gate], paths, inOrder: false, unless: place }]
}
