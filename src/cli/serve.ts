/** `waybill serve`: the HTTP API, for this machine alone unless told otherwise. */

import type { AddressInfo } from 'node:net'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { Access, isName, newApiKey } from '../server/access.ts'
import { serverOf } from '../server/app.ts'
import { type Role, roles } from '../server/roles.ts'
import { openBorderView } from './border-view.ts'
import { BadInput } from './exit.ts'
import { lawShelf } from './law-shelf.ts'
import { type Io, plural, printJson } from './output.ts'
import { type ServeFlags, type ServeSettings, serveSettings } from './serve-settings.ts'

type App = ReturnType<typeof serverOf>

export function registerServe(program: Command, io: Io): void {
  const serve = program
    .command('serve')
    .summary('the HTTP API, for this machine alone unless told otherwise')
    .description(
      'Answers over HTTP what the commands answer. Without --keys it listens on loopback and prints a link that signs one browser in, once. Stops on SIGTERM or SIGINT after the requests in flight, for which it waits ten seconds.',
    )
    .option('--port <N>', 'where to listen; 0: any that is free', portNumber, 4180)
    .option('--host <ADDRESS>', 'where to listen; beyond loopback takes --keys, and TLS or --behind-proxy', '127.0.0.1')
    .option('--keys <FILE>', 'who may ask: a JSON list of names, roles and hashes of keys, mode 0600')
    .option('--tls-cert <FILE>', 'certificate of the server with its chain, PEM')
    .option('--tls-key <FILE>', 'private key of that certificate, PEM')
    .option('--client-ca <FILE>', 'know clients by certificates that this authority signed, PEM')
    .option('--behind-proxy', 'a proxy before it does TLS')
    .option('-m, --manifest <FILE>', 'show the border of this manifest too, as it runs or as it stopped')
    .addHelpText(
      'after',
      '\nExamples:\n  waybill serve\n  waybill serve --manifest waybill.yaml\n  waybill serve key "nightly job" --role engineer\n  waybill serve --host 10.0.0.7 --keys keys.json --tls-cert cert.pem --tls-key key.pem\n' +
        '\nA client’s certificate stands in the file of keys as { "name": its common name, "role", "certificate": its SHA-256 in hex }.\nEnds with 0 when it was stopped, 2 when it cannot start.',
    )
    .action((flags: ServeFlags) => run(io, flags, program.version() ?? 'unknown'))
  serve
    .command('key')
    .summary('makes an API key')
    .description('Prints a new random API key, once, and the entry for the file of keys, which holds only its hash.')
    .argument('<NAME>', 'who will use it: stands in logs')
    .addOption(new Option('--role <ROLE>', 'what it may do').choices(roles).makeOptionMandatory())
    .option('--json', 'print { key, entry }')
    .action((name: string, options: { readonly role: Role; readonly json?: true }) => printKey(io, name, options))
}

function portNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new InvalidArgumentError('expected a number up to 65535.')
  return Number(text)
}

async function printKey(io: Io, name: string, { role, json }: { readonly role: Role; readonly json?: true }) {
  if (!isName(name)) throw new BadInput('NAME: must be a text of 1 to 100 characters that can be printed')
  const { key, entry } = newApiKey(name, role)
  if (json === true) return printJson(io, { key, entry })
  await io.out(`${key}\n\nThis key is not shown again. For the list in the file of keys:\n${JSON.stringify(entry)}\n`)
}

async function run(io: Io, flags: ServeFlags, version: string): Promise<void> {
  const settings = await serveSettings(io, flags)
  const access = new Access(settings.known ?? [], () => io.now())
  const { loopbackOnly, tls } = settings
  const border = flags.manifest === undefined ? undefined : await openBorderView(io, flags.manifest)
  const app = serverOf({
    shelf: lawShelf,
    access,
    now: () => io.now(),
    version,
    loopbackOnly,
    ...(border === undefined ? {} : { border }),
    ...(tls === undefined ? {} : { tls }),
  })
  await listen(app, settings)
  const asked = stopAsked()
  const address = addressOf(app, settings)
  await io.out(`Waybill answers at ${address}\n`)
  if (settings.known === undefined) await io.out(`Sign in, once, with ${address}/open?secret=${access.newLink()}\n`)
  await asked
  await close(io, app)
}

async function listen(app: App, { host, port }: ServeSettings): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason = reasons.get(code)
    if (reason === undefined) throw error
    throw new BadInput(`cannot listen on port ${port} of ${host}: ${reason}`)
  }
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['EADDRINUSE', 'it is in use. Stop what listens there, or name another with --port (0: any that is free)'],
  ['EACCES', 'this account may not. Ports from 1024 on are free to all: name one with --port'],
  ['EADDRNOTAVAIL', 'this machine has no such address. Name one that it has with --host'],
  ['ENOTFOUND', 'there is no such address. Name one with --host'],
])

function addressOf({ server }: App, { tls }: ServeSettings): string {
  const { address, family, port } = server.address() as AddressInfo
  return `${tls === undefined ? 'http' : 'https'}://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}

/** Resolves at the first SIGTERM or SIGINT; a second one ends the process as it would any other. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      process.off('SIGTERM', stop)
      process.off('SIGINT', stop)
      resolve()
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
  })
}

const graceMs = 10_000
const lookMs = 50

/** Stops accepting, lets requests in flight end, and then drops the connections that are kept open for more. */
async function close(io: Io, app: App): Promise<void> {
  const untilMs = performance.now() + graceMs
  const looking = setInterval(() => {
    const left = app.metrics.inFlight
    if (left > 0 && performance.now() < untilMs) return
    if (left > 0)
      io.err(
        `${plural(left, 'request')} had not ended after ${graceMs / 1000} s and ${left === 1 ? 'was' : 'were'} cut off\n`,
      )
    app.server.closeAllConnections()
  }, lookMs)
  try {
    await app.close()
  } finally {
    clearInterval(looking)
  }
}
