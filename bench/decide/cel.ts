/** The forty rules in CEL: one planned expression each. */

import type { Outcome } from '../../src/engine/index.ts'
import type { Condition } from '../../src/law/index.ts'
import { combine, type Lowered } from './combine.ts'
import type { Flat } from './inputs.ts'
import { loadPeer } from './peers.ts'
import { type Dialect, infix, quoted, translate } from './translate.ts'

type Bindings = Readonly<Record<string, unknown>>
type Planned = (bindings: Bindings) => unknown

interface Cel {
  celEnv(): unknown
  celList(items: readonly string[]): unknown
  parse(text: string): unknown
  plan(env: unknown, expression: unknown): Planned
}

const dialect: Dialect<string> = {
  ...infix,
  is: (fact, values) => `${fact} in [${quoted(values)}]`,
  has: (fact, words) => infix.any(words.map((w) => `${quoted([w])} in ${fact}`)),
  within: (fact, words) => `(size(${fact}) > 0 && ${fact}.all(w, w in [${quoted(words)}]))`,
  atLeast: (fact, value) => `${fact} >= ${value}.0`,
}

export interface CelDecider {
  /** Lists as CEL's own; made before the clock starts. */
  bind(input: Flat): Bindings
  decide(input: Flat, bindings: Bindings): Outcome
}

export async function celDecider(book: Lowered): Promise<CelDecider> {
  const { celEnv, celList, parse, plan } = await loadPeer<Cel>('@bufbuild/cel')
  const env = celEnv()
  const planned = (c: Condition): Planned => plan(env, parse(translate(c, dialect)))
  const rules = book.conditions.map(planned)
  const held = new Map([...book.heldWhen].map(([step, c]) => [step, planned(c)]))
  return {
    bind: (input) =>
      Object.fromEntries(
        Object.entries(input).map(([name, value]) => [name, Array.isArray(value) ? celList(value) : value]),
      ),
    decide: (input, bindings) => {
      const answers = rules.map((rule) => rule(bindings) === true)
      return combine(
        book,
        (i) => answers[i]!,
        (step) => held.get(step)?.(bindings) === true || input.held.includes(step),
      )
    },
  }
}
