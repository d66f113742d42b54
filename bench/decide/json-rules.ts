/** The forty rules in json-rules-engine: one rule each, whose event says that it holds. */

import type { Outcome } from '../../src/engine/index.ts'
import { combine, type Lowered } from './combine.ts'
import type { Flat } from './inputs.ts'
import { loadPeer } from './peers.ts'
import { type Dialect, translate } from './translate.ts'

type JsonCondition =
  | { readonly all: readonly JsonCondition[] }
  | { readonly any: readonly JsonCondition[] }
  | { readonly not: JsonCondition }
  | { readonly fact: string; readonly operator: string; readonly value: unknown }

interface Engine {
  addOperator(name: string, test: (fact: readonly string[], words: readonly string[]) => boolean): void
  addRule(rule: { readonly conditions: JsonCondition; readonly event: { readonly type: string } }): void
  run(facts: Flat): Promise<{ readonly events: readonly { readonly type: string }[] }>
}

interface JsonRulesEngine {
  readonly Engine: new () => Engine
}

const dialect: Dialect<JsonCondition> = {
  all: (parts) => ({ all: parts }),
  any: (parts) => ({ any: parts }),
  not: (part) => ({ not: part }),
  is: (fact, values) => ({ fact, operator: 'in', value: values }),
  has: (fact, words) => ({ fact, operator: 'hasAny', value: words }),
  within: (fact, words) => ({ fact, operator: 'within', value: words }),
  atLeast: (fact, value) => ({ fact, operator: 'greaterThanInclusive', value }),
}

export async function jsonRulesDecider(book: Lowered): Promise<(input: Flat) => Promise<Outcome>> {
  const { Engine } = await loadPeer<JsonRulesEngine>('json-rules-engine')
  const engine = new Engine()
  engine.addOperator('hasAny', (fact, words) => fact.some((w) => words.includes(w)))
  engine.addOperator('within', (fact, words) => fact.length > 0 && fact.every((w) => words.includes(w)))
  const add = (type: string, condition: JsonCondition): void =>
    engine.addRule({ conditions: { all: [condition] }, event: { type } })
  book.conditions.forEach((c, i) => {
    add(`${i}`, translate(c, dialect))
  })
  for (const [step, c] of book.heldWhen) add(step, translate(c, dialect))
  return async (input) => {
    const { events } = await engine.run(input)
    const holds = new Set(events.map((e) => e.type))
    return combine(
      book,
      (i) => holds.has(`${i}`),
      (step) => holds.has(step) || input.held.includes(step),
    )
  }
}
