/** Positions in PostgreSQL's write-ahead log: `16/B374D848` as people see them, 64-bit integers inside. */

const TEXT = /^([0-9A-Fa-f]{1,8})\/([0-9A-Fa-f]{1,8})$/
const MAX = 0xffff_ffff_ffff_ffffn

/** A text that should be a log position is not one. */
export class LsnError extends Error {
  override readonly name = 'LsnError'
}

/** The position written `high/low` in hexadecimal, 1 to 8 digits each; throws `LsnError` for anything else. */
export function parseLsn(text: string): bigint {
  const match = TEXT.exec(text)
  if (match === null)
    throw new LsnError('a log position is two hexadecimal numbers of up to 8 digits, as in 16/B374D848')
  return (BigInt(`0x${match[1]}`) << 32n) | BigInt(`0x${match[2]}`)
}

/** The way PostgreSQL itself prints a position: upper-case hexadecimal without leading zeros. */
export function formatLsn(lsn: bigint): string {
  if (lsn < 0n || lsn > MAX) throw new LsnError('a log position is between 0/0 and FFFFFFFF/FFFFFFFF')
  const high = (lsn >> 32n).toString(16)
  const low = (lsn & 0xffff_ffffn).toString(16)
  return `${high}/${low}`.toUpperCase()
}
