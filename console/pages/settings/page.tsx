/** Settings: the reader’s own, and what is fixed by the server, to look at. */

import type { BookRow, SettingsPage } from '../../../src/server/pages/settings.ts'
import { useAround } from '../../frame/context.ts'
import type { Topic } from '../../page-module.ts'
import { Scroll } from '../../parts/scroll.tsx'
import { Count, Day, Digest } from '../../parts/text.tsx'
import { DisplaySettings } from './display.tsx'
import './style.css'
import type { words as en } from './words.en.ts'

type Words = typeof en

export const live: readonly Topic[] = []
export const title = (data: SettingsPage, words: Words) => words.title[data.tab]

const tabs = ['display', 'roles', 'books'] as const

export function Page({ data, words }: { readonly data: SettingsPage; readonly words: Words }) {
  return (
    <>
      <h1>{title(data, words)}</h1>
      <nav aria-label={words.parts} class="tabs">
        <ul>
          {tabs.map((tab) => (
            <li key={tab}>
              <a href={`/settings/${tab}`} aria-current={tab === data.tab ? 'page' : undefined}>
                {words.tab[tab]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {data.tab === 'display' && <DisplaySettings words={words} />}
      {data.tab === 'roles' && <Rights data={data} words={words} />}
      {data.tab === 'books' && <Books books={data.books} words={words} />}
    </>
  )
}

const roles = ['viewer', 'engineer', 'counsel', 'auditor', 'inspector', 'admin'] as const

function Rights({ data, words }: { readonly data: SettingsPage; readonly words: Words }) {
  const { frame, words: around } = useAround()
  return (
    <>
      <p>{words.rightsFixed}</p>
      <Scroll label={words.rightsCaption}>
        <table>
          <caption class="unseen">{words.rightsCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.right}</th>
              {roles.map((role) => (
                <th scope="col" key={role}>
                  {around.role[role]}
                  {frame.person?.role === role && <small class="you"> {words.you}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rights.map(({ permission, holders }) => (
              <tr key={permission}>
                <th scope="row">{words.permission[permission]}</th>
                {roles.map((role) => (
                  <td key={role}>{holders.includes(role) ? words.may : words.mayNot}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

function Books({ books, words }: { readonly books: readonly BookRow[]; readonly words: Words }) {
  return (
    <>
      <p>{words.booksFixed}</p>
      <Scroll label={words.booksCaption}>
        <table>
          <caption class="unseen">{words.booksCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.country}</th>
              <th scope="col" class="number">
                {words.instruments}
              </th>
              <th scope="col">{words.checked}</th>
              <th scope="col">{words.digest}</th>
            </tr>
          </thead>
          <tbody>
            {books.map((book) => (
              <tr key={book.id}>
                <th scope="row">
                  <a href={`/law/${book.id}`}>{book.name}</a> <code>{book.id.toUpperCase()}</code>
                </th>
                <td class="number">
                  <Count of={book.instruments} />
                </td>
                <td>
                  {book.checked !== null && (
                    <>
                      <Day of={book.checked.earliest} /> – <Day of={book.checked.latest} />
                    </>
                  )}
                </td>
                <td>
                  <Digest of={book.digest} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}
