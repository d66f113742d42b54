/** The command line: finds the command's file, loads only that, runs it, and turns whatever happens into an exit code. */

import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { type ExitCode, endingOf, exit } from './exit.ts'
import { type Io, processIo } from './output.ts'

type Register = (program: Command, io: Io) => void

interface Entry {
  readonly summary: string
  readonly load: () => Promise<Register>
}

/** In the order of a first use. A command that is not run is not loaded. */
const commands: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  [
    'demo',
    {
      summary: 'the whole way on two real databases, in half a minute',
      load: async () => (await import('./demo.ts')).registerDemo,
    },
  ],
  [
    'init',
    {
      summary: 'reads a schema and writes a first waybill.yaml',
      load: async () => (await import('./init.ts')).registerInit,
    },
  ],
  [
    'plan',
    {
      summary: 'what crosses, is changed, stays, and why',
      load: async () => (await import('./plan.ts')).registerPlan,
    },
  ],
  [
    'sync',
    {
      summary: 'the border: first copy, then changes, until stopped',
      load: async () => (await import('./sync.ts')).registerSync,
    },
  ],
  [
    'status',
    {
      summary: 'position, lag, what is held and why, people left',
      load: async () => (await import('./status.ts')).registerStatus,
    },
  ],
  [
    'release',
    {
      summary: 'lets go what may now cross',
      load: async () => (await import('./release.ts')).registerRelease,
    },
  ],
  [
    'detach',
    {
      summary: 'ends a flow and says what remains abroad',
      load: async () => (await import('./detach.ts')).registerDetach,
    },
  ],
  [
    'decide',
    {
      summary: 'what the law says of a transfer',
      load: async () => (await import('./decide.ts')).registerDecide,
    },
  ],
  [
    'ask',
    {
      summary: 'an interview that asks only what still matters, then decides',
      load: async () => (await import('./ask.ts')).registerAsk,
    },
  ],
  [
    'law',
    {
      summary: 'the law as prose, its check and its canonical form',
      load: async () => (await import('./law.ts')).registerLaw,
    },
  ],
  [
    'review',
    {
      summary: 'a country’s measure against the trade rules that bind it',
      load: async () => (await import('./review.ts')).registerReview,
    },
  ],
  [
    'what-if',
    {
      summary: 'a company’s flows under the law, and under it less what an agreement would not allow',
      load: async () => (await import('./what-if.ts')).registerWhatIf,
    },
  ],
  [
    'demand',
    {
      summary: 'what protects a holder of technology whom somebody asks for it',
      load: async () => (await import('./demand.ts')).registerDemand,
    },
  ],
  [
    'impact',
    {
      summary: 'what laws and proposals would mean for a population of firms, foreign and domestic',
      load: async () => (await import('./impact.ts')).registerImpact,
    },
  ],
  [
    'cases',
    {
      summary: 'runs worked cases',
      load: async () => (await import('./cases.ts')).registerCases,
    },
  ],
  [
    'ledger',
    {
      summary: 'verifies, proves and shows what crossed, offline',
      load: async () => (await import('./ledger.ts')).registerLedger,
    },
  ],
  [
    'serve',
    {
      summary: 'the HTTP API, for this machine alone unless told otherwise',
      load: async () => (await import('./serve.ts')).registerServe,
    },
  ],
])

/** Runs one command line (without `node` and the script) and resolves to its exit code. Never rejects. */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<ExitCode> {
  try {
    const program = await programFor(argv, io)
    await program.parseAsync([...argv], { from: 'user' })
    return io.exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.clear : exit.undecided
    const { code, message } = endingOf(error)
    if (message !== '') io.err(`waybill: ${message}\n`)
    return code
  }
}

async function programFor(argv: readonly string[], io: Io): Promise<Command> {
  const program = new Command('waybill')
    .description('Customs for data: what may cross a border, what must stay, and why. Not legal advice.')
    .version(version(), '-V, --version')
    .helpOption('-h, --help', 'show help')
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('(waybill --help lists the commands)')
    .configureOutput({ writeOut: (text) => void io.out(text), writeErr: (text) => io.err(text) })
    .addHelpText('after', '\nExit codes: 0 clear, 1 a finding, 2 could not decide or bad input, 3 the program failed.')
  const named = commandNamed(argv)
  for (const [name, { summary, load }] of commands) {
    if (name === named) (await load())(program, io)
    else program.command(name).summary(summary)
  }
  return program
}

/** The first word that is no option; after `help`, the next. */
function commandNamed(argv: readonly string[]): string | undefined {
  const [first, second] = argv.filter((word) => !word.startsWith('-'))
  return first === 'help' ? second : first
}

function version(): string {
  for (const up of ['../../', '../../../']) {
    try {
      const text = readFileSync(new URL(`${up}package.json`, import.meta.url), 'utf8')
      return (JSON.parse(text) as { version: string }).version
    } catch {
      // Compiled code lies one folder deeper than its source.
    }
  }
  return 'unknown'
}
