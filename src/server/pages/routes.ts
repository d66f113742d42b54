/** The console over HTTP: pages rendered here, their data for a page that is open, their forms, and the files they load. */

import type { FastifyRequest } from 'fastify'
import type { Served } from '../app.ts'
import { type Fault, Problem, problemDetails } from '../problem.ts'
import { currentOf } from '../proposals.ts'
import { holdersOf, mayDo } from '../roles.ts'
import { displayOf } from './display.ts'
import type { Frame } from './frame.ts'
import { forms, pages } from './index.ts'
import type { PageData, PageName } from './names.ts'
import type { Console, FormRoute, PageAsk, PageRoute } from './page.ts'
import { sendPage, sendPageData } from './sending.ts'

export function routesOfPages(served: Served): void {
  const { app, console: given } = served
  if (given === undefined) return
  // In a scope of its own: the API takes no forms.
  app.register(async (scope) => {
    scope.addContentTypeParser(formType, { parseAs: 'string', bodyLimit: formBytes }, (_, text, done) =>
      done(null, new URLSearchParams(text as string)),
    )
    for (const form of forms) routeOfForm({ ...served, app: scope }, given, form)
  })
  for (const page of pages) routesOfPage(served, given, page)
  app.get('/settings', { config: { permission: 'read-law', page: true } }, (_, reply) =>
    reply.redirect('/settings/display', 303),
  )
  app.get<{ Params: { name: string } }>('/assets/:name', { config: { permission: 'anyone' } }, (request, reply) => {
    const asset = given.assets.get(request.params.name)
    if (asset === undefined)
      throw new Problem(404, 'There is no such file; the console was built anew. Load the page again.')
    const zipped = asset.gzip !== undefined && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    if (zipped) reply.header('content-encoding', 'gzip')
    return reply
      .headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' })
      .type(asset.type)
      .send(zipped ? asset.gzip : asset.body)
  })
}

const formType = 'application/x-www-form-urlencoded'
const formBytes = 64 * 1024

function routesOfPage(served: Served, given: Console, page: PageRoute): void {
  const config = { permission: page.permission, page: true } as const
  served.app.get(page.path, { config }, async (request, reply) => {
    const data = await page.load(askOf(served, request))
    const frame = await frameOf(served, request)
    const again = page.refreshS?.(data) ?? null
    if (again !== null) reply.header('refresh', String(again))
    return sendPage(request, reply, given.render({ name: page.name, data, frame }))
  })
  const path = page.path === '/' ? '/page-data/' : `/page-data${page.path}`
  served.app.get(path, { config: { permission: page.permission } }, async (request, reply) =>
    sendPageData(request, reply, await page.load(askOf(served, request)), served.shelf.sha256Hex),
  )
}

function routeOfForm(served: Served, given: Console, form: FormRoute): void {
  served.app.post(form.path, { config: { permission: form.permission, page: true } }, async (request, reply) => {
    if (!(request.body instanceof URLSearchParams)) throw new Problem(415, 'A form is expected.')
    const answer = await form.act(askOf(served, request), request.body)
    if ('page' in answer) {
      const frame = { ...(await frameOf(served, request)), path: answer.at, query: '' }
      return sendPage(request, reply.code(answer.status), given.render({ ...answer.page, frame }))
    }
    const { to, cookies = [] } = answer
    for (const cookie of cookies) reply.header('set-cookie', cookie)
    return reply.redirect(to, 303)
  })
}

function askOf(served: Served, request: FastifyRequest): PageAsk {
  const { query } = partsOf(request)
  if (request.principal === null) throw new Problem(401, 'Sign in first.')
  return {
    served,
    lang: languageOf(request, query),
    principal: request.principal,
    params: new Map(Object.entries(request.params as Record<string, string>)),
    query,
  }
}

function partsOf({ url }: FastifyRequest): { readonly path: string; readonly query: URLSearchParams } {
  const at = url.indexOf('?')
  const path = at < 0 ? url : url.slice(0, at)
  return { path, query: new URLSearchParams(at < 0 ? '' : url.slice(at + 1)) }
}

const displayFor = (request: FastifyRequest, query: URLSearchParams) =>
  displayOf(request.headers.cookie, request.headers['accept-language'], query.get('lang'))
const languageOf = (request: FastifyRequest, query: URLSearchParams) => displayFor(request, query).lang

type FrameNeeds = Pick<Served, 'now' | 'border' | 'version'>

async function frameOf({ now, border, version }: FrameNeeds, request: FastifyRequest): Promise<Frame> {
  const { path, query } = partsOf(request)
  const person = request.principal
  const shown = person !== null && border !== undefined && mayDo(person.role, 'read-flows') ? border : undefined
  const flows = await shown?.flows().catch(() => undefined)
  const held = flows?.flows.reduce((sum, flow) => sum + flow.heldRows, 0)
  const mayHeld = person !== null && mayDo(person.role, 'read-held')
  return {
    display: displayFor(request, query),
    path,
    query: query.toString(),
    today: now().toISOString().slice(0, 10),
    organisation: flows?.organisation ?? null,
    person: person === null ? null : { name: person.name, role: person.role, by: person.by },
    border: border !== undefined,
    counts: {
      flows: flows?.flows.length ?? null,
      held: mayHeld ? (held ?? null) : null,
      proposals: mayHeld ? await waiting(border, now()) : null,
    },
    version,
  }
}

/** Proposals that wait for a second person; null where that cannot be read. */
async function waiting(border: Served['border'], now: Date): Promise<number | null> {
  const read = await border?.acts.read().catch(() => undefined)
  if (read === undefined) return null
  return [...currentOf(read, now).values()].filter(({ state }) => state === 'proposed').length
}

/** Whether the caller is a person before a page: then a problem is told as one. */
export function wantsPage(request: FastifyRequest): boolean {
  if (request.routeOptions.config.page === true) return true
  const reads = request.method === 'GET' && /\btext\/html\b/.test(request.headers.accept ?? '')
  return reads && (request.is404 || request.routeOptions.config.permission === 'anyone')
}

/** The problem as a page, its status set by the caller. */
export async function problemPage(
  given: Console,
  needs: FrameNeeds,
  request: FastifyRequest,
  status: number,
  detail: string,
  errors: readonly Fault[],
) {
  const { permission } = request.routeOptions.config
  const holders = status === 403 && permission !== undefined && permission !== 'anyone' ? holdersOf(permission) : []
  const { type: _, ...told } = problemDetails(status, detail, errors, request.id)
  const data: PageData['problem'] = { ...told, holders }
  const name: PageName = 'problem'
  return given.render({ name, data, frame: await frameOf(needs, request) })
}
