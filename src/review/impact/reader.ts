/** Reads a tree of YAML key by key and gathers what is wrong with it, each with path, place and the nearest known word. */

import { nearest } from '../../law/index.ts'
import type { Entry, MapNode, Node, Position } from '../../manifest/tree.ts'
import type { Problem } from '../../manifest/types.ts'

/** Something in the file, or the place where it is missing. */
export interface Spot {
  readonly node: Node | undefined
  readonly at: Position
  readonly path: string
}

export interface Limits {
  readonly least?: number
  readonly most?: number
  readonly whole?: true
  /** Taken where the key is absent; without it the key is required. */
  readonly absent?: number
}

/** Beyond this many, further problems say nothing new. */
const enough = 50

export class Reader {
  private readonly file: string
  private readonly found: Problem[] = []

  constructor(file: string) {
    this.file = file
  }

  /** In the order of the file. */
  get problems(): readonly Problem[] {
    return [...this.found].sort((a, b) => a.line - b.line || a.column - b.column).slice(0, enough)
  }

  add({ at, path }: Spot, message: string, near?: string): void {
    const hint = near === undefined ? '' : `Did you mean ${near}?`
    if (this.found.some((p) => p.path === path && p.line === at.line && p.message === message)) return
    this.found.push({ file: this.file, line: at.line, column: at.column, path, message, hint })
  }

  /** A map that may hold these keys. */
  map(spot: Spot, keys: readonly string[]): MapNode | undefined {
    if (spot.node?.kind !== 'map') {
      this.add(spot, spot.node === undefined ? 'required' : `must be a map of ${keys.join(', ')}`)
      return undefined
    }
    for (const [key, { keyAt }] of spot.node.entries)
      if (!keys.includes(key))
        this.add({ node: undefined, at: keyAt, path: join(spot.path, key) }, 'no such key', nearest(key, keys))
    return spot.node
  }

  /** Pairs of a map whose keys are names. */
  entries(spot: Spot): readonly (readonly [string, Spot])[] {
    if (spot.node?.kind !== 'map') {
      if (spot.node !== undefined) this.add(spot, 'must be a map')
      return []
    }
    return [...spot.node.entries].map(([key, entry]) => [key, entrySpot(spot.path, key, entry)])
  }

  items(spot: Spot): readonly Spot[] {
    if (spot.node?.kind !== 'list') {
      this.add(spot, spot.node === undefined ? 'required' : 'must be a list')
      return []
    }
    return spot.node.items.map((node, i) => ({ node, at: node.at, path: `${spot.path}[${i}]` }))
  }

  number(spot: Spot, limits: Limits = {}): number {
    const { least = 0, most = Number.MAX_SAFE_INTEGER, whole, absent } = limits
    if (spot.node === undefined && absent !== undefined) return absent
    const value = spot.node?.kind === 'scalar' ? spot.node.value : undefined
    const fits = typeof value === 'number' && value >= least && value <= most && (!whole || Number.isSafeInteger(value))
    if (fits) return value
    const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`
    const right = `a ${whole ? 'whole ' : ''}number ${range}`
    this.add(spot, spot.node === undefined ? `required: ${right}` : `must be ${right}`)
    return least
  }

  text(spot: Spot, absent?: string): string {
    if (spot.node === undefined && absent !== undefined) return absent
    if (spot.node?.kind === 'scalar' && typeof spot.node.value === 'string' && spot.node.value !== '')
      return spot.node.value
    this.add(spot, spot.node === undefined ? 'required' : 'must be a text')
    return ''
  }

  /** One of a list of known words; `own` lets `x-…` through. */
  word(spot: Spot, known: readonly string[], what: string, own = false): string {
    const word = this.text(spot)
    if (word === '' || known.includes(word) || (own && /^x-[a-z0-9][a-z0-9._:-]*$/.test(word))) return word
    this.add(spot, `no such ${what}`, nearest(word, known))
    return word
  }
}

/** What stands at the key, or the map's own place where it lacks the key. */
export function child(spot: Spot, key: string): Spot {
  const entry = spot.node?.kind === 'map' ? spot.node.entries.get(key) : undefined
  if (entry === undefined) return { node: undefined, at: spot.at, path: join(spot.path, key) }
  return entrySpot(spot.path, key, entry)
}

const entrySpot = (path: string, key: string, { value }: Entry): Spot => ({
  node: value,
  at: value.at,
  path: join(path, key),
})

const join = (path: string, key: string): string => {
  const word = /^[\p{L}\p{N}_.-]{1,60}$/u.test(key) ? key : JSON.stringify(key.slice(0, 60))
  return path === '' ? word : `${path}.${word}`
}

/** Plain data without prototypes, so that no key of the file can reach one. */
export function plain(node: Node): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(plain)
  const object: Record<string, unknown> = Object.create(null)
  for (const [key, entry] of node.entries) object[key] = plain(entry.value)
  return object
}
