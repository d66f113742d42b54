/** What a command may touch of its process: input, output, environment, clock; and how results are printed. */

import { once } from 'node:events'
import type { ExitCode } from './exit.ts'

export interface Io {
  readonly cwd: string
  /** Bytes of standard input. */
  readonly input: AsyncIterable<Uint8Array>
  readonly inputIsTerminal: boolean
  /** Whether somebody watches stderr: only then is progress shown. */
  readonly watched: boolean
  /** How the command ends when it does not throw. */
  exitCode: ExitCode
  env(name: string): string | undefined
  now(): Date
  /** Resolves when more may be written. Rejects with EPIPE when nobody reads. */
  out(text: string): Promise<void>
  err(text: string): void
}

export function processIo(): Io {
  let broken: Error | undefined
  process.stdout.on('error', (error) => {
    broken = error
  })
  process.stderr.on('error', () => {})
  return {
    cwd: process.cwd(),
    input: process.stdin,
    inputIsTerminal: process.stdin.isTTY === true,
    watched: process.stderr.isTTY === true,
    exitCode: 0,
    env: (name) => process.env[name],
    now: () => new Date(),
    async out(text) {
      if (broken !== undefined) throw broken
      if (!process.stdout.write(text)) await once(process.stdout, 'drain')
      if (broken !== undefined) throw broken
    },
    err: (text) => void process.stderr.write(text),
  }
}

/** One JSON document for people and programs: indented, with a line feed at its end. */
export function printJson(io: Io, value: unknown): Promise<void> {
  return io.out(`${JSON.stringify(value, null, 2)}\n`)
}

/** One line of NDJSON. */
export function printLine(io: Io, value: unknown): Promise<void> {
  return io.out(`${JSON.stringify(value)}\n`)
}

/** A line that is written over by the next; nothing where nobody watches. An empty text clears it. */
export function progress(io: Io, text: string): void {
  if (io.watched) io.err(`\r\u001b[2K${text}`)
}

export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}
