/** A YAML file as a small tree with positions: maps, lists, scalars, and nothing else of YAML. */

export interface Position {
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units. */
  readonly column: number
}

export interface ScalarNode {
  readonly kind: 'scalar'
  readonly at: Position
  /** Carries the mark `# guess` on one of its lines, or on that of its key. */
  readonly guess: boolean
  readonly value: string | number | boolean | null
  /** As written, for plain scalars; the content, for quoted ones. */
  readonly text: string
  readonly plain: boolean
}

export interface ListNode {
  readonly kind: 'list'
  readonly at: Position
  readonly items: readonly Node[]
}

export interface MapNode {
  readonly kind: 'map'
  readonly at: Position
  readonly entries: ReadonlyMap<string, Entry>
}

export interface Entry {
  readonly keyAt: Position
  readonly value: Node
  /** The key was written without quotes. */
  readonly plainKey: boolean
}

export type Node = ScalarNode | ListNode | MapNode

/** Plain JSON data without prototypes, so that no key of the file can reach one. */
export function plain(node: Node): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(plain)
  const object: Record<string, unknown> = Object.create(null)
  for (const [key, entry] of node.entries) object[key] = plain(entry.value)
  return object
}
