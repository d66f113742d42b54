/** Forty rules: compiled, written by hand, and in four other engines; first checked equal, then timed. */

import { compile, type Outcome } from '../../src/engine/index.ts'
import type { Transfer } from '../../src/law/index.ts'
import { casbinDecider } from './casbin.ts'
import { cedarDecider } from './cedar.ts'
import { celDecider } from './cel.ts'
import { lowered } from './combine.ts'
import { decideByHand, handInput } from './hand.ts'
import { flatOf, randomTransfers } from './inputs.ts'
import { jsonRulesDecider } from './json-rules.ts'
import { type Contestant, ownLoop, race, report, rounded, table } from './measure.ts'
import { versionOf } from './peers.ts'
import { benchBook, day } from './rules.ts'

const inputs = 1_000
/** The peers are timed on the first of them; they are checked on all. */
const peerInputs = 200
const seed = 7
const target = 3

type Decider = (i: number) => Outcome | Promise<Outcome>

/** Returns what missed its target. */
export async function fortyRules(rounds: number, peerRounds: number): Promise<readonly string[]> {
  const transfers = randomTransfers(inputs, seed)
  const flat = transfers.map(flatOf)
  const hand = flat.map(handInput)
  const compiled = compile(benchBook, day)
  const records = transfers.map((t) => compiled.record(t))
  const book = lowered(benchBook)
  const [cel, cedar, casbin, jsonRules] = await Promise.all([
    celDecider(book),
    cedarDecider(book),
    casbinDecider(book),
    jsonRulesDecider(book),
  ])
  const bindings = flat.map((f) => cel.bind(f))
  const byHand: Decider = (i) => decideByHand(hand[i]!)
  const ours: Decider = (i) => compiled.run(records[i]!)
  const peers: readonly (readonly [string, Decider])[] = [
    [versionOf('@bufbuild/cel'), (i) => cel.decide(flat[i]!, bindings[i]!)],
    [versionOf('@cedar-policy/cedar-wasm'), (i) => cedar(flat[i]!)],
    [versionOf('json-rules-engine'), (i) => jsonRules(flat[i]!)],
  ]
  await checkEqual(transfers, byHand, [['waybill, compiled', ours], ...peers])
  transfers.forEach((_, i) => {
    const { verdict } = decideByHand(hand[i]!)
    if (casbin(flat[i]!) !== verdict) throw new Error(`casbin answers input ${i} otherwise`)
  })
  const handPass = (): Contestant => ({
    name: 'written by hand',
    inputs,
    pass: ownLoop((input) => decideByHand(input).deciding.length, hand),
  })
  const own: readonly Contestant[] = [
    handPass(),
    { name: 'waybill, compiled', inputs, pass: ownLoop((r) => compiled.run(r).deciding.length, records) },
    {
      name: 'waybill, from a transfer',
      inputs,
      pass: ownLoop((t) => compiled.run(compiled.record(t)).deciding.length, transfers),
    },
  ]
  const others: readonly Contestant[] = [
    handPass(),
    ...peers.map(([name, of]) => ({ name, inputs: peerInputs, pass: awaitIds(peerInputs, of) })),
    {
      name: `${versionOf('casbin')} (verdict only)`,
      inputs: peerInputs,
      pass: ownLoop((input) => casbin(input).length, flat.slice(0, peerInputs)),
    },
  ]
  const timings = await race(own, rounds)
  const beside = await race(others, peerRounds)
  table(`Forty rules, twenty facts, ${inputs} inputs: one decision with the ids of the articles that decided`, [
    ...timings,
    ...beside.slice(1),
  ])
  for (const t of [...timings, ...beside.slice(1)])
    report('decide-forty', { engine: t.name, ns: rounded(t.nsPerDecision), ratio: rounded(t.ratio) })
  const ratio = timings[1]!.ratio
  return ratio <= target ? [] : [`forty rules: ${ratio.toFixed(2)} x written by hand, target ${target}`]
}

function awaitIds(count: number, of: Decider): () => Promise<number> {
  return async () => {
    let ids = 0
    for (let i = 0; i < count; i++) {
      const outcome = of(i)
      ids += (outcome instanceof Promise ? await outcome : outcome).deciding.length
    }
    return ids
  }
}

/** @throws when one of them, or the plain reading of the rules, answers anything else than the function written by hand */
async function checkEqual(
  transfers: readonly Transfer[],
  byHand: Decider,
  others: readonly (readonly [string, Decider])[],
): Promise<void> {
  for (let i = 0; i < transfers.length; i++) {
    const wanted = JSON.stringify(await byHand(i))
    for (const [name, of] of others)
      if (JSON.stringify(await of(i)) !== wanted) throw new Error(`${name} answers input ${i} otherwise`)
  }
}
