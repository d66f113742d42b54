/** A residual: the few comparisons of a row that remain once everything a flow fixes is put in (LANGUAGE §10). */

import type { Verdict } from './program.ts'

/** What a row can come to. Leaves are shared: equal answers are one object. */
export interface Leaf {
  readonly index: number
  readonly verdict: Verdict
  /** Permitted, or not regulated. */
  readonly passes: boolean
  /** Strictest state each gate may have: 0 silent, 1 open, 2 need, 3 open question, 4 closed. */
  readonly gates: readonly number[]
  /** Ids of the deciding articles, in the book's order. */
  readonly deciding: readonly string[]
  /** Whether people who cross feed the counters, and the rule that says they do not. */
  readonly counted: boolean
  readonly uncountedBy: string | null
  /** Alternatives of steps still to be done, under `conditional`. */
  readonly mechanisms: readonly (readonly string[])[]
}

/** How a fact left open stands in a row: `width` numbers from `slot`. */
export interface OpenFact {
  readonly fact: string
  readonly kind: 'set' | 'words' | 'number'
  readonly slot: number
  readonly width: number
}

/** A derived number as a row has it: constants of the flow, and facts left open. */
export type RowExpression =
  | { readonly by: 'constant'; readonly value: number }
  | { readonly by: 'row'; readonly slot: number }
  | { readonly by: 'sum'; readonly of: readonly RowExpression[] }
  | { readonly by: 'difference'; readonly from: RowExpression; readonly take: RowExpression }
  | { readonly by: 'greatest'; readonly of: readonly RowExpression[] }
  /** Divided among so many, rounded up. */
  | { readonly by: 'part'; readonly of: RowExpression; readonly among: number }

export type RowTest =
  | { readonly kind: 'set'; readonly slot: number; readonly mask: readonly number[] }
  | { readonly kind: 'words'; readonly slot: number; readonly mask: readonly number[] }
  | { readonly kind: 'atLeast'; readonly expression: RowExpression; readonly value: number }

export type Tree =
  | { readonly id: number; readonly leaf: Leaf }
  | { readonly id: number; readonly test: RowTest; readonly yes: Tree; readonly no: Tree }

type LeafFunction = (row: Float64Array) => number

/**
 * Compiles the tree to nested comparisons. `new Function` is safe here for the reason given in `fast.ts`: slots, masks
 * and limits are numbers of the engine; no text is written into the source.
 */
export function leafFunction(root: Tree): LeafFunction {
  const uses = new Map<number, number>()
  const count = (t: Tree): void => {
    const before = uses.get(t.id) ?? 0
    uses.set(t.id, before + 1)
    if (before === 0 && 'test' in t) for (const side of [t.yes, t.no]) count(side)
  }
  count(root)
  const functions: string[] = []
  const written = new Set<number>()
  const write = (t: Tree): string => {
    if (!('test' in t)) return `${t.leaf.index}`
    if ((uses.get(t.id) ?? 0) < 2) return body(t)
    if (!written.has(t.id)) {
      written.add(t.id)
      functions.push(`function f${t.id}(r){return ${body(t)}}`)
    }
    return `f${t.id}(r)`
  }
  const body = (t: Extract<Tree, { test: RowTest }>): string => `(${testSource(t.test)}?${write(t.yes)}:${write(t.no)})`
  const main = write(root)
  return new Function('r', `${functions.join('')}return function(r){return ${main}}`)() as LeafFunction
}

function testSource(test: RowTest): string {
  switch (test.kind) {
    case 'set':
      return test.mask.length === 1
        ? `(${test.mask[0]}>>r[${test.slot}]&1)`
        : `(${test.mask.map((bits, w) => `(r[${test.slot}]/31|0)===${w}&&${bits}>>(r[${test.slot}]%31)&1`).join('||')})`
    case 'words': {
      const parts = test.mask.flatMap((bits, w) => (bits === 0 ? [] : [`r[${test.slot + w}]&${bits}`]))
      return `(${parts.join('|')})!==0`
    }
    case 'atLeast':
      return `${expressionSource(test.expression)}>=${test.value}`
  }
}

function expressionSource(e: RowExpression): string {
  switch (e.by) {
    case 'constant':
      return `${e.value}`
    case 'row':
      return `r[${e.slot}]`
    case 'sum':
      return `(${e.of.map(expressionSource).join('+')})`
    case 'difference':
      return `Math.max(0,${expressionSource(e.from)}-${expressionSource(e.take)})`
    case 'greatest':
      return `Math.max(${e.of.map(expressionSource).join(',')})`
    case 'part':
      return `Math.ceil(${expressionSource(e.of)}/${e.among})`
  }
}

export function expressionValue(e: RowExpression, row: Float64Array): number {
  switch (e.by) {
    case 'constant':
      return e.value
    case 'row':
      return row[e.slot]!
    case 'sum':
      return e.of.reduce((total, part) => total + expressionValue(part, row), 0)
    case 'difference':
      return Math.max(0, expressionValue(e.from, row) - expressionValue(e.take, row))
    case 'greatest':
      return Math.max(...e.of.map((part) => expressionValue(part, row)))
    case 'part':
      return Math.ceil(expressionValue(e.of, row) / e.among)
  }
}

export function reads(e: RowExpression, slot: number): boolean {
  switch (e.by) {
    case 'constant':
      return false
    case 'row':
      return e.slot === slot
    case 'sum':
    case 'greatest':
      return e.of.some((part) => reads(part, slot))
    case 'difference':
      return reads(e.from, slot) || reads(e.take, slot)
    case 'part':
      return reads(e.of, slot)
  }
}

/** Every number test of the tree, once. */
export function numberTests(root: Tree): readonly Extract<RowTest, { kind: 'atLeast' }>[] {
  const seen = new Set<number>()
  const found = new Map<string, Extract<RowTest, { kind: 'atLeast' }>>()
  const visit = (t: Tree): void => {
    if (seen.has(t.id) || !('test' in t)) return
    seen.add(t.id)
    if (t.test.kind === 'atLeast') found.set(testSource(t.test), t.test)
    visit(t.yes)
    visit(t.no)
  }
  visit(root)
  return [...found.values()]
}

/** Comparisons on the longest way through. */
export function depthOf(root: Tree): number {
  const known = new Map<number, number>()
  const visit = (t: Tree): number => {
    let depth = known.get(t.id)
    if (depth === undefined) {
      depth = 'test' in t ? 1 + Math.max(visit(t.yes), visit(t.no)) : 0
      known.set(t.id, depth)
    }
    return depth
  }
  return visit(root)
}
