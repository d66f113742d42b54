import { afterAll, describe, expect, it } from 'vitest'
import { testServer } from '../../../test/support/server.ts'
import { lawShelf } from '../../cli/law-shelf.ts'
import { agreementProse, recordProse } from '../../review/index.ts'

const { app, as } = testServer({ shelf: lawShelf, now: () => new Date('2026-11-24T03:00:00Z') })
afterAll(() => app.close())
const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { ...as('inspector'), ...headers } })

describe('GET /api/agreements', () => {
  it('lists them all, and stamps what nobody tabled', async () => {
    const answer = await get('/api/agreements')
    const { agreements } = answer.json()
    expect(agreements.length).toBe((await lawShelf.agreements()).length)
    const hypothetical = agreements.filter((one: { hypothetical: boolean }) => one.hypothetical)
    expect(hypothetical.map(({ code }: { code: string }) => code)).toEqual(['2018-PROPOSAL'])
    const again = await get('/api/agreements', { 'if-none-match': String(answer.headers.etag) })
    expect(again.statusCode).toBe(304)
  })
})

describe('GET /api/agreements/:code', () => {
  it('reads one as data and as prose', async () => {
    const cptpp = (await lawShelf.agreements()).find(({ code }) => code === 'CPTPP')!
    const answer = await get('/api/agreements/cptpp?asOf=2024-06-01')
    expect(answer.json()).toMatchObject({ code: 'CPTPP', asOf: '2024-06-01', hypothetical: false })
    expect(answer.json().disciplines).toEqual(JSON.parse(JSON.stringify(cptpp.disciplines)))
    const text = await get('/api/agreements/CPTPP?asOf=2024-06-01', { accept: 'text/plain' })
    expect(text.body).toBe(`${agreementProse(cptpp, '2024-06-01').join('\n')}\n`)
    const day = await get('/api/agreements/CPTPP?asOf=2024-06-02', { 'if-none-match': String(answer.headers.etag) })
    expect([day.statusCode, day.json().asOf]).toEqual([200, '2024-06-02'])
    const same = await get('/api/agreements/CPTPP?asOf=2024-06-01', { 'if-none-match': String(answer.headers.etag) })
    expect(same.statusCode).toBe(304)
  })

  it('tells of a proposal what became of it up to the day, stamped hypothetical', async () => {
    const record = await lawShelf.negotiationRecord()
    const answer = (await get('/api/agreements/2018-proposal?asOf=2018-12-31')).json()
    expect(answer.hypothetical).toBe(true)
    expect(answer.record.length).toBe(record.filter(({ on }) => on <= '2018-12-31').length)
    expect(answer.record.length).toBeLessThan(record.length)
    const text = (await get('/api/agreements/2018-proposal?format=text')).body
    expect(text.split('\n')[0]).toBe('[hypothetical]')
    for (const line of recordProse(record, '2026-11-24')) expect(text).toContain(line)
  })

  it('names the nearest where there is no such agreement, and has no page', async () => {
    const answer = await get('/api/agreements/CPTP')
    expect(answer.statusCode).toBe(404)
    expect(answer.json().errors).toEqual([
      { path: 'code', message: 'must be the code of an agreement', nearest: 'CPTPP' },
    ])
    expect((await get('/api/agreements/all')).statusCode).toBe(404)
    expect((await get('/api/agreements/CPTPP?format=html')).statusCode).toBe(400)
    expect((await get('/api/agreements/CPTPP', { accept: 'text/html' })).statusCode).toBe(406)
    expect((await get('/api/agreements/CPTPP?asOf=yesterday')).statusCode).toBe(400)
  })
})
