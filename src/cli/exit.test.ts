import { describe, expect, it } from 'vitest'
import { Gap } from '../border/core/carrier.ts'
import { KeyMissing, StateLocked } from '../border/home/errors.ts'
import { ConnectionProblem, DatabaseError } from '../border/postgres/errors.ts'
import { BadInput, endingOf, exit, Finding } from './exit.ts'

const withCode = (code: string, more: object = {}) => Object.assign(new Error('a SECRET'), { code, ...more })

describe('how a command ends', () => {
  it.each([
    [new Finding('it does not verify'), exit.finding],
    [new BadInput('no such file'), exit.undecided],
    [new KeyMissing('keys/master.key'), exit.undecided],
    [new StateLocked('state', 7), exit.undecided],
    [new ConnectionProblem('wal-level', 'set wal_level'), exit.undecided],
    [new ConnectionProblem('unreachable', 'nobody listens'), exit.failed],
    [new DatabaseError({ sqlstate: '42501', severity: 'ERROR' }), exit.failed],
  ])('%s', (error, code) => {
    expect(endingOf(error)).toEqual({ code, message: error.message })
  })

  it('says what a gap is', () => {
    const gap: Error = new Gap('slot-missing', 'the slot is gone')
    expect(endingOf(gap)).toEqual({ code: exit.failed, message: gap.message })
  })

  it('never shows the message of an error that is not its own', () => {
    const errors = [
      new TypeError('SECRET'),
      withCode('ENOSPC', { path: '/state/data.mdb' }),
      'SECRET',
      withCode('22P02'),
    ]
    const endings = errors.map((error) => endingOf(error))
    expect(endings.map((e) => e.code)).toEqual([3, 3, 3, 3])
    for (const { message } of endings) expect(message).not.toContain('SECRET')
    expect(endings[0]?.message).toMatch(/^failed: TypeError at exit\.test\.ts:\d+; please report this$/)
    expect(endings[1]?.message).toBe('failed: ENOSPC /state/data.mdb')
  })

  it('is content when the reader of its output has gone', () => {
    expect(endingOf(withCode('EPIPE'))).toEqual({ code: exit.clear, message: '' })
  })
})
