/** The law of a day as prose: instruments, articles, conditions and effects in words, then steps, lists, and what does not decide. */

import type { Article, ArticleVersion, Book, Day, Instrument, Mechanism, Rule } from '../law/index.ts'
import { decides, notBegun, versionOn, within } from './dates.ts'
import { Wording } from './prose-words.ts'
import { joined, linesOf, type Paragraph, type Said, textOf } from './said.ts'
import { english } from './speech-en.ts'

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

function head(i: Instrument): string[] {
  const until = i.until === undefined ? '' : `, until ${i.until}`
  return [
    `${i.code}. ${i.issuer}. In force since ${i.inForce}${until}.`,
    `${english.rules.confidence(i.confidence)}; compared on ${i.checked}. Source: ${i.source}`,
    ...aims(i.objectives),
  ]
}

/** `national-security` is read as it is written, without its hyphen. */
function aims(objectives: Instrument['objectives']): string[] {
  if (objectives === undefined) return []
  const { stated, cite, confidence } = objectives
  const words = stated.length === 0 ? 'none' : stated.map((word) => word.replaceAll('-', ' ')).join(', ')
  const sure = confidence === undefined ? '' : ` ${english.rules.confidence(confidence)}.`
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
    lines: [`  ${version.gist}`, ...paragraphsOf(version, wording).flatMap((p) => linesOf(p, '  '))],
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

/** What a version of an article says: its conditions, its effects, what it yields to, what it leaves open. */
export function paragraphsOf(v: ArticleVersion, wording: Wording): Paragraph[] {
  return [...body(v, wording), ...remarks(v, wording)]
}

function body(v: ArticleVersion, wording: Wording): Paragraph[] {
  const { headings } = wording.speech.conditions
  if ('means' in v) return [wording.condition('means', headings.means, v.means)]
  const when = v.when === undefined ? [] : [wording.condition('when', headings.when, v.when)]
  if ('presumes' in v) {
    const { fact, as } = v.presumes
    const said = wording.speech.rules.presumed(fact, wording.noun(fact), [as].flat().map(String))
    return [...when, { kind: 'presumes', said }]
  }
  return [...when, ...consequences(v, wording)]
}

function consequences(v: Rule, wording: Wording): Paragraph[] {
  const { conditions, rules } = wording.speech
  const provided =
    v.provided === undefined ? [] : [wording.condition('provided', conditions.headings.provided, v.provided)]
  const ranked = (kind: 'yieldsTo' | 'overrides'): Paragraph[] => {
    const ids = [...new Set(v[kind] ?? [])]
    const cites = [...new Map(ids.map((id) => [textOf(wording.cite(id)), wording.cite(id)])).values()]
    return cites.length === 0 ? [] : [{ kind, said: rules[kind](joined(cites, '; ')) }]
  }
  return [
    ...provided,
    ...v.then.map((e): Paragraph => ({ kind: 'effect', said: wording.effect(e) })),
    ...ranked('yieldsTo'),
    ...ranked('overrides'),
  ]
}

function remarks(v: ArticleVersion, { speech: { rules } }: Wording): Paragraph[] {
  const open = v.unclear === undefined ? [] : [typeof v.unclear === 'string' ? { text: v.unclear } : v.unclear]
  return [
    ...open.map((left): Paragraph => {
      const said = rules.open([{ text: left.text, own: true }], 'decides' in left)
      return { kind: 'open', said }
    }),
    ...(v.confidence === undefined ? [] : [{ kind: 'note', said: [`${rules.confidence(v.confidence)}.`] } as const]),
  ]
}

function steps(book: Book, day: Day, wording: Wording): LawPage['rest'] {
  const lines = book.mechanisms.flatMap((m) => step(m, day, wording))
  return lines.length === 0 ? [] : [{ title: 'Steps', lines }]
}

function step(m: Mechanism, day: Day, wording: Wording): string[] {
  return [`${m.title} [${m.id}]`, ...stepParagraphs(m, day, wording).flatMap((p) => linesOf(p, '  '))]
}

/** When a step can be obtained on the day, when it is done, how long it holds. */
export function stepParagraphs(m: Mechanism, day: Day, wording: Wording): Paragraph[] {
  const { steps: say, conditions } = wording.speech
  const notes: Said[] = []
  if (m.accepts !== undefined) notes.push([say.accepts(m.accepts)])
  if (m.minimumAgeDays !== undefined) notes.push([say.age(m.minimumAgeDays, 'calendar')])
  if (m.minimumAgeBusinessDays !== undefined) notes.push([say.age(m.minimumAgeBusinessDays, 'business')])
  const later: Said[] = (m.validYears ?? []).filter((v) => within(v, day)).map((v) => [say.valid(v.years, v.cite)])
  for (const w of m.with ?? []) if (within(w, day)) later.push(say.companion(wording.step(w.step), w.cite))
  if (m.implies !== undefined)
    later.push(
      say.implies(
        joined(
          m.implies.map((s) => wording.step(s)),
          '; ',
        ),
      ),
    )
  const note = (said: Said): Paragraph => ({ kind: 'note', said })
  const done = m.heldWhen === undefined ? [] : [wording.condition('when', conditions.headings.done, m.heldWhen)]
  return [...obtaining(m, day, wording), ...notes.map(note), ...done, ...later.map(note)]
}

function obtaining(m: Mechanism, day: Day, wording: Wording): Paragraph[] {
  const { steps: say } = wording.speech
  const windows = m.obtainable?.filter((w) => within(w, day))
  if (windows?.length === 0) return [{ kind: 'note', said: [say.unobtainable] }]
  return (windows ?? []).map(({ when, cite = '' }) =>
    when === undefined
      ? { kind: 'note', said: [say.obtainable(cite)] }
      : wording.condition('when', say.obtainableWhen(cite), when),
  )
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
