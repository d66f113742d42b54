/** An instrument: its titles, its days, its marks, and its articles by their gists. */

import type { ArticleEntry, InstrumentShown, TitleShown } from '../../../src/server/pages/law-entries.ts'
import { useAround } from '../../frame/context.ts'
import { row } from '../../parts/rows.ts'
import { Cite } from '../../parts/text.tsx'
import type { LawWords } from '../../words/law.en.ts'
import { ChangeMark, ConfidenceMark, OpenMark, RereadMark, StateMark } from './marks.tsx'
import { EnglishMark, Told } from './spans.tsx'

interface Props {
  readonly instrument: InstrumentShown
  readonly words: LawWords
}

export function Titles({ titles }: { readonly titles: readonly TitleShown[] }) {
  return (
    <>
      {titles.map(({ text, lang }, i) => (
        <span key={lang} class={i === 0 ? 'first-title' : 'other-title'} lang={lang}>
          {text}
        </span>
      ))}
    </>
  )
}

/** Of an instrument among others: its heading leads to it. */
export function InstrumentInBook({ instrument, words }: Props) {
  const { frame } = useAround()
  const english = instrument.articles.some(({ gist }) => gist.english)
  return (
    <section class={`instrument ${instrument.state}`} aria-labelledby={anchorOf(instrument)}>
      <h2 id={anchorOf(instrument)}>
        <a href={instrument.to}>
          <Titles titles={instrument.titles} />
        </a>
      </h2>
      <InstrumentFacts instrument={instrument} words={words} />
      <ul class="gists">
        {instrument.articles.map((article) => (
          <Gist key={article.to} article={article} words={words} />
        ))}
      </ul>
      {(english || titleInEnglish(instrument, frame.display.lang)) && <EnglishMark />}
    </section>
  )
}

/** Before a reader of another language. */
export const titleInEnglish = ({ titles }: Pick<InstrumentShown, 'titles'>, lang: string): boolean =>
  lang !== 'en' && titles[0]?.lang === 'en'

const anchorOf = ({ to }: InstrumentShown): string => `in-${to.split('?')[0]!.split('/').at(-1)}`

function Gist({ article, words }: { readonly article: ArticleEntry; readonly words: LawWords }) {
  return (
    <li class={article.stands ? undefined : 'not-standing'} {...row}>
      <a href={article.to}>
        {article.short === '' ? words.wholeInstrument : <Cite of={article.short} />}
        <span class="unseen"> {article.cite}</span>
      </a>{' '}
      <LocalNumber of={article.short} words={words} /> <ChangeMark mark={article.mark} words={words} />
      <div>
        <Told said={article.gist} /> {article.open && <OpenMark>{words.open}</OpenMark>}
        {!article.stands && <small class="aside"> {words.notStanding(article.from, article.until)}</small>}
      </div>
    </li>
  )
}

/** `art 38` as the reader’s language numbers articles. */
export function LocalNumber({ of, words }: { readonly of: string; readonly words: LawWords }) {
  const number = /^art (\d{1,3})(?!\d)/.exec(of)?.[1]
  const text = number === undefined ? '' : words.article(Number(number))
  return text === '' ? null : <span class="aside local">{text}</span>
}

export function InstrumentFacts({ instrument, words }: Props) {
  return (
    <ul class="facts-of">
      <li>
        <Cite of={instrument.code} />
      </li>
      <li>
        <StateMark state={instrument.state} words={words} /> <ChangeMark mark={instrument.mark} words={words} />
      </li>
      <li>
        {daysOf(instrument, words)}
        {instrument.followedBy.length > 0 && (
          <>
            . {words.followedBy}: <Cite of={instrument.followedBy.join(', ')} />
          </>
        )}
      </li>
      <li lang="en">{instrument.issuer}</li>
      <li>
        <RereadMark reread={instrument.reread} words={words} />
      </li>
      <li>
        <ConfidenceMark confidence={instrument.confidence} words={words} />
      </li>
      {instrument.open > 0 && (
        <li>
          <OpenMark>{words.opens(instrument.open)}</OpenMark>
        </li>
      )}
    </ul>
  )
}

/** Its days in words. */
export function daysOf({ state, inForce, until, adopted }: InstrumentShown, words: LawWords): string {
  switch (state) {
    case 'struck-down':
      return words.struckOn(until ?? '')
    case 'ended':
      return words.endedOn(until ?? '')
    case 'draft':
    case 'proposal':
      return words.draftOf(adopted)
    case 'adopted':
    case 'later': {
      const made = adopted === null ? '' : `, ${words.adoptedOn(adopted)}`
      return inForce === null ? words.draftOf(adopted) : `${words.begins(inForce)}${made}`
    }
    case 'in-force':
      return until === null ? words.since(inForce ?? '') : words.fromTo(inForce ?? '', until)
  }
}
