/** How a command ends: the four exit codes, and one sentence for whatever was thrown. */

export const exit = {
  /** Clear, or all passed. */
  clear: 0,
  /** A finding: something stays, a case fails, a log does not verify. */
  finding: 1,
  /** Could not decide: bad input, or a missing fact under `--strict`. */
  undecided: 2,
  /** The program failed, or met a gap or fault while running. */
  failed: 3,
} as const

export type ExitCode = (typeof exit)[keyof typeof exit]

/** What was given cannot be used. The message names the place and what would be right, never a value of the data. */
export class BadInput extends Error {
  override readonly name = 'BadInput'
}

/** Ends a command with a finding that one sentence says in full. */
export class Finding extends Error {
  override readonly name = 'Finding'
}

/**
 * Errors of this project by name, since importing their classes would load databases into every command. Their messages
 * name places and never a value; those of any other error may quote one and are not shown.
 */
const known: ReadonlyMap<string, ExitCode> = new Map<string, ExitCode>([
  ['Finding', exit.finding],
  ['BadInput', exit.undecided],
  ['BookFormatError', exit.undecided],
  ['BookError', exit.undecided],
  ['KeyMalformed', exit.undecided],
  ['ReviewError', exit.undecided],
  ['KeyMissing', exit.undecided],
  ['SigningKeyRefused', exit.undecided],
  ['StateLocked', exit.undecided],
  ['StateNotRecognised', exit.undecided],
  ['StateOfOtherFormat', exit.undecided],
  ['TargetUnfit', exit.undecided],
  ['TooOpen', exit.undecided],
  ['ConnectionLost', exit.failed],
  ['ConnectionProblem', exit.failed],
  ['CopyFormatError', exit.failed],
  ['DatabaseError', exit.failed],
  ['EmbeddedPostgresError', exit.failed],
  ['EngineError', exit.failed],
  ['EntryRefused', exit.failed],
  ['Gap', exit.failed],
  ['LedgerDamaged', exit.failed],
  ['LedgerDiskFailed', exit.failed],
  ['LedgerFailed', exit.failed],
  ['LedgerMissing', exit.failed],
  ['LsnError', exit.failed],
  ['PgOutputError', exit.failed],
  ['ProtocolError', exit.failed],
  ['StateUnreadable', exit.failed],
  ['StoreClosed', exit.failed],
  ['StoreFailed', exit.failed],
  ['TransactionRolledBack', exit.failed],
])

/** Connection problems that the user's own words or settings cause; the others come and go with the server. */
const settings: ReadonlySet<unknown> = new Set([
  'url',
  'tls-mode',
  'tls-not-offered',
  'tls-untrusted',
  'not-postgres',
  'password',
  'role',
  'database',
  'privilege',
  'version',
  'wal-level',
])

export interface Ending {
  readonly code: ExitCode
  /** For stderr; empty when there is nothing to say. */
  readonly message: string
}

export function endingOf(error: unknown): Ending {
  if (!(error instanceof Error)) return { code: exit.failed, message: 'failed for a reason without a name' }
  const systemCode = codeOf(error)
  // The reader of our output has gone: it has what it wanted.
  if (systemCode === 'EPIPE') return { code: exit.clear, message: '' }
  const name = error.name === 'Error' ? error.constructor.name : error.name
  const code = known.get(name)
  if (name === 'ConnectionProblem' && settings.has(systemCode)) return { code: exit.undecided, message: error.message }
  if (code !== undefined) return { code, message: error.message }
  const path = 'path' in error && typeof error.path === 'string' ? ` ${error.path}` : ''
  if (systemCode !== undefined) return { code: exit.failed, message: `failed: ${systemCode}${path}` }
  return { code: exit.failed, message: `failed: ${name}${place(error)}; please report this` }
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Where it was thrown, without the message, which may quote a value. */
function place(error: Error): string {
  const frame = /\n\s+at [^\n]*?([\w.-]+\.(?:js|ts|mjs):\d+)(?::\d+)?\)?/.exec(error.stack ?? '')
  return frame === null ? '' : ` at ${frame[1]}`
}
