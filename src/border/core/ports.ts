/** The ports of the border: everything the machine may ask of the world. Real adapters live in `border/home` and `border/postgres`; the simulator has its own. */

/** Wall clock. Only the edges read it. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  nowMs(): number
  sleep(ms: number): Promise<void>
}

/** Bytes that nobody can foresee; the simulator seeds them. */
export interface Random {
  bytes(n: number): Uint8Array
}

/**
 * The home store: named sets of binary keys and values, kept on the exporting side only.
 * Writes gather until `commit`, which resolves when all of them are durable, or rejects and the process must end.
 * Reads see uncommitted writes. Keys sort by bytes, at most 500 bytes long.
 */
export interface HomeStore {
  get(set: string, key: Uint8Array): Uint8Array | undefined
  put(set: string, key: Uint8Array, value: Uint8Array): void
  remove(set: string, key: Uint8Array): void
  /** Entries whose key begins with `prefix`, in key order. The caller may write to the store while iterating. */
  entries(set: string, prefix?: Uint8Array): Iterable<readonly [key: Uint8Array, value: Uint8Array]>
  /** Number of entries whose key begins with `prefix`. */
  count(set: string, prefix?: Uint8Array): number
  /** Makes everything written so far durable, atomically. */
  commit(): Promise<void>
  close(): Promise<void>
}

/** Append-only files of the ledger, by relative path (`checkpoint`, `tile/0/000`, …). */
export interface LedgerDisk {
  read(path: string): Promise<Uint8Array | undefined>
  /** Appends bytes to a file, creating it and its folders; not durable until `sync`. */
  append(path: string, bytes: Uint8Array): Promise<void>
  /** Replaces a file atomically (write aside, rename); not durable until `sync`. */
  replace(path: string, bytes: Uint8Array): Promise<void>
  /** Makes every earlier append and replace durable, folders included. One failure ends the process: a retried fsync lies. */
  sync(): Promise<void>
  list(path: string): Promise<readonly string[]>
}
