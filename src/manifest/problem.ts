/** Problems of a manifest: gathered in the order of the file, shown as one line each, never with a value of the environment. */

import type { Entry, MapNode, Node, Position } from './tree.ts'
import type { Problem } from './types.ts'

/** More than this many say nothing new. */
const enough = 50

export class Findings {
  readonly #file: string
  readonly #all: Problem[] = []

  constructor(file: string) {
    this.#file = file
  }

  add(at: Position, path: string, message: string, hint = ''): void {
    this.#all.push({ file: this.#file, line: at.line, column: at.column, path: shorten(path), message, hint })
  }

  /** Sorted by place in the file; of several at one place the first found stands. */
  all(): readonly Problem[] {
    const seen = new Set<string>()
    const unique = this.#all.filter((p) => {
      const key = `${p.line}:${p.column}:${p.path}`
      return seen.has(key) ? false : seen.add(key)
    })
    return unique.sort((a, b) => a.line - b.line || a.column - b.column).slice(0, enough)
  }
}

/** `waybill.yaml:12:5: flows.x.purpose[0]: no such purpose "analytcs". Did you mean analytics?` */
export function formatProblem(p: Problem): string {
  const where = `${p.file}:${p.line}:${p.column}:`
  const path = p.path === '' ? '' : ` ${p.path}:`
  const hint = p.hint === '' ? '' : ` ${p.hint}${p.hint.endsWith('?') ? '' : '.'}`
  return `${where}${path} ${p.message}.${hint}`
}

/** A word of the file, made safe to print: quoted, control and direction characters escaped, long ones cut. */
export function shown(word: string): string {
  const cut = word.length > 60 ? `${word.slice(0, 60)}…` : word
  return JSON.stringify(cut).replace(unprintable, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

const unprintable = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])/g

export function orList(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** `a.b[2]."odd key"` */
export function join(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`
  const word = /^[\p{L}\p{N}_.-]+$/u.test(key) ? key : shown(key)
  return path === '' ? word : `${path}.${word}`
}

function shorten(path: string): string {
  return path.length > 200 ? `${path.slice(0, 200)}…` : path
}

/** Position and printed path of what stands at the keys, or of the last of them that exists. `key`: of the key, not its value. */
export function locate(tree: Node, keys: readonly (string | number)[], key = false): { at: Position; path: string } {
  let node: Node | undefined = tree
  let found = { at: tree.at, path: '' }
  for (const [i, part] of keys.entries()) {
    const entry: Entry | undefined = node?.kind === 'map' ? node.entries.get(String(part)) : undefined
    node = node?.kind === 'list' ? node.items[Number(part)] : entry?.value
    if (node === undefined) return found
    const at = key && i === keys.length - 1 ? (entry?.keyAt ?? node.at) : node.at
    found = { at, path: join(found.path, part) }
  }
  return found
}

/** Where a key of a map stands, or the map itself when it lacks the key. */
export function keyPosition(map: MapNode, key: string): Position {
  return map.entries.get(key)?.keyAt ?? map.at
}

export function childOf(node: Node | undefined, key: string): Node | undefined {
  return node?.kind === 'map' ? node.entries.get(key)?.value : undefined
}
