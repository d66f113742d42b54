import { expect, it } from 'vitest'
import { exampleManifest } from '../../test/support/example-manifest.ts'
import { loadManifest } from '../manifest/index.ts'
import { FlowsAsked } from './flows-asked.ts'
import { booksOf } from './plan-files.ts'
import { flowsAsked } from './what-if-manifest.ts'

it('asks what the command asks, once for each day', async () => {
  const { manifest } = loadManifest(exampleManifest.replace('residence: country', 'residence: { value: CN }'), {
    fileName: 'waybill.yaml',
  })
  if (manifest === undefined) throw new Error('the example does not load')
  const folder = '/nowhere'
  const asked = new FlowsAsked(folder)
  const now = new Date('2026-11-23T18:00:00Z')
  const first = await asked.on(manifest, '2026-11-01', now)
  expect(first.flows).toEqual(flowsAsked(manifest, await booksOf(manifest, folder), '2026-11-01'))
  expect(first.flows.flatMap(({ columns }) => columns).length).toBeGreaterThan(5)
  expect(await asked.on(manifest, '2026-11-01', now)).toBe(first)
  // It is the next day in Shanghai already.
  expect((await asked.on(manifest, undefined, now)).asOf).toBe('2026-11-24')
})
