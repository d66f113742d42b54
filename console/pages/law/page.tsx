/** The books of law: whose, how much is in force, how lately compared, what is announced. */

import type { BookShown, LawPage } from '../../../src/server/pages/law.ts'
import { useAround } from '../../frame/context.ts'
import type { Topic } from '../../page-module.ts'
import { row, useRowKeys } from '../../parts/rows.ts'
import { Scroll } from '../../parts/scroll.tsx'
import { Day, Empty } from '../../parts/text.tsx'
import type { LawWords } from '../../words/law.en.ts'
import { changesHref, dayBefore } from '../law-book/address.ts'
import { OpenMark, RereadMark } from '../law-book/marks.tsx'
import { EnglishMark } from '../law-book/spans.tsx'
import '../law-book/style.css'
import '../law-book/time.css'

interface Props {
  readonly data: LawPage
  readonly words: LawWords
}

export const live: readonly Topic[] = []
export const title = ({ q, books, total }: LawPage, { list }: LawWords) =>
  q === '' ? list.title(total) : list.found(books.length, total)

export function Page({ data, words }: Props) {
  useRowKeys()
  const { list } = words
  return (
    <>
      <h1>{title(data, words)}</h1>
      <p>{list.about}</p>
      <form method="get" action="/law" class="day-form">
        <label>
          {list.search} <input type="search" name="q" value={data.q} maxLength={100} />
        </label>
        <button type="submit">{list.show}</button>
        {data.q !== '' && <a href="/law">{list.clear}</a>}
      </form>
      {data.books.length === 0 ? (
        <Empty>
          <p>{list.none}</p>
        </Empty>
      ) : (
        <Books data={data} words={words} />
      )}
    </>
  )
}

function Books({ data, words }: Props) {
  const { list } = words
  return (
    <>
      <Scroll label={list.caption}>
        <table class="books">
          <caption class="unseen">{list.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{list.place}</th>
              <th scope="col" class="number">
                {list.inForce}
              </th>
              <th scope="col">{list.reread}</th>
              <th scope="col">{list.next}</th>
              <th scope="col">{list.open}</th>
            </tr>
          </thead>
          <tbody>
            {data.books.map((book) => (
              <Book key={book.id} book={book} words={words} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {data.books.some((book) => book.title.english) && <EnglishMark />}
    </>
  )
}

function Book({ book, words }: { readonly book: BookShown; readonly words: LawWords }) {
  const { frame } = useAround()
  const { list } = words
  return (
    <tr {...row}>
      <th scope="row">
        <a href={`/law/${book.id}`}>{book.place}</a> <code>{book.jurisdiction}</code>
        <br />
        <span class="aside" lang={frame.display.lang === 'en' ? undefined : 'en'}>
          {book.title.text}
        </span>
      </th>
      <td class="number">{list.of(book.inForce, book.instruments)}</td>
      <td>{book.reread !== null && <RereadMark reread={book.reread} words={words} />}</td>
      <td>
        {book.next === null ? (
          <span class="aside">{list.nothing}</span>
        ) : (
          <a href={changesHref(book.id, dayBefore(book.next), book.next)}>
            <Day of={book.next} />
          </a>
        )}
      </td>
      <td>{book.open > 0 && <OpenMark>{words.opens(book.open)}</OpenMark>}</td>
    </tr>
  )
}
