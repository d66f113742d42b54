/** What the ledger asks of a folder of files; every path is relative, with forward slashes. */

export interface LogReader {
  read(path: string): Promise<Uint8Array | undefined>
  /** Names in a folder; none where there is no such folder. */
  list(path: string): Promise<readonly string[]>
}

export interface LogDisk extends LogReader {
  /** Appends to a file, creating it and its folders; not durable until `sync`. */
  append(path: string, bytes: Uint8Array): Promise<void>
  /** Replaces a file as a whole or not at all; not durable until `sync`. */
  replace(path: string, bytes: Uint8Array): Promise<void>
  /** Makes everything before it durable, or rejects, and then the process must end. */
  sync(): Promise<void>
}
