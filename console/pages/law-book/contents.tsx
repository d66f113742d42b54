/** What the book holds, in the gazette’s order, with what is open marked. */

import type { LawBookPage } from '../../../src/server/pages/law-book.ts'
import type { InstrumentEntry } from '../../../src/server/pages/law-entries.ts'
import { useAround } from '../../frame/context.ts'
import type { LawWords } from '../../words/law.en.ts'
import { titleInEnglish } from './instrument.tsx'
import { ChangeMark } from './marks.tsx'
import { EnglishMark } from './spans.tsx'

interface Props {
  readonly data: LawBookPage
  readonly words: LawWords
}

export function Contents({ data, words }: Props) {
  const { frame } = useAround()
  const { open, contents, lists, steps, id } = data
  const query = data.contents[0]?.to.split('?')[1]
  const kept = (path: string) => (query === undefined ? path : `${path}?${query}`)
  const here = (to: string) => (to.split('?')[0] === frame.path ? ('page' as const) : undefined)
  return (
    <nav class="contents" aria-label={words.book.contents}>
      <p>
        <a href="/law">{words.book.books}</a>
      </p>
      <ul>
        <li>
          <a href={kept(`/law/${id}`)} aria-current={here(`/law/${id}`)}>
            {words.book.whole}
          </a>
        </li>
        {steps > 0 && (
          <li>
            <a href={kept(`/law/${id}/steps`)} aria-current={here(`/law/${id}/steps`)}>
              {words.book.steps} ({steps})
            </a>
          </li>
        )}
      </ul>
      {lists.length > 0 && <p class="aside">{words.book.lists}</p>}
      <ul>
        {lists.map((list) => (
          <li key={list.id}>
            <a href={list.to} aria-current={here(list.to)}>
              {list.id} ({list.members})
            </a>
          </li>
        ))}
      </ul>
      {open.kind !== 'book' && (
        <details open={open.kind === 'instrument' || open.kind === 'article'}>
          <summary>{words.book.instruments}</summary>
          <ol>
            {contents.map((entry) => (
              <Entry key={entry.to} entry={entry} data={data} words={words} />
            ))}
          </ol>
          {contents.some((entry) => titleInEnglish(entry, frame.display.lang)) && <EnglishMark />}
        </details>
      )}
    </nav>
  )
}

function Entry({ entry, data, words }: Props & { readonly entry: InstrumentEntry }) {
  const { frame } = useAround()
  const { open } = data
  const isOpen = (open.kind === 'instrument' || open.kind === 'article') && open.instrument.code === entry.code
  return (
    <li class={entry.state}>
      <a href={entry.to} aria-current={isOpen ? (open.kind === 'instrument' ? 'page' : 'location') : undefined}>
        <span lang={entry.titles[0]?.lang}>{entry.titles[0]?.text}</span>
      </a>
      {entry.state !== 'in-force' && <small class="aside"> {words.state[entry.state]}</small>}{' '}
      <ChangeMark mark={entry.mark} words={words} />
      {isOpen && open.kind === 'article' && (
        <ol>
          {open.instrument.articles.map((article) => (
            <li key={article.to}>
              <a href={article.to} aria-current={article.to.split('?')[0] === frame.path ? 'page' : undefined}>
                {article.short === '' ? words.wholeInstrument : article.short}
              </a>{' '}
              <ChangeMark mark={article.mark} words={words} />
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}
