import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { ed25519Verify } from './crypto.ts'
import { KeyMalformed, KeyMissing, TooOpen } from './errors.ts'
import { openKeys } from './keys.ts'

const root = mkdtempSync(join(tmpdir(), 'waybill-keys-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let folders = 0
const newFolder = () => join(root, `deep/keys${++folders}`)
const random = { bytes: (n: number) => new Uint8Array(randomBytes(n)) }
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const files = ['ledger.key', 'master.key', 'token.epoch']

describe('key folder', () => {
  it('is made on first use, closed to others and without leftovers, and holds the same keys ever after', () => {
    const folder = newFolder()
    const first = openKeys(folder, false, random)
    expect(readdirSync(folder).sort()).toEqual(files)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    for (const file of files) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600)
    for (const stateExists of [true, false]) {
      const again = openKeys(folder, stateExists, random)
      expect(hex(again.tokenKey(1))).toBe(hex(first.tokenKey(1)))
      expect(hex(again.ledgerSigner.publicKey)).toBe(hex(first.ledgerSigner.publicKey))
      expect(again.epoch).toBe(1)
    }
    expect(hex(openKeys(newFolder(), false, random).tokenKey(1))).not.toBe(hex(first.tokenKey(1)))
  })

  it('tightens a folder that stood there empty', () => {
    const folder = newFolder()
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, 0o755)
    openKeys(folder, false, random)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it.each(files)('is refused when %s is missing and a state exists, and nothing is made in its place', (file) => {
    const folder = newFolder()
    openKeys(folder, false, random)
    rmSync(join(folder, file))
    expect(() => openKeys(folder, true, random)).toThrow(KeyMissing)
    expect(() => openKeys(folder, true, random)).toThrow(/restore it from backup/)
    expect(readdirSync(folder).sort()).toEqual(files.filter((name) => name !== file))
    const absent = newFolder()
    expect(() => openKeys(absent, true, random)).toThrow(KeyMissing)
    expect(statSync(absent, { throwIfNoEntry: false })).toBeUndefined()
  })

  it.each(files)('is refused when others may read %s', (file) => {
    const folder = newFolder()
    openKeys(folder, false, random)
    for (const mode of [0o640, 0o604, 0o620]) {
      chmodSync(join(folder, file), mode)
      expect(() => openKeys(folder, true, random)).toThrow(TooOpen)
      expect(() => openKeys(folder, false, random)).toThrow(new RegExp(`${file} has mode 0${mode.toString(8)} .* 0600`))
    }
    chmodSync(join(folder, file), 0o400)
    expect(openKeys(folder, true, random).epoch).toBe(1)
    chmodSync(folder, 0o770)
    expect(() => openKeys(folder, true, random)).toThrow(TooOpen)
  })

  it('is refused when a file is of another length or no epoch, and the message shows none of it', () => {
    for (const file of files) {
      const folder = newFolder()
      openKeys(folder, false, random)
      const content = readFileSync(join(folder, file))
      appendFileSync(join(folder, file), 'x')
      expect(() => openKeys(folder, true, random)).toThrow(KeyMalformed)
      truncateSync(join(folder, file), 0)
      expect(() => openKeys(folder, true, random)).toThrow(KeyMalformed)
      writeFileSync(join(folder, file), content.subarray(1))
      expect(() => openKeys(folder, true, random)).toThrow(/holds (31|1) bytes instead of/)
    }
  })

  it('reads a raised epoch, under which the token key is another', () => {
    const folder = newFolder()
    openKeys(folder, false, random)
    writeFileSync(join(folder, 'token.epoch'), '12')
    const keys = openKeys(folder, true, random)
    expect(keys.epoch).toBe(12)
    expect(hex(keys.tokenKey(12))).not.toBe(hex(keys.tokenKey(1)))
  })
})

describe('keys', () => {
  const fixed = { bytes: (n: number) => new Uint8Array(n).fill(n) }

  it('follow from the master key in a way that never changes', () => {
    const keys = openKeys(newFolder(), false, fixed)
    const all = [keys.tokenKey(1), keys.tokenKey(2), keys.hashKey(), keys.sealKey(), keys.ledgerSaltKey()]
    expect(all.map((key) => key.length)).toEqual([64, 64, 32, 32, 32])
    expect(new Set(all.map((key) => hex(key.subarray(0, 32)))).size).toBe(5)
    expect(all.map((key) => hex(key.subarray(0, 8)))).toMatchInlineSnapshot(`
      [
        "98803b5569c1d49a",
        "80416e4f6787399c",
        "04ac8e82dc5eacf7",
        "7027c8a1ea04a87f",
        "b9928ce4995767f1",
      ]
    `)
  })

  it('sign the ledger', async () => {
    const { ledgerSigner } = openKeys(newFolder(), false, random)
    const message = Buffer.from('checkpoint')
    const signature = await ledgerSigner.sign(message)
    expect(ed25519Verify(ledgerSigner.publicKey, message, signature)).toBe(true)
    expect(ed25519Verify(ledgerSigner.publicKey, Buffer.from('other'), signature)).toBe(false)
  })

  it('do not show when printed', () => {
    const folder = newFolder()
    const keys = openKeys(folder, false, random)
    const shown = inspect(keys, { depth: null, showHidden: true }) + JSON.stringify(keys)
    for (const file of ['master.key', 'ledger.key']) {
      const secret = readFileSync(join(folder, file))
      for (const form of [
        secret.toString('hex'),
        secret.toString('base64'),
        [...secret].join(','),
        [...secret].join(', '),
      ]) {
        expect(shown).not.toContain(form)
      }
    }
  })
})
