/** The few types a ledger field may have; each is too narrow to carry a value of the data. */

/** Says what is wrong with a value, naming the place and never the value; undefined where it fits. `T` is its type. */
export interface Field<out T> {
  readonly wrong: (value: unknown, path: string) => string | undefined
  readonly holds?: T
}

/** A field that may be absent. */
export interface Maybe<out T> {
  readonly maybe: Field<T>
}

export type FieldType<F> = F extends Field<infer T> ? T : never

export type Fields = Readonly<Record<string, Field<unknown> | Maybe<unknown>>>

type MaybeKeys<D> = { [K in keyof D]: D[K] extends Maybe<unknown> ? K : never }[keyof D]

/** The object type that a set of fields declares. */
export type RecordType<D extends Fields> = {
  readonly [K in Exclude<keyof D, MaybeKeys<D>>]: FieldType<D[K]>
} & { readonly [K in MaybeKeys<D>]?: D[K] extends Maybe<infer T> ? T : never }

function field<T>(expects: string, fits: (value: unknown) => boolean): Field<T> {
  return { wrong: (value, path) => (fits(value) ? undefined : `${path}: expected ${expects}`) }
}

function pattern(expects: string, shape: RegExp): Field<string> {
  return field(expects, (value) => typeof value === 'string' && shape.test(value))
}

export const instant = pattern(
  'an instant, YYYY-MM-DDTHH:MM:SS.sssZ',
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/,
)
export const day = pattern('a day, YYYY-MM-DD', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
export const digest = pattern('a digest, sha256:<64 hex digits>', /^sha256:[0-9a-f]{64}$/)
export const commitment = pattern('a commitment, hmac-sha256:<64 hex digits>', /^hmac-sha256:[0-9a-f]{64}$/)
export const logPosition = pattern('a log position, XXXXXXXX/XXXXXXXX', /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/)
/** A word of ours or of a rulebook: `limit-reached`, `cn.contract`. */
export const code = pattern('a word of a-z, 0-9, "." and "-"', /^[a-z][a-z0-9.-]{0,63}$/)
export const citation = pattern('a digest or the id of an article', /^[A-Za-z0-9][A-Za-z0-9 .:;,()/_-]{0,159}$/)
/** A name from a manifest or a schema (flow, table), or of the person who decided. */
export const name = pattern('a name of 1 to 200 characters without control characters', /^[^\p{Cc}\p{Cs}]{1,200}$/u)
/** Why rows are held, as the border calls it: `limit`, `personUnknown`. */
export const word = pattern('a word of a-z and A-Z', /^[a-z][A-Za-z]{0,39}$/)
export const proposalId = pattern('the id of a proposal, p-…', /^p-[0-9a-z]{9}-[0-9a-z]{8}$/)
/** An act’s place in the course of its proposal is part of its id, so that each can be done once. */
export const actId = pattern('the id of an act, p-…-0 to 2', /^p-[0-9a-z]{9}-[0-9a-z]{8}-[0-2]$/)
/** What a person wrote for other people: it never enters an entry. */
export const remark = pattern('a text of 1 to 500 characters without control characters', /^[^\p{Cc}\p{Cs}]{1,500}$/u)
export const count = field<number>(
  'a whole number, 0 or more',
  (value) => Number.isSafeInteger(value) && Number(value) >= 0,
)

export function oneOf<const T extends string>(...words: readonly T[]): Field<T> {
  return field(`one of ${words.join(', ')}`, (value) => words.some((word) => word === value))
}

export function maybe<T>(inner: Field<T>): Maybe<T> {
  return { maybe: inner }
}

export function listOf<T>(item: Field<T>): Field<readonly T[]> {
  return {
    wrong: (value, path) => {
      if (!Array.isArray(value)) return `${path}: expected a list`
      return first(value, (each, i) => item.wrong(each, `${path}[${i}]`))
    },
  }
}

/** An object whose keys are not known beforehand. */
export function mapOf<T>(key: Field<string>, value: Field<T>): Field<Readonly<Record<string, T>>> {
  return {
    wrong: (object, path) => {
      if (!isPlain(object)) return `${path}: expected an object`
      return first(
        Object.entries(object),
        ([word, each]) => key.wrong(word, `${path}, a key`) ?? value.wrong(each, `${path}, a value`),
      )
    },
  }
}

/** An object with exactly these keys. */
export function record<const D extends Fields>(fields: D): Field<RecordType<D>> {
  const known = Object.entries(fields)
  const names = known.map(([key]) => key).join(', ')
  return {
    wrong: (object, path) => {
      if (!isPlain(object)) return `${path}: expected an object`
      const stranger = Object.keys(object).some((key) => !Object.hasOwn(fields, key))
      if (stranger) return `${path}: has a key that is not declared (declared: ${names})`
      return first(known, ([key, type]) => {
        const present = Object.hasOwn(object, key)
        if ('maybe' in type) return present ? type.maybe.wrong(object[key], `${path}.${key}`) : undefined
        return present ? type.wrong(object[key], `${path}.${key}`) : `${path}.${key}: is missing`
      })
    },
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function first<T>(items: readonly T[], wrong: (item: T, i: number) => string | undefined): string | undefined {
  for (let i = 0; i < items.length; i++) {
    const found = wrong(items[i]!, i)
    if (found !== undefined) return found
  }
  return undefined
}
