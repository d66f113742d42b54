/** The Merkle tree of RFC 9162 section 2.1 (hashing as RFC 6962): growing it, and proving and checking what it contains. */
import { equalBytes } from './bytes.ts'

/** SHA-256 over one byte string; 32 bytes. */
export type Hash = (bytes: Uint8Array) => Uint8Array

export const HASH_BYTES = 32

/** Hash of the complete subtree of 2^height leaves at `index`, counted in subtrees of that height. */
export type NodeSource = (height: number, index: number) => Promise<Uint8Array>

export function leafHash(hash: Hash, entry: Uint8Array): Uint8Array {
  const input = new Uint8Array(entry.length + 1)
  input.set(entry, 1)
  return hash(input)
}

export function nodeHash(hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array {
  const input = new Uint8Array(left.length + right.length + 1)
  input[0] = 1
  input.set(left, 1)
  input.set(right, left.length + 1)
  return hash(input)
}

export function emptyRoot(hash: Hash): Uint8Array {
  return hash(new Uint8Array(0))
}

/** Root over 2^k hashes that stand side by side. */
export function foldComplete(hash: Hash, row: readonly Uint8Array[]): Uint8Array {
  let level = row
  while (level.length > 1) {
    const above: Uint8Array[] = []
    for (let i = 0; i < level.length; i += 2) above.push(nodeHash(hash, level[i]!, level[i + 1]!))
    level = above
  }
  return level[0]!
}

/** The right edge of a growing tree: one hash for each complete subtree, the largest first. */
export class Frontier {
  size = 0
  readonly #hash: Hash
  readonly #edge: Uint8Array[] = []

  constructor(hash: Hash) {
    this.#hash = hash
  }

  /** Adds a leaf hash; `completed` is told each subtree that became complete by it, the smallest first. */
  push(leaf: Uint8Array, completed?: (height: number, node: Uint8Array) => void): void {
    let node = leaf
    let height = 0
    completed?.(height, node)
    for (let rest = this.size; rest % 2 === 1; rest = (rest - 1) / 2) {
      node = nodeHash(this.#hash, this.#edge.pop()!, node)
      completed?.(++height, node)
    }
    this.#edge.push(node)
    this.size++
  }

  root(): Uint8Array {
    const last = this.#edge.at(-1)
    return last === undefined ? emptyRoot(this.#hash) : this.#fold(last, this.#edge.length - 1)
  }

  /** The root that one more leaf would give. */
  rootWith(leaf: Uint8Array): Uint8Array {
    return this.#fold(leaf, this.#edge.length)
  }

  #fold(right: Uint8Array, count: number): Uint8Array {
    let root = right
    for (let i = count - 1; i >= 0; i--) root = nodeHash(this.#hash, this.#edge[i]!, root)
    return root
  }
}

export interface SubtreeConsistency {
  readonly start: number
  readonly end: number
  readonly size: number
  readonly subtreeRoot: Uint8Array
  readonly root: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/** Is the subtree over leaves [start, end) part of the tree of `size` leaves? The empty subtree is part of every tree. */
export function checkSubtreeConsistency(hash: Hash, claim: SubtreeConsistency): boolean {
  const { start, end, size, subtreeRoot, root, proof } = claim
  if (!isSubtree(start, end) || !Number.isSafeInteger(size) || end > size) return false
  if (start === end) return proof.length === 0 && equalBytes(subtreeRoot, emptyRoot(hash))
  const { siblings, low, high } = descend(start, end, size)
  const given = low === start && high === end
  if (proof.length !== siblings.length + (given ? 0 : 1)) return false
  if (proof.some((node) => node.length !== HASH_BYTES)) return false
  let at = 0
  let part = given ? subtreeRoot : proof[at++]!
  let whole = part
  for (const sibling of siblings.reverse()) {
    const node = proof[at++]!
    whole = sibling.low < low ? nodeHash(hash, node, whole) : nodeHash(hash, whole, node)
    if (sibling.inside) part = nodeHash(hash, node, part)
  }
  return equalBytes(part, subtreeRoot) && equalBytes(whole, root)
}

export interface SubtreeInclusion {
  readonly index: number
  readonly start: number
  readonly end: number
  readonly leaf: Uint8Array
  readonly root: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/** Does the subtree over leaves [start, end) hold this leaf hash at `index` (counted from the start of the tree)? */
export function checkSubtreeInclusion(hash: Hash, claim: SubtreeInclusion): boolean {
  const { index, start, end, leaf, root, proof } = claim
  if (!isSubtree(start, end) || !Number.isSafeInteger(index) || index < start || index >= end) return false
  if (leaf.length !== HASH_BYTES) return false
  const place = { start: index - start, end: index - start + 1, size: end - start }
  return checkSubtreeConsistency(hash, { ...place, subtreeRoot: leaf, root, proof })
}

export interface Inclusion {
  readonly index: number
  readonly size: number
  readonly leaf: Uint8Array
  readonly root: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/** RFC 9162 section 2.1.3.2. */
export function checkInclusion(hash: Hash, { index, size, leaf, root, proof }: Inclusion): boolean {
  return checkSubtreeInclusion(hash, { index, start: 0, end: size, leaf, root, proof })
}

export interface Consistency {
  readonly oldSize: number
  readonly size: number
  readonly oldRoot: Uint8Array
  readonly root: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/** RFC 9162 section 2.1.4.2. The empty tree is consistent with anything, so a proof from it says nothing and is refused. */
export function checkConsistency(hash: Hash, { oldSize, size, oldRoot, root, proof }: Consistency): boolean {
  if (oldSize === 0) return false
  return checkSubtreeConsistency(hash, { start: 0, end: oldSize, size, subtreeRoot: oldRoot, root, proof })
}

/** Proof that leaves [start, end) are a subtree of the tree of `size` leaves; `(i, i + 1, n)` is inclusion, `(0, m, n)` consistency. */
export async function proveSubtree(hash: Hash, nodes: NodeSource, start: number, end: number, size: number) {
  if (!isSubtree(start, end) || start === end || end > size) {
    throw new RangeError(`no subtree over leaves ${start} to ${end} in a tree of ${size}`)
  }
  const { siblings, low, high } = descend(start, end, size)
  const proof: Uint8Array[] = []
  if (low !== start || high !== end) proof.push(await rangeRoot(hash, nodes, low, high))
  for (const sibling of siblings.reverse()) proof.push(await rangeRoot(hash, nodes, sibling.low, sibling.high))
  return proof
}

/** Root over leaves [low, high), where `low` is a multiple of a power of two not smaller than the range. */
export async function rangeRoot(hash: Hash, nodes: NodeSource, low: number, high: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for (let at = low; at < high; ) {
    const height = Math.floor(Math.log2(high - at))
    parts.push(await nodes(height, at / 2 ** height))
    at += 2 ** height
  }
  let root = parts.pop() ?? emptyRoot(hash)
  for (const part of parts.reverse()) root = nodeHash(hash, part, root)
  return root
}

interface Sibling {
  readonly low: number
  readonly high: number
  /** Part of the subtree in question, not only of the whole. */
  readonly inside: boolean
}

/** The way from the root down to the part of [start, end) that no split divides any more, with what is left aside at each split. */
function descend(start: number, end: number, size: number): { siblings: Sibling[]; low: number; high: number } {
  const siblings: Sibling[] = []
  let low = 0
  let high = size
  while (start > low || end < high) {
    const middle = low + bitCeil(high - low) / 2
    if (end <= middle) {
      siblings.push({ low: middle, high, inside: false })
      high = middle
    } else {
      siblings.push({ low, high: middle, inside: start < middle })
      low = middle
    }
  }
  return { siblings, low, high }
}

/** Starts on a multiple of the smallest power of two that holds it, so that it is a node of every larger tree or of its edge. */
function isSubtree(start: number, end: number): boolean {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || start > end) return false
  return start % bitCeil(end - start) === 0
}

function bitCeil(n: number): number {
  let power = 1
  while (power < n) power *= 2
  return power
}
