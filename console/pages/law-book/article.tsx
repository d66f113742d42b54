/** An article in full: what it says, its versions, what stands against it, and the facts it names. */

import type { ArticleInFull, ArticleShown, FactShown, Related } from '../../../src/server/pages/law-article.ts'
import type { InstrumentShown } from '../../../src/server/pages/law-entries.ts'
import { useAround } from '../../frame/context.ts'
import { Cite } from '../../parts/text.tsx'
import type { LawWords } from '../../words/law.en.ts'
import { hereWith } from './address.ts'
import { InstrumentFacts, LocalNumber, Titles } from './instrument.tsx'
import { ChangeMark, ConfidenceMark } from './marks.tsx'
import { EnglishMark, Paragraphs, Spans, Told } from './spans.tsx'

interface Props {
  readonly instrument: InstrumentShown
  readonly article: ArticleInFull
  readonly facts: readonly FactShown[]
  readonly words: LawWords
}

export function ArticlePage({ instrument, article, facts, words }: Props) {
  return (
    <>
      <section class="instrument" aria-labelledby="instrument">
        <h2 id="instrument">
          <a href={instrument.to}>
            <Titles titles={instrument.titles} />
          </a>
        </h2>
        <InstrumentFacts instrument={instrument} words={words} />
        <Source instrument={instrument} words={words} />
      </section>
      <section aria-labelledby="rules">
        <h2 id="rules">{words.rules}</h2>
        <p class="under">
          <Cite of={article.cite} /> <LocalNumber of={article.short} words={words} />{' '}
          <ChangeMark mark={article.mark} words={words} />{' '}
          <ConfidenceMark confidence={article.confidence} words={words} />
          {!article.stands && <span> · {words.notStanding(article.from, article.until)}</span>}
        </p>
        <Paragraphs of={article.paragraphs} />
        {article.flows.length > 0 && <Flows of={article.flows} words={words} />}
      </section>
      <RelatedList title={words.against} of={article.against} />
      <RelatedList title={words.offers} of={article.offers} />
      {article.exceptions.length > 0 && (
        <details>
          <summary>{words.exceptions(article.exceptions.length)}</summary>
          <RelatedItems of={article.exceptions} />
        </details>
      )}
      <Versions article={article} words={words} />
      <Facts facts={facts} words={words} />
    </>
  )
}

/** One of many on the page of its instrument. */
export function ArticleInInstrument({ article, words }: { readonly article: ArticleShown; readonly words: LawWords }) {
  const id = `a-${article.to.split('?')[0]!.split('/').at(-1)}`
  return (
    <section aria-labelledby={id} class={article.stands ? undefined : 'not-standing'}>
      <h2 id={id} class="article-head">
        <a href={article.to}>{article.short === '' ? words.wholeInstrument : <Cite of={article.short} />}</a>{' '}
        <LocalNumber of={article.short} words={words} /> <ChangeMark mark={article.mark} words={words} />
      </h2>
      <p>
        <Told said={article.gist} /> {article.gist.english && <EnglishMark />}
      </p>
      {!article.stands && <p class="under">{words.notStanding(article.from, article.until)}</p>}
      <Paragraphs of={article.paragraphs} />
      {article.flows.length > 0 && <Flows of={article.flows} words={words} />}
    </section>
  )
}

export function Source({ instrument, words }: Pick<Props, 'instrument' | 'words'>) {
  return (
    <p class="under source">
      {words.source}: <span lang="en">{instrument.source}</span>
    </p>
  )
}

function Flows({ of, words }: { readonly of: readonly string[]; readonly words: LawWords }) {
  return (
    <p class="under">
      {words.flows('')}
      {of.map((id, i) => (
        <span key={id}>
          {i > 0 && ', '}
          <a href={`/flows/${encodeURIComponent(id)}`}>{id}</a>
        </span>
      ))}
    </p>
  )
}

export function RelatedList({ title, of }: { readonly title: string; readonly of: readonly Related[] }) {
  if (of.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <RelatedItems of={of} />
    </section>
  )
}

function RelatedItems({ of }: { readonly of: readonly Related[] }) {
  return (
    <>
      <ul class="gists">
        {of.map(({ to, cite, gist }) => (
          <li key={to}>
            <a href={to}>
              <Cite of={cite} />
            </a>{' '}
            <Told said={gist} />
          </li>
        ))}
      </ul>
      {of.some(({ gist }) => gist.english) && <EnglishMark />}
    </>
  )
}

function Versions({ article, words }: Pick<Props, 'article' | 'words'>) {
  const { frame } = useAround()
  if (article.versions.length < 2) return null
  return (
    <section>
      <h2>{words.versions}</h2>
      <ol class="versions">
        {article.versions.map(({ from, until, gist, shown }) => (
          <li key={from ?? ''}>
            {shown || from === null ? (
              <strong>{words.versionFrom(from, until)}</strong>
            ) : (
              <a href={hereWith(frame, { asOf: from < firstDay ? firstDay : from })}>
                {words.versionFrom(from, until)}
              </a>
            )}
            {shown && ` · ${words.shown}`}
            <br />
            <Told said={gist} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The law is held from here on. */
const firstDay = '2016-01-01'

export function Facts({ facts, words }: Pick<Props, 'facts' | 'words'>) {
  if (facts.length === 0) return null
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      <dl class="facts">
        {facts.map(({ anchor, path, name, meaning, question }) => (
          <div key={path} id={anchor}>
            <dt>
              <Spans of={name} /> <code>{path}</code>
            </dt>
            {question !== null && <dd>{question}</dd>}
            {meaning !== null && (
              <dd class="under">
                <Told said={meaning} />
              </dd>
            )}
          </div>
        ))}
      </dl>
      {facts.some(({ meaning }) => meaning?.english) && <EnglishMark />}
    </section>
  )
}
