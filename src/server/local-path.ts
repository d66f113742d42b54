/** Where a browser may be sent after signing in: a path on this server, however it is written, and never another site. */

import type { Reader } from './query.ts'

/** To which a browser goes that asked for nothing else. */
export const homeOf = (pages: object | undefined) => (pages === undefined ? '/api' : '/')

const lengthMax = 2_000
const nowhere = 'http://nowhere.invalid'

/** As the browser would read it; undefined for what could lead elsewhere, or back to signing in. */
export function localPath(text: string): string | undefined {
  // Browsers read a backslash as a slash, and skip tabs and line feeds.
  if (text.length > lengthMax || !/^\/[\x21-\x5b\x5d-\x7e]*$/.test(text) || !URL.canParse(text, nowhere))
    return undefined
  const { origin, pathname, search } = new URL(text, nowhere)
  if (origin !== nowhere || pathname.startsWith('//')) return undefined
  return /^\/(sign-in|sign-out|signed-out|open)(\/|$)/.test(pathname) ? undefined : `${pathname}${search}`
}

export const pathHere: Reader<string> = (text) => {
  const path = localPath(text)
  return path === undefined ? { message: 'must be a path on this server, as /api' } : { value: path }
}

/** The address that begins signing in, to come back to this one. */
export function signInFor(url: string): string {
  const to = localPath(url)
  return to === undefined ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`
}
