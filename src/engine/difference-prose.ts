/** A difference in effect as prose: by gate and by change, the articles that did it, and an example of each. */

import { type Book, type Condition, type Day, factOf, facts, type Transfer } from '../law/index.ts'
import { versionOn } from './dates.ts'
import type { Difference, Region, Tables } from './difference.ts'
import { Wording } from './prose-words.ts'
import { linesOf, textOf } from './said.ts'
import type { GateEffect } from './symbolic.ts'

/** Ends with a line feed. @param all also changes between silent and open, which let a transfer pass on both days */
export function differenceProse(book: Book, difference: Difference, all = false): string {
  const { from, to, regions, tables } = difference
  const wording = new Wording(book)
  const shown = all ? regions : regions.filter((r) => !passes(r.before) || !passes(r.after))
  const lines = [
    `${book.title}: what changed in effect from ${from} to ${to}`,
    'Steps already taken and consent already given are left out of account. Each example was decided on both days.',
  ]
  for (const gate of book.gates) {
    const here = shown.filter((r) => r.gate === gate.id)
    if (here.length > 0) lines.push('', `${gate.question} [${gate.id}]`, ...changes(here, wording))
  }
  if (shown.length === 0) lines.push('', 'No transfer is answered differently.')
  const quiet = regions.length - shown.length
  if (quiet > 0)
    lines.push('', `Besides, ${quiet} ${quiet === 1 ? 'change' : 'changes'} of ground: free on both days (--all).`)
  lines.push(...articles(book, shown, from, to, wording), ...tablesInWords(tables, wording))
  return `${lines.join('\n')}\n`
}

const passes = (e: GateEffect): boolean => e.state === 'silent' || e.state === 'open'

function changes(regions: readonly Region[], wording: Wording): string[] {
  const byChange = new Map<string, Region[]>()
  for (const r of regions) {
    const change = `${effect(r.before, wording)} → ${effect(r.after, wording)}`
    byChange.set(change, [...(byChange.get(change) ?? []), r])
  }
  return [...byChange].flatMap(([change, same]) => [`  ${change}`, ...same.flatMap((r) => region(r))])
}

function region(r: Region): string[] {
  const cites = (side: Region['before'], otherwise: string): string =>
    side.articles.length === 0 ? otherwise : side.articles.map((a) => a.cite).join(', ')
  return [
    `    - before: ${cites(r.before, 'no article reached it')}`,
    `      since:  ${cites(r.after, 'no article reaches it')}`,
    `      such as ${transferInWords(r.witness)}`,
  ]
}

function effect(e: GateEffect, wording: Wording): string {
  if (e.state === 'need')
    return `needed: ${e.mechanisms.map((list) => list.map((s) => textOf(wording.step(s))).join(' and ')).join(', or ')}`
  return { silent: 'not asked', open: 'free', undetermined: 'an open question of law', closed: 'barred' }[e.state]
}

/** The articles that did it, with their conditions, once each. */
function articles(book: Book, regions: readonly Region[], from: Day, to: Day, wording: Wording): string[] {
  const named = new Set(regions.flatMap((r) => [...r.before.articles, ...r.after.articles].map((a) => a.rule)))
  const lines = book.instruments.flatMap((i) =>
    i.articles
      .filter((a) => named.has(a.id))
      .flatMap((a) => {
        const version = versionOn(a.versions, to) ?? versionOn(a.versions, from)
        if (version === undefined || !('then' in version)) return []
        return [
          `  ${a.cite}: ${version.gist}`,
          ...condition('when', version.when, wording),
          ...condition('provided', version.provided, wording),
        ]
      }),
  )
  return lines.length === 0 ? [] : ['', 'The articles that did it', ...lines]
}

function condition(kind: 'when' | 'provided', c: Condition | undefined, wording: Wording): string[] {
  const { headings } = wording.speech.conditions
  return c === undefined ? [] : linesOf(wording.condition(kind, headings[kind], c), '    ')
}

function tablesInWords(tables: Tables, wording: Wording): string[] {
  const rows = (title: string, list: readonly string[]): string[] =>
    list.length === 0 ? [] : ['', title, ...list.map((text) => `  ${text}`)]
  return [
    ...rows('Instruments that began', tables.begun),
    ...rows('Instruments that ended', tables.ended),
    ...rows('Duties that were added', tables.dutiesAdded),
    ...rows('Duties that fell away', tables.dutiesEnded),
    ...rows(
      'Steps that can now be taken',
      tables.obtainableSince.map((s) => textOf(wording.step(s))),
    ),
    ...rows(
      'Steps that can no longer be taken',
      tables.obtainableUntil.map((s) => textOf(wording.step(s))),
    ),
  ]
}

/** What the transfer states that is not everyday: `120,000 people; user.contact; CN → US; exporter.traits cii-operator`. */
export function transferInWords(transfer: Transfer): string {
  const people = transfer.data.subjects?.count
  const parts = [
    ...(typeof people === 'number' ? [`${numbers.format(people)} ${people === 1 ? 'person' : 'people'}`] : []),
    (transfer.data.categories ?? []).join(', '),
    `${transfer.exporter.country} → ${transfer.importer.country ?? 'unknown'}`,
    ...unusualFacts(transfer).map(({ path, value }) => `${path} ${inWords(value)}`),
  ]
  return parts.filter((p) => p !== '').join('; ')
}

/** Facts of the transfer that are not everyday, besides its people, categories and countries. */
export function unusualFacts(transfer: Transfer): readonly { readonly path: string; readonly value: unknown }[] {
  return facts.flatMap(({ path, default: everyday }) => {
    const value = factOf(transfer, path)
    if (named.has(path) || value === undefined || value === null) return []
    const usual = 'value' in everyday ? everyday.value : 'sameAs' in everyday ? undefined : null
    const copied = 'sameAs' in everyday && same([value].flat(), [factOf(transfer, everyday.sameAs)])
    return same(value, usual) || copied ? [] : [{ path, value }]
  })
}

const named: ReadonlySet<string> = new Set([
  'data.categories',
  'data.subjects.count',
  'exporter.country',
  'importer.country',
])
const numbers = new Intl.NumberFormat('en')
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(inWords).join(', ')
  if (typeof value === 'number') return numbers.format(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
