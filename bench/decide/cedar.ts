/** The forty rules in Cedar: one permit each; those that determine the answer are the rules that hold. */

import type { Outcome } from '../../src/engine/index.ts'
import { combine, type Lowered } from './combine.ts'
import type { Flat } from './inputs.ts'
import { loadPeer } from './peers.ts'
import { type Dialect, infix, quoted, translate } from './translate.ts'

interface Answer {
  readonly type: string
  readonly response: {
    readonly diagnostics: { readonly reason: readonly string[]; readonly errors: readonly unknown[] }
  }
}

interface Cedar {
  preparsePolicySet(
    id: string,
    set: { readonly staticPolicies: Readonly<Record<string, string>> },
  ): {
    readonly type: string
  }
  statefulIsAuthorized(call: unknown): Answer
}

const dialect: Dialect<string> = {
  ...infix,
  is: (fact, values) => `[${quoted(values)}].contains(context.${fact})`,
  has: (fact, words) => `context.${fact}.containsAny([${quoted(words)}])`,
  within: (fact, words) => `(!context.${fact}.isEmpty() && [${quoted(words)}].containsAll(context.${fact}))`,
  atLeast: (fact, value) => `context.${fact} >= ${value}`,
}

const permit = (condition: string): string => `permit(principal, action, resource) when { ${condition} };`

export async function cedarDecider(book: Lowered): Promise<(input: Flat) => Outcome> {
  const cedar = await loadPeer<Cedar>('@cedar-policy/cedar-wasm/nodejs')
  const entries = [
    ...book.conditions.map((c, i) => [`${i}`, permit(translate(c, dialect))] as const),
    ...[...book.heldWhen].map(([step, c]) => [step, permit(translate(c, dialect))] as const),
  ]
  const parsed = cedar.preparsePolicySet('forty', { staticPolicies: Object.fromEntries(entries) })
  if (parsed.type !== 'success') throw new Error(`cedar refuses the rules: ${JSON.stringify(parsed)}`)
  const about = {
    principal: { type: 'Exporter', id: 'e' },
    action: { type: 'Action', id: 'transfer' },
    resource: { type: 'Importer', id: 'i' },
    preparsedPolicySetId: 'forty',
    entities: [],
  }
  return (input) => {
    const answer = cedar.statefulIsAuthorized({ ...about, context: input })
    if (answer.type !== 'success' || answer.response.diagnostics.errors.length > 0)
      throw new Error(`cedar fails: ${JSON.stringify(answer)}`)
    const reason = new Set(answer.response.diagnostics.reason)
    return combine(
      book,
      (i) => reason.has(`${i}`),
      (step) => reason.has(step) || input.held.includes(step),
    )
  }
}
