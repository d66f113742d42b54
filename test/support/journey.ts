/** What a journey through the console in a browser needs: a person at a page, and what the page says. */

import type { Locator, Page } from 'playwright-core'
import { type ConsoleServer, type Opened, ready } from './console-server.ts'
import { customerCanaries, customersAtFirst } from './console-site.ts'

/** In a browser of her own; close its context when the journey ends. */
export async function personAt(server: ConsoleServer, opened: Opened, name: string, path: string): Promise<Page> {
  const page = await (await server.context(opened, name)).newPage()
  await page.goto(path)
  await ready(page)
  return page
}

export const focused = (page: Page) => page.locator(':focus')
export const heading = (page: Page) => textOf(page.locator('h1'))

export async function textOf(one: Locator): Promise<string> {
  return ((await one.textContent()) ?? '').replace(/\s+/g, ' ').trim()
}

/** Values of the data that reached a browser: there must be none. @param more customers added since the site was made */
export function leaked(server: ConsoleServer, more = 5): readonly string[] {
  return customerCanaries(0, customersAtFirst + more)
    .filter(({ value }) => server.heard.includes(value))
    .map(({ place }) => place)
}
