/** What a rule of law does in the words of trade law: its own effects as effects of a measure, and the facts that follow from them. */

import { within } from '../engine/dates.ts'
import type { Effect, Rule } from '../law/index.ts'
import { type Measure, type MeasureEffect, measureEffects } from '../law/treaty/index.ts'
import { destinationsOf, namesNationality } from './destinations.ts'
import { conditionOf, type Reading, type RuleOfDay, type Test } from './reading.ts'
import { kindOfStep } from './step-kinds.ts'

type Paths = readonly (readonly string[])[]
type Demand = Extract<Effect, { effect: 'requires' }>
type Place = Extract<Effect, { effect: 'place' }>

/**
 * Effects of the measure, without repetition; `none` alone where the rule restricts nothing: what frees, defers or only
 * orders something beside the transfer.
 */
export function effectsOf(of: RuleOfDay, reading: Reading): readonly MeasureEffect[] {
  const found = new Set(of.rule.then.flatMap((effect) => effectsOfOne(effect, of, reading)))
  return found.size === 0 ? ['none'] : measureEffects.filter((effect) => found.has(effect))
}

/** Facts of the measure that the rule settles; others stay unknown. */
export function factsOf(of: RuleOfDay, reading: Reading): Measure['facts'] {
  const { then } = of.rule
  const places = then.filter((effect) => effect.effect === 'place')
  const copies = places.map((place) => copyAbroad(place, then)).filter((allowed) => allowed !== undefined)
  const open = then.some((effect) => pathsOf(effect, of.id, reading).some((path) => openToAll(path, reading)))
  return {
    ...(copies.length === 0 ? {} : { copyAbroadAllowed: copies.every((allowed) => allowed) }),
    ...(open ? { transferInstrumentsOfGeneralApplication: true } : {}),
  }
}

/** Of one of its effects, beside the others. */
export function effectsOfOne(effect: Effect, of: RuleOfDay, reading: Reading): readonly MeasureEffect[] {
  switch (effect.effect) {
    case 'place':
      return placed(effect, of.rule.then)
    case 'forbids':
      return [banned(effect.gate, of, reading)]
    case 'requires':
      return isOffer(of.rule) ? ['transfer-conditions'] : demanded(effect, of, reading)
    case 'offers':
      return isOffer(of.rule) ? ['transfer-conditions'] : []
    case 'approve':
      // The surface word of law that says "not without permission": where no duty to keep at home says so already, a ban that a permit lifts.
      return has(of.rule.then, 'place') ? ['transfer-approval'] : ['export-ban-default', 'transfer-approval']
    default:
      return []
  }
}

/**
 * One way among others to do what another rule bars or demands, or to be freed of it at a price: even where an authority
 * grants it, it is not the only one, and by itself it restricts nothing.
 */
export function isOffer({ then }: Rule): boolean {
  const demands = ({ effect }: Effect): boolean => effect === 'requires' || effect === 'approve'
  return has(then, 'offers') ? !then.some(demands) : has(then, 'exempts') && then.some(demands)
}

/**
 * A copy at home is all that is asked only where the law looks for that copy: storage ordered flatly, or from which data
 * leaves by approval alone, is storage.
 */
function placed(place: Place, then: readonly Effect[]): readonly MeasureEffect[] {
  if (place.mode === 'first-capture') return ['local-storage', 'local-processing']
  if (place.mode === 'process-only') return ['local-processing']
  return place.mode === 'store-only' || isStorage(place, then) ? ['local-storage'] : ['local-copy']
}

function isStorage({ mode, orElse, met }: Place, then: readonly Effect[]): boolean {
  return mode === 'copy' && (byApprovalOnly(then) || (orElse === 'none' && met === undefined))
}

/** Undefined: the rule leaves it to others. */
function copyAbroad(place: Place, then: readonly Effect[]): boolean | undefined {
  if (place.orElse === 'forbid' || has(then, 'forbids')) return false
  const kept = place.mode === 'store-only' || place.mode === 'process-only' || isStorage(place, then)
  return kept ? undefined : true
}

function byApprovalOnly(then: readonly Effect[]): boolean {
  return then.some(
    (effect) =>
      effect.effect === 'approve' ||
      (effect.effect === 'requires' &&
        effect.paths.length > 0 &&
        effect.paths.every((path) => path.some((step) => kindOfStep(step) === 'approval'))),
  )
}

/** A ban by destination, a ban that another rule lifts, or a ban. */
function banned(gate: string, of: RuleOfDay, reading: Reading): MeasureEffect {
  const { id, rule } = of
  const byDestination = (test: Test) =>
    (test.positive && reading.ownersListed(test)) ||
    (reading.destinations(test).length > 0 && test.positive !== reading.trusts(test)) ||
    namesNationality(test, reading)
  if (reading.everyWay(conditionOf(rule), byDestination) || destinationsOf(of, reading).length > 0)
    return 'transfer-ban-destination'
  const lifted = reading.rules.some((other) => other.id !== id && other.rule.then.some((e) => lifts(e, gate, id)))
  return lifted ? 'export-ban-default' : 'export-ban'
}

function lifts(effect: Effect, gate: string, article: string): boolean {
  if (effect.effect === 'exempts') return effect.targets.some((target) => reaches(target, gate, article))
  return effect.effect === 'offers' && reaches(effect.target, gate, article)
}

function reaches(target: string, gate: string, article: string): boolean {
  return target === article || target === gate || gate.startsWith(`${target}.`)
}

/** With any path of conditions a condition; an approval where each path needs one. */
function demanded(effect: Demand, of: RuleOfDay, reading: Reading): readonly MeasureEffect[] {
  const paths = pathsOf(effect, of.id, reading)
  const kinds = new Set(paths.map((path) => kindOfPath(path, reading)))
  if (kinds.has('condition')) return ['transfer-conditions']
  if (kinds.has('copy')) return has(of.rule.then, 'place') ? [] : ['local-copy']
  if (kinds.has('approval')) return ['transfer-approval']
  return [banned(effect.gate, of, reading)]
}

/** Ways to meet a demand: its own with those offered to the article; of a demand that names none, those offered to its gate as well. */
function pathsOf(effect: Effect, article: string, reading: Reading): Paths {
  if (effect.effect === 'offers') return effect.paths
  if (effect.effect !== 'requires') return []
  const { gate, paths } = effect
  const offered = reading.offered(
    (target) => target === article || (paths.length === 0 && reaches(target, gate, article)),
  )
  return [...paths, ...offered]
}

function kindOfPath(path: readonly string[], reading: Reading): 'approval' | 'condition' | 'copy' {
  const kinds = withCompanions(path, reading).map(kindOfStep)
  if (kinds.includes('approval')) return 'approval'
  return kinds.length > 0 && kinds.every((kind) => kind === 'copy') ? 'copy' : 'condition'
}

function openToAll(path: readonly string[], reading: Reading): boolean {
  const kinds = withCompanions(path, reading).map(kindOfStep)
  return kinds.includes('instrument') && !kinds.includes('approval')
}

/** Steps that the law joins to a step on the day are part of its path. */
function withCompanions(path: readonly string[], { book, day }: Reading): readonly string[] {
  const companions = path.flatMap((step) => book.mechanisms.find(({ id }) => id === step)?.with ?? [])
  return [...path, ...companions.filter((joined) => within(joined, day)).map(({ step }) => step)]
}

function has(then: readonly Effect[], kind: Effect['effect']): boolean {
  return then.some(({ effect }) => effect === kind)
}
