/** Three-valued logic in two bits: `&` is and, `|` is or. The low bit says "may be true", both bits "is true". */

export const no = 0
export const unknown = 1
export const yes = 3

/** 0 no, 1 unknown, 3 yes. */
export type Ternary = number

export function negate(x: Ternary): Ternary {
  return (7 >> (x << 1)) & 3
}

export function ternary(x: boolean): Ternary {
  return x ? yes : no
}
