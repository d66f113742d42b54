/** The page of a wide flow as its server writes it: small on the wire, whole without script, and safe with any name. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtConsole } from '../../src/cli/console-files.ts'
import { lawShelf } from '../../src/cli/law-shelf.ts'
import type { FlowView } from '../../src/server/border-view.ts'
import { flowShown } from '../../src/server/pages/flow.ts'
import type { Frame } from '../../src/server/pages/frame.ts'
import type { Console } from '../../src/server/pages/page.ts'
import { flowView, tableView } from '../support/flow-view.ts'

const folder = mkdtempSync(join(tmpdir(), 'waybill-flow-page-'))
let built: Console

beforeAll(async () => {
  const { buildConsole } = await import('../../scripts/build-console.mjs')
  await buildConsole(join(folder, 'console'))
  built = await builtConsole(join(folder, 'console'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function rendered(flow: FlowView, query = '', lang: Frame['display']['lang'] = 'en') {
  const begun = performance.now()
  const data = await flowShown(flow, { served: { shelf: lawShelf }, query: new URLSearchParams(query), lang })
  const loaded = performance.now()
  const frame: Frame = {
    display: { lang, theme: 'auto', compact: false, keys: true },
    path: `/flows/${flow.id}`,
    query,
    today: '2026-11-25',
    organisation: 'Hanami Retail',
    person: { name: 'Lin', role: 'counsel', by: 'key' },
    border: true,
    counts: { flows: 1, held: 0, proposals: null },
    version: 'test',
  }
  const html = built.render({ name: 'flow', data, frame })
  return { html, loadMs: loaded - begun, renderMs: performance.now() - loaded }
}

describe('the page of a flow', () => {
  it('is small for two thousand columns', async () => {
    const wide = flowView([tableView('a', 1200), tableView('b', 800)])
    await rendered(wide)
    const times: number[] = []
    for (let i = 0; i < 5; i += 1) {
      const { loadMs, renderMs } = await rendered(wide)
      times.push(loadMs + renderMs)
    }
    const { html } = await rendered(wide)
    const zipped = gzipSync(html, { level: 6 }).length
    const median = times.sort((a, b) => a - b)[2]!
    console.log(
      `a page of 2,000 columns: ${median.toFixed(1)} ms in the middle of five, ${html.length} bytes, ${zipped} zipped`,
    )
    expect(zipped).toBeLessThan(20_000)
  })

  it('shows a name as it is, whatever it is', async () => {
    const [first] = tableView('t', 1).columns
    const names = ['constructor', '__proto__', '</script><script>x', '"onload="x', '=1+1']
    const columns = names.map((name) => ({ ...first!, name, category: '__proto__' }))
    for (const group of ['table', 'category']) {
      const { html } = await rendered(flowView([tableView('__proto__', 0, { columns })]), `group=${group}`)
      expect(html).toContain('constructor')
      expect(html).not.toContain('<script>x')
      expect(html).not.toMatch(/\sstyle=/)
      expect(html.match(/data-row/g)).toHaveLength(names.length)
    }
  })

  it('tells of another plan in force, of suspended tables, and of nothing accepted', async () => {
    const plan = { ...flowView([]).plan, inForce: `sha256:${'b'.repeat(64)}` }
    const other = await rendered(flowView([tableView('t', 3, { suspended: 'column x is gone' })], { plan }))
    expect(other.html).toMatch(/another plan than was accepted/)
    expect(other.html).toMatch(/1 table is suspended/)
    const none = { accepted: null, acceptedBy: null, acceptedOn: null, inForce: null }
    const empty = await rendered(flowView([], { plan: none, classes: [], shownFrom: null, verdicts: null }))
    expect(empty.html).toMatch(/waybill plan --accept/)
    expect(empty.html).toMatch(/<h1>[^<]* · no plan · /)
  })

  it('puts what nobody has classified first', async () => {
    const { html } = await rendered(flowView([tableView('t', 3)]))
    const tabs = [...html.matchAll(/treatment=(\w+)"/g)].map(([, fate]) => fate)
    expect(tabs).toEqual(['unclassified', 'cross', 'changed', 'stay'])
  })
})
