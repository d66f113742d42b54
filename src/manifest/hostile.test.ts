import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleManifest } from '../../test/support/example-manifest.ts'
import { canonicalManifest } from './digest.ts'
import { loadManifest } from './load.ts'
import type { Category, Manifest } from './types.ts'

const load = (text: string) => loadManifest(text, { fileName: 'waybill.yaml', env: () => 'set' })

const base = exampleManifest
const lines = base.split('\n')
const baseManifest = loaded(base)

function loaded(text: string): Manifest {
  const { manifest, problems } = load(text)
  if (manifest === undefined) throw new Error(problems.map((p) => p.message).join())
  return manifest
}

/** The result with columns that became unclassified, or that the attack added, as they were in the base. */
function withBaseColumns(manifest: Manifest): Manifest {
  const datasets = new Map(
    [...manifest.datasets].map(([name, dataset]) => {
      const before = baseManifest.datasets.get(name)?.columns ?? new Map<string, Category>()
      const kept = [...dataset.columns].filter(([column]) => before.has(column))
      const columns = kept.map(
        ([column, category]) => [column, category === 'unclassified' ? before.get(column)! : category] as const,
      )
      return [name, { ...dataset, columns: new Map(columns) }] as const
    }),
  )
  return { ...manifest, datasets }
}

const text = (manifest: Manifest) => new TextDecoder().decode(canonicalManifest(manifest))

const keys = [
  'subject',
  'important',
  'legalBasis',
  'on-limit',
  'release',
  'safeguards',
  'columns',
  'people',
  'held',
  'treatments',
  'traits',
  'whenNull',
  'from',
  'store',
  'table',
  'role',
  'consent',
  'key',
  'purpose',
  'waybill',
  'flows',
]
const values = [
  'none',
  'drop',
  'business.record',
  '{}',
  '[]',
  '{ a: business.record }',
  'null',
  '*a',
  '&a none',
  '!!str drop',
  '"no"',
  '0',
  'yes',
  'consent',
  '{ value: separate }',
  '|\n  none',
  '"\\u0000"',
]

/** A key that looks like a real one and is not. */
const disguised = fc
  .constantFrom(...keys)
  .chain((key) =>
    fc.constantFrom(
      key.replace(/e/, 'е'),
      key.replace(/o/, 'ο'),
      key.toUpperCase(),
      `"${key} "`,
      `" ${key}"`,
      `"${key}\\u200b"`,
      `"\\u202e${key}"`,
      `? ${key}\n  `,
      `&x ${key}`,
      `!!str ${key}`,
      `"${key.replace(/./, (c) => `\\x${c.charCodeAt(0).toString(16)}`)}"`,
      key,
    ),
  )
const reserved = fc.constantFrom(
  '__proto__',
  '"__proto__"',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '<<',
  '"<<"',
  '"__defineGetter__"',
  'valueOf',
)
const line = fc
  .tuple(fc.oneof(disguised, reserved), fc.constantFrom(...values))
  .map(([key, value]) => `${key}: ${value}`)
const at = fc.nat({ max: lines.length - 1 })

const attacks: Readonly<Record<string, fc.Arbitrary<string>>> = {
  addedLine: fc.tuple(at, line).map(([i, added]) => insert(i, indentOf(i) + added)),
  deeperLine: fc.tuple(at, line).map(([i, added]) => insert(i, `${indentOf(i)}  ${added}`)),
  addedAtEnd: line.map((added) => `${base}${added}\n`),
  addedInBraces: fc.tuple(at, line).map(([i, added]) => replaceLine(i, (l) => l.replace(/\{ /, `{ ${added}, `))),
  addedLastInBraces: fc
    .tuple(at, line)
    .map(([i, added]) => replaceLine(i, (l) => l.replace(/ \}(?=[^}]*$)/, `, ${added} }`))),
  comment: fc
    .tuple(at, fc.constantFrom('# guess', '#guess', '# GUESS', '# x', '# on-limit: drop'))
    .map(([i, c]) => replaceLine(i, (l) => `${l} ${c}`)),
  mark: fc
    .constantFrom(...lines.keys())
    .filter((i) => /columns:|: user\./.test(lines[i]!))
    .map((i) => replaceLine(i, (l) => `${l} # guess`)),
  wrapper: fc.constantFrom(
    `\ufeff${base}`,
    base.replaceAll('\n', '\r\n'),
    base.replaceAll('\n', '\r'),
    `---\n${base}`,
    `${base}...\n`,
    `${base}---\non-limit: drop\n`,
    `%YAML 1.1\n---\n${base}`,
    `%TAG ! tag:evil,2026:\n---\n${base}`,
    `{ ${base} }`,
    `"${base}"`,
    base.replaceAll('  ', '\t'),
    base.replaceAll(' ', '\u00a0'),
    base.replace('waybill: 1', 'waybill: 1.0'),
    base.replace('waybill: 1', 'waybill: "1"'),
    base.replaceAll(':', '：'),
  ),
}

function indentOf(i: number): string {
  return /^ */.exec(lines[i]!)![0]
}
function insert(i: number, added: string): string {
  return [...lines.slice(0, i), added, ...lines.slice(i)].join('\n')
}
function replaceLine(i: number, change: (line: string) => string): string {
  return lines.map((l, j) => (i === j ? change(l) : l)).join('\n')
}

const prototypeKeys = () => Reflect.ownKeys(Object.prototype).length + Reflect.ownKeys(Array.prototype).length

describe('300 hostile files', () => {
  let refused = 0
  let same = 0
  let tighter = 0

  it('are refused or mean the same or less, and pollute nothing', () => {
    const before = prototypeKeys()
    const one = fc.oneof(...Object.values(attacks))
    fc.assert(
      fc.property(one, (file) => {
        const result = load(file)
        expect(prototypeKeys()).toBe(before)
        if (result.manifest === undefined) {
          expect(result.problems.length).toBeGreaterThan(0)
          refused++
          return
        }
        if (text(result.manifest) === text(baseManifest)) same++
        else tighter++
        expect(text(withBaseColumns(result.manifest))).toEqual(text(baseManifest))
      }),
      { numRuns: 300 },
    )
    console.log(`hostile files: ${refused} refused, ${same} mean the same, ${tighter} mean less`)
    expect(refused).toBeGreaterThan(100)
    expect(same).toBeGreaterThan(20)
    expect(tighter).toBeGreaterThan(5)
  })
})

describe('any text', () => {
  const token = fc.constantFrom(
    'waybill',
    ': ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    ', ',
    '\n',
    '\n  ',
    '"',
    "'",
    '&a ',
    '*a',
    '#',
    '!',
    '|',
    '>',
    '%',
    '?',
    '<<',
    '~',
    '\t',
    '\0',
    '__proto__',
    'x',
    '1',
    '\u2028',
    '\ud800',
  )
  it('gives problems with a place in the file, within a second of work, and never throws', () => {
    const sample = fc.oneof(
      fc.array(token, { maxLength: 200 }).map((tokens) => tokens.join('')),
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .tuple(at, fc.nat({ max: 60 }), token)
        .map(([i, j, t]) => replaceLine(i, (l) => l.slice(0, j) + t + l.slice(j + 1))),
    )
    fc.assert(
      fc.property(sample, (file) => {
        const before = process.cpuUsage()
        const result = load(file)
        expect(process.cpuUsage(before).user).toBeLessThan(1_000_000)
        for (const p of result.problems ?? []) {
          expect(p.line).toBeGreaterThan(0)
          expect(p.column).toBeGreaterThan(0)
          expect(p.message).not.toBe('')
        }
      }),
      { numRuns: 600 },
    )
  })
})
