/** `waybill serve`: the console and the HTTP API, for this machine alone unless told otherwise. */

import { type Command, InvalidArgumentError, Option } from 'commander'
import { Access, isName, newApiKey } from '../server/access.ts'
import { serverOf } from '../server/app.ts'
import { type Role, roles } from '../server/roles.ts'
import { openBorderView } from './border-view.ts'
import { consoleOf } from './console-files.ts'
import { BadInput } from './exit.ts'
import { lawShelf } from './law-shelf.ts'
import { addressOf, answersAt, close, everydayPort, linkTo, listen, signInWith } from './listening.ts'
import { type Io, printJson } from './output.ts'
import { providerOf } from './serve-oidc.ts'
import { type ServeFlags, serveSettings } from './serve-settings.ts'
import { tracesFor } from './serve-traces.ts'

export function registerServe(program: Command, io: Io): void {
  const serve = program
    .command('serve')
    .summary('the console and the HTTP API, for this machine alone unless told otherwise')
    .description(
      'Shows people, and answers programs, what the commands answer. Without --keys and --oidc it listens on loopback and prints a link that signs one browser in, once. Stops on SIGTERM or SIGINT after the requests in flight, for which it waits ten seconds.',
    )
    .option('--port <N>', 'where to listen; 0: any that is free', portNumber, everydayPort)
    .option(
      '--host <ADDRESS>',
      'where to listen; beyond loopback takes --keys or --oidc, and TLS or --behind-proxy',
      '127.0.0.1',
    )
    .option('--keys <FILE>', 'who may ask: a JSON list of names, roles and hashes of keys, mode 0600')
    .option('--oidc <FILE>', 'people sign in with a provider of OpenID Connect: YAML or JSON, mode 0600')
    .option('--public-url <URL>', 'how others reach this server, where a proxy stands before it')
    .option('--tls-cert <FILE>', 'certificate of the server with its chain, PEM')
    .option('--tls-key <FILE>', 'private key of that certificate, PEM')
    .option('--client-ca <FILE>', 'know clients by certificates that this authority signed, PEM')
    .option('--behind-proxy', 'a proxy before it does TLS')
    .option('-m, --manifest <FILE>', 'show the border of this manifest too, as it runs or as it stopped')
    .option(
      '--otlp <URL>',
      'trace requests to this collector (OTLP over HTTP); else as OTEL_EXPORTER_OTLP_ENDPOINT says',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  waybill serve\n  waybill serve --manifest waybill.yaml\n  waybill serve key "nightly job" --role engineer\n  waybill serve --host 10.0.0.7 --keys keys.json --tls-cert cert.pem --tls-key key.pem\n  waybill serve --oidc oidc.yaml --public-url https://waybill.example --behind-proxy\n' +
        '\nThe file of --oidc holds issuer, clientId, clientSecret (or WAYBILL_OIDC_SECRET), publicUrl, scopes, claim (default: groups)\nand roles: { "<value of the claim>": role }; of several values that a person has, the first in the file counts.\n' +
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
  const { loopbackOnly, tls, publicUrl } = settings
  const oidc = settings.oidc === undefined ? undefined : await providerOf(io, settings.oidc)
  const border = flags.manifest === undefined ? undefined : await openBorderView(io, flags.manifest)
  const traces = await tracesFor(io, flags.otlp, version)
  const app = serverOf({
    shelf: lawShelf,
    access,
    now: () => io.now(),
    version,
    loopbackOnly,
    ...(await consoleOf(io)),
    ...(border === undefined ? {} : { border }),
    ...(tls === undefined ? {} : { tls }),
    ...(traces === undefined ? {} : { traces }),
    ...(oidc === undefined ? {} : { oidc }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
  })
  await listen(app, settings)
  const asked = stopAsked()
  const address = addressOf(app, tls)
  await io.out(`${answersAt(address)}\n`)
  if (settings.known === undefined && oidc === undefined) await io.out(`${signInWith(linkTo(address, access))}\n`)
  await asked
  await close(io, app)
  await traces?.end()
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
