/** Addresses of the pages of law: the path is the thing, the query the day and the filters. */

import type { Frame } from '../../../src/server/pages/frame.ts'

/** This page with some keys of its query changed; null takes a key away. */
export function hereWith(
  { path, query }: Pick<Frame, 'path' | 'query'>,
  change: Readonly<Record<string, string | null>>,
): string {
  const keys = new URLSearchParams(query)
  for (const [key, value] of Object.entries(change)) {
    if (value === null) keys.delete(key)
    else keys.set(key, value)
  }
  const text = keys.toString()
  return text === '' ? path : `${path}?${text}`
}

/** The keys of this page’s query besides those named, for a form that sets those. */
export function keysBesides({ query }: Pick<Frame, 'query'>, own: readonly string[]): readonly [string, string][] {
  return [...new URLSearchParams(query)].filter(([key]) => !own.includes(key))
}

export const changesHref = (bookId: string, from: string, to: string): string =>
  `/law/${bookId}/changes?from=${from}&to=${to}`

/** @param day YYYY-MM-DD */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
