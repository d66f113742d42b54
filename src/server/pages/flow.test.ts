import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { flowView, tableView } from '../../../test/support/flow-view.ts'
import { lawShelf } from '../../cli/law-shelf.ts'
import type { Language } from '../../law/labels/index.ts'
import type { FlowView } from '../border-view.ts'
import { columnsPerPage, flowShown } from './flow.ts'
import { fateOf } from './flow-filter.ts'
import { partsOf } from './flow-said.ts'
import { verdictOfFlow } from './flow-verdict.ts'

const shown = (flow: FlowView, query = '', lang: Language = 'en') =>
  flowShown(flow, { served: { shelf: lawShelf }, query: new URLSearchParams(query), lang })

const two = flowView([tableView('customers', 10), tableView('orders', 4)])

describe('a flow as a page', () => {
  it('counts what becomes of the columns within the table and the words asked for', async () => {
    expect((await shown(two)).tabs).toEqual({ all: 14, unclassified: 2, cross: 8, changed: 2, hold: 0, stay: 4 })
    const one = await shown(two, 'table=public.orders&treatment=stay')
    expect([one.tabs.all, one.columns.map(({ name }) => name)]).toEqual([4, ['column_1', 'column_2']])
    expect((await shown(two, 'q=GOVERNMENT')).columns.map(({ category }) => category)).toEqual(
      Array(2).fill('user.government_id'),
    )
    expect((await shown(two, 'treatment=tokenise')).tabs.changed).toBe(2)
  })

  it('puts verdict, article and way out on the row', async () => {
    const page = await shown(two, 'table=customers&treatment=stay')
    const [barred, open] = page.columns
    expect(page.reasons[barred!.why!]).toMatchObject({
      code: 'conditional',
      cite: ['CN Provisions 2024 art 8', 'CN PIPL 2021 art 38'],
    })
    expect(page.laws['CN Provisions 2024 art 8']).toBe('/law/cn/provisions-2024/art-8')
    expect(page.ways[barred!.ways!]!.map((way) => way.kind === 'steps' && way.steps.map(({ id }) => id))).toEqual([
      ['cn.certification'],
      ['cn.scc'],
    ])
    expect(page.ways[open!.ways!]).toEqual([{ kind: 'classify', at: 'datasets.t.columns.column_2' }])
  })

  it('names the law behind a column that a rule of the house changes', async () => {
    const page = await shown(two, 'table=orders&treatment=changed')
    expect(page.reasons[page.columns[0]!.law!]!.cite[0]).toBe('CN Provisions 2024 art 5(1)(4)')
  })

  it('says that what nobody’s row may follow waits, and what would free it', async () => {
    const { classes } = two
    const flow = flowView(
      [tableView('staff', 1, { columns: [{ ...two.datasets[0]!.columns[0]!, verdict: 'undetermined' }] })],
      { classes: classes.slice(1) },
    )
    const page = await shown(flow)
    expect([page.tabs.hold, page.tabs.cross, page.columns[0]!.fate]).toEqual([1, 0, 'hold'])
    expect(page.ways[page.columns[0]!.ways!]).toEqual([{ kind: 'state', facts: ['consent of the people'] }])
    expect(fateOf({ ...flow.datasets[0]!, suspended: 'a column is gone' }, two.datasets[0]!.columns[0]!)).toBe('hold')
  })

  it('speaks the reader’s language where the law was translated, and marks the rest', async () => {
    const page = await shown(two, '', 'ja')
    const why = page.reasons[page.columns[0]!.why!]!
    expect([why.english, /[ぁ-ん]/.test(why.text ?? '')]).toEqual([false, true])
    expect(page.obligations[0]).toMatchObject({ english: false, duty: 'assess' })
    expect(page.reasons.find(({ code }) => code === 'tokenised')).toMatchObject({ english: true })
    expect(page.reasons.find(({ missing }) => missing.length > 0)!.missing[0]).not.toMatch(/^data\./)
  })

  it.each(['treatment=gone', 'group=colour', 'page=0', 'page=1e3', 'table=none', `q=${'x'.repeat(101)}`])(
    'refuses %s',
    async (query) => {
      await expect(shown(two, query)).rejects.toMatchObject({ status: 422 })
    },
  )

  it('answers 404 beyond the last page, and leaves other keys alone', async () => {
    await expect(shown(two, 'page=2')).rejects.toMatchObject({ status: 404 })
    expect((await shown(two, 'table=&utm=1&treatment=')).tabs.all).toBe(14)
  })

  it('pages two thousand columns by the address, each once, and stays small', async () => {
    const wide = flowView([tableView('a', 1200), tableView('b', 800)])
    const names = new Set<string>()
    for (const page of [1, 2, 3, 4]) {
      const part = await shown(wide, `page=${page}`)
      expect([part.pages, part.columns.length]).toEqual([4, columnsPerPage])
      for (const { dataset, name } of part.columns) names.add(`${dataset}.${name}`)
    }
    expect(names.size).toBe(2000)
    const json = JSON.stringify(await shown(wide))
    console.log(`data of a page of ${columnsPerPage} columns: ${json.length} bytes, ${gzipSync(json).length} zipped`)
    expect(gzipSync(json).length).toBeLessThan(10_000)
  })
})

describe('the verdict of a flow', () => {
  it('is of the people for whom most and least may cross, or of the tables about nobody', () => {
    expect(verdictOfFlow(two)).toMatchObject({ best: { verdict: 'permitted' }, worst: { verdict: 'undetermined' } })
    const held = { permitted: false, why: { code: 'conditional', cite: [], text: null } }
    const nobody = [tableView('a', 1, { about: 'nobody' }), tableView('b', 1, { about: 'nobody', nobody: held })]
    expect(verdictOfFlow({ classes: [], datasets: nobody })).toMatchObject({
      best: { verdict: 'permitted' },
      worst: { verdict: 'conditional' },
    })
    expect(verdictOfFlow({ classes: [], datasets: [] })).toBeNull()
  })
})

describe('a reason', () => {
  it('ends with the facts that would be needed', () => {
    expect(partsOf('People consent. Not known: data.subjects.consent, cn.count-of.year.')).toEqual({
      gist: 'People consent.',
      missing: ['data.subjects.consent', 'cn.count-of.year'],
    })
    expect(partsOf('People consent.')).toEqual({ gist: 'People consent.', missing: [] })
  })
})
