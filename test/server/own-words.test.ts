/** What a caller sends comes back in no message of the API: a canary in every place of a body, a path, a query and the headers. */

import { describe, expect, it } from 'vitest'
import { type Answered, checkAnswer, taken, urlOf, waysIn, withAt } from '../support/odd-requests.ts'
import { type Route, testServer } from '../support/server.ts'

const { app, routes, as } = testServer()
const sign = as('admin')
const canary = 'Canary-7f3a91'

/** What speaks of a fault; a decision or an interview may hand a transfer back. */
const messages: ReadonlySet<string> = new Set(['error', 'errors', 'more', 'message', 'detail', 'title', 'nearest'])

/** Texts in messages, at any depth; names of fields may come back, as the place of a fault and nowhere else. */
function messageTexts(value: unknown, within: boolean): readonly string[] {
  if (typeof value === 'string') return within ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, below]) =>
    within && key === 'path' ? [] : [...(within ? [key] : []), ...messageTexts(below, within || messages.has(key))],
  )
}

function neverBack(answer: Answered): number {
  checkAnswer(answer)
  const { statusCode, headers, body } = answer
  const isJson = /json/.test(String(headers['content-type']))
  const documents = isJson ? body.split('\n').filter((line) => line !== '') : []
  for (const line of documents)
    for (const text of messageTexts(JSON.parse(line), statusCode >= 400)) expect(text).not.toContain(canary)
  // AuthZEN has a caller’s own id of its request come back in this header (1.0, 10.1.3).
  const { 'x-request-id': _, ...others } = headers
  expect(JSON.stringify(others)).not.toContain(canary)
  return statusCode
}

describe('words of a caller', () => {
  // Proposals need a border; their own test puts foreign words to them.
  const posts = routes.filter(({ method, path }) => method === 'POST' && !path.startsWith('/api/proposals'))
  const send = async (route: Route, payload: string, type = 'application/json') =>
    neverBack(
      await app.inject({ method: 'POST', url: urlOf(route), headers: { ...sign, 'content-type': type }, payload }),
    )

  it.each(posts)('in a body for $path', async (route) => {
    let refused = 0
    const body = taken.get(route.path)!
    for (const way of waysIn(body).slice(1))
      for (const put of [canary, [{ [canary]: canary }]])
        if ((await send(route, JSON.stringify(withAt(body, way, put)))) >= 400) refused++
    const text = JSON.stringify({ ...body, [canary]: canary })
    for (const payload of [text, text.slice(0, -1), `${canary}${text}`, `"${canary}"`, JSON.stringify([canary, body])])
      for (const type of ['application/json', 'application/x-ndjson', canary]) await send(route, payload, type)
    expect(refused).toBeGreaterThan(0)
  })

  const asked = routes.filter(({ path, method }) => method !== 'HEAD' && !path.includes('events'))
  it.each(asked)('to $method $path', async (route) => {
    const method = route.method as 'GET'
    const body = route.method === 'POST' ? { payload: JSON.stringify(taken.get(route.path)) } : {}
    const ask = async (url: string, more: Readonly<Record<string, string>> = {}) =>
      neverBack(
        await app.inject({ method, url, headers: { ...sign, 'content-type': 'application/json', ...more }, ...body }),
      )
    const url = urlOf(route)
    await ask(urlOf(route, canary))
    await ask(`${url}/${canary}`)
    await ask(`${url}/%zz${canary}`)
    await ask(`${url}?${canary}=${canary}`)
    for (const key of 'asOf from to format all secret rule against complainant discipline assumeParty'.split(' '))
      await ask(`${url}?${key}=${canary}`)
    await ask(`${url}?rule=cn.csl-2016/art+37&asOf=2024-06-01&against=${canary}&complainant=${canary}`)
    for (const name of 'accept if-none-match authorization cookie x-request-id accept-language range'.split(' '))
      await ask(url, { [name]: canary })
  })
})
