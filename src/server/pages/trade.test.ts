/** The trade pages: what they show is what the review finds, and what is asked wrongly is told. */

import { afterAll, describe, expect, it } from 'vitest'
import cn from '../../../rulebooks/cn/index.ts'
import { testServer } from '../../../test/support/server.ts'
import { allAgreements } from '../../cli/agreements.ts'
import { parseTransfer, type Transfer } from '../../law/index.ts'
import { agreementProse, type Finding, measuresOn, Reliefs, review, whatIf } from '../../review/index.ts'
import type { BorderView } from '../border-view.ts'
import { mayDo } from '../roles.ts'
import { measureSlug } from '../trade-paths.ts'
import type { AgreementPage, AgreementsPage } from './agreements.ts'
import type { TradePage } from './trade.ts'
import type { WalkPage } from './walk.ts'
import type { WhatIfPage } from './what-if.ts'

const day = '2026-11-23'
const shown = {
  render: ({ name, data }: object & { name: string; data: unknown }) => JSON.stringify({ name, data }),
  assets: new Map(),
}
const common = { now: () => new Date(`${day}T06:00:00Z`), console: shown, limits: { requestMs: 120_000 } }
const { app, as } = testServer(common)

const surveys = transfer({ categories: ['user.health_and_medical'], subjects: { count: 30, yearToDate: 0 } })
const nothing = transfer({ categories: ['business.record'] }, 'JP', 'KR')
const end = { store: 'x', place: 'x', entity: 'x' }
const flow = (id: string) => ({ id, from: { ...end, country: 'CN' }, to: { ...end, country: 'JP' } })
const asked = (name: string, one: Transfer | null) => ({
  flow: name,
  from: 'x',
  to: 'x',
  columns: [{ dataset: 'd', column: 'c', category: 'user', transfer: one }],
})
const border = {
  home: async () => 'KR',
  flows: async () => ({ organisation: 'Hanami', flows: ['a', 'b', 'c'].map(flow) }),
  questions: async () => questions,
} as unknown as BorderView
const questions = { asOf: day, books: [cn], flows: [asked('a', surveys), asked('b', nothing), asked('c', null)] }
const withBorder = testServer({ ...common, border })
afterAll(() => Promise.all([app.close(), withBorder.app.close()]))

function transfer(data: object, from = 'CN', to = 'JP'): Transfer {
  const parsed = parseTransfer({ asOf: day, exporter: { country: from }, importer: { country: to }, data })
  if (parsed.transfer === undefined) throw new Error(JSON.stringify(parsed.problems))
  return parsed.transfer
}

async function read<T>(path: string, server = { app, as }): Promise<T> {
  const answer = await server.app.inject({ url: `/page-data${path}`, headers: server.as('counsel') })
  expect([path, answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([path, 200, ''])
  return answer.json()
}
const refusal = async (path: string) => {
  const answer = await app.inject({ url: `/page-data${path}`, headers: as('counsel') })
  return [answer.statusCode, String((answer.json() as { detail?: string }).detail)] as const
}

describe('the matrix', () => {
  it('has in each cell what the review finds', async () => {
    const agreements = await allAgreements()
    const measures = new Map(measuresOn(cn, day).map((one) => [measureSlug(one.rule ?? ''), one]))
    const { rows, columns, cells } = await read<TradePage>('/trade?complainant=JP&country=CN&clauses=all')
    expect(rows).toHaveLength(measures.size)
    expect(columns.length).toBeGreaterThan(10)
    for (const [y, { slug }] of rows.entries())
      for (const [x, { agreement, topic }] of columns.entries()) {
        const against = { agreement, disciplines: [topic], complainant: 'JP' }
        const cell = cells[y]![x]
        if (cell === null || cell === undefined) expect(topic).toMatch(/-financial$/)
        else {
          const found = review(measures.get(slug)!, against, agreements)
          expect([cell.finding, cell.reason, cell.unverified]).toEqual([
            found.finding,
            found.reason,
            found.unverified.length > 0,
          ])
        }
      }
  })

  it('says of another complainant why nothing is owed to her', async () => {
    const ofRcep = async (complainant: string) => {
      const { columns, cells } = await read<TradePage>(`/trade?complainant=${complainant}&country=CN&agreement=RCEP`)
      const at = columns.findIndex(({ article }) => article === '12.14')
      return new Set(cells.map((row) => row[at]?.reason ?? row[at]?.finding))
    }
    expect(await ofRcep('US')).toEqual(new Set(['complainant-not-party']))
    expect(await ofRcep('JP')).not.toContain('complainant-not-party')
  })

  it('shows the most telling measures of some countries, and as complainant the country of the border', async () => {
    const few = await read<TradePage>('/trade')
    expect(few.complainant.code).toBe('JP')
    expect(few.rows.length).toBeGreaterThan(2)
    expect(few.rows.length).toBeLessThan(6)
    expect((await read<TradePage>('/trade', withBorder)).complainant.code).toBe('KR')
  })

  it('is filtered by finding, and counts all of them', async () => {
    const all = await read<TradePage>('/trade?country=CN')
    const some = await read<TradePage>('/trade?country=CN&finding=inconsistent-defence-available')
    expect(some.tally).toEqual(all.tally)
    expect(all.tally['inconsistent-defence-available']).toBeGreaterThan(0)
    expect(some.rows.length).toBeLessThan(all.rows.length)
    for (const row of some.cells) expect(row.map((cell) => cell?.finding)).toContain('inconsistent-defence-available')
  })

  it('leaves a proposal out until somebody asks for it', async () => {
    const codes = async (query: string) =>
      (await read<TradePage>(`/trade?country=CN&${query}`)).columns.map(({ agreement }) => agreement)
    expect(await codes('clauses=all')).not.toContain('2018-PROPOSAL')
    expect(await codes('assume=CN:2018-PROPOSAL,JP:2018-PROPOSAL')).toContain('2018-PROPOSAL')
  })

  it('stamps what rests on an assumed party', async () => {
    const { cells } = await read<TradePage>(
      '/trade?complainant=JP&country=CN&agreement=CPTPP&assume=CN:CPTPP:2026-01-01',
    )
    expect(cells.flat().every((cell) => cell === null || cell.hypothetical)).toBe(true)
  })

  it('tells what is asked wrongly', async () => {
    expect(await refusal('/trade?complainant=JAPAN')).toEqual([400, expect.stringContaining('two-letter code')])
    expect(await refusal('/trade?asOf=2026-02-30')).toEqual([400, expect.stringContaining('YYYY-MM-DD')])
    expect(await refusal('/trade?finding=wrong')).toEqual([400, expect.stringContaining('must be one of')])
    expect(await refusal('/trade?agreement=RCEPP')).toEqual([400, expect.stringContaining('did you mean RCEP')])
    expect(await refusal('/trade?country=XX')).toEqual([400, expect.stringContaining('no book of law of XX')])
    expect(await refusal('/trade?assume=nobody')).toEqual([400, expect.stringContaining('assumed')])
  })

  it('is a file too, with the words of each finding', async () => {
    const answer = await app.inject({
      url: '/api/trade/matrix.csv?complainant=JP&country=CN&agreement=RCEP',
      headers: as('viewer'),
    })
    expect(answer.statusCode).toBe(200)
    const [head = '', ...lines] = answer.body.trimEnd().split('\r\n')
    expect(head).toMatch(/^measure,rule,respondent,complainant,asOf,agreement,article/)
    expect(lines.length).toBeGreaterThan(100)
    expect(answer.body).toContain('inconsistent on its face with RCEP')
  })
})

describe('the walk', () => {
  it('is the finding of the API, step by step', async () => {
    const page = await read<WalkPage>('/trade/cn.csl-2025.art-39/rcep.12.14?complainant=JP')
    const answer = await app.inject({
      method: 'POST',
      url: '/api/review',
      headers: as('counsel'),
      payload: page.question,
    })
    const { measure: _, ...finding } = answer.json() as Finding & { measure: unknown }
    expect(page.finding).toEqual(finding)
    expect(page.finding.finding).toBe('inconsistent-defence-available')
    expect(page.finding.steps[page.decisive]?.step).toBe('exceptions')
    expect(page.overlap?.strictest).toMatchObject({ agreement: expect.any(String), article: expect.any(String) })
  })

  it('ends at the bond where nothing is owed', async () => {
    const page = await read<WalkPage>('/trade/cn.csl-2025.art-39/cptpp.14.13?complainant=JP&asOf=2026-11-01')
    expect([page.finding.finding, page.finding.reason]).toEqual(['not-bound', 'respondent-not-party'])
    expect(page.finding.steps[page.decisive]?.step).toBe('bond')
    expect(page.finding.bond.respondent).toBeNull()
  })

  it('leads to every cell’s own clause', async () => {
    const { rows, columns } = await read<TradePage>('/trade?complainant=JP&country=CN')
    const { slug } = rows[0]!
    for (const { slug: clause, keys, agreement, article, topic } of columns) {
      const query = new URLSearchParams({ complainant: 'JP', ...keys })
      const page = await read<WalkPage>(`/trade/${slug}/${encodeURIComponent(clause)}?${query}`)
      expect([page.clause.agreement, page.clause.article, page.clause.topic]).toEqual([agreement, article, topic])
    }
  })

  it('takes a rule that only has parts, and names the nearest where there is none', async () => {
    expect((await read<WalkPage>('/trade/cn.csl-2025.art-39/rcep.12.15')).measure.rule).toBe('cn.csl-2025/art 39')
    expect(await refusal('/trade/cn.csl-2025.art-399/rcep.12.14')).toEqual([
      404,
      expect.stringContaining('cn.csl-2025.art-39'),
    ])
    expect(await refusal('/trade/cn.csl-2025.art-39/rcep.12.144')).toEqual([404, expect.stringContaining('rcep.12.14')])
    expect(await refusal('/trade/cn.csl-2025.art-39/rcep.12.14?complainant=CN')).toEqual([
      422,
      expect.stringContaining('own measure'),
    ])
  })
})

describe('the agreements', () => {
  it('are listed by day with their parties', async () => {
    const { agreements } = await read<AgreementsPage>('/trade/agreements?party=JP&asOf=2019-01-01')
    const bound = agreements.filter((one) => one.bound.includes('JP')).map(({ code }) => code)
    expect(bound).toContain('CPTPP')
    expect(bound).not.toContain('RCEP')
    expect(agreements.find(({ code }) => code === 'RCEP')?.pending).toContain('JP')
  })

  it('are told one by one, nobody being bound by a proposal', async () => {
    const cptpp = (await allAgreements()).find(({ code }) => code === 'CPTPP')!
    const page = await read<AgreementPage>('/trade/agreements/cptpp')
    const lines = agreementProse(cptpp, day).filter((line) => line !== '')
    expect(page.prose.flatMap(({ head, lines: more }) => [head, ...more])).toEqual(
      lines.slice(1).map((line) => line.trim()),
    )
    const proposal = await read<AgreementPage>('/trade/agreements/2018-proposal')
    expect(proposal.parties.some(({ state }) => state === 'bound')).toBe(false)
    expect(proposal.record.length).toBeGreaterThan(0)
    expect(await refusal('/trade/agreements/cptp')).toEqual([404, expect.stringContaining('did you mean CPTPP')])
  })
})

describe('what if', () => {
  it('shows each flow of the border under both readings, and why nothing changes where nothing does', async () => {
    const page = await read<WhatIfPage>('/what-if/2018-proposal', withBorder)
    expect([page.on, page.readings]).toEqual(['company', ['tpp', 'us']])
    const [a, b, c] = page.flows
    const reliefs = new Reliefs(await allAgreements())
    const expected = whatIf(surveys, { agreement: '2018-PROPOSAL', readings: ['tpp', 'us'] }, [cn], reliefs, {
      strict: true,
    })
    expect(a?.rows[0]?.law).toBe(expected.law.verdict)
    expect(a?.rows[0]?.scenarios).toEqual(
      expected.scenarios.map(({ change, least, most }) => ({ change, least: least.verdict, most: most.verdict })),
    )
    const [tpp, us] = b?.scenarios ?? []
    expect([tpp?.unchanged?.why, us?.unchanged?.why]).toEqual(['open', 'other-law'])
    expect(tpp?.unchanged?.details.length).toBeGreaterThan(0)
    expect(c?.scenarios.map(({ unchanged }) => unchanged?.why)).toEqual(['left-out', 'left-out'])
  })

  it('leads from the chain to a walk with the same finding', async () => {
    const { flows } = await read<WhatIfPage>('/what-if/2018-proposal', withBorder)
    const links = flows.flatMap(({ scenarios }) => scenarios.flatMap(({ chain }) => chain))
    expect(links.length).toBeGreaterThan(0)
    for (const { walk, finding } of links.slice(0, 4))
      expect((await read<WalkPage>(walk)).finding.finding).toBe(finding)
  })

  it('asks about one transfer where there is no border, and names what it does not understand', async () => {
    const empty = await read<WhatIfPage>('/what-if/2018-proposal')
    expect([empty.on, empty.transfer?.answer, empty.transfer?.faults]).toEqual(['transfer', null, []])
    const told = await read<WhatIfPage>('/what-if/2018-proposal?from=CN&to=JP&data=user.contact')
    expect(told.transfer?.answer?.scenarios).toHaveLength(2)
    const wrong = await read<WhatIfPage>('/what-if/2018-proposal?from=CN&to=JP&data=user.contacts')
    expect(wrong.transfer?.faults[0]).toMatchObject({ path: expect.stringContaining('categories') })
  })

  it('says why nothing is owed where an agreement does not bind', async () => {
    const told = await read<WhatIfPage>('/what-if/cptpp?from=CN&to=JP&data=user.health_and_medical')
    expect(told.transfer?.answer?.scenarios[0]?.unchanged).toEqual({
      why: 'not-owed',
      details: ['respondent-not-party'],
    })
  })

  it('refuses what it cannot answer in a sentence', async () => {
    expect(await refusal('/what-if/2018-proposal?on=population')).toEqual([
      400,
      expect.stringContaining('waybill impact'),
    ])
    expect(await refusal('/what-if/2018-proposal?reading=eu')).toEqual([400, expect.stringContaining('tpp, us')])
    expect(await refusal('/what-if/2019-proposal')).toEqual([404, expect.stringContaining('2018-PROPOSAL')])
  })

  it('is a file too, for those who may see flows', async () => {
    const url = '/api/what-if/2018-proposal/flows.csv'
    const answer = await withBorder.app.inject({ url, headers: withBorder.as('counsel') })
    expect(answer.body.split('\r\n').filter((line) => line.startsWith('hypothetical,a,d,c'))).toHaveLength(2)
    const others = withBorder.as('viewer')
    expect((await withBorder.app.inject({ url, headers: others })).statusCode).toBe(
      mayDo('viewer', 'read-flows') ? 200 : 403,
    )
  })
})
