/** At which countries a rule of law is aimed by name: importers there, their owners, and those formed, housed or employed there. */

import { conditionOf, type Reading, type RuleOfDay, type Test } from './reading.ts'

/** Recipients told apart by the country that formed, houses or employs them, or designated for such ties. */
const ofNationality = /^(?:organized|resident|employed-by|citizen):|covered-person/

export function namesNationality(test: Test, reading: Reading): boolean {
  const words = reading.words(test, 'importer.traits')
  return test.positive && words.length > 0 && words.every((word) => ofNationality.test(word))
}

/** Named countries, or owners or recipients from them; all but trusted countries is no such aim. */
export function aimsAtCountries(test: Test, reading: Reading): boolean {
  if (!test.positive) return false
  if (reading.ownersListed(test) || namesNationality(test, reading)) return true
  return reading.destinations(test).length > 0 && !reading.trusts(test)
}

/** Codes of the countries, sorted; none where some way into the rule names no country. */
export function destinationsOf({ id, rule }: RuleOfDay, reading: Reading): readonly string[] {
  const condition = conditionOf(rule)
  if (reading.everyWay(condition, (test) => evades(test, reading))) return ofBansBeside(id, reading)
  if (!reading.everyWay(condition, (test) => aimsAtCountries(test, reading))) return []
  const named = reading.named(condition).filter((test) => aimsAtCountries(test, reading))
  const places = named.flatMap((test) => [
    ...reading.destinations(test),
    ...reading.ownersFrom(test),
    ...reading.words(test, 'importer.traits').flatMap((trait) => /:([A-Z]{2})$/.exec(trait)?.[1] ?? []),
  ])
  return [...new Set(places)].sort()
}

function evades(test: Test, reading: Reading): boolean {
  const words = reading.words(test, 'exporter.traits')
  return test.positive && words.length > 0 && words.every((word) => word === 'intent-to-evade')
}

/** A rule against evasion reaches as far as the bans of its instrument (28 CFR 202.304). */
function ofBansBeside(id: string, reading: Reading): readonly string[] {
  const instrument = id.slice(0, id.indexOf('/') + 1)
  const bans = reading.rules
    .filter((other) => other.id !== id && other.id.startsWith(instrument))
    .filter(({ rule }) => rule.then.some(({ effect }) => effect === 'forbids'))
    .filter(({ rule }) => !reading.everyWay(conditionOf(rule), (test) => evades(test, reading)))
    .map((ban) => destinationsOf(ban, reading))
  return bans.some((places) => places.length === 0) ? [] : [...new Set(bans.flat())].sort()
}
