/** The forty invented rules over HTTP: Waybill's server beside Cerbos, a policy server, first checked equal, then timed. */

import { compile } from '../../src/engine/index.ts'
import type { Transfer } from '../../src/law/index.ts'
import { lowered } from '../decide/combine.ts'
import { flatOf, randomTransfers } from '../decide/inputs.ts'
import { print } from '../decide/measure.ts'
import { benchBook, day } from '../decide/rules.ts'
import { allowedBy, Cerbos, cerbosBinary, checkPath, policyOf, questionOf } from './cerbos.ts'
import { Server } from './child.ts'
import { type Ask, Connection, requestOf } from './client.ts'
import { oneAsk } from './decisions.ts'
import { type Contestant, race, type Span } from './race.ts'
import { constantPath } from './server.ts'

const inputs = 200
const seed = 7
const connections = 16

/** The same transfer as an access evaluation of AuthZEN. */
const evaluationOf = ({ exporter, data, ...context }: Transfer): object => ({
  subject: { type: 'organisation', id: 'exporter', properties: exporter },
  action: { name: 'transfer' },
  resource: { type: 'dataset', id: 'one', properties: data },
  context,
})

const checkAsk = (input: Parameters<typeof questionOf>[0]): Ask => ({
  method: 'POST',
  path: checkPath,
  body: questionOf(input),
})

export async function beside(span: Span): Promise<void> {
  // What was collected elsewhere would ask a law of which the bench has no book.
  const transfers = randomTransfers(2 * inputs, seed)
    .filter((t) => t.data.collectedIn === 'CN')
    .slice(0, inputs)
  const server = await Server.start({ law: 'forty', transfer: transfers[0] })
  const binary = cerbosBinary()
  const peer = binary === undefined ? undefined : await Cerbos.start(binary, policyOf(lowered(benchBook)))
  try {
    if (peer === undefined)
      print(
        '\nNo policy server stands beside: bench/ has no cerbos for this platform, and there is none on PATH or in WAYBILL_BENCH_CERBOS.',
      )
    const ours = (asks: readonly Ask[]) => asks.map((ask) => requestOf(server.port, server.headers, ask))
    const evaluations = ours(transfers.map((t) => oneAsk(evaluationOf(t), '/access/v1/evaluation')))
    const theirs = peer === undefined ? [] : transfers.map((t) => requestOf(peer.port, '', checkAsk(flatOf(t))))
    await check(transfers, server, evaluations, peer, theirs)
    const own = (name: string, requests: readonly Buffer[]): Contestant => ({
      name,
      port: server.port,
      requests,
      connections,
      decisions: 1,
      cpuMs: async () => (await server.figures(false)).cpuMs,
    })
    await race(
      'serve-beside',
      `Forty invented rules over HTTP, ${inputs} transfers, ${connections} connections`,
      [
        own('Waybill, a constant', ours(transfers.map((t) => oneAsk(t, constantPath)))),
        own('Waybill, /api/decide: reasons, what would free it', ours(transfers.map((t) => oneAsk(t)))),
        own('Waybill, /access/v1/evaluation', evaluations),
        ...(peer === undefined
          ? []
          : [
              {
                ...own(`Cerbos ${peer.version}, allowed or denied`, theirs),
                port: peer.port,
                cpuMs: async () => peer.cpuMs(),
              },
            ]),
      ],
      span,
    )
  } finally {
    await server.stop()
    await peer?.stop()
  }
}

/** Throws where a server lets pass what the compiled rules do not, or the other way round. */
async function check(
  transfers: readonly Transfer[],
  server: Server,
  evaluations: readonly Buffer[],
  peer: Cerbos | undefined,
  theirs: readonly Buffer[],
): Promise<void> {
  const compiled = compile(benchBook, day)
  const [own, other] = [
    await Connection.open(server.port),
    peer === undefined ? undefined : await Connection.open(peer.port),
  ]
  const tally = { passed: 0 }
  for (const [i, transfer] of transfers.entries()) {
    const { verdict } = compiled.run(compiled.record(transfer))
    const passes = verdict === 'permitted' || verdict === 'out-of-scope'
    if (passes) tally.passed++
    await own.ask(evaluations[i]!)
    if ((JSON.parse(own.text) as { readonly decision: boolean }).decision !== passes)
      throw new Error(`transfer ${i}: Waybill's server answers otherwise than the compiled rules (${verdict})`)
    await other?.ask(theirs[i]!)
    if (other !== undefined && allowedBy(other.text) !== passes)
      throw new Error(`transfer ${i}: Cerbos answers otherwise than the compiled rules (${verdict})`)
  }
  own.close()
  other?.close()
  if (tally.passed < inputs / 20 || tally.passed > (inputs * 19) / 20)
    throw new Error(`${tally.passed} of ${inputs} pass: too one-sided to tell`)
}
