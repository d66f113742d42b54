/** What a browser loads for each page, compressed as on the wire, stays within its budget. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../support/source-tree.ts'

const kB = 1000
const pages = readdirSync(join(root, 'console', 'pages'))
const languages = ['en', 'zh-Hans', 'ja']
const scriptsMax = (page: string) => (page === 'overview' ? 55 * kB : 45 * kB)
const stylesMax = 15 * kB
const fontMax = 30 * kB

interface Entry {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

const folder = mkdtempSync(join(tmpdir(), 'waybill-console-'))
let manifest: ReadonlyMap<string, Entry>

beforeAll(async () => {
  const { buildConsole } = await import('../../scripts/build-console.mjs')
  await buildConsole(join(folder, 'console'))
  manifest = new Map(Object.entries(JSON.parse(readFileSync(join(folder, 'console', 'manifest.json'), 'utf8'))))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bytesOf = (file: string) => readFileSync(join(folder, 'console', file))
const zipped = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + gzipSync(bytesOf(file)).length, 0)

function loaded(sources: readonly string[]) {
  const scripts = new Set<string>()
  const styles = new Set<string>()
  const visit = (source: string): void => {
    const entry = manifest.get(source)
    if (entry === undefined) throw new Error(`the build has no ${source}`)
    if (scripts.has(entry.file)) return
    scripts.add(entry.file)
    for (const style of entry.css ?? []) styles.add(style)
    for (const next of entry.imports ?? []) visit(next)
  }
  for (const source of sources) visit(source)
  return { scripts, styles }
}

describe.each(pages)('the page %s', (page) => {
  it.each(languages)('in %s', (language) => {
    const { scripts, styles } = loaded([
      'browser.tsx',
      `pages/${page}/page.tsx`,
      `pages/${page}/words.${language}.ts`,
      `words/frame.${language}.ts`,
    ])
    expect(zipped(scripts)).toBeLessThanOrEqual(scriptsMax(page))
    expect(zipped(scripts)).toBeGreaterThan(5 * kB)
    expect(zipped(styles)).toBeLessThanOrEqual(stylesMax)
  })
})

it('the font of the first view', () => {
  const files = readdirSync(join(folder, 'console', 'assets')).filter((name) => name.startsWith('source-sans'))
  expect(files).toHaveLength(1)
  expect(bytesOf(join('assets', files[0]!)).length).toBeLessThanOrEqual(fontMax)
})
