/** `waybill ledger`: verifies, proves, shows and copies the log of what crossed; offline, with no secret. */

import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { ed25519Verify, sha256 } from '../border/home/crypto.ts'
import { holdsLedger, keyPath, ledgerReader } from '../border/home/ledger-reader.ts'
import {
  exportLog,
  type Fault,
  faultText,
  type KnownHead,
  LedgerDamaged,
  type LogReader,
  parseVerifierKey,
  proveInclusion,
  type Trust,
  type Verification,
  verifierKey,
  verifyLog,
  verifyProof,
} from '../ledger/index.ts'
import { BadInput, exit, Finding } from './exit.ts'
import { readJson, readText } from './input.ts'
import { entryText } from './ledger-text.ts'
import { type Io, plural, printJson, printLine, progress } from './output.ts'
import { stateFolder } from './state-folder.ts'

interface Options {
  readonly publicKey?: string
  readonly known?: KnownHead
  readonly closed?: true
  readonly proof?: string
  readonly json?: true
  readonly key?: true
}

const folderArgument = [
  '[DIR]',
  'the ledger’s folder (the one that waybill.yaml names as state, or ./state/ledger)',
] as const
const keyOption = ['--public-key <KEY>', 'the verifier key you were given, or a file that holds it'] as const
const keyHelp =
  '\nThe verifier key is printed by "waybill ledger show --key" at home and lies beside the checkpoint as key.pub.\n' +
  'A key taken from the folder itself shows that nothing was damaged since it was signed. Whose log it is,\n' +
  'only a key that reached you another way can show: give that one with --public-key.'

export function registerLedger(program: Command, io: Io): void {
  const ledger = program.command('ledger').summary('verifies, proves and shows what crossed, offline')
  ledger.description('The log of what crossed and why. Every command here works offline, on a copy, with no secret.')
  registerVerify(ledger, io)
  registerProve(ledger, io)
  registerShow(ledger, io)
  registerExport(ledger, io)
}

function registerVerify(ledger: Command, io: Io): void {
  ledger
    .command('verify')
    .description('Reads every entry, recomputes every hash and compares them with the signed checkpoint.')
    .argument(...folderArgument)
    .option(...keyOption)
    .option('--known <SIZE:ROOT>', 'a size and root you hold from earlier: the log must continue it', asKnown)
    .option('--closed', 'also demand that every batch has its ending and nothing follows the last signed entry')
    .option('--proof <FILE>', 'check a proof of "ledger prove" instead of a log')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `${keyHelp}\n\nExamples:\n  waybill ledger verify\n` +
        '  waybill ledger verify copy/ --public-key branch.pub --known 120:q83vEjRWeJA…\n' +
        '\nEnds with 0 when it verifies, 1 when not.',
    )
    .action((dir: string | undefined, options: Options) => verify(io, dir, options))
}

function registerProve(ledger: Command, io: Io): void {
  ledger
    .command('prove')
    .description('Prints a proof that entry INDEX is in the signed log, to be checked without the log.')
    .argument('<INDEX>', 'the entry, from 0')
    .argument(...folderArgument)
    .option(...keyOption)
    .addHelpText(
      'after',
      '\nExample:\n  waybill ledger prove 17 > proof.json\n  waybill ledger verify --proof proof.json --public-key branch.pub',
    )
    .action((index: string, dir: string | undefined, options: Options) => prove(io, index, dir, options))
}

function registerShow(ledger: Command, io: Io): void {
  ledger
    .command('show')
    .description('Prints the entries, verifying as it goes; NDJSON with --json.')
    .argument(...folderArgument)
    .option(...keyOption)
    .option('--key', 'print the verifier key instead')
    .option('--json', 'print one entry as JSON on each line')
    .addHelpText('after', '\nExamples:\n  waybill ledger show\n  waybill ledger show --key')
    .action((dir: string | undefined, options: Options) => show(io, dir, options))
}

function registerExport(ledger: Command, io: Io): void {
  ledger
    .command('export')
    .description('Copies the signed log, in the layout that tlog-tiles clients read, with its verifier key.')
    .argument('<TO>', 'a folder that is new or empty')
    .argument(...folderArgument)
    .option(...keyOption)
    .addHelpText('after', '\nExample:\n  waybill ledger export for-headquarters/')
    .action((to: string, dir: string | undefined, options: Options) => copyOut(io, to, dir, options))
}

function asKnown(text: string): KnownHead {
  const match = /^(\d{1,15}):([A-Za-z0-9+/]{43}=)$/.exec(text)
  if (match === null) throw new BadInput('--known: expected SIZE:ROOT, a number and 32 bytes in base64')
  return { size: Number(match[1]), root: match[2]! }
}

interface Opened {
  readonly dir: string
  readonly reader: LogReader
  readonly trust: Trust
  readonly keyFrom: 'argument' | 'folder'
}

/** Throws BadInput; or Finding where the folder's own key is damaged. */
async function open(io: Io, dir: string | undefined, options: Options): Promise<Opened> {
  const named = dir ?? join(await stateFolder(io), 'ledger')
  const root = resolve(io.cwd, named)
  if (!holdsLedger(root)) throw new BadInput(`${named} holds no ledger; name the folder that has its checkpoint`)
  const reader = ledgerReader(root)
  if (options.publicKey !== undefined)
    return { dir: named, reader, trust: await givenKey(io, options.publicKey), keyFrom: 'argument' }
  const bytes = await reader.read(keyPath)
  if (bytes === undefined) throw new BadInput(`${named} has no ${keyPath}; give the verifier key with --public-key`)
  const key = parseVerifierKey(Buffer.from(bytes).toString('utf8').trim(), sha256)
  if (key === undefined) throw new Finding(`${join(named, keyPath)} holds no verifier key`)
  return { dir: named, reader, trust: trustIn(key), keyFrom: 'folder' }
}

async function givenKey(io: Io, given: string): Promise<Trust> {
  const text = given.includes('+') ? given : (await readText(io, given)).text
  const key = parseVerifierKey(text.trim(), sha256)
  if (key === undefined) throw new BadInput('--public-key: expected a verifier key (name+id+key), or a file with one')
  return trustIn(key)
}

function trustIn(key: { readonly origin: string; readonly publicKey: Uint8Array }): Trust {
  return { ...key, hash: sha256, verify: ed25519Verify }
}

async function verify(io: Io, dir: string | undefined, options: Options): Promise<void> {
  if (options.proof !== undefined) return checkProof(io, options.proof, options)
  const { dir: named, reader, trust, keyFrom } = await open(io, dir, options)
  const result = await verifyLog(reader, {
    ...trust,
    ...(options.known === undefined ? {} : { known: options.known }),
    running: options.closed !== true,
    onEntry: (index) => {
      if (index % 1000 === 0) progress(io, `${index} entries`)
    },
  })
  progress(io, '')
  if (!result.ok) io.exitCode = exit.finding
  if (options.json) await printJson(io, { ...result, origin: trust.origin, keyFrom })
  else if (result.ok) await io.out(verified(named, result, trust, keyFrom))
  else throw damaged(named, result.fault)
}

function damaged(dir: string, fault: Fault): Finding {
  return new Finding(`${dir} does not verify: ${faultText(fault)}`)
}

function verified(
  dir: string,
  result: Extract<Verification, { ok: true }>,
  trust: Trust,
  keyFrom: Opened['keyFrom'],
): string {
  const lines = [
    `${dir} verifies: ${plural(result.size, 'entry', 'entries')}, root ${result.root}`,
    keyFrom === 'argument'
      ? `Signed by ${trust.origin} under the key that was given.`
      : `Signed as ${trust.origin} under the key in the folder itself: nothing was damaged since. Whose log it is, only a key from elsewhere shows (--public-key).`,
  ]
  if (result.unsigned > 0) lines.push(`${plural(result.unsigned, 'entry', 'entries')} at the end not signed yet.`)
  if (result.open.length > 0) lines.push(`Batches without an ending: ${result.open.join(', ')}.`)
  if (result.unknown.length > 0) lines.push(`Batches whose ending was never learnt: ${result.unknown.join(', ')}.`)
  return `${lines.join('\n')}\n`
}

async function checkProof(io: Io, file: string, options: Options): Promise<void> {
  if (options.publicKey === undefined) throw new BadInput('--proof needs --public-key: a proof stands on the key alone')
  const trust = await givenKey(io, options.publicKey)
  const result = await verifyProof(await readJson(io, file), trust)
  if (options.json) {
    io.exitCode = result.ok ? exit.clear : exit.finding
    return printJson(io, result)
  }
  if (!result.ok) throw new Finding(`${file} proves nothing: ${result.reason}`)
  const shown = result.entry === undefined ? '' : `\n${entryText(result.entry)}`
  return io.out(`${file} holds in the log of ${trust.origin} with ${plural(result.size, 'entry', 'entries')}${shown}\n`)
}

async function prove(io: Io, index: string, dir: string | undefined, options: Options): Promise<void> {
  if (!/^\d{1,15}$/.test(index)) throw new BadInput('INDEX: expected the number of an entry, from 0')
  const { dir: named, reader, trust } = await open(io, dir, options)
  try {
    await printJson(io, await proveInclusion(reader, trust, Number(index)))
  } catch (error) {
    if (error instanceof LedgerDamaged) throw damaged(named, error.fault)
    if (error instanceof RangeError) throw new BadInput(error.message)
    throw error
  }
}

async function show(io: Io, dir: string | undefined, options: Options): Promise<void> {
  const { dir: named, reader, trust } = await open(io, dir, options)
  if (options.key) return io.out(`${verifierKey(trust.origin, trust.publicKey, sha256)}\n`)
  let printed = Promise.resolve()
  const result = await verifyLog(reader, {
    ...trust,
    running: true,
    onEntry: (index, entry) => {
      printed = printed.then(() =>
        options.json ? printLine(io, { index, ...entry }) : io.out(`${index}  ${entryText(entry)}\n`),
      )
    },
  })
  await printed
  if (!result.ok) throw damaged(named, result.fault)
}

async function copyOut(io: Io, to: string, dir: string | undefined, options: Options): Promise<void> {
  const { dir: named, reader, trust } = await open(io, dir, options)
  const result = await verifyLog(reader, { ...trust, running: true })
  if (!result.ok) throw damaged(named, result.fault)
  const target = resolve(io.cwd, to)
  await mkdir(target, { recursive: true })
  if ((await readdir(target)).length > 0) throw new BadInput(`${to} is not empty`)
  await writeFile(join(target, keyPath), `${verifierKey(trust.origin, trust.publicKey, sha256)}\n`)
  for await (const file of exportLog(reader, trust)) {
    const place = join(target, ...file.path.split('/'))
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, file.bytes)
  }
  await io.out(`${plural(result.size, 'entry', 'entries')} in ${to}\n`)
}
