import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { exampleManifest } from '../../test/support/example-manifest.ts'
import { manifestDigest } from './digest.ts'
import { loadManifest } from './load.ts'

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())

function digest(text: string): string {
  const { manifest, problems } = loadManifest(text, { fileName: 'waybill.yaml' })
  if (manifest === undefined) throw new Error(problems.map((p) => p.message).join())
  return manifestDigest(manifest, sha256)
}

const edited = (from: string, to: string) => {
  expect(exampleManifest).toContain(from)
  return digest(exampleManifest.replace(from, () => to))
}

const base = digest(exampleManifest)

describe('the digest of a manifest', () => {
  it('is a SHA-256 in hex', () => expect(base).toMatch(/^sha256:[0-9a-f]{64}$/))

  it.each([
    ['a comment', 'flows:', 'flows: # all of them'],
    ['quotes', 'country: CN,', 'country: "CN",'],
    ['the order of keys', 'role: controller, sector: retail', 'sector: retail, role: controller'],
    ['the order of purposes', '[contract, cross-border-shopping]', '[cross-border-shopping, contract]'],
    ['the order of datasets in a flow', '[customers, products]', '[products, customers]'],
    ['the order of consent values', '"t": separate, "f": none', '"f": none, "t": separate'],
    ['a default written out', '    on-limit: hold\n', ''],
    ['where state and keys lie', 'keys: ./keys', 'keys: /srv/keys'],
    ['a place’s zone written null', 'country: JP, entity', 'country: JP, zone: null, entity'],
  ])('does not change with %s', (_, from, to) => expect(edited(from, to)).toBe(base))

  it.each([
    ['a category', 'email: user.contact.email,', 'email: user.contact,'],
    [
      'the order of columns',
      'id: user.unique_id, email: user.contact.email',
      'email: user.contact.email, id: user.unique_id',
    ],
    ['a mark', 'total: transaction.order }', 'total: transaction.order } # guess'],
    ['a treatment', 'email: tokenise', 'email: drop'],
    ['a purpose', '[analytics]', '[analytics, marketing]'],
    ['a count', '98200', '98201'],
    [
      'who entered a mechanism',
      'safeguards: []',
      'safeguards: [{ type: cn.scc, status: in-force, from: 2026-11-20, by: Lin Yue }]',
    ],
    ['what happens at a limit', 'on-limit: hold', 'on-limit: drop'],
    ['a consent value', '"f": none', '"f": general'],
  ])('changes with %s', (_, from, to) => expect(edited(from, to)).not.toBe(base))
})
