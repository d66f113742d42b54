/** Looks for values that must not be abroad: in the text of every table of headquarters, and in its server's files. */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { quoteTable } from '../../border/postgres/sql.ts'
import type { Client } from './servers.ts'

const window = 8
const filterBits = 20

/** Finds any of many values in bytes, in one pass: by their middle eight bytes, then whole. */
export class Searcher {
  private readonly filter = new Uint8Array(1 << filterBits)
  private readonly byWindow = new Map<
    string,
    { readonly bytes: Buffer; readonly at: number; readonly value: string }[]
  >()

  /** Throws RangeError for a value of fewer than eight bytes. */
  constructor(values: Iterable<string>) {
    for (const value of values) {
      const bytes = Buffer.from(value, 'utf8')
      if (bytes.length < window) throw new RangeError('a value to look for has at least eight bytes')
      const at = Math.floor((bytes.length - window) / 2)
      this.filter[slot(bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4))] = 1
      const key = bytes.toString('latin1', at, at + window)
      const same = this.byWindow.get(key) ?? []
      same.push({ bytes, at, value })
      this.byWindow.set(key, same)
    }
  }

  /** Adds to `found` the values that stand in the bytes. */
  search(hay: Buffer, found: Set<string>): void {
    let low = 0
    let high = 0
    for (let end = 0; end < hay.length; end++) {
      low = (low >>> 8) | ((high & 255) << 24)
      high = (high >>> 8) | (hay[end]! << 24)
      if (this.filter[slot(low >>> 0, high >>> 0)] === 1) this.confirm(hay, end - window + 1, found)
    }
  }

  private confirm(hay: Buffer, from: number, found: Set<string>): void {
    if (from < 0) return
    for (const { bytes, at, value } of this.byWindow.get(hay.toString('latin1', from, from + window)) ?? []) {
      const start = from - at
      if (start >= 0 && hay.subarray(start, start + bytes.length).equals(bytes)) found.add(value)
    }
  }
}

function slot(low: number, high: number): number {
  return (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> (32 - filterBits)
}

/** All text of all tables of a database. */
export async function searchTables(client: Client, searcher: Searcher): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  const tables = await client.query<{ schema: string; name: string }>(
    `SELECT n.nspname AS schema, c.relname AS name FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
  )
  for (const table of tables.rows) {
    const { rows } = await client.query<{ line: string }>(`SELECT t::text AS line FROM ${quoteTable(table)} AS t`)
    searcher.search(Buffer.from(rows.map((row) => row.line).join('\n'), 'utf8'), found)
  }
  return found
}

/** Every file below a folder, and a file beside it; what vanishes meanwhile was temporary. */
export async function searchFiles(folder: string, log: string, searcher: Searcher): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  const below = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = below.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name))
  for (const file of [...files, log]) {
    const bytes = await readFile(file).catch(() => undefined)
    if (bytes !== undefined) searcher.search(bytes, found)
  }
  return found
}
