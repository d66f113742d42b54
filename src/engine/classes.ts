/** Classes of values: the cells of a fact's domain that no atom of the day's law tells apart (LANGUAGE §9.1). */

import { type FactDeclaration, openWords } from '../law/index.ts'
import type { Classes } from './program.ts'

/** Whether the value is, or lies under, the word: `user.contact` covers `user.contact.email`, `CN` covers `CN-GBA`. */
export function covers(declaration: FactDeclaration, word: string, value: string): boolean {
  if (value === word) return true
  if (declaration.tree === true) return value.startsWith(`${word}.`)
  const places = declaration.kind === 'place' || declaration.places === true
  return places && value.startsWith(`${word}-`)
}

/** A root of the tree said alone (`user`) is some kind below it that nobody has told: any of them may be there. */
export function isBareRoot(declaration: FactDeclaration, word: string): boolean {
  return declaration.tree === true && rootsOf(declaration).has(word)
}

const roots = new WeakMap<FactDeclaration, ReadonlySet<string>>()

function rootsOf(declaration: FactDeclaration): ReadonlySet<string> {
  let known = roots.get(declaration)
  if (known === undefined) {
    known = new Set((declaration.values ?? []).filter((v) => v.includes('.')).map((v) => v.slice(0, v.indexOf('.'))))
    roots.set(declaration, known)
  }
  return known
}

/**
 * @param groups the groups of words that conditions ask about, one group a condition; equal ones tell nothing more apart
 */
export function classesOf(declaration: FactDeclaration, groups: readonly (readonly string[])[]): Classes {
  const asked = new Map(groups.map((group) => [JSON.stringify(group), group]))
  const key = [...asked.keys()].join()
  const latest = latestClasses.get(declaration)
  if (latest?.key === key) return latest.classes
  const classes = distinguished(declaration, [...asked.values()])
  latestClasses.set(declaration, { key, classes })
  return classes
}

/** Books that differ little ask the same of most facts. */
const latestClasses = new WeakMap<FactDeclaration, { readonly key: string; readonly classes: Classes }>()

function distinguished(declaration: FactDeclaration, asked: readonly (readonly string[])[]): Classes {
  const signature = (value: string): string =>
    asked.map((group) => (group.some((word) => covers(declaration, word, value)) ? '1' : '0')).join('')
  const bySignature = new Map<string, number>()
  const named: (string | null)[] = []
  const add = (key: string, name: string | null): void => {
    const known = bySignature.get(key)
    if (known === undefined) {
      bySignature.set(key, named.length)
      named.push(name)
    } else if (named[known] === null) named[known] = name
  }
  const nothing = '0'.repeat(asked.length)
  const single = declaration.kind === 'choice' || declaration.kind === 'place'
  if (single && declaration.nullMeans === 'none') add(noneKey, null)
  const other = declaration.kind !== 'choice' || openWords.has(declaration.path)
  if (other) add(nothing, null)
  for (const value of declaration.values ?? []) add(signature(value), value)
  for (const word of asked.flat()) add(signature(word), word)
  const classOf = (value: string | null): number => {
    if (value === null) return bySignature.get(noneKey) ?? -1
    return bySignature.get(signature(value)) ?? bySignature.get(nothing) ?? -1
  }
  const none = classOf(null)
  const known = new Map<string, number>()
  for (const value of [...(declaration.values ?? []), ...asked.flat()]) known.set(value, classOf(value))
  const width = Math.max(1, Math.ceil(named.length / bitsPerWord))
  const all = new Array<number>(width).fill(0)
  for (let bit = 0; bit < named.length; bit++) setBit(all, 0, bit)
  return {
    count: named.length,
    all,
    width,
    classOf: (value) => {
      if (value === null) return none
      let found = known.get(value)
      if (found === undefined) {
        found = classOf(value)
        if (known.size < remembered) known.set(value, found)
      }
      return found
    },
    named,
  }
}

/** The key of "there is none", which no atom can match. */
const noneKey = 'none'

/** Values met that nobody asks about (places, own words) are remembered up to this many. */
const remembered = 4096

/** A mask word stays below 2^31, so that it is a small integer in every engine. */
export const bitsPerWord = 31

/** The mask of the classes that a group of words covers. */
export function maskOf(declaration: FactDeclaration, classes: Classes, group: readonly string[]): readonly number[] {
  const mask = new Array<number>(classes.width).fill(0)
  const values = new Set([...(declaration.values ?? []), ...group])
  for (const value of values)
    if (group.some((word) => covers(declaration, word, value))) setBit(mask, 0, classes.classOf(value))
  return mask
}

export function setBit(mask: { [at: number]: number }, from: number, bit: number): void {
  const at = from + Math.floor(bit / bitsPerWord)
  mask[at] = (mask[at] ?? 0) | (1 << (bit % bitsPerWord))
}

export function hasBit(mask: { readonly [at: number]: number }, from: number, bit: number): boolean {
  return ((mask[from + Math.floor(bit / bitsPerWord)] ?? 0) & (1 << (bit % bitsPerWord))) !== 0
}
