/** A book less some effects of some rules on one day: plain data that loads as any other, the law of all other days untouched. */

import { decides, versionOn } from '../engine/dates.ts'
import { type ArticleVersion, addDays, type Book, type Day, deepFreeze, type Effect, type Rule } from '../law/index.ts'

/** Places of effects in `then`, by id of the article. */
export type Lifted = ReadonlyMap<string, ReadonlySet<number>>

/**
 * The book itself where nothing is lifted. Articles stay, so that whatever names them still finds them. A rule of which no
 * demand or ban is left also no longer sets aside a rule that frees; what it set aside as the more special demand does not
 * come back: nothing becomes stricter for it.
 */
export function less(book: Book, day: Day, lifted: Lifted): Book {
  if (lifted.size === 0) return book
  const rules = rulesOn(book, day)
  const emptied = new Set([...lifted].flatMap(([id, places]) => (isEmptied(rules.get(id), places) ? [id] : [])))
  const frees = (id: string) => freesOnly(rules.get(id))
  return deepFreeze({
    ...book,
    instruments: book.instruments.map((instrument) =>
      decides(instrument, day)
        ? {
            ...instrument,
            articles: instrument.articles.map((article) => {
              const rule = rules.get(article.id)
              if (rule === undefined) return article
              const changed = lessened(article.id, rule, { lifted, emptied, frees })
              if (changed === rule) return article
              const stretch = { from: rule.from ?? instrument.inForce, until: rule.until ?? instrument.until }
              return {
                ...article,
                versions: article.versions.flatMap((v) => (v === rule ? onOneDay(rule, changed, day, stretch) : [v])),
              }
            }),
          }
        : instrument,
    ),
  })
}

function rulesOn(book: Book, day: Day): ReadonlyMap<string, Rule> {
  const rules = new Map<string, Rule>()
  for (const instrument of book.instruments) {
    if (!decides(instrument, day)) continue
    for (const { id, versions } of instrument.articles) {
      const version = versionOn(versions, day)
      if (version !== undefined && 'then' in version) rules.set(id, version)
    }
  }
  return rules
}

const milder: ReadonlySet<Effect['effect']> = new Set(['outOfScope', 'exempts', 'permits', 'offers', 'duty', 'demands'])

const freesOnly = (rule: Rule | undefined) => rule?.then.every(({ effect }) => milder.has(effect)) === true

function isEmptied(rule: Rule | undefined, places: ReadonlySet<number>): boolean {
  return rule?.then.every(({ effect }, at) => places.has(at) || milder.has(effect)) === true
}

interface Change {
  readonly lifted: Lifted
  /** Rules of which no demand or ban is left. */
  readonly emptied: ReadonlySet<string>
  readonly frees: (id: string) => boolean
}

function lessened(id: string, rule: Rule, { lifted, emptied, frees }: Change): Rule {
  const places = lifted.get(id)
  const yieldsTo = frees(id) ? rule.yieldsTo?.filter((other) => !emptied.has(other)) : rule.yieldsTo
  const yields = yieldsTo?.length === rule.yieldsTo?.length
  if (places === undefined) return yields ? rule : { ...rule, yieldsTo: yieldsTo ?? [] }
  const { unclear, overrides, ...rest } = rule
  const gone = emptied.has(id)
  return {
    ...rest,
    then: rule.then.filter((_, at) => !places.has(at)),
    ...(yields ? {} : { yieldsTo: yieldsTo ?? [] }),
    ...(overrides === undefined ? {} : { overrides: gone ? overrides.filter((other) => !frees(other)) : overrides }),
    ...(unclear === undefined || gone ? {} : { unclear }),
  }
}

/** Before the day and after it the version as it was. */
function onOneDay(
  rule: Rule,
  changed: Rule,
  day: Day,
  { from, until }: { readonly from: Day | undefined; readonly until: Day | undefined },
): readonly ArticleVersion[] {
  const next = addDays(day, 1)
  return [
    ...(from !== undefined && from >= day ? [] : [{ ...rule, until: day }]),
    { ...changed, from: day, until: next },
    ...(until !== undefined && until <= next ? [] : [{ ...rule, from: next }]),
  ]
}
