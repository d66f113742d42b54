/** Instruments and their articles: the unit of law, in the gazette's order, dated and cited. */

import type { Condition } from './condition.ts'
import type { Day } from './day.ts'
import type { Effect } from './effect.ts'
import { deepFreeze } from './freeze.ts'
import type { Objective } from './treaty/vocabulary.ts'

/** How sure we are: the text was read; a secondary source was read; from memory. */
export type Confidence = 'text' | 'secondary' | 'memory'

export type InstrumentStatus = 'in-force' | 'draft' | 'superseded' | 'struck-down' | 'proposal'

export interface InstrumentHead {
  /** `cn.provisions-2024` */
  readonly id: string
  /** The short code of citations: `CN Provisions 2024`. */
  readonly code: string
  readonly title: string
  readonly original?: string
  readonly issuer: string
  readonly adopted?: Day
  readonly inForce?: Day
  readonly until?: Day
  /** The article, or other place, that says when it begins: cited before the first day. */
  readonly commences?: string
  readonly status: InstrumentStatus
  /** Where the text is published. */
  readonly source: string
  /** The day somebody last compared this encoding with its source. */
  readonly checked: Day
  readonly confidence: Confidence
  /** The aims that the instrument itself states, by the words of trade review; not thereby genuine. */
  readonly objectives?: {
    readonly stated: readonly Objective[]
    readonly cite: string
    readonly confidence?: Confidence
  }
}

/** What a text leaves open. With `decides`, a decision that rests on the article is undetermined. */
export type Unclear = string | { readonly text: string; readonly decides: true }

interface ArticleCommon {
  /** One sentence, in our words. */
  readonly gist: string
  /** The citation where the key carries an extra word (`'202.256(a) importer'` is cited `202.256(a)`); empty: the instrument as a whole. */
  readonly cite?: string
  readonly from?: Day
  readonly until?: Day
  readonly confidence?: Confidence
  readonly unclear?: Unclear
}

export interface Rule extends ArticleCommon {
  readonly when?: Condition
  /** Tests of the article: when `when` holds and these do not, it was considered and refused. */
  readonly provided?: Condition
  readonly then: readonly Effect[]
  readonly yieldsTo?: readonly string[]
  readonly overrides?: readonly string[]
}

export interface Definition extends ArticleCommon {
  readonly means: Condition
}

export interface Presumption extends ArticleCommon {
  readonly presumes: { readonly fact: string; readonly as: string | number | readonly string[] }
  readonly when?: Condition
}

export type ArticleVersion = Rule | Definition | Presumption

export interface Article {
  readonly key: string
  /** `cn.provisions-2024/art 7(2)` */
  readonly id: string
  /** `CN Provisions 2024 art 7(2)` */
  readonly cite: string
  readonly versions: readonly ArticleVersion[]
}

export interface Instrument extends InstrumentHead {
  readonly articles: readonly Article[]
}

type Ref<K extends string> = NoInfer<K> | `${string}/${string}`

type RuleInput<K extends string> = Omit<Rule, 'then' | 'yieldsTo' | 'overrides'> & {
  readonly then: Effect | readonly Effect[]
  readonly yieldsTo?: readonly Ref<K>[]
  readonly overrides?: readonly Ref<K>[]
}

type VersionInput<K extends string> = RuleInput<K> | Definition | Presumption

/**
 * Builds an instrument. Keys are the citations of its articles, in the gazette's order (`'art 5(1)(4)'`); an article
 * that was amended is a list of dated versions. References to own articles are by key, to others by full id.
 */
export function instrument<const K extends string>(
  head: InstrumentHead,
  articles: { readonly [P in K]: VersionInput<K> | readonly VersionInput<K>[] },
): Instrument {
  const keys = Object.keys(articles) as K[]
  const own = new Set<string>(keys)
  const full = (ref: string): string => (own.has(ref) ? `${head.id}/${ref}` : ref)
  return deepFreeze({
    ...head,
    articles: keys.map((key) => {
      const given = articles[key] as VersionInput<K> | readonly VersionInput<K>[]
      const versions = (Array.isArray(given) ? given : [given]) as readonly VersionInput<K>[]
      const cite = versions[0]?.cite ?? key
      return {
        key,
        id: `${head.id}/${key}`,
        cite: cite === '' ? head.code : `${head.code} ${cite}`,
        versions: versions.map((v) => resolve(v, full)),
      }
    }),
  })
}

function resolve<K extends string>(input: VersionInput<K>, full: (ref: string) => string): ArticleVersion {
  if ('means' in input) return { ...input, means: resolveCondition(input.means, full) }
  const when = input.when === undefined ? {} : { when: resolveCondition(input.when, full) }
  if ('presumes' in input) return { ...input, ...when }
  const effects = (Array.isArray(input.then) ? input.then : [input.then]) as readonly Effect[]
  return {
    ...input,
    ...when,
    ...(input.provided === undefined ? {} : { provided: resolveCondition(input.provided, full) }),
    then: effects.map((e) => resolveEffect(e, full)),
    ...(input.yieldsTo === undefined ? {} : { yieldsTo: input.yieldsTo.map(full) }),
    ...(input.overrides === undefined ? {} : { overrides: input.overrides.map(full) }),
  } as Rule
}

function resolveCondition(c: Condition, full: (ref: string) => string): Condition {
  switch (c.op) {
    case 'all':
    case 'any':
      return { op: c.op, of: c.of.map((part) => resolveCondition(part, full)) }
    case 'not':
      return { op: 'not', of: resolveCondition(c.of, full) }
    case 'defined':
      return { op: 'defined', article: full(c.article) }
    default:
      return c
  }
}

function resolveEffect(e: Effect, full: (ref: string) => string): Effect {
  if (e.effect === 'exempts') return { ...e, targets: e.targets.map(full) }
  if (e.effect === 'offers') return { ...e, target: full(e.target) }
  if (e.effect === 'place' && e.met !== undefined) return { ...e, met: resolveCondition(e.met, full) }
  return e
}
