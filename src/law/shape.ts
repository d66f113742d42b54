/** Small checkers of foreign JSON, from which the shape of a book is put together. */

import { isDay } from './day.ts'
import { isPlainObject, type Problems } from './problems.ts'

/** Reports what is wrong with the value at the path. */
export type Checker = (value: unknown, path: string, found: Problems) => void

export const text: Checker = (value, path, found) => {
  if (typeof value !== 'string') found.add(path, 'must be text')
}

export const someText: Checker = (value, path, found) => {
  if (typeof value !== 'string' || value.trim() === '') found.add(path, 'must be text that is not empty')
}

export const day: Checker = (value, path, found) => {
  if (!isDay(value)) found.add(path, 'must be a day that exists, written YYYY-MM-DD')
}

export const count: Checker = (value, path, found) => found.count(path, value)

export const limit: Checker = (value, path, found) => {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
    found.add(path, 'must be a number of at least 0')
}

export const truth: Checker = (value, path, found) => {
  if (value !== true) found.add(path, 'must be true, or left out')
}

export function oneOf(words: readonly string[], open = false): Checker {
  const known: ReadonlySet<unknown> = new Set(words)
  return (value, path, found) => {
    if (!known.has(value)) found.word(path, value, words, open)
  }
}

export function list(item: Checker): Checker {
  return (value, path, found) => {
    if (!Array.isArray(value)) found.add(path, 'must be a list')
    else value.forEach((member, i) => void item(member, `${path}[${i}]`, found))
  }
}

type Fields = Readonly<Record<string, Checker>>

/** An object of exactly these keys; those of `optional` may be left out. */
export function object(required: Fields, optional: Fields = {}): Checker {
  const known = [...Object.keys(required), ...Object.keys(optional)]
  return (value, path, found) => {
    if (!isPlainObject(value)) {
      found.add(path, 'must be an object')
      return
    }
    for (const key of Object.keys(value)) {
      const at = path === '' ? key : `${path}.${key}`
      const checker = Object.hasOwn(required, key)
        ? required[key]
        : Object.hasOwn(optional, key)
          ? optional[key]
          : undefined
      if (checker === undefined) found.key(at, key, known)
      else checker(value[key], at, found)
    }
    for (const key of Object.keys(required))
      if (!Object.hasOwn(value, key)) found.add(path === '' ? key : `${path}.${key}`, 'required')
  }
}

/** An object whose kind stands under `tag`: `op`, `effect`, `by`. */
export function tagged(tag: string, kinds: Readonly<Record<string, readonly [Fields, Fields?]>>): Checker {
  const checkers = new Map(
    Object.entries(kinds).map(([kind, [required, optional]]) => [kind, object({ [tag]: text, ...required }, optional)]),
  )
  return (value, path, found) => {
    if (!isPlainObject(value)) {
      found.add(path, 'must be an object')
      return
    }
    const kind = Object.hasOwn(value, tag) ? value[tag] : undefined
    const checker = typeof kind === 'string' ? checkers.get(kind) : undefined
    if (checker !== undefined) checker(value, path, found)
    else found.word(`${path}.${tag}`, kind, [...checkers.keys()], false)
  }
}
