/** The forty rules in casbin: per gate a list by priority, whose first match decides; the verdict, and no other ids. */

import { type Verdict, verdicts } from '../../src/engine/index.ts'
import type { Lowered } from './combine.ts'
import type { Flat } from './inputs.ts'
import { loadPeer } from './peers.ts'
import { type Dialect, infix, quoted, translate } from './translate.ts'

interface Enforcer {
  addPolicies(lines: readonly (readonly string[])[]): Promise<boolean>
  addFunction(name: string, f: (list: readonly string[], ...words: readonly string[]) => boolean): Promise<void>
  enforceExSync(gate: string, input: Flat): readonly [boolean, readonly string[]]
}

interface Casbin {
  newModelFromString(text: string): unknown
  newEnforcer(model: unknown): Promise<Enforcer>
}

const model = `[request_definition]
r = gate, f
[policy_definition]
p = gate, rule, state, eft
[policy_effect]
e = priority(p.eft) || deny
[matchers]
m = r.gate == p.gate && eval(p.rule)`

const dialect: Dialect<string> = {
  ...infix,
  is: (fact, values) => `(${values.map((v) => `r.f.${fact} == ${JSON.stringify(v)}`).join(' || ')})`,
  has: (fact, words) => `has(r.f.${fact}, ${quoted(words)})`,
  within: (fact, words) => `within(r.f.${fact}, ${quoted(words)})`,
  atLeast: (fact, value) => `r.f.${fact} >= ${value}`,
}

export async function casbinDecider(book: Lowered): Promise<(input: Flat) => Verdict> {
  const { newModelFromString, newEnforcer } = await loadPeer<Casbin>('casbin')
  const enforcer = await newEnforcer(newModelFromString(model))
  await enforcer.addFunction('has', (list, ...words) => list.some((w) => words.includes(w)))
  await enforcer.addFunction('within', (list, ...words) => list.length > 0 && list.every((w) => words.includes(w)))
  await enforcer.addPolicies(linesOf(book))
  return (input) => {
    let worst = 0
    for (let g = 0; g < book.gates.length; g++) {
      const [, line] = enforcer.enforceExSync(`g${g}`, input)
      worst = Math.max(worst, Number(line[2] ?? 0))
    }
    return verdicts[worst]!
  }
}

/** Gate, condition with everything that outranks or lifts the rule written in, state, effect. */
function linesOf(book: Lowered): readonly (readonly string[])[] {
  const text = (i: number): string => translate(book.conditions[i]!, dialect)
  const unless = (condition: string, others: readonly number[]): string =>
    infix.all([condition, ...others.map((o) => infix.not(effective(o)))])
  const effective = (i: number): string => unless(text(i), book.beatenBy[i]!)
  const stands = (i: number): string => unless(effective(i), book.exemptedBy[i]!)
  const held = (step: string): string => {
    const condition = book.heldWhen.get(step)
    return condition === undefined ? `has(r.f.held, ${JSON.stringify(step)})` : translate(condition, dialect)
  }
  return book.gates.flatMap((gate, g) => {
    const line = (condition: string, state: number): readonly string[] => [
      `g${g}`,
      condition,
      `${state}`,
      state < 2 ? 'allow' : 'deny',
    ]
    const paths = (of: readonly (readonly string[])[]): string => infix.any(of.map((path) => infix.all(path.map(held))))
    return [
      ...gate.outOfScope.map((i) => line(effective(i), 0)),
      ...gate.bans.map((i) => line(stands(i), 4)),
      ...gate.exempts.map((i) => line(effective(i), 1)),
      ...gate.demands.map((d) => line(`(${stands(d.article)} && !${paths(d.paths)})`, 2)),
      ...gate.demands.map((d) => line(stands(d.article), 1)),
    ]
  })
}
