import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Book } from '../law/index.ts'
import { loadManifest, type Manifest } from '../manifest/index.ts'
import type { TrialChange } from '../server/trial.ts'
import { bookOf } from './books.ts'
import { tried } from './try-change.ts'

const text = `waybill: 1
organisation: { name: Shop, home: JP }
places:
  here: { country: CN, entity: Here Ltd., role: controller, sector: retail, traits: [] }
  there: { country: JP, entity: There K.K., role: controller, sector: retail, traits: [], relation: headquarters }
stores:
  branch: { at: here, postgres: "\${A}" }
  hq: { at: there, postgres: "\${B}" }
people:
  here: { yearToDate: 0, sensitiveYearToDate: 0, previousYear: 0, sensitivePreviousYear: 0, held: 300000, asOf: 2026-01-01 }
datasets:
  customers:
    store: branch
    table: public.customers
    collectedIn: CN
    important: unnotified
    subject: { key: id, kind: customer, consent: { value: separate } }
    columns: { id: user.unique_id, id_card: user.government_id, nickname: unclassified, "odd: name": user.name }
flows:
  f: { from: branch, to: hq, datasets: [customers], purpose: [analytics], legalBasis: consent, safeguards: [] }
`

let manifest: Manifest
let books: readonly Book[]
beforeAll(async () => {
  const loaded = loadManifest(text, { fileName: 'waybill.yaml' })
  if (loaded.manifest === undefined) throw new Error(JSON.stringify(loaded.problems))
  manifest = loaded.manifest
  books = [await bookOf('cn'), await bookOf('jp')]
})

const attempt = (column: string, change: TrialChange | null, dataset = 'customers') =>
  tried({ manifest, flow: manifest.flows.get('f')!, books, day: '2026-11-25' }, { dataset, column }, change)

describe('a change that is tried', () => {
  it('shows the answer of now, and the steps that a paper makes', () => {
    const trial = attempt('id_card', null)!
    expect([trial.before.asked?.verdict, trial.after, trial.patch]).toEqual(['conditional', null, null])
    expect(trial.safeguards).toContain('cn.scc')
    expect(trial.safeguards).not.toContain('cn.separate-consent')
  })

  it('asks anew with a step held, and gives the lines that say so', () => {
    const trial = attempt('id_card', { kind: 'safeguard', type: 'cn.scc' })!
    expect(trial.after?.asked?.verdict).toBe('permitted')
    expect(parse(trial.patch!)).toEqual({
      flows: { f: { safeguards: [{ type: 'cn.scc', status: 'in-force', from: '2026-11-25' }] } },
    })
  })

  it('says that what is dropped or not classified stays, whatever the law says', () => {
    expect(attempt('id_card', { kind: 'treatment', to: 'drop' })!.after).toEqual({
      category: 'user.government_id',
      asked: null,
    })
    expect(attempt('nickname', null)!.before.asked).toBeNull()
    expect(attempt('nickname', { kind: 'category', to: 'user.name' })!.after?.asked?.verdict).toBe('permitted')
  })

  it('does not take a token for less than what it stands for', () => {
    expect(attempt('id_card', { kind: 'treatment', to: 'tokenise' })!.after?.asked?.verdict).toBe('conditional')
  })

  it('writes lines that load in the manifest, whatever the column is called', () => {
    const { patch } = attempt('odd: name', { kind: 'treatment', to: 'year' })!
    expect(parse(patch!)).toEqual({ flows: { f: { treatments: { 'customers.odd: name': { generalise: 'year' } } } } })
    const changed = text.replace(
      'safeguards: [] }',
      `safeguards: [], treatments: ${JSON.stringify(parse(patch!).flows.f.treatments)} }`,
    )
    expect(loadManifest(changed, { fileName: 'waybill.yaml' }).problems).toBeUndefined()
  })

  it('changes nothing of the manifest it was given', () => {
    const before = [...manifest.flows.get('f')!.treatments]
    attempt('id_card', { kind: 'treatment', to: 'drop' })
    expect([...manifest.flows.get('f')!.treatments]).toEqual(before)
  })

  it('knows no table that is not of the flow', () => {
    expect(attempt('id', null, 'orders')).toBeUndefined()
  })
})
