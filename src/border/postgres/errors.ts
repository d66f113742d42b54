/** Why a database could not be used, reduced to codes and names: a server's own wording may quote data. */

/** The names a server's error is reduced to. */
export interface DatabaseErrorFields {
  /** Five characters, PostgreSQL appendix A. */
  readonly sqlstate: string
  /** `ERROR`, `FATAL` or `PANIC`. */
  readonly severity: string
  readonly schema?: string
  readonly table?: string
  readonly column?: string
  readonly constraint?: string
}

/** The server refused a statement. Holds no text of the server's message, detail, hint or context. */
export class DatabaseError extends Error implements DatabaseErrorFields {
  override readonly name = 'DatabaseError'
  readonly sqlstate: string
  readonly severity: string
  readonly schema?: string
  readonly table?: string
  readonly column?: string
  readonly constraint?: string

  constructor(fields: DatabaseErrorFields) {
    super(describe(fields))
    this.sqlstate = fields.sqlstate
    this.severity = fields.severity
    if (fields.schema !== undefined) this.schema = fields.schema
    if (fields.table !== undefined) this.table = fields.table
    if (fields.column !== undefined) this.column = fields.column
    if (fields.constraint !== undefined) this.constraint = fields.constraint
  }
}

export type ConnectionProblemCode =
  | 'url'
  | 'tls-mode'
  | 'tls-not-offered'
  | 'tls-untrusted'
  | 'unreachable'
  | 'timeout'
  | 'not-postgres'
  | 'password'
  | 'role'
  | 'database'
  | 'privilege'
  | 'too-many'
  | 'starting'
  | 'version'
  | 'wal-level'
  | 'refused'

/** A connection could not be made or may not be used so; the sentence names host, role and database, never the password. */
export class ConnectionProblem extends Error {
  override readonly name = 'ConnectionProblem'
  readonly code: ConnectionProblemCode
  /** What the server answered, where it answered. */
  readonly sqlstate?: string

  constructor(code: ConnectionProblemCode, message: string, sqlstate?: string) {
    super(message)
    this.code = code
    if (sqlstate !== undefined) this.sqlstate = sqlstate
  }
}

/** An open connection ended without our asking. What was in flight has an unknown outcome. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
  /** The system's code, such as `ECONNRESET`, where there is one. */
  readonly systemCode?: string

  constructor(what: string, systemCode?: string) {
    super(`the connection was lost ${what}${systemCode === undefined ? '' : ` (${systemCode})`}`)
    if (systemCode !== undefined) this.systemCode = systemCode
  }
}

/** The other side does not keep to the protocol. Names the place, never the content. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError'
}

/** Any error of the driver in the reduced form; errors that are not the server's come back by their system code only. */
export function reduceError(error: unknown): Error {
  if (error instanceof DatabaseError || error instanceof ConnectionProblem || error instanceof ConnectionLost)
    return error
  if (error instanceof ProtocolError) return error
  if (!(error instanceof Error)) return new ConnectionLost('for a reason without a name')
  const given = error as Error &
    Partial<Record<'code' | 'severity' | 'schema' | 'table' | 'column' | 'constraint', unknown>>
  if (isSqlState(given.code) && typeof given.severity === 'string') {
    return databaseError({
      sqlstate: given.code,
      severity: given.severity,
      schema: given.schema,
      table: given.table,
      column: given.column,
      constraint: given.constraint,
    })
  }
  return new ConnectionLost('while it was in use', typeof given.code === 'string' ? given.code : undefined)
}

/** Builds a `DatabaseError` from what a server sent, keeping only what can be a code or a name. */
export function databaseError(given: { readonly [K in keyof DatabaseErrorFields]: unknown }): DatabaseError {
  const fields: { -readonly [K in keyof DatabaseErrorFields]: string } = {
    sqlstate: isSqlState(given.sqlstate) ? given.sqlstate : 'XX000',
    severity: isSeverity(given.severity) ? given.severity : 'ERROR',
  }
  for (const key of ['schema', 'table', 'column', 'constraint'] as const) {
    const name = given[key]
    if (typeof name === 'string' && name !== '' && Buffer.byteLength(name) <= NAME_BYTES_MAX) fields[key] = name
  }
  return new DatabaseError(fields)
}

/** NAMEDATALEN - 1: a longer text was not taken from the catalog but written by a trigger. */
const NAME_BYTES_MAX = 63

function isSqlState(code: unknown): code is string {
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)
}

function isSeverity(severity: unknown): severity is string {
  return severity === 'ERROR' || severity === 'FATAL' || severity === 'PANIC'
}

function describe(fields: DatabaseErrorFields): string {
  const names: string[] = []
  const table = fields.schema === undefined ? fields.table : `${fields.schema}.${fields.table ?? '?'}`
  if (table !== undefined) names.push(`table ${table}`)
  if (fields.column !== undefined) names.push(`column ${fields.column}`)
  if (fields.constraint !== undefined) names.push(`constraint ${fields.constraint}`)
  const where = names.length === 0 ? '' : ` (${names.join(', ')})`
  return `the database answered ${fields.severity} ${fields.sqlstate}${where}`
}
