/** Runs the command line in this process, with its input, output, folder and clock in hand; or the program itself. */

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { main } from '../../src/cli/main.ts'
import type { Io } from '../../src/cli/output.ts'

export const root = join(import.meta.dirname, '..', '..')

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array
  /** In place of `stdin`: the next line, asked for when the program reads it; undefined ends the input. */
  readonly answer?: (errSoFar: string) => string | undefined
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly now?: Date
}

export async function waybill(argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const env = new Map(Object.entries(options.env ?? {}))
  let out = ''
  let err = ''
  const io: Io = {
    cwd: options.cwd ?? root,
    input: (async function* () {
      if (options.stdin !== undefined) yield Buffer.from(options.stdin as string)
      for (let line = options.answer?.(err); line !== undefined; line = options.answer?.(err))
        yield Buffer.from(`${line}\n`)
    })(),
    inputIsTerminal: options.stdin === undefined && options.answer === undefined,
    watched: false,
    exitCode: 0,
    env: (name) => env.get(name),
    now: () => options.now ?? new Date('2026-11-25T04:00:00Z'),
    out: async (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  }
  const code = await main(argv, io)
  return { code, out, err }
}

/** The program as users start it. With `closeAfterBytes`, stdout is closed once so much has come. */
export function spawnWaybill(
  argv: readonly string[],
  options: RunOptions & { readonly closeAfterBytes?: number } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'bin', 'waybill.js'), ...argv], {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
    })
    let out = ''
    let err = ''
    child.stdout.on('data', (part) => {
      out += part
      if (options.closeAfterBytes !== undefined && out.length >= options.closeAfterBytes) child.stdout.destroy()
    })
    child.stderr.on('data', (part) => {
      err += part
    })
    child.stdin.on('error', () => {})
    child.stdin.end(options.stdin ?? '')
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }))
  })
}
