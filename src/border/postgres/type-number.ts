/** Numbers from PostgreSQL's binary form to its own text, written into a buffer. */

/**
 * Reads the value at `from[start..end)` and writes its text at `to[at]`; gives the offset after it, or -1 when the
 * bytes are not a value of the type. The room needed is told by the codec's `room`.
 */
export type Writer = (from: Uint8Array, start: number, end: number, to: Uint8Array, at: number) => number

const zero = 0x30
const minus = 0x2d
const point = 0x2e

export function readInt32(from: Uint8Array, at: number): number {
  return (from[at]! << 24) | (from[at + 1]! << 16) | (from[at + 2]! << 8) | from[at + 3]!
}

export function readInt16(from: Uint8Array, at: number): number {
  return ((from[at]! << 24) | (from[at + 1]! << 16)) >> 16
}

export function readInt64(from: Uint8Array, at: number): bigint {
  return (BigInt(readInt32(from, at)) << 32n) | BigInt(readInt32(from, at + 4) >>> 0)
}

export const writeInt2: Writer = (from, start, end, to, at) =>
  end - start === 2 ? writeInteger(readInt16(from, start), to, at) : -1

export const writeInt4: Writer = (from, start, end, to, at) =>
  end - start === 4 ? writeInteger(readInt32(from, start), to, at) : -1

export const writeOid: Writer = (from, start, end, to, at) =>
  end - start === 4 ? writeInteger(readInt32(from, start) >>> 0, to, at) : -1

export const writeInt8: Writer = (from, start, end, to, at) => {
  if (end - start !== 8) return -1
  const high = readInt32(from, start)
  if (high >= -0x200000 && high < 0x200000) {
    return writeInteger(high * 0x100000000 + (readInt32(from, start + 4) >>> 0), to, at)
  }
  return writeAscii(readInt64(from, start).toString(), to, at)
}

/** A safe integer in decimal; two halves keep the division on 32-bit integers. */
export function writeInteger(value: number, to: Uint8Array, at: number): number {
  let rest = value
  let next = at
  if (rest < 0) {
    to[next++] = minus
    rest = -rest
  }
  if (rest < 1e9) return writeSmall(rest, to, next)
  const upper = Math.floor(rest / 1e8)
  next = upper < 1e9 ? writeSmall(upper, to, next) : writeInteger(upper, to, next)
  return writePadded(rest - upper * 1e8, 8, to, next)
}

/** `digits` decimal digits with leading zeros. */
export function writePadded(value: number, digits: number, to: Uint8Array, at: number): number {
  let rest = value | 0
  for (let place = at + digits - 1; place >= at; place -= 1) {
    const quotient = (rest / 10) | 0
    to[place] = zero + rest - quotient * 10
    rest = quotient
  }
  return at + digits
}

export function writeAscii(text: string, to: Uint8Array, at: number): number {
  for (let i = 0; i < text.length; i += 1) to[at + i] = text.charCodeAt(i)
  return at + text.length
}

function writeSmall(value: number, to: Uint8Array, at: number): number {
  let digits = 1
  for (let bound = 10; value >= bound; bound *= 10) digits += 1
  return writePadded(value, digits, to, at)
}

const numericNegative = 0x4000
const maxScale = 0x3fff
const numericSpecials = new Map([
  [0xc000, 'NaN'],
  [0xd000, 'Infinity'],
  [0xf000, '-Infinity'],
])

/** Every digit that PostgreSQL prints, the trailing zeros of the scale included. */
export const writeNumeric: Writer = (from, start, end, to, at) => numeric(from, start, end, to, at, false)

/** Without trailing zeros: `1.0` and `1.00` give the same bytes, and an integer those of the integer types. */
export const writeNumericEquality: Writer = (from, start, end, to, at) => numeric(from, start, end, to, at, true)

/** Bytes that the text of a numeric of `length` binary bytes may take: 16,383 digits of scale, 131,072 before the point. */
export function numericRoom(from: Uint8Array, start: number, end: number): number {
  if (end - start < 8) return 16
  const whole = Math.max(readInt16(from, start + 2) + 1, 1) * 4
  return whole + (readInt16(from, start + 6) & maxScale) + (end - start) * 2 + 16
}

/** `ndigits`, `weight`, `sign`, `dscale` as 16-bit words, then digits of base 10,000 (`numeric_send`). */
function numeric(from: Uint8Array, start: number, end: number, to: Uint8Array, at: number, trim: boolean): number {
  if (end - start < 8) return -1
  const digits = readInt16(from, start) & 0xffff
  const weight = readInt16(from, start + 2)
  const sign = readInt16(from, start + 4) & 0xffff
  const scale = readInt16(from, start + 6)
  const special = numericSpecials.get(sign)
  if (special !== undefined) return writeAscii(special, to, at)
  if (scale < 0 || scale > maxScale || end - start !== 8 + digits * 2) return -1
  if (sign !== 0 && sign !== numericNegative) return -1
  for (let index = 0; index < digits; index += 1) {
    const digit = readInt16(from, start + 8 + index * 2)
    if (digit < 0 || digit > 9999) return -1
  }
  const group = (place: number) => {
    const index = weight - place
    return index >= 0 && index < digits ? readInt16(from, start + 8 + index * 2) : 0
  }
  let next = at
  if (sign === numericNegative) to[next++] = minus
  next = weight < 0 ? writeInteger(0, to, next) : writeInteger(group(weight), to, next)
  for (let place = weight - 1; place >= 0; place -= 1) next = writePadded(group(place), 4, to, next)
  if (scale === 0) return next
  const whole = next
  to[next++] = point
  for (let place = -1; (-place - 1) * 4 < scale; place -= 1) next = writePadded(group(place), 4, to, next)
  next = whole + 1 + scale
  if (!trim) return next
  while (to[next - 1] === zero) next -= 1
  return next === whole + 1 ? whole : next
}

const view = new DataView(new ArrayBuffer(8))

function readFloat(from: Uint8Array, start: number, bytes: 4 | 8): number {
  for (let i = 0; i < bytes; i += 1) view.setUint8(i, from[start + i]!)
  return bytes === 4 ? view.getFloat32(0) : view.getFloat64(0)
}

export const writeFloat4: Writer = (from, start, end, to, at) =>
  end - start === 4 ? writeAscii(floatText(readFloat(from, start, 4), true), to, at) : -1

export const writeFloat8: Writer = (from, start, end, to, at) =>
  end - start === 8 ? writeAscii(floatText(readFloat(from, start, 8), false), to, at) : -1

/** Both widths as the wider one, -0 as 0: what PostgreSQL's own comparison of the two does. */
export const writeFloatEquality: Writer = (from, start, end, to, at) => {
  const bytes = end - start
  if (bytes !== 4 && bytes !== 8) return -1
  const value = readFloat(from, start, bytes)
  return writeAscii(floatText(value === 0 ? 0 : value, false), to, at)
}

/** As `float8out` and `float4out` print with `extra_float_digits` at its default of 1: shortest text that reads back. */
function floatText(value: number, single: boolean): string {
  if (Number.isNaN(value)) return 'NaN'
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  const size = Math.abs(value)
  if (size === Number.POSITIVE_INFINITY) return `${sign}Infinity`
  if (size === 0) return `${sign}0`
  const [mantissa = '', power = ''] = shortest(size, single).split('e')
  const digits = mantissa.replace('.', '')
  const exponent = Number(power)
  if (exponent < -4 || exponent >= (single ? 6 : 15)) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : ''
    const shown = String(Math.abs(exponent)).padStart(2, '0')
    return `${sign}${digits[0]}${fraction}e${exponent < 0 ? '-' : '+'}${shown}`
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0')
  return digits.length > exponent + 1 ? `${sign}${whole}.${digits.slice(exponent + 1)}` : `${sign}${whole}`
}

/**
 * Fewest digits in exponent form. PostgreSQL avoids a text that lies exactly half-way between two floats, because
 * reading it back relies on rounding to even; JavaScript does not.
 */
function shortest(size: number, single: boolean): string {
  const exact = binary(size, single)
  if (!single && !halfWay(decimal(size.toExponential()), exact)) return size.toExponential()
  const round = single ? Math.fround : Number
  for (let digits = 1; digits <= 17; digits += 1) {
    const nearest = decimal(size.toExponential(digits - 1))
    const up = { ...nearest, units: nearest.units + 1n }
    const down = { ...nearest, units: nearest.units - 1n }
    // JavaScript rounds a tie up, PostgreSQL to the even digit.
    const tie = same({ units: nearest.units + down.units, ten: nearest.ten }, 2n * exact.units, exact.two)
    for (const candidate of tie && nearest.units % 2n === 1n ? [down, nearest] : [nearest, up]) {
      if (round(Number(exponential(candidate))) === size && !halfWay(candidate, exact)) return exponential(candidate)
    }
  }
  return size.toExponential()
}

/** `units * 10^ten`. */
interface Decimal {
  readonly units: bigint
  readonly ten: number
}

/** `units * 2^two` with `bits` significant bits at most. */
interface Binary {
  readonly units: bigint
  readonly two: number
  readonly bits: number
}

function decimal(text: string): Decimal {
  const [mantissa = '', power = ''] = text.split('e')
  const [first = '', fraction = ''] = mantissa.split('.')
  return { units: BigInt(first + fraction), ten: Number(power) - fraction.length }
}

function exponential({ units, ten }: Decimal): string {
  const digits = String(units)
  const kept = digits.replace(/0+$/, '')
  return `${kept[0]}${kept.length > 1 ? `.${kept.slice(1)}` : ''}e${ten + digits.length - 1}`
}

function binary(size: number, single: boolean): Binary {
  const bits = single ? 24 : 53
  const two = Math.max(exponentOf(size) - bits + 1, single ? -149 : -1074)
  // In two steps, because 2^1074 itself is not a float.
  const first = Math.max(two, -1000)
  return { units: BigInt(size * 2 ** -first * 2 ** (first - two)), two, bits }
}

/** Whether the decimal lies exactly in the middle between the float and the next one below or above it. */
function halfWay(text: Decimal, { units, two, bits }: Binary): boolean {
  // Below a power of two the floats lie twice as close.
  const below = units === 1n << BigInt(bits - 1) ? 4n * units - 1n : 4n * units - 2n
  return same(text, 4n * units + 2n, two - 2) || same(text, below, two - 2)
}

/** Whether the decimal equals `middle * 2^two`. */
function same({ units, ten }: Decimal, middle: bigint, two: number): boolean {
  const left = units * (ten > 0 ? 10n ** BigInt(ten) : 1n) * (two < 0 ? 1n << BigInt(-two) : 1n)
  const right = middle * (two > 0 ? 1n << BigInt(two) : 1n) * (ten < 0 ? 10n ** BigInt(-ten) : 1n)
  return left === right
}

function exponentOf(size: number): number {
  const estimate = Math.floor(Math.log2(size))
  return 2 ** estimate > size ? estimate - 1 : 2 ** (estimate + 1) <= size ? estimate + 1 : estimate
}
