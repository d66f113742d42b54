/** Mutants of what an article does: its effects, the parts of them, and its rank. */

import type { Condition, Effect, Rule } from '../../src/law/index.ts'
import { conditionChanges } from './mutants-of-conditions.ts'
import { type Change, gone, type Place, type Reach, type Stretch } from './mutate.ts'

export function effectMutants(
  id: string,
  about: string,
  rule: Rule,
  inForce: Stretch,
  place: Place,
): readonly Change[] {
  const ranks = (['yieldsTo', 'overrides'] as const).flatMap((key) =>
    (rule[key] ?? []).map(
      (other, n): Change => ({
        id: `${about} ${key} ${other} removed`,
        place: [...place, key, n],
        to: gone,
        reach: { by: 'articles', ids: [id, other] },
      }),
    ),
  )
  const open: readonly Change[] =
    typeof rule.unclear === 'object'
      ? [
          {
            id: `${about} unclear removed`,
            place: [...place, 'unclear'],
            to: gone,
            reach: { by: 'articles', ids: [id] },
          },
        ]
      : []
  return [
    ...ranks,
    ...open,
    ...rule.then.flatMap((e, n) => ofEffect(id, `${about} then[${n}]`, e, rule.when, inForce, [...place, 'then', n])),
  ]
}

function ofEffect(
  article: string,
  about: string,
  e: Effect,
  when: Condition | undefined,
  inForce: Stretch,
  place: Place,
): readonly Change[] {
  const reach: Reach = { by: 'articles', ids: [article] }
  const removed = (name: string, ...rest: Place): Change => ({
    id: `${about} ${name} removed`,
    place: [...place, ...rest],
    to: gone,
    reach,
  })
  const each = (key: string, names: readonly string[]): readonly Change[] =>
    names.length < 2 ? [] : names.map((name, n) => removed(`${e.effect} ${name}`, key, n))
  switch (e.effect) {
    case 'demands':
      return []
    case 'duty':
      return dutyChanges(article, about, e, place)
    case 'outOfScope':
      return [removed(e.effect), ...each('gates', e.gates)]
    case 'exempts':
      return [removed(e.effect), ...each('targets', e.targets)]
    case 'requires':
    case 'offers':
      return [removed(e.effect), ...pathChanges(e.paths, removed)]
    case 'place':
      return [removed(e.effect), ...placeChanges(article, about, e, when, inForce, place, reach)]
    default:
      return [removed(e.effect)]
  }
}

function pathChanges(
  paths: readonly (readonly string[])[],
  removed: (name: string, ...rest: Place) => Change,
): readonly Change[] {
  return paths.flatMap((path, p) => [
    ...(paths.length > 1 ? [removed(`path ${path.join(' + ')}`, 'paths', p)] : []),
    ...(path.length > 1 ? path.map((step, s) => removed(`path[${p}] ${step}`, 'paths', p, s)) : []),
  ])
}

function dutyChanges(
  article: string,
  about: string,
  e: Extract<Effect, { effect: 'duty' }>,
  place: Place,
): readonly Change[] {
  const reach: Reach = { by: 'articles', ids: [article], duty: true }
  const { clock } = e
  const days = clock === undefined ? [] : [-1, 1]
  return [
    { id: `${about} duty ${e.duty} removed`, place, to: gone, reach },
    ...days.map((by) => ({
      id: `${about} duty ${e.duty} clock ${clock!.days} ${by > 0 ? '+1' : '-1'}`,
      place: [...place, 'clock', 'days'],
      to: clock!.days + by,
      reach,
    })),
  ]
}

function placeChanges(
  article: string,
  about: string,
  e: Extract<Effect, { effect: 'place' }>,
  when: Condition | undefined,
  inForce: Stretch,
  place: Place,
  reach: Reach,
): readonly Change[] {
  const orElse = e.orElse === 'none' ? 'step' : 'none'
  return [
    { id: `${about} place orElse ${e.orElse} → ${orElse}`, place: [...place, 'orElse'], to: orElse, reach },
    ...(e.met === undefined
      ? []
      : conditionChanges(
          about,
          'met',
          e.met,
          { in: inForce, ...(when === undefined ? {} : { given: when }), rule: article },
          [...place, 'met'],
        )),
  ]
}
