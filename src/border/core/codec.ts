/** What the gate must know of a column's type: its text, its equality, its year. Carriers supply these. */

export interface ColumnCodec {
  /** The bytes on the wire are already the text, and equal exactly where the values are (text, varchar, enum). */
  readonly textIsBytes: boolean
  /** Most bytes that `equality` writes for this value. */
  room(bytes: Uint8Array, offset: number, length: number): number
  /**
   * Writes the canonical text, the same for two values exactly where the database calls them equal (`1.0` and `1`), at
   * `at` in `out`, and returns the position after it; -1 where the type has none.
   */
  equality(bytes: Uint8Array, offset: number, length: number, out: Uint8Array, at: number): number
  /** The value as the database prints it; undefined where we do not know how. */
  text(bytes: Uint8Array, offset: number, length: number): string | undefined
  /** Writes the value moved to 1 January of its year, same type and length; false where it cannot. */
  year(bytes: Uint8Array, offset: number, length: number, out: Uint8Array, at: number): boolean
}
