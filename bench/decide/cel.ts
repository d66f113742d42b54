/** The forty rules in CEL: one planned expression each. */

import type { Outcome } from '../../src/engine/index.ts'
import { combine, type Lowered } from './combine.ts'
import type { Flat } from './inputs.ts'
import { loadPeer } from './peers.ts'
import { type Dialect, infix, quoted, translate } from './translate.ts'

type Planned = (bindings: Flat) => unknown

interface Cel {
  celEnv(): unknown
  parse(text: string): unknown
  plan(env: unknown, expression: unknown): Planned
}

const dialect: Dialect<string> = {
  ...infix,
  is: (fact, values) => `${fact} in [${quoted(values)}]`,
  has: (fact, words) => `${fact}.exists(w, w in [${quoted(words)}])`,
  within: (fact, words) => `(size(${fact}) > 0 && ${fact}.all(w, w in [${quoted(words)}]))`,
  atLeast: (fact, value) => `${fact} >= ${value}.0`,
}

export async function celDecider(book: Lowered): Promise<(input: Flat) => Outcome> {
  const { celEnv, parse, plan } = await loadPeer<Cel>('@bufbuild/cel')
  const env = celEnv()
  const rules = book.conditions.map((c) => plan(env, parse(translate(c, dialect))))
  const held = new Map([...book.heldWhen].map(([step, c]) => [step, plan(env, parse(translate(c, dialect)))]))
  return (input) => {
    const answers = rules.map((rule) => rule(input) === true)
    return combine(
      book,
      (i) => answers[i]!,
      (step) => held.get(step)?.(input) === true || input.held.includes(step),
    )
  }
}
