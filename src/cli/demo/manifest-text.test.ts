import { describe, expect, test } from 'vitest'
import { loadManifest } from '../../manifest/index.ts'
import { flowName, manifestText, openingCount, withContract } from './manifest-text.ts'

const day = '2026-11-25'
const load = (text: string) => loadManifest(text, { fileName: 'waybill.yaml' })

describe('the manifest of the demo', () => {
  test('loads, with the opening count', () => {
    const { manifest, problems } = load(manifestText(day))
    expect(problems ?? []).toEqual([])
    expect(manifest!.people.get('shanghai')).toMatchObject({ yearToDate: openingCount, asOf: day })
    expect(manifest!.flows.get(flowName)!.safeguards).toEqual([])
  })

  test('loads with the contract, entered by name, and keeps what was barred', () => {
    const edit = withContract(manifestText(day), day)
    const { manifest, problems } = load(edit.text)
    expect(problems ?? []).toEqual([])
    const flow = manifest!.flows.get(flowName)!
    expect(flow.safeguards).toMatchObject([{ type: 'cn.scc', status: 'in-force', from: day, by: 'Lin Yue, counsel' }])
    for (const line of [...edit.added]) expect(edit.text).toContain(line)
    expect(manifestText(day)).toContain(edit.removed[0])
  })

  test('is edited once', () => {
    expect(() => withContract(withContract(manifestText(day), day).text, day)).toThrow(RangeError)
  })
})
