/** Settings: how the reader sees the console, who may do what, and which books of law decide. */

import { digestOf } from '../../engine/index.ts'
import { countryName } from '../../law/labels/index.ts'
import { Problem } from '../problem.ts'
import { holdersOf, type Permission, permissions, type Role } from '../roles.ts'
import { allBooks } from '../shelf-books.ts'
import type { PageAsk, PageRoute } from './page.ts'

export const settingsTabs = ['display', 'roles', 'books'] as const
type Tab = (typeof settingsTabs)[number]

export interface SettingsPage {
  readonly tab: Tab
  /** Of the tab `roles`. */
  readonly rights: readonly { readonly permission: Permission; readonly holders: readonly Role[] }[]
  /** Of the tab `books`. */
  readonly books: readonly BookRow[]
}

export interface BookRow {
  readonly id: string
  /** In the reader’s language. */
  readonly name: string
  readonly digest: string
  readonly instruments: number
  /** Days on which the first and the last part were compared with their source; null for an empty book. */
  readonly checked: { readonly earliest: string; readonly latest: string } | null
}

export const settingsPage: PageRoute<'settings'> = {
  name: 'settings',
  path: '/settings/:tab',
  permission: 'read-law',
  async load(ask) {
    const tab = settingsTabs.find((one) => one === ask.params.get('tab'))
    if (tab === undefined) throw new Problem(404, `Settings are in three parts: ${settingsTabs.join(', ')}.`)
    return {
      tab,
      rights: tab === 'roles' ? permissions.map((permission) => ({ permission, holders: holdersOf(permission) })) : [],
      books: tab === 'books' ? await booksOf(ask) : [],
    }
  },
}

async function booksOf({ served: { shelf }, lang }: PageAsk): Promise<readonly BookRow[]> {
  const rows = (await allBooks(shelf)).map((book) => {
    const days = book.instruments.map(({ checked }) => checked).sort()
    const [earliest, latest] = [days[0], days.at(-1)]
    return {
      id: book.id,
      name: countryName(book.jurisdiction, lang),
      digest: digestOf(book, shelf.sha256Hex),
      instruments: book.instruments.length,
      checked: earliest === undefined || latest === undefined ? null : { earliest, latest },
    }
  })
  return rows.sort(({ name: a }, { name: b }) => a.localeCompare(b, lang))
}
