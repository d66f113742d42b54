/** Moves: how each changeable fact of a transfer could be another, mildest first (LANGUAGE §9.4). */

import { factOrdinal, facts } from '../law/index.ts'
import type { Question } from './answer.ts'
import type { FactChange } from './decision.ts'
import { EngineError } from './errors.ts'
import { type Given, unknownValue, withValue } from './given.ts'
import type { SetSlot } from './program.ts'

/** One change of one fact, to be applied to whatever else has been changed. */
export interface Move {
  readonly ordinal: number
  readonly change: FactChange
  apply(given: Given): Given
}

/** Moves on one fact, mildest first: of those that succeed only the first is told. */
export type Scale = readonly Move[]

/** In the order of the facts. */
export function scales(questions: readonly Question[], given: Given): readonly Scale[] {
  return facts.flatMap((f, ordinal): readonly Scale[] => {
    if (f.changeable === undefined || given.values[ordinal] === unknownValue) return []
    switch (f.changeable) {
      case 'drop-words':
        return dropWords(questions, given, ordinal)
      case 'fewer':
        return [fewer(questions, given, ordinal)].filter((scale) => scale.length > 0)
      case 'other-choice':
        return (f.values ?? [])
          .filter((value) => value !== given.values[ordinal])
          .map((value) => [setTo(f.path, ordinal, value)])
      case 'other-place':
        return otherPlaces(questions, given, ordinal)
      default:
        throw new EngineError(`${f.path}: no move is known for ${String(f.changeable satisfies never)}`)
    }
  })
}

function setTo(fact: string, ordinal: number, to: string): Move {
  const apply = (given: Given): Given => {
    const there = withValue(given, ordinal, to)
    return fact === 'importer.country' ? withValue(there, importerZone, null) : there
  }
  return { ordinal, change: { fact, to }, apply }
}

/** Words that no atom of the books tells apart go together; one group alone, then all of a group's complement but one. */
function dropWords(questions: readonly Question[], given: Given, ordinal: number): readonly Scale[] {
  const words = given.values[ordinal] as readonly string[]
  const groups = new Map<string, string[]>()
  for (const word of words) {
    const key = questions
      .map((q) => {
        const slot = q.program.layout.slotOf.get(facts[ordinal]!.path)
        return slot?.kind === 'words' ? slot.classes.classOf(word) : 0
      })
      .join(',')
    groups.set(key, [...(groups.get(key) ?? []), word])
  }
  const left = (now: Given, drop: readonly string[]): readonly string[] =>
    (now.values[ordinal] as readonly string[]).filter((w) => !drop.includes(w))
  const move = (drop: readonly string[]): Move => ({
    ordinal,
    change: { fact: facts[ordinal]!.path, drop },
    apply: (now) => withValue(now, ordinal, left(now, drop)),
  })
  const sets = [...groups.values()]
  const single = sets.filter((s) => s.length < words.length).map((drop) => [move(drop)])
  const pairs = sets
    .flatMap((a, i) => sets.slice(i + 1).map((b) => [...a, ...b]))
    .filter((p) => p.length < words.length)
  const personal = words.filter((w) => w === 'user' || w.startsWith('user.'))
  const noPerson = facts[ordinal]!.path === 'data.categories' && personal.length > 2 && personal.length < words.length
  const more = [...pairs.map(move), ...(noPerson ? [move(personal)] : [])]
  return single.length === 0 ? [] : [...single, ...(more.length === 0 ? [] : [more])]
}

const importerZone = factOrdinal('importer.zone')
const countOrdinal = factOrdinal('data.subjects.count')
const sensitiveOrdinal = factOrdinal('data.subjects.sensitiveCount')

/** To one below a limit that the books know, nearest first. */
function fewer(questions: readonly Question[], given: Given, ordinal: number): Scale {
  const fact = facts[ordinal]!.path
  const now = given.values[ordinal] as number
  const targets = new Set<number>()
  for (const { program, record } of questions) {
    const { n } = record
    for (const atom of program.atoms) {
      if (atom.kind !== 'atLeast' || n[atom.slot.n] !== n[atom.slot.n + 1]) continue
      if (atom.slot.measure !== undefined && atom.slot.largest === undefined) continue
      const target = now - (n[atom.slot.n]! - (atom.value - 1))
      if (Number.isSafeInteger(target) && target >= 0 && target < now) targets.add(target)
    }
  }
  return [...targets]
    .sort((a, b) => b - a)
    .map((atMost) => ({ ordinal, change: { fact, atMost }, apply: (given) => atMostPeople(given, ordinal, atMost) }))
}

/** Sensitive people taken away leave the total as well; they are never more than it. */
function atMostPeople(given: Given, ordinal: number, most: number): Given {
  const was = given.values[ordinal]
  if (typeof was === 'number' && was <= most) return given
  const changed = withValue(given, ordinal, most)
  const total = changed.values[countOrdinal]
  const sensitive = changed.values[sensitiveOrdinal]
  if (ordinal === sensitiveOrdinal && typeof total === 'number' && typeof was === 'number')
    return withValue(changed, countOrdinal, Math.max(most, total - (was - most)))
  return ordinal === countOrdinal && typeof sensitive === 'number' && sensitive > most
    ? withValue(changed, sensitiveOrdinal, most)
    : changed
}

/** One place for each class of places that the books tell apart by name. */
function otherPlaces(questions: readonly Question[], given: Given, ordinal: number): readonly Scale[] {
  const path = facts[ordinal]!.path
  const places = new Set<string>()
  for (const { program } of questions) {
    const slot = program.layout.slotOf.get(path) as SetSlot | undefined
    for (const name of slot?.classes.named ?? []) if (name !== null && name !== given.values[ordinal]) places.add(name)
  }
  return [...places].map((to) => [setTo(path, ordinal, to)])
}

export function inWords(change: FactChange): string {
  if (change.drop !== undefined) return `without ${change.drop.join(', ')} in ${change.fact}`
  if (change.atMost !== undefined) return `with ${change.fact} at most ${change.atMost}`
  return `with ${change.fact} ${change.to}`
}
