/** Tells the faults that pass (the other side went away) from those that need a person. */

import { ConnectionLost as CarrierLost } from '../core/carrier.ts'
import { ConnectionLost, ConnectionProblem, DatabaseError, reduceError } from './errors.ts'

/** Runs work on a database; what passes by itself comes out as the core's `ConnectionLost`. */
export async function asLost<T>(side: 'source' | 'target', work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw lostOr(side, error)
  }
}

export function lostOr(side: 'source' | 'target', error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof CarrierLost) return error
  const known = isOurs(error) ? error : reducible(error)
  if (known instanceof ConnectionLost) return new CarrierLost(side, null)
  if (known instanceof ConnectionProblem && passing.has(known.code))
    return new CarrierLost(side, known.sqlstate ?? null)
  if (known instanceof DatabaseError && (known.sqlstate.startsWith('08') || passingStates.has(known.sqlstate))) {
    return new CarrierLost(side, known.sqlstate)
  }
  return known
}

const passing: ReadonlySet<string> = new Set(['unreachable', 'timeout', 'starting', 'too-many'])
/** admin_shutdown, crash_shutdown, cannot_connect_now, deadlock_detected, serialization_failure, object_in_use */
const passingStates: ReadonlySet<string> = new Set(['57P01', '57P02', '57P03', '40P01', '40001', '55006'])

function isOurs(error: Error): boolean {
  return error instanceof DatabaseError || error instanceof ConnectionProblem || error instanceof ConnectionLost
}

/** Errors of the driver carry a code; everything else is a fault of ours and must not pass for a lost connection. */
function reducible(error: Error): Error {
  const code = (error as { code?: unknown }).code
  const ofDriver = typeof code === 'string' && /^(?:E[A-Z]+|[0-9A-Z]{5})$/.test(code)
  const closed =
    error.message === 'Connection terminated' ||
    error.message.startsWith('Connection terminated') ||
    error.message.includes('not queryable')
  return ofDriver || closed ? reduceError(error) : error
}
