/** The whole border in one view, over a border that is made up: states, needs, lines, and who may see what. */

import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { testServer } from '../../test/support/server.ts'
import type { BorderView, FlowView, HeldView } from './border-view.ts'
import { overviewOf } from './overview.ts'
import { overviewPage } from './pages/overview.ts'
import type { PageAsk } from './pages/page.ts'

const told = { at: '2026-11-23T06:00:00.000Z', running: true }
const why = (code: string, cite: string, text: string | null = null) => ({ code, cite: [cite], text })
const digest = `sha256:${'a'.repeat(64)}`

const column = (name: string, treatment: 'cross' | 'drop') => ({
  name,
  type: 'text',
  category: 'business.record',
  sensitive: false,
  treatment,
  verdict: 'permitted',
  why: null,
  freedBy: [],
})

function flow(id: string, more: Partial<FlowView> = {}): FlowView {
  const table = (treatment: 'cross' | 'drop'): FlowView['datasets'][number] => ({
    dataset: 'products',
    table: 'public.products',
    role: 'crosses',
    refusal: null,
    suspended: null,
    about: 'nobody',
    nobody: { permitted: true, why: why('permitted', 'CN Provisions 2024 art 3') },
    columns: [column('a', 'cross'), column('b', treatment)],
    crossed: { inserted: 1, updated: 0, deleted: 0 },
    heldRows: 0,
  })
  return {
    ...told,
    id,
    from: { store: 'branch', place: 'shanghai', country: 'CN', entity: 'Branch' },
    to: { store: 'hq', place: 'tokyo', country: 'JP', entity: 'HQ' },
    exporter: 'branch',
    phase: 'streaming',
    batch: 1,
    position: '0/1',
    lag: null,
    day: '2026-11-23',
    plan: { accepted: digest, acceptedBy: 'Lin Yue', acceptedOn: '2026-11-01', inForce: digest },
    verdicts: null,
    tables: 1,
    columns: { cross: 2, changed: 0, stay: 0, unclassified: 0 },
    crossed: { inserted: 1, updated: 0, deleted: 0, batches: 1, lastAt: told.at },
    heldRows: 0,
    heldPeople: 0,
    suspendedTables: 0,
    reviewOn: null,
    shownFrom: 'plan in force',
    onLimit: 'hold',
    datasets: [table(id.startsWith('part') ? 'drop' : 'cross')],
    classes: [],
    obligations: [],
    notAsked: [],
    unclear: [],
    ...more,
  }
}

const person = {
  kind: 'customer',
  child: false,
  residence: '*',
  counted: true,
  ordinaryLine: null,
  sensitiveLine: null,
}
const people: FlowView['classes'] = [
  {
    ...person,
    consent: null,
    verdict: 'undetermined',
    why: why('undetermined', 'CN PIPL 2021 art 39', 'Consent. Not known: data.subjects.consent.'),
    mechanisms: [],
  },
  {
    ...person,
    consent: 'none',
    verdict: 'conditional',
    why: why('conditional', 'CN PIPL 2021 art 39'),
    mechanisms: [['cn.separate-consent', 'cn.scc']],
  },
  {
    ...person,
    consent: 'separate',
    verdict: 'permitted',
    why: why('permitted', 'CN Provisions 2024 art 5(1)(4)'),
    mechanisms: [],
  },
]

const flows = [
  flow('whole-a', { reviewOn: '2027-03-22' }),
  flow('part-b', { reviewOn: '2026-12-15' }),
  flow('people-c', { heldRows: 20, heldPeople: 10, classes: people, datasets: [] }),
  flow('new-d', {
    phase: 'copying',
    plan: { accepted: digest, acceptedBy: '', acceptedOn: null, inForce: `${digest}x` },
  }),
  flow('none-e', { plan: { accepted: null, acceptedBy: null, acceptedOn: null, inForce: null }, suspendedTables: 2 }),
]

const held: HeldView = {
  ...told,
  groups: [
    { flow: 'people-c', dataset: 'a', table: 'a', reason: 'consent', text: 'no consent', rows: 12 },
    { flow: 'people-c', dataset: 'b', table: 'b', reason: 'consent', text: 'no consent', rows: 8 },
  ],
  people: [],
  suspended: [],
}

const days = Array.from({ length: 28 }, (_, i) => ({ day: `2026-10-${i + 1}`, ordinary: 100, sensitive: 0 }))
const border = {
  flows: async () => ({ ...told, organisation: 'Hanami Retail', flows, problem: null }),
  flow: async (id: string) => flows.find((one) => one.id === id),
  held: async () => held,
  counts: async () => ({
    ...told,
    exporters: [
      {
        exporter: 'branch',
        entity: 'Branch',
        year: '2026',
        basis: 'counted',
        ordinary: 98_999,
        sensitive: 0,
        lines: [
          {
            axis: 'ordinary',
            line: 100_000,
            left: 1_000,
            cite: ['CN Provisions 2024 art 5(1)(4)'],
            flows: ['people-c'],
          },
        ],
      },
    ],
  }),
  activity: async () => ({
    flows: flows.map(({ id }) => ({
      flow: id,
      day: '2026-11-23',
      crossed: { inserted: 5, updated: 1, deleted: 0 },
      rowsLastHour: 6,
      endings: id.startsWith('people') ? [{ mechanism: 'cn.scc', until: '2027-01-03' }] : [],
    })),
    paces: [{ exporter: 'branch', today: '2026-11-23', days }],
  }),
} as unknown as BorderView

describe('the overview', () => {
  it('says of each flow whether it crosses in full, in part, waits or begins', async () => {
    const { flows: shown } = await overviewOf(border, true)
    expect(shown.map(({ id, state }) => [id, state])).toEqual([
      ['whole-a', 'whole'],
      ['part-b', 'part'],
      ['people-c', 'waits'],
      ['new-d', 'begins'],
      ['none-e', 'waits'],
    ])
    expect(shown[0]).toMatchObject({ rows: 1, rowsLastHour: 6, today: { day: '2026-11-23', inserted: 5, updated: 1 } })
  })

  it('gives the law’s answers, the most favourable first, each with its article and what would free it', async () => {
    const { flows: shown } = await overviewOf(border, true)
    expect(shown[2]!.answers.map(({ verdict, cite, freedBy }) => [verdict, cite[0], freedBy])).toEqual([
      ['permitted', 'CN Provisions 2024 art 5(1)(4)', []],
      ['conditional', 'CN PIPL 2021 art 39', ['cn.separate-consent and cn.scc']],
      ['undetermined', 'CN PIPL 2021 art 39', ['state data.subjects.consent in the manifest']],
    ])
  })

  it('names what needs somebody', async () => {
    const { needs } = await overviewOf(border, true)
    expect(needs).toEqual({
      held: [{ reason: 'consent', text: 'no consent', rows: 20 }],
      heldRows: 20,
      heldPeople: 10,
      planProblem: null,
      notAccepted: ['none-e'],
      otherPlan: ['new-d'],
      suspended: [{ flow: 'none-e', tables: 2 }],
      nextChange: { day: '2026-12-15', country: 'CN', flows: ['part-b'] },
      endings: [{ mechanism: 'cn.scc', until: '2027-01-03', flows: ['people-c'] }],
    })
  })

  it('forecasts a line with what happens there', async () => {
    const { lines } = await overviewOf(border, true)
    // The 1,001st of 100 a day comes ten days from today.
    expect(lines).toMatchObject([
      {
        count: 98_999,
        left: 1_000,
        atLine: ['hold'],
        forecast: { kind: 'range', from: '2026-12-03', to: '2026-12-03' },
      },
    ])
  })

  it('tells nobody why rows wait whose role may not see it', async () => {
    const { app, as } = testServer({ border })
    const of = async (role: 'viewer' | 'counsel') =>
      (await app.inject({ url: '/api/overview', headers: as(role) })).json()
    expect((await of('viewer')).needs).toMatchObject({ held: null, heldRows: 20 })
    expect((await of('counsel')).needs.held).toHaveLength(1)
    expect((await app.inject({ url: '/api/overview', headers: as('inspector') })).statusCode).toBe(403)
    expect((await app.inject({ url: '/api/overview?x=1', headers: as('viewer') })).statusCode).toBe(400)
  })

  it('is as the API describes it', async () => {
    const { app, as } = testServer({ border })
    const headers = as('counsel')
    const api = (await app.inject({ url: '/api/openapi.json', headers })).json()
    const schemas = new Ajv2020({ strict: false, validateFormats: false })
    schemas.addSchema(api, 'api')
    const check = schemas.getSchema('api#/components/schemas/Overview')!
    const answer = await app.inject({ url: '/api/overview', headers })
    expect([check(answer.json()), check.errors]).toEqual([true, null])
    const again = await app.inject({
      url: '/api/overview',
      headers: { ...headers, 'if-none-match': String(answer.headers.etag) },
    })
    expect(again.statusCode).toBe(304)
  })
})

describe('its page', () => {
  const ask = async (query: string, given: BorderView | undefined = border) => {
    const { lawShelf } = await import('../cli/law-shelf.ts')
    const served = {
      shelf: lawShelf,
      now: () => new Date('2026-11-23T06:00:00Z'),
      ...(given === undefined ? {} : { border: given }),
    }
    const principal = { role: 'counsel' }
    const needs = { served, lang: 'ja', principal, params: new Map(), query: new URLSearchParams(query) }
    return overviewPage.load(needs as unknown as PageAsk)
  }

  it('shows steps in the reader’s language and articles by their place', async () => {
    const { shown } = await ask('')
    expect(shown!.states).toEqual({ whole: 1, part: 1, waits: 2, begins: 1 })
    const conditional = shown!.flows[2]!.answers[1]!
    expect(shown!.ways[conditional.ways!]).toMatchObject([
      { kind: 'steps', steps: [{ text: '国外提供についての本人の個別の同意', english: false }, { id: 'cn.scc' }] },
    ])
    expect(shown!.laws['CN PIPL 2021 art 39']).toMatch(/^\/law\/cn\//)
    expect(shown!.needs.endings[0]).toMatchObject({ text: '個人情報越境標準契約（発効済み）', english: false })
  })

  it('filters by the first verdict, in the list and on the map, and counts all', async () => {
    const { shown } = await ask('verdict=conditional')
    expect([shown!.flows.length, shown!.map.arcs.length, shown!.verdicts]).toEqual([
      0,
      0,
      [{ verdict: 'permitted', flows: 5 }],
    ])
    expect((await ask('verdict=permitted&flow=part-b&view=asia')).shown).toMatchObject({ flow: 'part-b', view: 'asia' })
  })

  it('refuses what is no view, no verdict, and another day', async () => {
    for (const query of ['view=moon', 'verdict=fine', 'asOf=2024-01-01'])
      await expect(ask(query)).rejects.toMatchObject({ status: 422 })
  })

  it('is there without a border', async () => {
    const { lawShelf } = await import('../cli/law-shelf.ts')
    const needs = { served: { shelf: lawShelf, now: () => new Date() }, query: new URLSearchParams(), lang: 'en' }
    expect(await overviewPage.load(needs as unknown as PageAsk)).toEqual({ shown: null })
  })
})
