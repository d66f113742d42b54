/** The law of a day as prose: instruments, articles, conditions and effects in words, then steps, lists, and what does not decide. */

import type { Article, ArticleVersion, Book, Day, Instrument, Mechanism, Rule } from '../law/index.ts'
import { decides, notBegun, versionOn, within } from './dates.ts'
import { Wording } from './prose-words.ts'

/** The law of a day, in parts: the lines of each are indented by two spaces for each level. */
export interface LawPage {
  readonly title: string
  readonly summary: string
  readonly instruments: readonly {
    readonly id: string
    readonly title: string
    readonly lines: readonly string[]
    readonly articles: readonly { readonly id: string; readonly title: string; readonly lines: readonly string[] }[]
  }[]
  /** Steps, lists, and what does not decide. */
  readonly rest: readonly { readonly title: string; readonly lines: readonly string[] }[]
}

export function lawPage(book: Book, day: Day): LawPage {
  const wording = new Wording(book)
  const speaking = book.instruments.filter((i) => decides(i, day) && standing(i, day).length > 0)
  return {
    title: book.title,
    summary: `The law on ${day}, as encoded here: ${speaking.length} instruments in force. Not legal advice.`,
    instruments: speaking.map((i) => ({
      id: i.id,
      title: i.original === undefined ? i.title : `${i.title} · ${i.original}`,
      lines: head(i),
      articles: articles(i, day, wording),
    })),
    rest: [...steps(book, day, wording), ...lists(book, day), ...others(book, day)],
  }
}

/** Lines without a limit of width; ends with a line feed. The same book and day give the same bytes. */
export function lawProse(book: Book, day: Day): string {
  const page = lawPage(book, day)
  const underlined = (title: string, by: string): string[] => [title, by.repeat(Math.min(title.length, 80))]
  const lines = [
    page.title,
    page.summary,
    ...page.instruments.flatMap((i) => [
      '',
      ...underlined(i.title, '='),
      ...i.lines,
      ...i.articles.flatMap((a) => ['', a.title, ...a.lines]),
    ]),
    ...page.rest.flatMap((part) => ['', ...underlined(part.title, '-'), ...part.lines]),
  ]
  return `${lines.join('\n')}\n`
}

export interface LawOfDay {
  /** Instruments in force on the day, with what their articles say on it. */
  readonly instruments: readonly (Omit<Instrument, 'articles'> & {
    readonly articles: readonly (Omit<Article, 'versions'> & ArticleVersion)[]
  })[]
}

/** The same as data. */
export function lawOn(book: Book, day: Day): LawOfDay {
  const instruments = book.instruments.filter((i) => decides(i, day))
  return {
    instruments: instruments.map((i) => ({
      ...i,
      articles: standing(i, day).map(({ article: { versions: _, ...article }, version }) => ({
        ...version,
        ...article,
      })),
    })),
  }
}

const confidences = {
  text: 'The text was read',
  secondary: 'A secondary source was read',
  memory: 'From memory',
} as const

function head(i: Instrument): string[] {
  const until = i.until === undefined ? '' : `, until ${i.until}`
  return [
    `${i.code}. ${i.issuer}. In force since ${i.inForce}${until}.`,
    `${confidences[i.confidence]}; compared on ${i.checked}. Source: ${i.source}`,
    ...aims(i.objectives),
  ]
}

/** `national-security` is read as it is written, without its hyphen. */
function aims(objectives: Instrument['objectives']): string[] {
  if (objectives === undefined) return []
  const { stated, cite, confidence } = objectives
  const words = stated.length === 0 ? 'none' : stated.map((word) => word.replaceAll('-', ' ')).join(', ')
  const sure = confidence === undefined ? '' : ` ${confidences[confidence]}.`
  return [`Aims it states: ${words} (${cite}).${sure}`]
}

interface Standing {
  readonly article: Article
  readonly version: ArticleVersion
}

function standing(i: Instrument, day: Day): readonly Standing[] {
  return i.articles.flatMap((article) => {
    const version = versionOn(article.versions, day)
    return version === undefined ? [] : [{ article, version }]
  })
}

function articles(i: Instrument, day: Day, wording: Wording): LawPage['instruments'][number]['articles'] {
  return standing(i, day).map(({ article, version }) => ({
    id: article.id,
    title: `${title(article, i)}${dates(version)}`,
    lines: [`  ${version.gist}`, ...body(version, wording), ...remarks(version)],
  }))
}

/** The citation without the instrument's code; of a rule on the whole instrument, its name. */
function title(article: Article, i: Instrument): string {
  return article.cite === i.code ? 'The instrument as a whole' : article.cite.slice(i.code.length + 1)
}

function dates(v: ArticleVersion): string {
  const from = v.from === undefined ? '' : `since ${v.from}`
  const until = v.until === undefined ? '' : `until ${v.until}`
  const both = [from, until].filter((text) => text !== '').join(', ')
  return both === '' ? '' : ` (${both})`
}

function body(v: ArticleVersion, wording: Wording): string[] {
  if ('means' in v) return wording.condition('It means that', v.means, '  ')
  const when = v.when === undefined ? [] : wording.condition('When', v.when, '  ')
  if ('presumes' in v) {
    const { fact, as } = v.presumes
    return [...when, `  Then, where it is not known, ${wording.noun(fact)} is taken to be ${String(as)}.`]
  }
  return [...when, ...consequences(v, wording)]
}

function consequences(v: Rule, wording: Wording): string[] {
  const provided = v.provided === undefined ? [] : wording.condition('Provided that', v.provided, '  ')
  const ranks: [string, readonly string[] | undefined][] = [
    ['Yields to', v.yieldsTo],
    ['Prevails over', v.overrides],
  ]
  return [
    ...provided,
    ...v.then.map((e) => `  → ${wording.effect(e)}`),
    ...ranks.flatMap(([word, ids]) =>
      ids === undefined || ids.length === 0
        ? []
        : [`  ${word} ${[...new Set(ids.map((id) => wording.cite(id)))].join('; ')}`],
    ),
  ]
}

function remarks(v: ArticleVersion): string[] {
  const open = v.unclear === undefined ? [] : [typeof v.unclear === 'string' ? v.unclear : v.unclear.text]
  const decided = typeof v.unclear === 'object' ? ' A decision that rests on it is left undetermined.' : ''
  const sure = v.confidence === undefined ? [] : [`  ${confidences[v.confidence]}.`]
  return [...open.map((text) => `  Open: ${text}${decided}`), ...sure]
}

function steps(book: Book, day: Day, wording: Wording): LawPage['rest'] {
  const lines = book.mechanisms.flatMap((m) => step(m, day, wording))
  return lines.length === 0 ? [] : [{ title: 'Steps', lines }]
}

function step(m: Mechanism, day: Day, wording: Wording): string[] {
  const lines = [`${m.title} [${m.id}]`]
  const windows = m.obtainable?.filter((w) => within(w, day))
  if (windows?.length === 0) lines.push('  Cannot be obtained on this day.')
  for (const w of windows ?? []) {
    const cite = w.cite === undefined ? '' : ` (${w.cite})`
    if (w.when !== undefined) lines.push(...wording.condition(`Can be obtained${cite} when`, w.when, '  '))
    else lines.push(`  Can be obtained${cite}.`)
  }
  if (m.accepts !== undefined) lines.push(`  Done when it is ${m.accepts.join(', or ')}.`)
  if (m.minimumAgeDays !== undefined) lines.push(`  It counts from ${m.minimumAgeDays} days after it takes effect.`)
  if (m.minimumAgeBusinessDays !== undefined)
    lines.push(`  It counts from ${m.minimumAgeBusinessDays} working days after it takes effect.`)
  if (m.heldWhen !== undefined) lines.push(...wording.condition('Done when', m.heldWhen, '  '))
  for (const v of m.validYears ?? [])
    if (within(v, day)) lines.push(`  One that begins today holds for ${v.years} years (${v.cite}).`)
  for (const w of m.with ?? []) if (within(w, day)) lines.push(`  With it: ${wording.step(w.step)} (${w.cite}).`)
  if (m.implies !== undefined) lines.push(`  It also stands for ${m.implies.map((s) => wording.step(s)).join('; ')}.`)
  return lines
}

function lists(book: Book, day: Day): LawPage['rest'] {
  const lines = book.lists.flatMap((list) => {
    const entries = list.entries.filter((e) => within(e, day))
    const shown = entries.map((e) => `  ${e.member} (${e.cite}${e.from === undefined ? '' : `, since ${e.from}`})`)
    return entries.length === 0 ? [] : [list.id, ...shown]
  })
  return lines.length === 0 ? [] : [{ title: 'Lists', lines }]
}

function others(book: Book, day: Day): LawPage['rest'] {
  const coming = book.instruments
    .filter((i) => notBegun(i, day) && i.adopted !== undefined && i.adopted <= day)
    .map((i) => `  ${i.code}: begins on ${i.inForce}`)
  const ended = book.instruments
    .filter((i) => i.until !== undefined && i.until <= day)
    .map((i) => `  ${i.code}: ended on ${i.until}`)
  const drafts = book.instruments
    .filter((i) => (i.status === 'draft' || i.status === 'proposal') && (i.adopted ?? '') <= day)
    .map((i) => `  ${i.code}: ${i.title} (${i.adopted ?? 'no date'})`)
  return [
    { title: 'Adopted, and not yet in force', lines: coming },
    { title: 'No longer in force', lines: ended },
    { title: 'Drafts, which decide nothing', lines: drafts },
  ].filter((part) => part.lines.length > 0)
}
