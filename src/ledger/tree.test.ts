import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TILE_WIDTH, TileTree } from './tiles.ts'
import {
  checkConsistency,
  checkInclusion,
  checkSubtreeConsistency,
  checkSubtreeInclusion,
  Frontier,
  type Hash,
  leafHash,
  type NodeSource,
  nodeHash,
  proveSubtree,
} from './tree.ts'

const hash: Hash = (bytes) => createHash('sha256').update(bytes).digest()
const SHARED = process.env.WAYBILL_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url))
const CORPUS = `${SHARED}/data/merkle-rfc6962/proofs.jsonl`

interface Vector {
  readonly path: string
  readonly case: Readonly<Record<string, number>> & {
    readonly root: string
    readonly root1: string
    readonly root2: string
    readonly leafHash: string
    readonly proof: readonly string[] | null
    readonly wantErr: boolean
  }
}

function holds({ path, case: given }: Vector): boolean {
  const bytes = (text: string | null) => Uint8Array.from(Buffer.from(text ?? '', 'base64'))
  const proof = (given.proof ?? []).map(bytes)
  const number = (key: string) => given[key] ?? Number.NaN
  const place = { start: number('start'), end: number('end') }
  switch (path.split('/')[1]) {
    case 'inclusion': {
      const leaf = bytes(given.leafHash)
      return checkInclusion(hash, {
        index: number('leafIdx'),
        size: number('treeSize'),
        leaf,
        root: bytes(given.root),
        proof,
      })
    }
    case 'consistency': {
      const roots = { oldRoot: bytes(given.root1), root: bytes(given.root2) }
      return checkConsistency(hash, { oldSize: number('size1'), size: number('size2'), ...roots, proof })
    }
    case 'subtreeinclusion': {
      const leaf = bytes(given.leafHash)
      return checkSubtreeInclusion(hash, { ...place, index: number('leafIdx'), leaf, root: bytes(given.root), proof })
    }
    case 'subtreeconsistency': {
      const roots = { subtreeRoot: bytes(given.root1), root: bytes(given.root2) }
      return checkSubtreeConsistency(hash, { ...place, size: number('size'), ...roots, proof })
    }
  }
  throw new Error(`unknown kind of vector: ${path}`)
}

describe.skipIf(!existsSync(CORPUS))('the transparency-dev corpus', () => {
  test('all 518 proofs, right and wrong', () => {
    const vectors = readFileSync(CORPUS, 'utf8')
      .trim()
      .split('\n')
      .map((line): Vector => JSON.parse(line))
    expect(vectors.length).toBe(518)
    expect(vectors.filter((vector) => holds(vector) === vector.case.wantErr).map(({ path }) => path)).toEqual([])
  })
})

/** RFC 9162 section 2.1.1, word for word. */
function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return hash(new Uint8Array(0))
  if (leaves.length === 1) return leaves[0]!
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return nodeHash(hash, naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)))
}

function leavesOf(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, i) => leafHash(hash, new TextEncoder().encode(`leaf ${i}`)))
}

const LEAVES = leavesOf(700)
const nodes: NodeSource = async (height, index) =>
  naiveRoot(LEAVES.slice(index * 2 ** height, (index + 1) * 2 ** height))
const size = fc.integer({ min: 1, max: LEAVES.length })

describe('against a tree built by recursion', () => {
  test('the frontier has the root after each leaf, and says it beforehand', () => {
    const frontier = new Frontier(hash)
    expect(Buffer.from(frontier.root())).toEqual(Buffer.from(naiveRoot([])))
    for (const [i, leaf] of LEAVES.slice(0, 300).entries()) {
      const foretold = frontier.rootWith(leaf)
      frontier.push(leaf)
      const due = Buffer.from(naiveRoot(LEAVES.slice(0, i + 1)))
      expect(Buffer.from(frontier.root())).toEqual(due)
      expect(Buffer.from(foretold)).toEqual(due)
    }
  })

  test('each proof of inclusion holds, and with any one thing changed does not', async () => {
    const sample = fc.record({ size, at: fc.nat(), place: fc.nat(), bit: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(sample, async ({ size, at, place, bit }) => {
        const index = at % size
        const root = naiveRoot(LEAVES.slice(0, size))
        const proof = await proveSubtree(hash, nodes, index, index + 1, size)
        const claim = { index, size, leaf: LEAVES[index]!, root, proof }
        expect(checkInclusion(hash, claim)).toBe(true)
        expect(checkInclusion(hash, { ...claim, index: (index + 1) % size })).toBe(size === 1)
        expect(checkInclusion(hash, { ...claim, proof: [...proof, root] })).toBe(false)
        if (proof.length === 0) return
        expect(checkInclusion(hash, { ...claim, proof: proof.slice(1) })).toBe(false)
        expect(checkInclusion(hash, { ...claim, proof: flip(proof, place % proof.length, bit) })).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  test('each proof of consistency holds, and with any one thing changed does not', async () => {
    const sample = fc.record({ size, at: fc.nat(), place: fc.nat(), bit: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(sample, async ({ size, at, place, bit }) => {
        const oldSize = 1 + (at % size)
        const root = naiveRoot(LEAVES.slice(0, size))
        const oldRoot = naiveRoot(LEAVES.slice(0, oldSize))
        const proof = await proveSubtree(hash, nodes, 0, oldSize, size)
        const claim = { oldSize, size, oldRoot, root, proof }
        expect(checkConsistency(hash, claim)).toBe(true)
        expect(checkConsistency(hash, { ...claim, oldRoot: naiveRoot(LEAVES.slice(0, oldSize - 1)) })).toBe(false)
        if (proof.length === 0) return
        expect(checkConsistency(hash, { ...claim, proof: proof.slice(0, -1) })).toBe(false)
        expect(checkConsistency(hash, { ...claim, proof: flip(proof, place % proof.length, bit) })).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  test('every subtree of every tree of up to 40 leaves proves itself', async () => {
    for (let size = 1; size <= 40; size++) {
      const root = naiveRoot(LEAVES.slice(0, size))
      for (let end = 1; end <= size; end++) {
        for (let start = 0; start < end; start++) {
          const aligned = start % 2 ** Math.ceil(Math.log2(end - start)) === 0
          const subtreeRoot = naiveRoot(LEAVES.slice(start, end))
          if (!aligned) {
            await expect(proveSubtree(hash, nodes, start, end, size)).rejects.toThrow(RangeError)
            continue
          }
          const proof = await proveSubtree(hash, nodes, start, end, size)
          expect(checkSubtreeConsistency(hash, { start, end, size, subtreeRoot, root, proof })).toBe(true)
        }
      }
    }
  })
})

test('each full tile is the row of roots that the layout asks for', () => {
  const tree = new TileTree(hash)
  const leaves = leavesOf(TILE_WIDTH * 3 + 5)
  const full = leaves.flatMap((leaf) => tree.push(leaf))
  expect(full.map(({ level, index }) => [level, index])).toEqual([
    [0, 0],
    [0, 1],
    [0, 2],
  ])
  expect(full[1]!.hashes).toEqual(leaves.slice(TILE_WIDTH, 2 * TILE_WIDTH))
  const [low, high] = tree.partials()
  expect(low).toEqual({ level: 0, index: 3, hashes: leaves.slice(3 * TILE_WIDTH) })
  const roots = [0, 1, 2].map((i) => naiveRoot(leaves.slice(i * TILE_WIDTH, (i + 1) * TILE_WIDTH)))
  expect(high).toEqual({ level: 1, index: 0, hashes: roots })
  expect(tree.root()).toEqual(naiveRoot(leaves))
})

function flip(proof: readonly Uint8Array[], place: number, bit: number): Uint8Array[] {
  const node = Uint8Array.from(proof[place]!)
  node[bit >> 3]! ^= 1 << (bit & 7)
  return proof.with(place, node)
}
