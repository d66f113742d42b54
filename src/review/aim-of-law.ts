/** At whom a rule of law is aimed, as far as its condition shows it: countries, an order to come, foreign authorities, or everybody alike. */

import type { Condition, Effect, Rule } from '../law/index.ts'
import type { Measure } from '../law/treaty/index.ts'
import { destinationsOf } from './destinations.ts'
import { isOffer } from './effects-of-law.ts'
import { conditionOf, type Reading, type RuleOfDay, type Test } from './reading.ts'

export type Aim = Pick<Measure, 'destinations' | 'discretionary' | 'toAuthorities' | 'alikeAtHome'>

/** Of a rule that burdens; a way offered to one country, or its freedom, is aimed at nobody. */
export function aimOf(of: RuleOfDay, reading: Reading): Aim {
  if (!burdens(of.rule)) return {}
  const condition = conditionOf(of.rule)
  const everyWay = (test: (test: Test) => boolean) => reading.everyWay(condition, test)
  const destinations = destinationsOf(of, reading)
  return {
    ...(destinations.length === 0 ? {} : { destinations }),
    ...(everyWay((test) => needsOrder(test, reading)) || freeBeforeOrder(of, reading) ? { discretionary: true } : {}),
    ...(everyWay((test) => toAuthority(test, reading)) ? { toAuthorities: true } : {}),
    ...(isAlike(of, reading) ? { alikeAtHome: true } : {}),
  }
}

/** Several parts of one article share an aim only where all of them have it. */
export function aimsTogether(all: readonly Aim[]): Aim {
  const every = (key: 'discretionary' | 'toAuthorities' | 'alikeAtHome') =>
    all.every((aim) => aim[key] === true) ? { [key]: true } : {}
  const destinations = all.map((aim) => aim.destinations ?? [])
  return {
    ...(destinations.some((places) => places.length === 0)
      ? {}
      : { destinations: [...new Set(destinations.flat())].sort() }),
    ...every('discretionary'),
    ...every('toAuthorities'),
    ...every('alikeAtHome'),
  }
}

const heavy = ({ effect }: Effect): boolean =>
  effect === 'forbids' || effect === 'requires' || effect === 'approve' || effect === 'place'

export function burdens(rule: Rule): boolean {
  return !isOffer(rule) && rule.then.some(heavy)
}

/** Recipients whom an authority has put on a list one by one. */
const singledOutByOrder: ReadonlySet<string> = new Set([
  'cn-countermeasure:data-ban',
  'cn-pipl-42:listed',
  'covered-person-designated',
  'ru-undesirable-organisation',
])

function needsOrder(test: Test, reading: Reading): boolean {
  const traits = reading.words(test, 'importer.traits')
  if (test.positive && traits.length > 0 && traits.every((trait) => singledOutByOrder.has(trait))) return true
  return reading.sinceOrder(test)
}

/** Whether another rule frees all that this one reaches for as long as no order was made (VN Decree 53/2022 art 26(3) and (6)). */
function freeBeforeOrder({ id, rule }: RuleOfDay, reading: Reading): boolean {
  const gates = rule.then.flatMap((effect) => (heavy(effect) && 'gate' in effect ? [effect.gate] : []))
  const reached = new Set(parts(conditionOf(rule)).map((part) => JSON.stringify(part)))
  return gates.every((gate) =>
    reading.rules.some((other) => {
      if (!other.rule.then.some((effect) => freesGate(effect, gate, id))) return false
      const asked = parts(conditionOf(other.rule))
      const further = asked.filter((part) => !reached.has(JSON.stringify(part)))
      const noOrder = further.every(
        (part) => 'fact' in part && reading.sinceOrder({ atom: part, positive: false }) && isBelowZero(part),
      )
      return further.length > 0 && noOrder
    }),
  )
}

const isBelowZero = (part: Condition): boolean => part.op === 'below' && part.value === 0

/** What must hold all together. */
function parts(condition: Condition): readonly Condition[] {
  return condition.op === 'all' ? condition.of.flatMap(parts) : [condition]
}

function freesGate(effect: Effect, gate: string, article: string): boolean {
  if (effect.effect === 'exempts') return effect.targets.some((target) => target === gate || target === article)
  if (effect.effect === 'outOfScope') return effect.gates.includes(gate)
  return effect.effect === 'permits' && effect.gate === gate
}

const foreignProceedings: ReadonlySet<string> = new Set([
  'anticipated-claims',
  'law-enforcement-request',
  'legal-claims',
  'regulatory-request',
])

function toAuthority(test: Test, reading: Reading): boolean {
  if (!test.positive) return false
  const relations = reading.words(test, 'importer.relation')
  const purposes = reading.words(test, 'purpose')
  return (
    (relations.length > 0 && relations.every((relation) => relation === 'authority')) ||
    (purposes.length > 0 && purposes.every((purpose) => foreignProceedings.has(purpose)))
  )
}

/** Questions of the books, or single rules, that the law puts to every hand-over or use, at home as well. */
const askedOfAll: ReadonlySet<string> = new Set([
  'ca.federal',
  'cn.consent',
  'cn.minors',
  'hk.marketing',
  'hk.use',
  'jp.third-party',
  'kr.credit',
  'kr.medical-secrecy',
  'kr.rrn',
  'mo.legitimacy',
  'mo.sensitive',
  'mx.transfer',
  'tr.bank-secret',
  'tr.special',
  'tw.sensitive',
  'tw.use',
  'vn.pdpl-2025/art 9',
])

/** Asked of exports alone, under a gate that is put to everybody (PIPL art 39). */
const askedAcrossBorders: ReadonlySet<string> = new Set(['cn.separate-consent'])

/** Where the importer is plays no part but that it is abroad, as in every rule of a book, and the demand is one made at home too. */
function isAlike({ id, rule }: RuleOfDay, reading: Reading): boolean {
  return (
    rule.then.filter(heavy).every((effect) => isDemandAtHome(effect, id)) &&
    reading.tests(conditionOf(rule)).every((test) => !tellsPlacesApart(test, reading))
  )
}

function isDemandAtHome(effect: Effect, id: string): boolean {
  if (effect.effect !== 'forbids' && effect.effect !== 'requires') return false
  if (!askedOfAll.has(effect.gate) && !askedOfAll.has(id)) return false
  return effect.effect === 'forbids' || !effect.paths.some((path) => path.some((step) => askedAcrossBorders.has(step)))
}

const tellingFacts: ReadonlySet<string> = new Set(['exporter.establishment', 'importer.traits', 'importer.zone'])

function tellsPlacesApart(test: Test, reading: Reading): boolean {
  const { atom } = test
  if (tellingFacts.has(atom.fact)) return true
  return atom.fact === 'importer.country' ? !reading.saysHome(test) : reading.ownersListed(test)
}
