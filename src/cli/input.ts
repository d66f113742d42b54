/** Reads what a command is given: a file or standard input, as JSON, a JSON list, or NDJSON, with places for messages. */

import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Problem } from '../law/index.ts'
import { BadInput } from './exit.ts'
import { JsonText } from './json-place.ts'
import type { Io } from './output.ts'

/** One unit of input: JSON, or the reason why it is none. */
export interface Item {
  readonly json?: unknown
  readonly fault?: InputFault
  /** Turns a path within this item into a line of the input. */
  lineOf(path: string): number
}

/** What is wrong with one unit of input, as `{ "error": … }` shows it. */
export interface InputFault {
  readonly line: number
  readonly column?: number
  readonly path: string
  readonly message: string
  readonly nearest?: string
}

export interface Input {
  /** As the user named it, for messages. */
  readonly name: string
  readonly form: 'one' | 'list' | 'lines'
  readonly items: readonly Item[]
}

/** @param file a path, or `-` or nothing for standard input. Throws BadInput. */
export async function readItems(io: Io, file: string | undefined): Promise<Input> {
  const { name, text } = await readText(io, file)
  if (text.trim() === '') throw new BadInput(`${name} is empty: expected JSON or NDJSON`)
  const whole = parsed(text)
  if (whole.fault === undefined) {
    const places = new JsonText(text)
    if (!Array.isArray(whole.json)) return { name, form: 'one', items: [item(places, whole.json)] }
    return { name, form: 'list', items: whole.json.map((json: unknown, i) => item(places, json, i)) }
  }
  if (!looksLikeLines(file, text)) throw new BadInput(`${name}: ${faultInWords(whole.fault)}`)
  const items = text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [lineItem(line, i + 1)]))
  return { name, form: 'lines', items }
}

/** One JSON document. Throws BadInput. */
export async function readJson(io: Io, file: string): Promise<unknown> {
  const { name, text } = await readText(io, file)
  const { json, fault } = parsed(text)
  if (fault !== undefined) throw new BadInput(`${name}: ${faultInWords(fault)}`)
  return json
}

export async function readText(io: Io, file: string | undefined): Promise<{ name: string; text: string }> {
  if (file === undefined || file === '-') {
    if (io.inputIsTerminal && file === undefined) throw new BadInput('name a FILE, or - to type it in')
    const parts: Uint8Array[] = []
    for await (const part of io.input) parts.push(part)
    return { name: 'standard input', text: decode(Buffer.concat(parts), 'standard input') }
  }
  try {
    return { name: file, text: decode(await readFile(resolve(io.cwd, file)), file) }
  } catch (error) {
    if (error instanceof BadInput) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new BadInput(`${file} cannot be read (${reasons.get(code) ?? code})`)
  }
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EACCES', 'no permission'],
  ['EISDIR', 'it is a folder'],
])

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BadInput(`${name} is not UTF-8 text`)
  }
}

export function faultInWords(fault: InputFault): string {
  const column = fault.column === undefined ? '' : `, column ${fault.column}`
  const path = fault.path === '' ? '' : ` ${fault.path}:`
  const near = fault.nearest === undefined ? '' : ` (did you mean ${fault.nearest}?)`
  return `line ${fault.line}${column}:${path} ${fault.message}${near}`
}

export function problemInItem(item: Item, problem: Problem): InputFault {
  return { line: item.lineOf(problem.path), ...problem }
}

function parsed(text: string): { json?: unknown; fault?: InputFault } {
  try {
    return { json: JSON.parse(text) }
  } catch {
    const fault = new JsonText(text).fault() ?? { line: 1, column: 1, message: 'cannot be read' }
    return { fault: { ...fault, path: '', message: `not JSON: ${fault.message}` } }
  }
}

function item(text: JsonText, json: unknown, member?: number): Item {
  return { json, lineOf: (path) => text.placeOf(path, member).line }
}

function lineItem(text: string, line: number): Item {
  const { json, fault } = parsed(text)
  const lineOf = () => line
  return fault === undefined ? { json, lineOf } : { fault: { ...fault, line }, lineOf }
}

/** Whether a text that is not JSON as a whole means one document for each line: its name says so, or half its lines look like it. */
function looksLikeLines(file: string | undefined, text: string): boolean {
  if (/\.(ndjson|jsonl)$/i.test(file ?? '')) return true
  const lines = text.split('\n').map((line) => line.trim())
  const filled = lines.filter((line) => line !== '').length
  const whole = lines.filter((line) => line.startsWith('{') && line.endsWith('}')).length
  return filled > 1 && whole * 2 >= filled
}
