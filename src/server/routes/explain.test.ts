import { describe, expect, it } from 'vitest'
import { waybill } from '../../../test/support/cli.ts'
import { testServer } from '../../../test/support/server.ts'

const { app, as } = testServer()
const transfer = {
  asOf: '2024-03-22',
  data: {
    categories: ['user.contact.email'],
    collectedIn: 'CN',
    important: 'unnotified',
    subjects: { count: 120_000, yearToDate: 0, residence: ['CN'], citizenship: ['CN'], consent: 'separate' },
  },
  exporter: { country: 'CN', sector: 'retail' },
  importer: { country: 'JP', relation: 'headquarters' },
}
const explain = (query = '', payload: object = transfer, accept = 'application/json') =>
  app.inject({ method: 'POST', url: `/api/explain${query}`, payload, headers: { ...as('counsel'), accept } })

describe('POST /api/explain', () => {
  it('says what `waybill decide` prints, and the decision that it puts in words', async () => {
    const { out } = await waybill(['decide'], { stdin: JSON.stringify(transfer) })
    const got = await explain()
    expect(got.statusCode).toBe(200)
    const { language, text, decision } = got.json()
    expect([language, text]).toEqual(['en', out])
    const plain = await app.inject({ method: 'POST', url: '/api/decide', payload: transfer, headers: as('counsel') })
    expect(decision).toEqual(plain.json())
    const asText = await explain('', transfer, 'text/plain')
    expect([asText.headers['content-type'], asText.body]).toEqual(['text/plain; charset=utf-8', out])
    expect((await explain('?format=text')).body).toBe(out)
  })

  it('speaks Chinese and Japanese, with the law’s own words in them', async () => {
    const texts = new Map<string, string>()
    for (const lang of ['en', 'zh-Hans', 'ja']) texts.set(lang, (await explain(`?lang=${lang}`)).json().text)
    expect(texts.get('zh-Hans')).toMatch(/标准合同/)
    expect(texts.get('ja')).toMatch(/標準契約/)
    expect(new Set(texts.values()).size).toBe(3)
  })

  it('decides in the manner asked for', async () => {
    const early = (await explain('?asOf=2018-04-15')).json()
    expect(early.decision.asOf).toBe('2018-04-15')
    expect(early.text).toContain('2018-04-15')
    const bare = { asOf: transfer.asOf, exporter: { country: 'CN' }, importer: { country: 'JP' }, data: transfer.data }
    expect((await explain('?strict=true', bare)).json().decision.verdict).not.toBe(
      (await explain('', bare)).json().decision.verdict,
    )
  })

  it('says what is wrong by field', async () => {
    expect((await explain('?lang=fr')).json().errors).toMatchObject([{ path: 'lang' }])
    expect((await explain('?lnag=ja')).json().errors).toMatchObject([{ path: 'lnag', nearest: 'lang' }])
    const wrong = await explain('', { ...transfer, exporter: { country: 'canary' } })
    expect([wrong.statusCode, wrong.body.includes('canary')]).toEqual([422, false])
    expect((await explain('', transfer, 'text/html')).statusCode).toBe(406)
    const stranger = await app.inject({ method: 'POST', url: '/api/explain', payload: transfer })
    expect(stranger.statusCode).toBe(401)
  })
})
