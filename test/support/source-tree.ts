/** The repository's own files as data: what each imports, its functions and their lengths, its words. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { parseAst } from 'vitest/node'

export const root = join(import.meta.dirname, '..', '..')

export interface Import {
  /** `node:fs`, `pg`, or a path from the root such as `src/law/index.ts`. */
  readonly target: string
  readonly typesOnly: boolean
}

export interface LongFunction {
  readonly line: number
  readonly lines: number
}

/** A node of the syntax tree (ESTree with TypeScript). */
export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

export class SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly #lines: number[] = [0]
  #tree: SyntaxNode | undefined

  constructor(path: string) {
    this.path = path
    this.text = readFileSync(join(root, path), 'utf8')
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) this.#lines.push(at + 1)
  }

  get isTest(): boolean {
    return this.path.startsWith('test/') || this.path.endsWith('.test.ts')
  }

  /** Lines that end with a line feed. */
  get length(): number {
    return this.#lines.length - 1
  }

  get tree(): SyntaxNode {
    this.#tree ??= parseAst(this.text, {
      lang: this.path.endsWith('.tsx') ? 'tsx' : 'ts',
      sourceType: 'module',
    }) as unknown as SyntaxNode
    return this.#tree
  }

  lineOf(offset: number): number {
    return this.#lines.findLastIndex((start) => start <= offset) + 1
  }

  imports(): readonly Import[] {
    return nodesOf(this.tree).flatMap(({ node }) => {
      const source = node.source as SyntaxNode | null | undefined
      const target = source?.type === 'Literal' ? String(source.value) : undefined
      if (target === undefined) return []
      if (node.type === 'ImportExpression' || node.type === 'ExportAllDeclaration') return [this.#import(target, false)]
      if (node.type !== 'ImportDeclaration' && node.type !== 'ExportNamedDeclaration') return []
      const specifiers = node.specifiers as readonly SyntaxNode[]
      const each = specifiers.length > 0 && specifiers.every((s) => s.importKind === 'type' || s.exportKind === 'type')
      return [this.#import(target, node.importKind === 'type' || node.exportKind === 'type' || each)]
    })
  }

  #import(target: string, typesOnly: boolean): Import {
    if (!target.startsWith('.')) return { target, typesOnly }
    return { target: posix.join(posix.dirname(this.path), target), typesOnly }
  }

  /** Functions of more than `max` lines; what `describe` is given is a list of tests and no function. */
  longFunctions(max: number): readonly LongFunction[] {
    return nodesOf(this.tree).flatMap(({ node, parent }) => {
      if (!functions.has(node.type) || callee(parent)?.startsWith('describe') === true) return []
      const line = this.lineOf(node.start)
      const lines = this.lineOf(node.end) - line + 1
      return lines > max ? [{ line, lines }] : []
    })
  }

  /** Every name that the file declares, uses or imports. */
  identifiers(): ReadonlyMap<string, number> {
    const found = new Map<string, number>()
    for (const { node } of nodesOf(this.tree)) {
      if (node.type !== 'Identifier' && node.type !== 'PrivateIdentifier') continue
      const name = String(node.name)
      if (!found.has(name)) found.set(name, this.lineOf(node.start))
    }
    return found
  }
}

export const functions: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
])

export interface Visited {
  readonly node: SyntaxNode
  readonly parent: SyntaxNode | undefined
}

/** All nodes, each after its parent. */
export function nodesOf(tree: SyntaxNode): readonly Visited[] {
  const found: Visited[] = []
  const visit = (value: unknown, parent: SyntaxNode | undefined): void => {
    if (Array.isArray(value)) for (const member of value) visit(member, parent)
    else if (isNode(value)) {
      found.push({ node: value, parent })
      for (const key of Object.keys(value)) visit(value[key], value)
    }
  }
  visit(tree, undefined)
  return found
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** `describe`, `describe.skipIf`: the name under which a call calls. */
export function callee(node: SyntaxNode | undefined): string | undefined {
  if (node?.type !== 'CallExpression') return undefined
  let called = node.callee as SyntaxNode
  while (called.type === 'CallExpression') called = called.callee as SyntaxNode
  if (called.type === 'Identifier') return String(called.name)
  if (called.type !== 'MemberExpression') return undefined
  const object = called.object as SyntaxNode
  const property = called.property as SyntaxNode
  return `${object.type === 'Identifier' ? String(object.name) : '…'}.${String(property.name)}`
}

/** Files of the repository below the given folders, sorted; what is installed, compiled or a tool's is left out. */
export function filesBelow(folders: readonly string[], ending: RegExp): readonly string[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && ending.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
    )
    .filter((path) => !/(^|\/)(node_modules|dist|coverage|\.git)\//.test(path))
    .sort()
}

/** What a Markdown text links to: local targets only, without their fragments. */
export function localLinks(path: string): readonly { readonly target: string; readonly exists: boolean }[] {
  const text = readFileSync(join(root, path), 'utf8').replaceAll(/```.*?```/gs, '')
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1]!.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .map((target) => ({ target, exists: existsSync(join(root, dirname(path), target)) }))
}
