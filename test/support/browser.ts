/** A browser in little: it keeps cookies by site and path, and follows redirects between this server and a provider. */

import type { FastifyInstance } from 'fastify'

export interface Visit {
  readonly url: string
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

interface Cookie {
  readonly value: string
  readonly path: string
}

export class Browser {
  /** By site, then by name. */
  readonly cookies = new Map<string, Map<string, Cookie>>()
  /** All that our server ever said to it. */
  heard = ''
  private readonly app: FastifyInstance
  private readonly origin: string

  /** @param origin of the app, which is asked without a socket; all else is fetched */
  constructor(app: FastifyInstance, origin: string) {
    this.app = app
    this.origin = origin
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(this.origin)?.get(name)?.value
  }

  setCookie(name: string, value: string, path = '/', origin = this.origin): void {
    const site = this.cookies.get(origin) ?? new Map<string, Cookie>()
    this.cookies.set(origin, site)
    site.set(name, { value, path })
  }

  async visit(path: string, { method = 'GET', accept = 'text/html' } = {}): Promise<Visit> {
    const url = new URL(path, this.origin)
    const site = this.cookies.get(url.origin) ?? new Map<string, Cookie>()
    const sent = [...site]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([k, { value }]) => `${k}=${value}`)
    const headers = { accept, ...(sent.length === 0 ? {} : { cookie: sent.join('; ') }) }
    const visit =
      url.origin === this.origin ? await this.inject(url, method, headers) : await fetched(url, method, headers)
    for (const line of visit.headers.getSetCookie()) this.keep(line, url.origin)
    return visit
  }

  /** Where a chain of redirects ends. @param until a beginning of an address that is not visited any more */
  async follow(path: string, until?: string): Promise<Visit> {
    let visit = await this.visit(path)
    for (let i = 0; i < 12 && visit.headers.has('location'); i++) {
      const to = new URL(visit.headers.get('location')!, visit.url).href
      if (until !== undefined && to.startsWith(until)) return { ...visit, url: to }
      visit = await this.visit(to)
    }
    return visit
  }

  private async inject(url: URL, method: string, headers: Readonly<Record<string, string>>): Promise<Visit> {
    const type = method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
    const answer = await this.app.inject({
      method: method as 'GET',
      url: `${url.pathname}${url.search}`,
      headers: { ...headers, ...type, host: url.host },
    })
    const given = new Headers()
    for (const [name, value] of Object.entries(answer.headers))
      for (const one of [value].flat()) if (one !== undefined) given.append(name, String(one))
    this.heard += `${JSON.stringify(answer.headers)}\n${answer.body}\n`
    return { url: url.href, status: answer.statusCode, headers: given, body: answer.body }
  }

  private keep(line: string, origin: string): void {
    const [pair, ...attributes] = line.split(';').map((part) => part.trim())
    const [name, value = ''] = pair!.split(/=(.*)/s)
    const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/'
    if (value === '' || attributes.some((one) => /^max-age=0$/i.test(one))) this.cookies.get(origin)?.delete(name!)
    else this.setCookie(name!, value, path, origin)
  }
}

async function fetched(url: URL, method: string, headers: Readonly<Record<string, string>>): Promise<Visit> {
  const answer = await fetch(url, { method, headers, redirect: 'manual' })
  return { url: url.href, status: answer.status, headers: answer.headers, body: await answer.text() }
}
