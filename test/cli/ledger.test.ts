/** `waybill ledger`: a log verifies, an edited one does not, a proof stands alone; no command needs a secret. */

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../src/border/home/crypto.ts'
import { ledgerFolder, openHome } from '../../src/border/home/home.ts'
import { columnCodec } from '../../src/border/postgres/codecs.ts'
import { verifierKey } from '../../src/ledger/index.ts'
import { batch, close, ORIGIN, stop } from '../ledger/support.ts'
import { waybill } from '../support/cli.ts'
import { exampleManifest } from '../support/example-manifest.ts'

let folder: string
let ledger: string
let key: string
let head: { size: number; root: string }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-cli-ledger-'))
  const state = join(folder, 'state')
  const home = await openHome({
    state,
    keys: join(folder, 'keys'),
    organisation: 'Hanami',
    origin: ORIGIN,
    codec: columnCodec,
  })
  await home.log.append([batch(1), close(0), ...Array.from({ length: 300 }, (_, i) => stop(`reason-${i}`))])
  key = verifierKey(ORIGIN, home.publicKey, sha256)
  await home.close()
  ledger = ledgerFolder(state)
})
afterAll(() => rmSync(folder, { recursive: true }))

const copy = (name: string) => {
  const to = join(folder, name)
  cpSync(ledger, to, { recursive: true })
  return to
}

describe('a true log', () => {
  it('verifies where waybill.yaml puts the state, and in ./state', async () => {
    const first = await waybill(['ledger', 'verify', '--json', '--closed'], { cwd: folder })
    head = JSON.parse(first.out)
    expect(first.code).toBe(0)
    expect(head).toMatchObject({ ok: true, size: 302, open: [], origin: ORIGIN, keyFrom: 'folder' })
    writeFileSync(join(folder, 'waybill.yaml'), exampleManifest.replace('./state', './elsewhere'))
    cpSync(join(folder, 'state'), join(folder, 'elsewhere'), {
      recursive: true,
      filter: (path) => !path.includes('/lock'),
    })
    const second = await waybill(['ledger', 'verify'], { cwd: folder })
    expect(second.code).toBe(0)
    expect(second.out).toMatch(/^elsewhere\/ledger verifies: 302 entries, root /)
  })

  it('verifies under the key that was given, as text and as a file, without any secret', async () => {
    writeFileSync(join(folder, 'branch.pub'), `${key}\n`)
    const public_ = copy('copy')
    rmSync(join(public_, 'key.pub'))
    for (const given of [key, 'branch.pub']) {
      const { code, out } = await waybill(['ledger', 'verify', public_, '--public-key', given], { cwd: folder })
      expect(code).toBe(0)
      expect(out).toContain(`Signed by ${ORIGIN} under the key that was given.`)
    }
    const without = await waybill(['ledger', 'verify', public_])
    expect(without).toMatchObject({ code: 2 })
    expect(without.err).toContain('give the verifier key with --public-key')
  })

  it('continues what somebody holds from earlier, or is found out', async () => {
    const known = (size: number, root: string) => waybill(['ledger', 'verify', ledger, '--known', `${size}:${root}`])
    expect((await known(head.size, head.root)).code).toBe(0)
    const other = await known(head.size, Buffer.alloc(32).toString('base64'))
    expect(other.code).toBe(1)
    expect(other.err).toContain('this is another history')
    const older = await known(head.size + 1, head.root)
    expect(older.code).toBe(1)
    expect(older.err).toContain('is older than a known one')
  })

  it('is shown as lines and as NDJSON, and tells its key', async () => {
    const text = await waybill(['ledger', 'show', ledger])
    expect(text.out.split('\n').slice(0, 3)).toMatchInlineSnapshot(`
      [
        "0  2024-03-22T01:02:03.004Z  batch  orders  batch 1: public.orders +3 ~0 -1, 2 held; new people 3 ordinary, 0 sensitive, in all 99703 and 0; under cn.provisions-2024 art 5(1)(4)",
        "1  2024-03-22T01:02:03.004Z  close  orders  of 0, outcome committed",
        "2  2024-03-22T01:02:03.004Z  stop  orders  reason reason-0",
      ]
    `)
    const json = await waybill(['ledger', 'show', ledger, '--json'])
    const lines = json.out.trimEnd().split('\n')
    expect(lines).toHaveLength(302)
    expect(JSON.parse(lines[1]!)).toMatchObject({ index: 1, ...close(0) })
    expect((await waybill(['ledger', 'show', ledger, '--key'])).out).toBe(`${key}\n`)
  })

  it('gives a proof that stands on the key alone', async () => {
    const proof = await waybill(['ledger', 'prove', '0', ledger])
    expect(proof.code).toBe(0)
    const file = join(folder, 'proof.json')
    writeFileSync(file, proof.out)
    const checked = await waybill(['ledger', 'verify', '--proof', file, '--public-key', key])
    expect(checked.code).toBe(0)
    expect(checked.out).toContain('batch 1: public.orders +3 ~0 -1, 2 held')
    writeFileSync(file, proof.out.replace('"index": 0', '"index": 1'))
    const edited = await waybill(['ledger', 'verify', '--proof', file, '--public-key', key])
    expect(edited.code).toBe(1)
    expect(edited.err).toContain('is not entry 1 of the signed log')
    expect((await waybill(['ledger', 'verify', '--proof', file])).code).toBe(2)
  })

  it('is copied in the published layout, which verifies too', async () => {
    const to = join(folder, 'published')
    expect((await waybill(['ledger', 'export', to, ledger])).code).toBe(0)
    expect(existsSync(join(to, 'tail'))).toBe(false)
    const { code, out } = await waybill(['ledger', 'verify', '--json', '--public-key', key, to])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ size: head.size, root: head.root })
    expect((await waybill(['ledger', 'export', to, ledger])).code).toBe(2)
  })
})

describe('a log that is not what was signed', () => {
  const files = () => readdirSync(ledger, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

  it('ends with 1, whichever file was edited', async () => {
    const names = files().map((entry) => join(entry.parentPath, entry.name).slice(ledger.length + 1))
    expect(names.length).toBeGreaterThan(3)
    for (const name of names) {
      const edited = copy(`edited-${names.indexOf(name)}`)
      const bytes = readFileSync(join(edited, name))
      bytes[bytes.length >> 1]! ^= 1
      writeFileSync(join(edited, name), bytes)
      const { code, out, err } = await waybill(['ledger', 'verify', '--closed', edited])
      expect([name, code, out]).toEqual([name, 1, ''])
      expect(err).toMatch(/^waybill: /)
      const json = await waybill(['ledger', 'verify', '--closed', '--json', '--public-key', key, edited])
      if (name !== 'key.pub') expect(JSON.parse(json.out)).toMatchObject({ ok: false })
    }
  })

  it('ends with 1 when it was truncated, or is signed by another', async () => {
    const cut = copy('cut')
    writeFileSync(join(cut, 'tail'), readFileSync(join(cut, 'tail')).subarray(0, 200))
    const { code, err } = await waybill(['ledger', 'verify', cut])
    expect(code).toBe(1)
    expect(err).toContain('302 entries are signed')
    const other = verifierKey(ORIGIN, new Uint8Array(32).fill(9), sha256)
    expect((await waybill(['ledger', 'verify', ledger, '--public-key', other])).code).toBe(1)
    expect((await waybill(['ledger', 'show', cut])).code).toBe(1)
  })
})

describe('bad input', () => {
  it.each([
    [['verify', 'nowhere'], 'nowhere holds no ledger'],
    [['verify', '--public-key', 'x+y', '.'], 'holds no ledger'],
    [['verify', '--known', '12'], '--known: expected SIZE:ROOT'],
    [['prove', 'x'], 'INDEX: expected the number of an entry'],
  ])('%j', async (argv, message) => {
    const { code, out, err } = await waybill(['ledger', ...argv])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  it('no such entry, no such key', async () => {
    const { code, err } = await waybill(['ledger', 'prove', '302', ledger])
    expect([code, err]).toEqual([2, 'waybill: no entry 302: the log has 302 signed entries\n'])
    const malformed = await waybill(['ledger', 'verify', ledger, '--public-key', 'branch+00+AA=='])
    expect(malformed.code).toBe(2)
    expect(malformed.err).toContain('expected a verifier key')
  })
})
