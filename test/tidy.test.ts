/** The rules of the house that a program can see: who imports whom, how long things are, what nobody uses, where links lead. */

import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import cn from '../rulebooks/cn/index.ts'
import type { Instrument } from '../src/law/index.ts'
import {
  callee,
  filesBelow,
  functions,
  type Import,
  localLinks,
  nodesOf,
  root,
  SourceFile,
  type SyntaxNode,
} from './support/source-tree.ts'

const files = filesBelow(['src', 'rulebooks', 'test', 'bench', 'console', 'scripts', 'bin'], /\.(ts|tsx|mjs|js)$/)
const sources = [...files, 'vitest.config.ts'].map((path) => new SourceFile(path))
const byPath = new Map(sources.map((source) => [source.path, source]))
const typescript = sources.filter((source) => /\.tsx?$/.test(source.path))

interface Layer {
  /** Layers it may import from. */
  readonly from: readonly string[]
  /** Layers of which it may import types. */
  readonly types?: readonly string[]
  /** Single files of other layers. */
  readonly files?: readonly string[]
  /** Packages of npm. */
  readonly packages?: readonly string[]
  /** No `node:` module: hash, clock, randomness and disk are arguments. */
  readonly pure?: true
}

/** The longest name that a path begins with is its layer. */
const layers: ReadonlyMap<string, Layer> = new Map<string, Layer>([
  ['src/law', { from: [], pure: true }],
  ['src/ledger', { from: [], pure: true }],
  ['rulebooks', { from: ['src/law'], pure: true }],
  ['src/engine', { from: ['src/law'], pure: true }],
  ['src/prose', { from: ['src/law', 'src/engine'], pure: true }],
  ['src/manifest', { from: ['src/law'], packages: ['yaml', 'ajv'] }],
  ['src/plan', { from: ['src/law', 'src/engine', 'src/manifest'], pure: true }],
  [
    'src/border/core',
    { from: ['src/plan', 'src/engine', 'src/ledger'], types: ['src/plan'], files: ['src/law/day.ts'] },
  ],
  ['src/border/home', { from: ['src/border/core', 'src/ledger'], types: ['src/plan'], packages: ['lmdb'] }],
  ['src/border/postgres', { from: ['src/border/core'], types: ['src/plan'], packages: ['pg'] }],
  ['src/review', { from: ['src/law', 'src/engine', 'src/plan'], types: ['src/manifest'], pure: true }],
  [
    'src/server',
    {
      from: ['src/law', 'src/engine', 'src/prose', 'src/manifest', 'src/plan', 'src/ledger', 'src/review'],
      types: ['src/border/core'],
      packages: ['fastify', 'openid-client', '@opentelemetry'],
    },
  ],
  ['src/cli', { from: ['src', 'rulebooks'], packages: ['commander'] }],
  [
    'console',
    {
      from: ['src/law/labels', 'src/ledger'],
      types: ['src'],
      files: ['src/server/pages/frame.ts'],
      packages: ['preact', 'preact-render-to-string', '@noble/hashes', '@noble/ed25519'],
    },
  ],
  ['bench', { from: ['src', 'rulebooks'], packages: ['pg'] }],
])

const names = [...layers.keys()].sort((a, b) => b.length - a.length)
const isIn = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)
const layerOf = (path: string) => names.find((name) => isIn(path, name))

function isArrow(layer: Layer, name: string, { target, typesOnly }: Import): boolean {
  if (target.startsWith('node:')) return layer.pure !== true
  if (target.endsWith('.css')) return isIn(target, name)
  if (!byPath.has(target)) return layer.packages?.some((p) => isIn(target, p)) === true
  if ([name, ...layer.from].some((folder) => isIn(target, folder)) && !isTestCode(target)) return true
  if (layer.files?.includes(target) === true) return true
  return typesOnly && layer.types?.some((folder) => isIn(target, folder)) === true
}

const isTestCode = (path: string) => byPath.get(path)?.isTest === true

describe('imports', () => {
  it('follow the arrows of the table, and no others', () => {
    const wrong = typescript
      .filter((source) => !source.isTest && source.path !== 'vitest.config.ts')
      .flatMap((source) => {
        const name = layerOf(source.path)
        if (name === undefined) return [`${source.path} stands in no layer`]
        return source
          .imports()
          .filter((i) => !isArrow(layers.get(name)!, name, i))
          .map((i) => `${source.path} → ${i.target}`)
      })
    expect(wrong).toEqual([])
  })

  it('lead to files that are there', () => {
    const wrong = typescript.flatMap((source) =>
      source
        .imports()
        .filter(({ target }) => /^(src|rulebooks|test|bench|console|scripts|bin)\//.test(target) && !byPath.has(target))
        .filter(({ target }) => !target.endsWith('.css') || !existsSync(join(root, target)))
        .map(({ target }) => `${source.path} → ${target}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('sizes', () => {
  it('of files: at most 400 lines', () => {
    expect(sources.filter((s) => s.length > 400).map((s) => `${s.path}: ${s.length}`)).toEqual([])
  })

  it('of functions: at most 60 lines', () => {
    const long = sources.flatMap((s) => s.longFunctions(60).map((f) => `${s.path}:${f.line}: ${f.lines}`))
    expect(long).toEqual([])
  })
})

describe('words', () => {
  const left = /\b(FIXME|TODO|XXX|HACK)\b|@ts-(ignore|expect-error|nocheck)|biome-ignore|\b(it|test|describe)\.only\b/

  it('leave nothing for later and silence no tool', () => {
    const found = sources
      .filter((s) => s.path !== 'test/tidy.test.ts')
      .flatMap((s) =>
        s.text.split('\n').flatMap((line, i) => (left.test(line) ? [`${s.path}:${i + 1}: ${line.trim()}`] : [])),
      )
    expect(found).toEqual([])
  })

  it('open each file with one sentence on what it is for', () => {
    const silent = sources.filter((s) => !/^(#!.*\n)?\/(\*\*|\/)/.test(s.text) && !s.path.endsWith('.test.ts'))
    expect(silent.map((s) => s.path).filter((path) => path !== 'vitest.config.ts')).toEqual([])
  })

  /** One word for each idea: these stand for `rule`, `book`, `decide`, `transfer`, `mechanism`. */
  const synonyms = /polic(y|ies)|ruleset|entitlement|isAllowed|movement|legalTool/i

  it('use no synonym in a name of the code', () => {
    const found = typescript
      .filter((s) => s.path.startsWith('src/'))
      .flatMap((s) => [...s.identifiers()].map(([name, line]) => ({ s, name, line })))
      .filter(({ name }) => synonyms.test(name))
    expect(found.map(({ s, name, line }) => `${s.path}:${line}: ${name}`)).toEqual([])
  })
})

describe('files', () => {
  const entries = () => {
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      exports: Record<string, { development: string }>
    }
    return [
      ...Object.values(exports).map(({ development }) => development.slice(2)),
      'src/cli/main.ts',
      'vitest.config.ts',
      'test/support/global-setup.ts',
      // The build takes the console’s pages and words by their names.
      ...files.filter((path) =>
        /^console\/((browser|server)\.tsx|check\/worker\.ts|pages\/[^/]+\/(page\.tsx|words\..*)|words\/)/.test(path),
      ),
      ...files.filter((path) => /^(scripts|bin)\/|^bench\/[^/]+$|\.test\.ts$/.test(path)),
    ]
  }

  it('are all reached from an entry, a test or a script', () => {
    const reached = new Set<string>()
    const visit = (path: string): void => {
      const source = byPath.get(path)
      if (source === undefined || reached.has(path)) return
      reached.add(path)
      for (const { target } of source.imports()) visit(target)
      // A child process is named by its file.
      for (const other of files)
        if (source.text.includes(`${basename(other)}'`) && other.startsWith('test/')) visit(other)
    }
    for (const entry of entries()) visit(entry)
    expect(files.filter((path) => !reached.has(path))).toEqual([])
  })

  it('of Markdown link only to what is there', () => {
    const dead = filesBelow(['.'], /\.md$/).flatMap((path) =>
      localLinks(path)
        .filter(({ exists }) => !exists)
        .map(({ target }) => `${path} → ${target}`),
    )
    expect(dead).toEqual([])
  })
})

describe('rulebooks', () => {
  const books = typescript.filter((s) => s.path.startsWith('rulebooks/') && !s.isTest)

  it('put law together and compute nothing', () => {
    const found = books.flatMap((s) =>
      nodesOf(s.tree)
        .filter(({ node, parent }) => computes(node, parent))
        .map(({ node }) => `${s.path}:${s.lineOf(node.start)}: ${node.type}`),
    )
    expect(found).toEqual([])
  })

  it('keep each instrument in a file of its own name, with its source, its dates and a case', () => {
    const wrong = cn.instruments.flatMap((i) => {
      const file = `${i.id.slice(cn.id.length + 1)}.ts`
      return [
        ...(books.some((s) => s.path.startsWith(`rulebooks/${cn.id}/`) && basename(s.path) === file) ? [] : ['file']),
        ...(i.source.length > 10 ? [] : ['source']),
        ...(begins(i) === undefined || i.checked === undefined ? ['dates'] : []),
        ...(hasCase(i) ? [] : ['case']),
      ].map((what) => `${i.id}: no ${what}`)
    })
    expect(wrong).toEqual([])
  })
})

const isDraft = (i: Instrument) => i.status === 'draft' || i.status === 'proposal'
const begins = (i: Instrument) => (isDraft(i) ? i.adopted : i.inForce)

const caseFiles = filesBelow(['cases'], /\.json$/).map((path) => ({
  name: basename(path, '.json'),
  text: readFileSync(join(root, path), 'utf8'),
}))
const daysAsked = caseFiles.flatMap(({ text }) => [...text.matchAll(/"asOf": "([\d-]+)"/g)].map((match) => match[1]!))

/** A case that is named after it or names it. What cannot change a verdict, a draft or mere duties, needs one on a day after it began. */
function hasCase(i: Instrument): boolean {
  if (caseFiles.some(({ name, text }) => i.id === `${cn.id}.${name}` || text.includes(i.code))) return true
  const decides = i.articles.some((a) =>
    a.versions.some((v) => 'then' in v && v.then.some((effect) => effect.effect !== 'duty')),
  )
  return (isDraft(i) || !decides) && daysAsked.some((day) => day >= begins(i)!)
}

const computing: ReadonlySet<string> = new Set([
  'AssignmentExpression',
  'AwaitExpression',
  'ClassDeclaration',
  'DoWhileStatement',
  'ForInStatement',
  'ForOfStatement',
  'ForStatement',
  'IfStatement',
  'ImportExpression',
  'NewExpression',
  'SwitchStatement',
  'ThisExpression',
  'ThrowStatement',
  'TryStatement',
  'UnaryExpression',
  'UpdateExpression',
  'WhileStatement',
  'YieldExpression',
])

/** Beyond calls of builders, literals, and functions that only fill in a pattern of rules. */
function computes(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (computing.has(node.type)) return true
  if (node.type === 'VariableDeclaration') return node.kind !== 'const'
  if (node.type === 'BinaryExpression') return !isAbsence(node)
  if (node.type === 'LogicalExpression') return true
  if (node.type === 'CallExpression') return /^(Date|Math|Object|JSON|Reflect|globalThis)\./.test(callee(node) ?? '')
  if (functions.has(node.type)) return node.async === true || node.generator === true
  return node.type === 'BlockStatement' && parent !== undefined && !functions.has(parent.type)
}

/** `x === undefined` */
function isAbsence(node: SyntaxNode): boolean {
  const right = node.right as SyntaxNode
  return /^[!=]==$/.test(String(node.operator)) && right.type === 'Identifier' && right.name === 'undefined'
}
