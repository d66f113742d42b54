/** The forty rules as a policy of Cerbos, and its server on this machine's loopback. */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Lowered } from '../decide/combine.ts'
import type { Flat } from '../decide/inputs.ts'
import { root } from '../decide/peers.ts'
import { type Dialect, infix, quoted, translate } from '../decide/translate.ts'

const attribute = (fact: string) => `R.attr.${fact}`

const dialect: Dialect<string> = {
  ...infix,
  is: (fact, values) => `${attribute(fact)} in [${quoted(values)}]`,
  has: (fact, words) => infix.any(words.map((w) => `${quoted([w])} in ${attribute(fact)}`)),
  within: (fact, words) => `(size(${attribute(fact)}) > 0 && ${attribute(fact)}.all(w, w in [${quoted(words)}]))`,
  atLeast: (fact, value) => `${attribute(fact)} >= ${value}.0`,
}

/**
 * Each ban and each demand denies, unless something of the gate frees it; what nothing denies is allowed. Ranks and
 * exemptions stand inside the conditions: a policy of Cerbos knows no order among its rules.
 */
export function policyOf(book: Lowered): object {
  const conditions = book.conditions.map((c) => translate(c, dialect))
  const none = (of: readonly number[], which: (i: number) => string) => of.map((i) => ` && !${which(i)}`).join('')
  const effective = (i: number): string => `(${conditions[i]}${none(book.beatenBy[i]!, effective)})`
  const stands = (i: number): string => `(${effective(i)}${none(book.exemptedBy[i]!, effective)})`
  const held = (step: string): string => {
    const when = book.heldWhen.get(step)
    const byDocument = `${quoted([step])} in ${attribute('held')}`
    return when === undefined ? byDocument : `(${byDocument} || ${translate(when, dialect)})`
  }
  const met = (paths: readonly (readonly string[])[]) => infix.any(paths.map((path) => infix.all(path.map(held))))
  const denied = book.gates.flatMap((gate) => [
    ...gate.bans.map((i) => `${stands(i)}${none(gate.outOfScope, effective)}`),
    ...gate.demands.map(
      (d) => `${stands(d.article)} && !${met(d.paths)}${none([...gate.outOfScope, ...gate.exempts], effective)}`,
    ),
  ])
  const rule = (effect: string, expr?: string) => ({
    actions: ['cross'],
    roles: ['*'],
    effect,
    ...(expr === undefined ? {} : { condition: { match: { expr } } }),
  })
  return {
    apiVersion: 'api.cerbos.dev/v1',
    resourcePolicy: {
      resource: 'transfer',
      version: 'default',
      rules: [...denied.map((expr) => rule('EFFECT_DENY', expr)), rule('EFFECT_ALLOW')],
    },
  }
}

export const checkPath = '/api/check/resources'

/** The question about one transfer. */
export function questionOf(input: Flat): string {
  const resource = { kind: 'transfer', id: 'one', attr: input }
  return JSON.stringify({
    principal: { id: 'exporter', roles: ['exporter'] },
    resources: [{ actions: ['cross'], resource }],
  })
}

/** Whether it may cross, from the answer. */
export function allowedBy(answer: string): boolean {
  const { results } = JSON.parse(answer) as {
    readonly results: readonly { readonly actions: Record<string, string> }[]
  }
  return results[0]!.actions.cross === 'EFFECT_ALLOW'
}

/** WAYBILL_BENCH_CERBOS, the package that bench/ installs for this platform, or one on the path. Undefined: none. */
export function cerbosBinary(): string | undefined {
  const platform = `cerbos-${process.platform}-${process.arch}`
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'cerbos'))
  const packaged = fileURLToPath(new URL(`bench/node_modules/@cerbos/${platform}/${platform}`, root))
  return [process.env.WAYBILL_BENCH_CERBOS ?? [], packaged, onPath].flat().find(canRun)
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export class Cerbos {
  readonly port: number
  readonly version: string
  private readonly child: ChildProcess
  private readonly folder: string

  private constructor(child: ChildProcess, version: string, port: number, folder: string) {
    this.child = child
    this.version = version
    this.port = port
    this.folder = folder
  }

  /** With audit and telemetry off, logging errors only. */
  static async start(binary: string, policy: object): Promise<Cerbos> {
    const [version = ''] = execFileSync(binary, ['--version'], { encoding: 'utf8' }).split('\n')
    const folder = mkdtempSync(join(tmpdir(), 'waybill-bench-'))
    writeFileSync(join(folder, 'transfer.json'), JSON.stringify(policy))
    const [port, grpcPort] = await Promise.all([freePort(), freePort()])
    const set = [
      `server.httpListenAddr=127.0.0.1:${port}`,
      `server.grpcListenAddr=127.0.0.1:${grpcPort}`,
      'storage.driver=disk',
      `storage.disk.directory=${folder}`,
      'telemetry.disabled=true',
      'audit.enabled=false',
    ]
    const flags = ['server', '--log-level=error', ...set.map((one) => `--set=${one}`)]
    const child = spawn(binary, flags, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, CERBOS_NO_TELEMETRY: '1' },
    })
    const cerbos = new Cerbos(child, version.trim(), port, folder)
    try {
      await cerbos.ready()
    } catch (error) {
      await cerbos.stop()
      throw error
    }
    return cerbos
  }

  private async ready(): Promise<void> {
    const untilMs = performance.now() + 20_000
    for (;;) {
      if (this.child.exitCode !== null) throw new Error('cerbos ended as it started')
      const answer = await fetch(`http://127.0.0.1:${this.port}/_cerbos/health`).catch(() => undefined)
      if (answer?.ok === true) return
      if (performance.now() > untilMs) throw new Error('cerbos did not answer')
      await new Promise((done) => setTimeout(done, 100))
    }
  }

  /** Of all its threads; undefined where the system does not tell. */
  cpuMs(): number | undefined {
    try {
      const fields = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
      // proc(5): utime and stime are fields 14 and 15, in hundredths of a second.
      return (Number(fields[11]) + Number(fields[12])) * 10
    } catch {
      return undefined
    }
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.child.once('exit', done))
    if (this.child.exitCode === null) {
      this.child.kill('SIGKILL')
      await ended
    }
    rmSync(this.folder, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}
