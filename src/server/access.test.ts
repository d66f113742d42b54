import { describe, expect, it } from 'vitest'
import { Access, newApiKey, parseKeys, sessionIn } from './access.ts'

const hour = 3_600_000

describe('access', () => {
  it('ends a link when it is used or replaced, and a session after twelve hours', () => {
    let now = 0
    const access = new Access([], () => new Date(now))
    expect(access.redeem('')).toBe(undefined)
    const [first, second] = [access.newLink(), access.newLink()]
    expect(access.redeem(first)).toBe(undefined)
    const session = access.redeem(second)!
    expect(access.redeem(second)).toBe(undefined)
    expect(access.ofSession(session)).toMatchObject({ role: 'admin', by: 'link' })
    expect(access.ofSession(second)).toBe(undefined)
    now = 12 * hour - 1
    expect(access.ofSession(session)).toBeDefined()
    now = 12 * hour
    expect(access.ofSession(session)).toBe(undefined)
    now = 0
    expect(access.ofSession(session)).toBe(undefined)
  })

  it('takes a certificate by its fingerprint under its own name only, and is no key', () => {
    const certificate = 'a'.repeat(64)
    const access = new Access([{ name: 'job', role: 'engineer', certificate }], () => new Date())
    const ask = (name: string, fingerprint: string) => access.ofCertificate({ name, fingerprint })
    expect(ask('job', certificate)).toEqual({
      id: 'account:job',
      name: 'job',
      role: 'engineer',
      by: 'certificate',
    })
    expect([ask('other', certificate), ask('job', 'b'.repeat(64)), access.ofKey(certificate)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('keeps keys by their hashes', () => {
    const [a, b] = [newApiKey('a', 'viewer'), newApiKey('b', 'counsel')]
    const read = parseKeys(JSON.parse(JSON.stringify([a.entry, b.entry])))
    if (!('keys' in read)) throw new Error(read.problem)
    const access = new Access(read.keys, () => new Date())
    expect(access.ofKey(b.key)).toEqual({ id: 'account:b', name: 'b', role: 'counsel', by: 'key' })
    expect([access.ofKey(a.entry.hash), access.ofKey(`${a.key}x`)]).toEqual([undefined, undefined])
    expect(JSON.stringify(a.entry)).not.toContain(a.key)
  })

  it('finds its cookie among others', () => {
    expect(sessionIn('a=b; waybill_session=x=y; c')).toBe('x')
    expect([sessionIn(undefined), sessionIn('waybill_session='), sessionIn('my_waybill_session=x')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})
