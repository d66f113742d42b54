/** Reads YAML that may be hostile into a tree: what is not plain data, too large, too deep or ambiguous is refused. */

import { Composer, type Document, isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, Parser } from 'yaml'
import { Findings, join, shown } from './problem.ts'
import type { Entry, Node, Position } from './tree.ts'
import type { Problem } from './types.ts'

const limits = {
  bytes: 1 << 20,
  lineLength: 10_000,
  indent: 256,
  lexemes: 400_000,
  depth: 64,
  aliases: 100,
  nodes: 200_000,
}

/** The tree of the one document in the text, or what is wrong with it. */
export function readYaml(
  text: string,
  file: string,
): { readonly tree: Node } | { readonly problems: readonly Problem[] } {
  const findings = new Findings(file)
  const tree = withinLimits(text, findings) ? compose(text, findings) : undefined
  const problems = findings.all()
  return tree === undefined || problems.length > 0 ? { problems } : { tree }
}

const start: Position = { line: 1, column: 1 }

/** Checked before the parser sees the text: its recursion and its tables grow with depth and length. */
function withinLimits(text: string, findings: Findings): boolean {
  const refuse = (at: Position, message: string, hint: string) => {
    findings.add(at, '', message, hint)
    return false
  }
  if (text.length > limits.bytes || new TextEncoder().encode(text).length > limits.bytes)
    return refuse(start, 'the file is larger than 1 MB', 'Nothing a manifest has to say needs as much')
  const nul = text.indexOf('\0')
  if (nul >= 0) return refuse(start, 'the file holds a NUL character, so it is not text', 'Save it as UTF-8')
  let line = 0
  for (const content of text.split(/\r\n?|\n/)) {
    line++
    const at = { line, column: 1 }
    if (content.length > limits.lineLength)
      return refuse(at, `the line is longer than ${limits.lineLength} characters`, 'Break it over several lines')
    if (nestsTooDeep(content)) return refuse(at, 'the line is nested or indented too deep', 'Nest at most 64 levels')
  }
  let depth = 0
  let lexemes = 0
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '[' || lexeme === '{') depth++
    else if (lexeme === ']' || lexeme === '}') depth--
    if (depth > limits.depth) return refuse(start, 'brackets are nested deeper than 64 levels', 'Nest less')
    if (++lexemes > limits.lexemes) return refuse(start, 'the file has too many parts', 'Split the manifest')
  }
  return true
}

function nestsTooDeep(line: string): boolean {
  const lead = /^ *(?:[-?:][ \t]+)*/.exec(line)
  if (lead !== null && lead[0].length > limits.indent) return true
  return !/^\s*#/.test(line) && /(?:[-?:][ \t]+){64}/.test(line)
}

function compose(text: string, findings: Findings): Node | undefined {
  const lines = new LineCounter()
  const tokens = [...new Parser(lines.addNewLine).parse(text)]
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.max(0, offset))
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  for (const token of tokens) {
    if (token.type !== 'directive') continue
    findings.add(position(token.offset), '', 'YAML directives are not read', 'Remove the line that begins with %')
    return undefined
  }
  const documents = [...new Composer({ version: '1.2', uniqueKeys: false }).compose(tokens)]
  const second = documents[1]
  if (second !== undefined) {
    findings.add(position(second.range[0]), '', 'the file holds more than one YAML document', 'Remove the second `---`')
    return undefined
  }
  const document = documents[0]
  if (document === undefined || document.contents === null) {
    findings.add(start, '', 'the file is empty', 'Begin with `waybill: 1`, or let `waybill init` write it')
    return undefined
  }
  const broken = document.errors[0] ?? document.warnings[0]
  if (broken !== undefined) {
    findings.add(position(broken.pos[0]), '', `this is not YAML: ${sentence(broken.message)}`, '')
    return undefined
  }
  return new Walk(document, position, guessLines(tokens, position), findings).node(document.contents, '', 0)
}

/** The parser's message may quote the file over several lines: only its first is kept. */
function sentence(message: string): string {
  const first = message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')
  return first.length > 120 ? `${first.slice(0, 120)}…` : first.replace(/[.:]$/, '')
}

/** Lines that end in a comment beginning with the word `guess`. */
function guessLines(tokens: readonly unknown[], position: (offset: number) => Position): ReadonlySet<number> {
  const found = new Set<number>()
  const open: unknown[] = [...tokens]
  while (open.length > 0) {
    const token = open.pop()
    if (Array.isArray(token)) for (const part of token) open.push(part)
    else if (typeof token === 'object' && token !== null) {
      const { type, source, offset } = token as { type?: unknown; source?: unknown; offset?: unknown }
      if (type === 'comment' && typeof source === 'string' && typeof offset === 'number') {
        if (/^#+\s*guess(?![\p{L}\p{N}_])/iu.test(source)) found.add(position(offset).line)
      } else for (const part of Object.values(token)) if (typeof part === 'object') open.push(part)
    }
  }
  return found
}

class Walk {
  readonly #document: Document
  readonly #position: (offset: number) => Position
  readonly #guesses: ReadonlySet<number>
  readonly #findings: Findings
  #aliases = 0
  #nodes = 0

  constructor(
    document: Document,
    position: (offset: number) => Position,
    guesses: ReadonlySet<number>,
    findings: Findings,
  ) {
    this.#document = document
    this.#position = position
    this.#guesses = guesses
    this.#findings = findings
  }

  /** `marked`: an alias or a key on a line with the mark leads here. */
  node(from: unknown, path: string, depth: number, marked = false): Node | undefined {
    const range = (from as { range?: readonly number[] | null }).range ?? [0, 0]
    const at = this.#position(range[0] ?? 0)
    if (depth > limits.depth) return this.#refuse(at, path, 'nested deeper than 64 levels', 'Nest less')
    if (++this.#nodes > limits.nodes) return this.#refuse(at, path, 'too many values', 'Use fewer aliases')
    if (isAlias(from)) {
      if (++this.#aliases > limits.aliases)
        return this.#refuse(at, path, 'more than 100 aliases', 'Write the values out')
      const target = from.resolve(this.#document)
      if (target === undefined) return this.#refuse(at, path, `no anchor ${shown(from.source)}`, '')
      return this.node(target, path, depth + 1, marked || this.#guesses.has(at.line))
    }
    const tag = (from as { tag?: string }).tag
    if (tag !== undefined && (isScalar(from) || !implied.has(tag)))
      return this.#refuse(at, path, 'YAML tags are not read', 'Remove the word that begins with !')
    if (isScalar(from)) {
      const last = this.#position(Math.max(range[0] ?? 0, (range[1] ?? 1) - 1)).line
      const guess = marked || this.#marked(at.line, last)
      return this.#scalar(from.value, from.source ?? '', from.type === 'PLAIN', at, path, guess)
    }
    if (isSeq(from)) {
      const items = from.items.map((item, i) => this.node(item, join(path, i), depth + 1))
      return items.includes(undefined) ? undefined : { kind: 'list', at, items: items as Node[] }
    }
    if (isMap(from)) return this.#map(from.items, at, path, depth)
    return this.#refuse(at, path, 'this kind of YAML node is not read', '')
  }

  #map(pairs: readonly { key: unknown; value: unknown }[], at: Position, path: string, depth: number) {
    const entries = new Map<string, Entry>()
    let whole = true
    for (const { key, value } of pairs) {
      const keyAt = this.#position((key as { range?: readonly number[] | null } | null)?.range?.[0] ?? 0)
      if (!isScalar(key)) {
        whole = this.#refuse(keyAt, path, 'a key must be a word', 'Put it in quotes') !== undefined
        continue
      }
      const plainKey = key.type === 'PLAIN'
      const name = plainKey ? (key.source ?? '') : String(key.value)
      const child = join(path, name)
      if (key.tag !== undefined) this.#refuse(keyAt, child, 'YAML tags are not read', '')
      if (plainKey && name === '<<') this.#refuse(keyAt, path, 'merge keys (<<) are not read', 'Write the keys out')
      if (entries.has(name)) this.#refuse(keyAt, child, 'the key stands here twice', 'Keep one of them')
      const keyMarked = this.#guesses.has(keyAt.line)
      const node =
        value === null
          ? this.#scalar(null, '', true, keyAt, child, keyMarked)
          : this.node(value, child, depth + 1, keyMarked && !(isMap(value) || isSeq(value)))
      if (node === undefined) whole = false
      else entries.set(name, { keyAt, value: node, plainKey })
    }
    return whole ? ({ kind: 'map', at, entries } as const) : undefined
  }

  #scalar(value: unknown, source: string, isPlain: boolean, at: Position, path: string, guess: boolean) {
    if (value !== null && typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
      return this.#refuse(at, path, 'this kind of value is not read', 'Put it in quotes')
    const text = isPlain ? source : String(value)
    return { kind: 'scalar', value, text, plain: isPlain, at, guess } as const
  }

  #refuse(at: Position, path: string, message: string, hint: string): undefined {
    this.#findings.add(at, path, message, hint)
  }

  #marked(from: number, to: number): boolean {
    if (this.#guesses.size === 0) return false
    for (let line = from; line <= to; line++) if (this.#guesses.has(line)) return true
    return false
  }
}

/** Tags the parser gives by itself; written out they change nothing. */
const implied: ReadonlySet<string> = new Set(['tag:yaml.org,2002:map', 'tag:yaml.org,2002:seq'])
