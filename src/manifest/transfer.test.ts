import { describe, expect, it } from 'vitest'
import { exampleManifest } from '../../test/support/example-manifest.ts'
import { parseTransfer } from '../law/transfer.ts'
import { loadManifest } from './load.ts'
import { type Unit, unitTransfer } from './transfer.ts'
import type { Manifest } from './types.ts'

function loaded(text = exampleManifest): Manifest {
  const { manifest, problems } = loadManifest(text, { fileName: 'waybill.yaml' })
  if (manifest === undefined) throw new Error(problems.map((p) => p.message).join())
  return manifest
}

const unit: Unit = {
  asOf: '2026-11-24',
  categories: ['user.unique_id', 'user.contact.email'],
  person: { residence: 'CN', consent: 'separate', kinds: ['customer'], sensitive: false },
  counts: { yearToDate: 98_300, sensitiveYearToDate: 0 },
}

const ask = (manifest: Manifest, flow: string, more: Partial<Unit> = {}) =>
  unitTransfer(manifest, manifest.flows.get(flow)!, { ...unit, ...more })

describe('the question for one person', () => {
  const manifest = loaded()
  const transfer = ask(manifest, 'customers-to-hq', { datasets: ['customers'] })

  it('is what the contract shows, with every fact given', () => {
    expect(transfer).toMatchObject({
      asOf: '2026-11-24',
      data: {
        categories: ['user.unique_id', 'user.contact.email'],
        collectedIn: 'CN',
        important: 'unnotified',
        form: 'identified',
        subjects: {
          count: 1,
          sensitiveCount: 0,
          yearToDate: 98_300,
          previousYear: 0,
          held: 300_000,
          residence: ['CN'],
          kinds: ['customer'],
          consent: 'separate',
        },
      },
      exporter: { country: 'CN', role: 'controller', sector: 'retail', traits: [] },
      importer: { country: 'JP', relation: 'headquarters' },
      purpose: ['analytics'],
      legalBasis: 'consent',
    })
    const parsed = parseTransfer(JSON.parse(JSON.stringify(transfer)))
    expect(parsed.problems).toBeUndefined()
    expect('absent' in parsed && parsed.absent).toEqual([])
  })

  it('counts a sensitive person on her own axis', () => {
    const person = { residence: null, consent: null, kinds: null, sensitive: true }
    expect(ask(manifest, 'customers-to-hq', { person }).data.subjects).toMatchObject({
      count: 1,
      sensitiveCount: 1,
      residence: null,
      consent: null,
      kinds: null,
    })
  })

  it('leaves unknown what the manifest does not state', () => {
    const text = exampleManifest
      .replace(/people:\n.*\n/, 'people: {}\n')
      .replace('role: controller, sector: retail, traits: [] }', 'role: null, sector: retail, traits: null }')
      .replace(', relation: headquarters', '')
    const asked = ask(loaded(text), 'customers-to-hq', { datasets: ['customers'] })
    expect(asked.data.subjects).toMatchObject({ held: null, previousYear: null, sensitivePreviousYear: null })
    expect(asked.exporter).toMatchObject({ role: null, traits: null })
    expect(asked.importer.relation).toBeNull()
  })

  it('takes the previous year as stated only while it is that year’s', () => {
    expect(ask(manifest, 'customers-to-hq', { asOf: '2027-01-01' }).data.subjects?.previousYear).toBeNull()
    const counts = { yearToDate: 0, sensitiveYearToDate: 0, previousYear: 98_400, sensitivePreviousYear: 0 }
    expect(ask(manifest, 'customers-to-hq', { asOf: '2027-01-01', counts }).data.subjects?.previousYear).toBe(98_400)
  })

  it('takes the counts of the entity, whichever of its places states them', () => {
    const text = exampleManifest
      .replace(
        '  tokyo: ',
        '  beijing: { country: CN, entity: "Hanami (Shanghai) Trading Co., Ltd.", role: controller, sector: retail, traits: [] }\n  tokyo: ',
      )
      .replace('at: shanghai', 'at: beijing')
    expect(ask(loaded(text), 'customers-to-hq').data.subjects?.held).toBe(300_000)
  })

  it('is about important data when one of its datasets is, and unknown when two were gathered apart', () => {
    const text = exampleManifest.replace(
      'subject: none, columns',
      'subject: none, collectedIn: JP, important: yes, columns',
    )
    const asked = ask(loaded(text), 'customers-to-hq')
    expect(asked.data).toMatchObject({ important: 'yes', collectedIn: null })
  })
})

describe('the question for a table about nobody', () => {
  it('concerns no person', () => {
    const asked = ask(loaded(), 'customers-to-hq', {
      person: 'nobody',
      datasets: ['products'],
      categories: ['business.record'],
    })
    expect(asked.data.subjects).toMatchObject({
      count: 0,
      sensitiveCount: 0,
      residence: [],
      kinds: [],
      consent: 'none',
    })
    expect(asked.data).toMatchObject({ important: 'no', collectedIn: 'CN' })
    expect(parseTransfer(JSON.parse(JSON.stringify(asked))).problems).toBeUndefined()
  })
})

describe('safeguards', () => {
  it('are passed on without what only people read', () => {
    const text = exampleManifest.replace(
      'safeguards: []',
      'safeguards: [{ type: cn.scc, status: in-force, from: 2026-11-20, reference: "file 7", by: "Lin Yue, counsel" }]',
    )
    expect(ask(loaded(text), 'customers-to-hq').safeguards).toEqual([
      { type: 'cn.scc', status: 'in-force', from: '2026-11-20', until: null, scope: null },
    ])
  })
})
