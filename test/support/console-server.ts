/** The console as a person opens it: the five-flow border, the built pages, a real server, a real browser. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { buildConsole } from '../../scripts/build-console.mjs'
import { borderViewOf } from '../../src/cli/border-view.ts'
import { builtConsole } from '../../src/cli/console-files.ts'
import { lawShelf } from '../../src/cli/law-shelf.ts'
import { Access, newApiKey } from '../../src/server/access.ts'
import { type ServerOptions, serverOf } from '../../src/server/app.ts'
import type { BorderView } from '../../src/server/border-view.ts'
import { compare } from '../../src/server/comparison-thread.ts'
import type { Role } from '../../src/server/roles.ts'
import { launchChromium } from './chromium.ts'
import { consoleSite } from './console-site.ts'
import { ownPostgres } from './postgres.ts'
import type { Site } from './site.ts'

const people: readonly { readonly name: string; readonly role: Role }[] = [
  { name: 'Lin Yue', role: 'counsel' },
  { name: 'Sato Ken', role: 'counsel' },
  { name: 'Chen Bo', role: 'engineer' },
  { name: 'Ines Okafor', role: 'auditor' },
  { name: 'Guest', role: 'viewer' },
  { name: 'Inspector Wu', role: 'inspector' },
  { name: 'Root', role: 'admin' },
]

export interface Opened {
  readonly origin: string
  readonly app: FastifyInstance
  close(): Promise<void>
}

export class ConsoleServer {
  readonly site: Site
  readonly browser: Browser
  /** Console errors, refused resources, requests to elsewhere; of all pages. */
  readonly faults: string[] = []
  /** Every text that reached the browser, and every address asked. */
  heard = ''
  private readonly keys = people.map(({ name, role }) => newApiKey(name, role))
  private readonly ends: (() => Promise<void>)[]
  private readonly folder: string

  private constructor(site: Site, browser: Browser, folder: string, ends: (() => Promise<void>)[]) {
    this.site = site
    this.browser = browser
    this.folder = folder
    this.ends = ends
  }

  static async open(): Promise<ConsoleServer> {
    const folder = mkdtempSync(join(tmpdir(), 'waybill-console-'))
    const [, postgres, browser] = await Promise.all([
      buildConsole(join(folder, 'console')),
      // The flows have fixed names, and slots belong to a whole cluster.
      ownPostgres(),
      launchChromium(),
    ])
    const { site, dispose } = await consoleSite(postgres)
    const remove = async () => rmSync(folder, { recursive: true, force: true })
    return new ConsoleServer(site, browser, folder, [() => browser.close(), dispose, () => postgres.stop(), remove])
  }

  get border(): BorderView {
    return borderViewOf({ manifest: join(this.site.folder, 'waybill.yaml'), now: () => new Date() })
  }

  /** @param options in place of the everyday ones; `border: undefined` shows none */
  async serve(options: Partial<ServerOptions> = {}): Promise<Opened> {
    const now = options.now ?? (() => new Date())
    const access = new Access(
      this.keys.map(({ entry }) => entry),
      now,
    )
    const app = serverOf({
      shelf: lawShelf,
      access,
      now,
      version: 'test',
      // A thread cannot load the sources as they are.
      compare: async (asked) => compare(asked),
      console: await builtConsole(join(this.folder, 'console')),
      ...('border' in options ? {} : { border: this.border }),
      ...options,
      limits: { requestsPerMinute: 1e9, ...options.limits },
    })
    await app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = app.server.address() as AddressInfo
    const close = () => {
      app.server.closeAllConnections()
      return app.close()
    }
    this.ends.unshift(close)
    return { origin: `http://127.0.0.1:${port}`, app, close }
  }

  authorization(name: string): string {
    const at = people.findIndex((person) => person.name === name)
    if (at < 0) throw new Error(`nobody is called ${name}`)
    return `Bearer ${this.keys[at]!.key}`
  }

  /** A browser of its own for a person, at one server. Faults of its pages are noted unless they are expected. */
  async context(opened: Opened, name: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      baseURL: opened.origin,
      locale: 'en-GB',
      reducedMotion: 'reduce',
      ...options,
    })
    // For this origin alone, as a session would be.
    await context.route('**/*', (route) => {
      const request = route.request()
      if (!request.url().startsWith(opened.origin)) {
        this.faults.push(`outside request: ${request.url()}`)
        return route.abort()
      }
      return route.continue({ headers: { ...request.headers(), authorization: this.authorization(name) } })
    })
    context.on('page', (page) => this.watch(page))
    return context
  }

  private watch(page: Page): void {
    page.on('console', (message) => {
      this.heard += `${message.text()}\n`
      if (message.type() === 'error' && !/status of (401|403|404|409|422)/.test(message.text()))
        this.faults.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => this.faults.push(`${page.url()}: ${error.message}`))
    page.on('response', async (response) => {
      this.heard += `${response.url()}\n`
      const type = response.headers()['content-type'] ?? ''
      if (/html|json|text\/plain/.test(type)) this.heard += await response.text().catch(() => '')
    })
  }

  async close(): Promise<void> {
    for (const end of this.ends) await end()
  }
}

/** The page has been taken up by its script. */
export async function ready(page: Page): Promise<void> {
  await page.locator('html[data-ready=yes]').waitFor({ state: 'attached' })
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Violations of WCAG 2.2 AA and of best practice, one line each. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const found = (await page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )) as {
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: unknown }[] }[]
  }
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target)}`)
}
