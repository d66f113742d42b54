/** Cookies of this server: what a browser sends, and what it is told to keep. */

/** The value of a cookie in a `Cookie` header. */
export function cookieIn(header: string | undefined, wanted: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2)
    if (name === wanted && value !== undefined && value !== '') return value
  }
  return undefined
}

export interface CookieOptions {
  /** Sent over TLS only. */
  readonly secure: boolean
  readonly path?: string
  /** Absent: until the browser ends. */
  readonly maxAgeS?: number
}

/** For a `Set-Cookie` header: no script reads it, and other sites send it with nothing but a link. */
export function cookieText(name: string, value: string, { secure, path = '/', maxAgeS }: CookieOptions): string {
  const age = maxAgeS === undefined ? '' : `; Max-Age=${maxAgeS}`
  return `${name}=${value}; HttpOnly; SameSite=Lax; Path=${path}${age}${secure ? '; Secure' : ''}`
}
