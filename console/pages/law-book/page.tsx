/** A book of law on a day: its state, its days, its contents, and the part that is open. */

import type { ComponentChildren } from 'preact'
import type { LawBookPage } from '../../../src/server/pages/law-book.ts'
import { useAround } from '../../frame/context.ts'
import type { Topic } from '../../page-module.ts'
import { useRowKeys } from '../../parts/rows.ts'
import { Command, Digest, Empty } from '../../parts/text.tsx'
import type { LawWords } from '../../words/law.en.ts'
import { hereWith } from './address.ts'
import { ArticleInInstrument, ArticlePage, Facts, Source } from './article.tsx'
import { Contents } from './contents.tsx'
import { InstrumentFacts, InstrumentInBook, Titles, titleInEnglish } from './instrument.tsx'
import { RereadMark } from './marks.tsx'
import { ListPage, StepsPage } from './parts.tsx'
import { EnglishMark, Told } from './spans.tsx'
import './style.css'
import './time.css'
import { Time } from './time.tsx'

interface Props {
  readonly data: LawBookPage
  readonly words: LawWords
}

export const live: readonly Topic[] = []

export function title({ open, place, time, status }: LawBookPage, words: LawWords): string {
  switch (open.kind) {
    case 'book':
      return words.book.title(place, status.inForce, time.asOf)
    case 'instrument':
      return `${open.instrument.code}, ${time.asOf}`
    case 'article':
      return `${open.article.cite}, ${time.asOf}`
    case 'list':
      return words.listTitle(open.list.id, open.list.members, time.asOf)
    case 'steps':
      return words.stepsTitle(open.steps.length)
  }
}

export function Page({ data, words }: Props) {
  useRowKeys()
  return (
    <>
      <Heading data={data} words={words} />
      <Status data={data} words={words} />
      <Time data={data} words={words} />
      <div class="law">
        <Contents data={data} words={words} />
        <div class="prose">
          {Open({ data, words })}
          <Exhibit data={data} words={words} />
        </div>
      </div>
    </>
  )
}

/** The heading says what the page found. */
function Heading({ data, words }: Props) {
  const { open } = data
  if (open.kind === 'instrument')
    return (
      <h1>
        <Titles titles={open.instrument.titles.slice(0, 1)} />
        {`: ${words.state[open.instrument.state]}`}
      </h1>
    )
  if (open.kind === 'article')
    return (
      <h1>
        <cite lang="en">{open.article.cite}</cite>: <Told said={open.article.gist} />
      </h1>
    )
  return <h1>{title(data, words)}</h1>
}

function Status({ data: { status, time, title: name }, words }: Props) {
  const { status: say } = words
  return (
    <section class="status-box" aria-label={say.label}>
      <p>
        <strong lang={name.english ? 'en' : undefined}>{name.text}</strong> {name.english && <EnglishMark />}
      </p>
      <p>
        {say.inForce(status.inForce, status.instruments, time.asOf)}{' '}
        {status.changes === 0 ? say.never : say.changed(status.changes)}{' '}
        {time.announced === null ? say.noNext : say.next(time.announced)}{' '}
        {status.reread !== null && <RereadMark reread={status.reread} words={words} />}
      </p>
      {time.asOf > time.today && <p class="announced">{say.future(time.asOf)}</p>}
    </section>
  )
}

function Open({ data: { open }, words }: Props): ComponentChildren {
  const { frame } = useAround()
  switch (open.kind) {
    case 'book':
      return open.instruments.length === 0 ? (
        <Empty>
          <p>{words.book.empty}</p>
          <p>
            <a href={hereWith(frame, { changes: null, mine: null })}>{words.book.withoutFilters}</a>
          </p>
        </Empty>
      ) : (
        open.instruments.map((instrument) => (
          <InstrumentInBook key={instrument.to} instrument={instrument} words={words} />
        ))
      )
    case 'instrument':
      return (
        <>
          <p>
            <Titles titles={open.instrument.titles.slice(1)} />
            {titleInEnglish(open.instrument, frame.display.lang) && <EnglishMark />}
          </p>
          <InstrumentFacts instrument={open.instrument} words={words} />
          <Source instrument={open.instrument} words={words} />
          {open.articles.map((article) => (
            <ArticleInInstrument key={article.to} article={article} words={words} />
          ))}
          <Facts facts={open.facts} words={words} />
        </>
      )
    case 'article':
      return <ArticlePage instrument={open.instrument} article={open.article} facts={open.facts} words={words} />
    case 'list':
      return <ListPage id={open.list.id} entries={open.entries} facts={open.facts} words={words} />
    case 'steps':
      return <StepsPage steps={open.steps} facts={open.facts} words={words} />
  }
}

/** What makes the page an exhibit: the digest, the pinned link, the same by command. */
function Exhibit({ data, words }: Props) {
  const { frame } = useAround()
  const { id, time, digest } = data
  const pinned = hereWith(frame, { asOf: time.asOf })
  return (
    <footer class="exhibit">
      <p>
        {words.digest}: <Digest of={digest} />
      </p>
      <p>
        {words.pinned}: <a href={pinned}>{pinned}</a>
      </p>
      <p>
        <a href={`/api/law/${id}?asOf=${time.asOf}&format=json`}>{words.json}</a> · {words.command}:{' '}
        <Command of={`waybill law ${id} --as-of ${time.asOf}`} />
      </p>
    </footer>
  )
}
