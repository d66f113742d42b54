import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from '../../../test/support/cli.ts'
import { testServer } from '../../../test/support/server.ts'
import { lawShelf } from '../../cli/law-shelf.ts'
import { expandCases } from '../../engine/index.ts'

const { app, as } = testServer({ shelf: lawShelf })
afterAll(() => app.close())

const post = (payload: unknown, role: 'engineer' | 'viewer' = 'engineer') =>
  app.inject({
    method: 'POST',
    url: '/api/cases',
    headers: { ...as(role), 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  })

const casesIn = (file: string) =>
  expandCases(JSON.parse(readFileSync(join(root, 'cases', file), 'utf8')) as unknown).flat()
const transfers = casesIn('cn/provisions-2024.json').slice(0, 40)
const reviews = casesIn('treaties/rcep.json').slice(0, 40)

const storage = {
  id: 'storage',
  measure: { rule: 'cn.csl-2016/art 37', asOf: '2022-03-01' },
  against: { agreement: 'RCEP', discipline: 'localisation', complainant: 'JP' },
  expect: { finding: 'inconsistent-defence-available', article: '12.14' },
}

describe('POST /api/cases', () => {
  it('runs both kinds, in their order', async () => {
    const answer = await post([...transfers, ...reviews])
    expect(answer.statusCode).toBe(200)
    const { passed, failed, results } = answer.json()
    expect([passed, failed]).toEqual([transfers.length + reviews.length, 0])
    const ids = [...transfers, ...reviews].map((one) => (one as { id: string }).id)
    expect(results.map(({ id }: { id: string }) => id)).toEqual(ids)
  })

  it('says which expectation failed', async () => {
    const [first] = transfers as { expect: object }[]
    const answer = await post([
      { ...first, expect: { ...first!.expect, verdict: 'prohibited' } },
      { ...storage, expect: { finding: 'consistent' } },
      { ...first, transfer: { asOf: '2024-03-22' } },
      storage,
    ])
    const { passed, failed, results } = answer.json()
    expect([passed, failed]).toEqual([1, 3])
    expect(results[0].failures[0]).toMatch(/^verdict: expected prohibited, answered /)
    expect(results[1].failures).toEqual(['finding: expected consistent, got inconsistent-defence-available'])
    expect(results[2].failures[0]).toMatch(/^transfer: /)
  })

  it('knows what a country with no book answers', async () => {
    const [first] = transfers as { expect: object }[]
    const { results } = (await post([{ ...first, expect: { jurisdiction: 'XX', verdict: 'permitted' } }])).json()
    expect(results[0].failures).toEqual(['no answer of XX'])
  })

  it('runs nothing where one is no case, and says where', async () => {
    const answer = await post([
      storage,
      { id: '', transfer: {}, expect: { jurisdiction: 'CN', verdict: 'permited', cite: [] } },
      { ...storage, expect: { finding: 'violates' } },
      3,
    ])
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toMatchObject([
      { path: '[1].id' },
      { path: '[1].expect.verdict', nearest: 'permitted' },
      { path: '[1].expect.cite', nearest: 'cites' },
      { path: '[2].expect.finding' },
      { path: '[3]' },
    ])
  })

  it.each([
    ['an agreement that there is not', { ...storage.against, agreement: 'RCP' }, '[0].against.agreement'],
    ['more than one complainant', { ...storage.against, complainant: 'all' }, '[0].against'],
    ['a proposal without a reading', { ...storage.against, agreement: '2018-PROPOSAL' }, '[0].against.reading'],
  ])('refuses %s', async (_, against, path) => {
    const answer = await post([{ ...storage, against }])
    expect([answer.statusCode, answer.json().errors[0].path]).toEqual([422, path])
  })

  it('has limits: of the list, of each expectation, of who may run them', async () => {
    expect((await post(storage)).json().errors[0].path).toBe('')
    expect((await post(Array(501).fill(storage))).json().detail).toContain('at most 500')
    const expected = { jurisdiction: 'CN', verdict: 'permitted', cites: Array(201).fill('x') }
    const long = await post([{ id: 'x', transfer: {}, expect: expected }])
    expect(long.json().errors).toMatchObject([{ path: '[0].expect.cites' }])
    expect((await post([storage], 'viewer')).statusCode).toBe(403)
  })

  it('lets others be answered while it runs', async () => {
    const running = post(Array(200).fill(transfers[0]))
    let done = false
    void running.then(() => {
      done = true
    })
    const health = await app.inject({ url: '/healthz' })
    expect([health.statusCode, done]).toEqual([200, false])
    expect((await running).json().passed).toBe(200)
  })
})
