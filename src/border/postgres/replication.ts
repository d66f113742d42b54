/** Replication slots, the identity of a source, and the start of a change stream. */

import type pg from 'pg'
import { type ConnectOptions, openWire } from './connection.ts'
import { ConnectionProblem, DatabaseError, ProtocolError, reduceError } from './errors.ts'
import { formatLsn, parseLsn } from './lsn.ts'
import { ReplicationReader } from './replication-reader.ts'
import { quoteIdent } from './sql.ts'
import { simpleQuery, type TextRows, type Wire } from './wire.ts'

export interface CreatedSlot {
  /** The slot delivers transactions that commit after this position. */
  readonly consistentPoint: string
  /** Name of a snapshot that sees exactly what was committed before; for `openSnapshot`, until `close`. */
  readonly snapshot: string
  /** Ends the snapshot (sessions that imported it go on); the slot stays. */
  close(): Promise<void>
}

/**
 * Creates a logical slot for pgoutput. Waits for every transaction then running to end: `signal` gives up, and no slot remains.
 * Rejects with `DatabaseError` (42710 the name is taken, 53400 no slot left) or `ConnectionProblem` (`wal-level`, `privilege`, …).
 */
export async function createSlot(
  url: string,
  slot: string,
  options: ConnectOptions & { readonly signal?: AbortSignal } = {},
): Promise<CreatedSlot> {
  options.signal?.throwIfAborted()
  const wire = await openWire(url, { ...options, replication: true })
  const abort = () => wire.destroy(options.signal?.reason instanceof Error ? options.signal.reason : undefined)
  options.signal?.addEventListener('abort', abort, { once: true })
  try {
    const rows = await simpleQuery(
      wire,
      `CREATE_REPLICATION_SLOT ${quoteIdent(slot)} LOGICAL pgoutput (SNAPSHOT 'export')`,
    )
    const [, consistentPoint, snapshot] = rows[0] ?? []
    if (typeof consistentPoint !== 'string' || typeof snapshot !== 'string') {
      throw new ProtocolError('the server made a slot and named no snapshot')
    }
    return { consistentPoint, snapshot, close: () => wire.end() }
  } catch (error) {
    wire.destroy()
    throw refused(error)
  } finally {
    options.signal?.removeEventListener('abort', abort)
  }
}

/** Drops a slot; with `wait`, once nobody uses it, otherwise 55006 if it is in use. Rejects with 42704 if there is none. */
export async function dropSlot(
  url: string,
  slot: string,
  options: ConnectOptions & { readonly wait?: boolean } = {},
): Promise<void> {
  await command(url, `DROP_REPLICATION_SLOT ${quoteIdent(slot)}${options.wait === true ? ' WAIT' : ''}`, options)
}

export interface SystemIdentity {
  /** Given at initdb; a copy of the files has the same, a restored logical dump another. */
  readonly systemId: string
  /** Rises with every promotion or point-in-time recovery. */
  readonly timeline: number
  /** Flushed write position at the moment of asking. */
  readonly xlogpos: string
  readonly dbname: string
}

export async function identifySystem(url: string, options: ConnectOptions = {}): Promise<SystemIdentity> {
  const [row] = await command(url, 'IDENTIFY_SYSTEM', options)
  const [systemId, timeline, xlogpos, dbname] = row ?? []
  if (systemId == null || xlogpos == null || dbname == null)
    throw new ProtocolError('the server does not identify itself')
  return { systemId, timeline: Number(timeline), xlogpos, dbname }
}

export type SlotState =
  | { readonly exists: false }
  | {
      readonly exists: true
      readonly plugin: string | null
      readonly slotType: string
      readonly database: string | null
      readonly temporary: boolean
      readonly active: boolean
      readonly activePid: number | null
      readonly restartLsn: bigint | null
      /** Anything before it is gone: START_REPLICATION below it is moved forward without a word. */
      readonly confirmedFlushLsn: bigint | null
      /** `reserved`, `extended`, `unreserved`, `lost`. */
      readonly walStatus: string | null
      /** Bytes that may still be written before the slot is in danger; null without a limit. */
      readonly safeWalSizeBytes: bigint | null
      /** Why the slot can never be used again, or null: PostgreSQL's word (17), or `wal_removed`, `conflicting` (15, 16). */
      readonly invalidationReason: string | null
      readonly twoPhase: boolean
    }

/** What the server says of a slot, over all its databases. Rejects with the reduced error. */
export async function slotState(client: pg.ClientBase, slot: string): Promise<SlotState> {
  try {
    // As JSON, because the columns of the view differ between versions.
    const { rows } = await client.query<{ state: Record<string, unknown> }>(
      'SELECT to_jsonb(s) || jsonb_build_object($2::text, s.safe_wal_size::text) AS state FROM pg_catalog.pg_replication_slots s WHERE s.slot_name = $1',
      [slot, 'safe_wal_size'],
    )
    const state = rows[0]?.state
    return state === undefined ? { exists: false } : readState(new Map(Object.entries(state)))
  } catch (error) {
    throw reduceError(error)
  }
}

function readState(state: ReadonlyMap<string, unknown>): SlotState {
  const text = (name: string) => {
    const value = state.get(name)
    return typeof value === 'string' ? value : null
  }
  const lsn = (name: string) => {
    const value = text(name)
    return value === null ? null : parseLsn(value)
  }
  const pid = state.get('active_pid')
  const size = text('safe_wal_size')
  const walStatus = text('wal_status')
  const legacyReason = state.get('conflicting') === true ? 'conflicting' : walStatus === 'lost' ? 'wal_removed' : null
  return {
    exists: true,
    plugin: text('plugin'),
    slotType: text('slot_type') ?? 'logical',
    database: text('database'),
    temporary: state.get('temporary') === true,
    active: state.get('active') === true,
    activePid: typeof pid === 'number' ? pid : null,
    restartLsn: lsn('restart_lsn'),
    confirmedFlushLsn: lsn('confirmed_flush_lsn'),
    walStatus,
    safeWalSizeBytes: size === null ? null : BigInt(size),
    invalidationReason: text('invalidation_reason') ?? legacyReason,
    twoPhase: state.get('two_phase') === true,
  }
}

export interface ReplicationRequest extends ConnectOptions {
  readonly url: string
  readonly slot: string
  /** One publication or several. */
  readonly publication: string | readonly string[]
  /** The position up to which everything is durable at the target; confirmed to the server from the start. */
  readonly fromLsn: bigint
  /** Bytes that may wait for the consumer before the socket is paused; default 32 MB. */
  readonly waitingBytesMax?: number
}

/**
 * Starts streaming with pgoutput 1, binary, with logical messages.
 * The server moves a `fromLsn` below the slot's `confirmedFlushLsn` forward in silence: compare `slotState` and `identifySystem`
 * with the target's progress first. Rejects with `DatabaseError` (55006 slot in use, 42704 no such slot, 55000 slot invalidated).
 */
export async function startReplication(request: ReplicationRequest): Promise<ReplicationReader> {
  const wire = await openWire(request.url, { ...request, replication: true })
  const publications = typeof request.publication === 'string' ? [request.publication] : request.publication
  const names = publications.map(quoteIdent).join(',')
  const command = `START_REPLICATION SLOT ${quoteIdent(request.slot)} LOGICAL ${formatLsn(request.fromLsn)}
    (proto_version '1', publication_names ${literal(names)}, binary 'true', messages 'true')`
  try {
    return await ReplicationReader.start(wire, command, request.fromLsn, request.waitingBytesMax)
  } catch (error) {
    wire.destroy()
    throw error
  }
}

async function command(url: string, sql: string, options: ConnectOptions): Promise<TextRows> {
  const wire: Wire = await openWire(url, { ...options, replication: true })
  try {
    return await simpleQuery(wire, sql)
  } catch (error) {
    throw refused(error)
  } finally {
    await wire.end()
  }
}

/** The replication grammar knows no E'' strings: a backslash stands for itself. */
function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function refused(error: unknown): unknown {
  if (!(error instanceof DatabaseError)) return error
  if (error.sqlstate === '55000') {
    return new ConnectionProblem('wal-level', 'the source must run with wal_level = logical (a restart)', '55000')
  }
  if (error.sqlstate === '42501') {
    return new ConnectionProblem('privilege', 'the role needs REPLICATION (it need not be a superuser)', '42501')
  }
  return error
}
