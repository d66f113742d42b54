/** Loads public data sets into a database: dumps as pg_dump writes them, and CSV files. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { openTarget, type TargetConnection } from '../../src/border/postgres/copy-target.ts'
import { root } from './cli.ts'

const shared = process.env.WAYBILL_SHARED ?? join(root, '..', 'shared')

export function hasData(name: string): boolean {
  return existsSync(join(shared, 'data', name))
}

export function dataFile(...path: readonly string[]): Buffer {
  return gunzipSync(readFileSync(join(shared, 'data', ...path)))
}

/** Runs a dump: statements, and the data lines after each `COPY … FROM stdin;`. */
export async function loadDump(url: string, dump: string): Promise<void> {
  const connection = await open(url)
  try {
    for (let at = 0; at < dump.length; ) {
      const copy = /^COPY .* FROM stdin;\n/m.exec(dump.slice(at))
      const sql = dump.slice(at, copy === null ? dump.length : at + copy.index)
      if (sql.trim() !== '') await connection.query(sql)
      if (copy === null) break
      const from = at + copy.index + copy[0].length
      const to = dump.indexOf('\\.\n', from)
      await connection.copyIn(copy[0].trim().replace(/;$/, ''), [Buffer.from(dump.slice(from, to))])
      at = to + 3
    }
  } finally {
    await connection.close()
  }
}

/** Copies CSV with a header line into a table. Returns the number of rows. */
export async function loadCsv(url: string, table: string, csv: Buffer): Promise<number> {
  const connection = await open(url)
  try {
    return await connection.copyIn(`COPY ${table} FROM STDIN (FORMAT csv, HEADER)`, [csv])
  } finally {
    await connection.close()
  }
}

async function open(url: string): Promise<TargetConnection> {
  const connection = await openTarget(url)
  await connection.query('SET search_path = public')
  return connection
}
