/** Rows of a table by keys: `j` and `k` go from one to the next, Enter follows its first link, `/` goes to the search field. */

import { useKeys } from '../frame/keys.ts'

/** Rows take part that bear this: `<tr {...row}>`. */
export const row = { 'data-row': '', tabIndex: -1 } as const

const rows = () => [...document.querySelectorAll<HTMLElement>('main [data-row]')]

export function useRowKeys(): void {
  useKeys({
    j: (event) => go(event, 1),
    k: (event) => go(event, -1),
    Enter: () => {
      const here = document.activeElement
      if (here?.matches('[data-row]')) here.querySelector<HTMLElement>('a')?.click()
    },
    '/': (event) => {
      const field = document.querySelector<HTMLInputElement>('main input[type=search]')
      if (field === null) return
      event.preventDefault()
      field.focus()
      field.select()
    },
  })
}

function go(event: KeyboardEvent, by: number): void {
  event.preventDefault()
  const all = rows()
  const here = all.findIndex((one) => one.contains(document.activeElement))
  const next = here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by
  all[next]?.focus()
}
