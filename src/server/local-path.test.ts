import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localPath, signInFor } from './local-path.ts'

const own = 'https://waybill.test'

describe('a path to come back to', () => {
  it('is on this server as any browser reads it, or is none', () => {
    const piece = fc.constantFrom(
      ...['/', '//', '\\', '.', '..', '%2f', '%5c', '%2e', '@', ':', '?', '#', ' ', '\t', '\n', '\r', '\u0000', '／'],
      ...['evil.example', 'https:', 'javascript:', 'sign-in', 'api', 'ü', '\u202e'],
    )
    let taken = 0
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), fc.boolean(), (pieces, rooted) => {
        const path = localPath(`${rooted ? '/' : ''}${pieces.join('')}`)
        if (path === undefined) return
        taken++
        const read = new URL(path, own)
        expect([read.origin, `${read.pathname}${read.search}`]).toEqual([own, path])
        expect(path).toMatch(/^\/(?!\/)[\x21-\x7e]*$/)
        expect(path).not.toMatch(/^\/(sign-in|sign-out|open)([/?]|$)/)
      }),
      { numRuns: 5_000 },
    )
    expect(taken).toBeGreaterThan(200)
  })

  it('keeps its query, and loses its fragment', () => {
    expect([localPath('/api?a=1&b=//x#y'), localPath('/'), localPath('/a/../b')]).toEqual(['/api?a=1&b=//x', '/', '/b'])
    expect([signInFor('/a?b=c'), signInFor('//evil.example')]).toEqual(['/sign-in?to=%2Fa%3Fb%3Dc', '/sign-in'])
  })
})
