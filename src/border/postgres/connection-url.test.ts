import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseConnectionUrl } from './connection-url.ts'
import { ConnectionProblem } from './errors.ts'

function problemOf(url: string): ConnectionProblem {
  try {
    parseConnectionUrl(url)
  } catch (error) {
    if (error instanceof ConnectionProblem) return error
    throw error
  }
  throw new Error('the URL was accepted')
}

describe('connection URLs', () => {
  test('are read in full', () => {
    const target = parseConnectionUrl(
      'postgresql://b%40r:p%23w%3A@db.example.cn:6432/or%20ders?application_name=x&connect_timeout=3',
    )
    expect(target).toMatchObject({
      host: 'db.example.cn',
      port: 6432,
      user: 'b@r',
      password: 'p#w:',
      database: 'or ders',
      tlsMode: 'verify-full',
      applicationName: 'x',
      connectTimeoutMs: 3000,
      place: 'b@r@db.example.cn:6432/or ders',
    })
    expect(parseConnectionUrl('postgres://r@[2001:db8::1]')).toMatchObject({
      host: '2001:db8::1',
      port: 5432,
      database: 'r',
      password: undefined,
      place: 'r@[2001:db8::1]:5432/r',
    })
  })

  test('may name a Unix socket', () => {
    expect(parseConnectionUrl('postgresql://r@%2Frun%2Fpg/d')).toMatchObject({
      host: '/run/pg',
      database: 'd',
      tls: false,
    })
    expect(parseConnectionUrl('postgresql://r@localhost:5433/d?host=/run/pg')).toMatchObject({
      host: '/run/pg',
      port: 5433,
    })
    expect(parseConnectionUrl('postgresql://r@/d?host=/run/pg')).toMatchObject({
      host: '/run/pg',
      user: 'r',
      database: 'd',
    })
  })

  test.each([
    ['localhost', '', 'plain'],
    ['127.0.0.1', '', 'plain'],
    ['[::1]', '', 'plain'],
    ['127.example.com', '', 'verify-full'],
    ['localhost.example.com', '', 'verify-full'],
    ['10.0.0.1', '', 'verify-full'],
    ['localhost', '?sslmode=verify-full', 'verify-full'],
    ['db.example.cn', '?sslmode=verify-ca', 'verify-ca'],
    ['db.example.cn', '?sslmode=require', 'unverified'],
    ['db.example.cn', '?sslmode=disable', 'plain'],
  ])('%s%s is reached %s', (host, parameters, mode) => {
    const target = parseConnectionUrl(`postgresql://r@${host}/d${parameters}`)
    expect(target.tlsMode).toBe(mode)
    if (target.tls === false) expect(mode).toBe('plain')
    else {
      expect(target.tls.rejectUnauthorized).toBe(mode !== 'unverified')
      expect(target.tls.checkServerIdentity !== undefined).toBe(mode === 'verify-ca')
    }
  })

  test('may leave everything to parameters', () => {
    expect(parseConnectionUrl('postgresql:///d?host=/run/pg&port=5433&user=r')).toMatchObject({
      user: 'r',
      port: 5433,
      database: 'd',
    })
    expect(problemOf('postgresql:///d?host=/run/pg&port=x&user=r').message).toContain('the port is a number')
    expect(problemOf('postgresql://r@h:0/d').message).toContain('the port is a number')
  })

  test.each(['prefer', 'allow'])('sslmode=%s is refused with the reason', (mode) => {
    const problem = problemOf(`postgresql://r:s3cret@h/d?sslmode=${mode}`)
    expect(problem.code).toBe('tls-mode')
    expect(problem.message).toContain('lets anyone on the way switch encryption off')
  })

  test.each([
    ['mysql://r:s3cret@h/d', 'must begin with postgresql://'],
    ['s3cret', 'write postgresql://'],
    ['postgresql://h/d', 'names no role'],
    ['postgresql://r:s3cret@/d', 'names no host'],
    ['postgresql://r:s3cret@h/d?ssl_mode=disable', 'unknown parameter; known are sslmode'],
    ['postgresql://r:s3cret@h/d?sslmode=disable&sslmode=require', 'gives sslmode twice'],
    ['postgresql://r:s3cret@h1,h2/d', 'names several hosts'],
    ['postgresql://r:s3cret%zz@h/d', 'its password has a'],
    ['postgresql://r:s3cret@h/d?sslcert=/nowhere', 'belong together'],
    ['postgresql://r:s3cret@h/d?sslrootcert=/nowhere', 'cannot be read: /nowhere'],
    ['postgresql://r:s3cret@h/d#x', "has a '#'"],
    ['postgresql://r:s3cret@h/d/e', 'more than a database'],
    ['postgresql://r:s3cret@h/d?connect_timeout=soon', 'whole number of seconds'],
    ['postgresql://r:s3cret@h/d?sslmode=on', 'sslmode must be'],
  ])('%s is refused without repeating the password', (url, part) => {
    const problem = problemOf(url)
    expect(problem.message).toContain(part)
    expect(problem.message).not.toContain('s3cret')
  })

  test('survive any text', () => {
    const piece = fc.constantFrom(
      'postgresql://',
      'r',
      ':',
      '@',
      '/',
      '?',
      '&',
      'sslmode=',
      '%',
      '%2F',
      '[::1]',
      '#',
      'h',
      '\0',
    )
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    )
    const accepted = (url: string) => {
      try {
        return parseConnectionUrl(url).user !== ''
      } catch (error) {
        return error instanceof ConnectionProblem
      }
    }
    fc.assert(fc.property(text, accepted), { numRuns: 10_000 })
  })
})
