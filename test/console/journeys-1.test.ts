/** Journeys through the console of a border at work: by keys, while rows cross, with two persons, and when something goes wrong. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import '../support/chromium.ts'
import { ConsoleServer, type Opened, ready } from '../support/console-server.ts'
import { customers, customersAtFirst } from '../support/console-site.ts'
import { focused, heading, leaked, personAt, textOf } from '../support/journey.ts'
import { query } from '../support/postgres.ts'

let server: ConsoleServer
let opened: Opened
const flow = '/flows/orders-to-hq'
const at = (name: string, path: string) => personAt(server, opened, name, path)

beforeAll(async () => {
  server = await ConsoleServer.open()
  opened = await server.serve()
})
afterAll(() => server?.close())

/** @param key pressed until what is focused is so; at most so often */
async function pressTo(page: Page, key: string, isThere: (here: Locator) => Promise<boolean>): Promise<number> {
  for (let pressed = 1; pressed <= 12; pressed++) {
    await page.keyboard.press(key)
    if (await isThere(focused(page))) return pressed
  }
  throw new Error(`${key} does not lead there`)
}

it('1: by keys alone from the overview to the first column that stays, with verdict, article and way out in that order', async () => {
  const page = await at('Lin Yue', '/')
  await page.keyboard.press('Tab')
  expect(await focused(page).getAttribute('href')).toBe('#content')
  const toFlow = await pressTo(page, 'j', async (here) => (await textOf(here)).includes('orders-to-hq'))
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${flow}`)
  await ready(page)
  const toColumn = await pressTo(page, 'j', async (here) => (await textOf(here)).includes('dropped'))
  expect(1 + toFlow + 1 + toColumn).toBeLessThanOrEqual(12)
  const read = await focused(page).ariaSnapshot()
  expect(read.split('\n')[0]).toMatch(/"id_card .*conditional.*CN Provisions 2024 art 8.*cn\.certification.*cn\.scc/)
  await page.context().close()
})

it('11: the log is checked in the browser; one altered byte of a tile is found', async () => {
  const page = await at('Ines Okafor', '/evidence')
  const check = (of: Page) => of.getByRole('button', { name: 'Check this log in my browser' }).click()
  await check(page)
  const good = page.locator('.result.checked')
  await good.waitFor()
  const head = await server.border.ledger.head()
  expect(await textOf(good)).toContain(`✓ ${head!.size} entries`)
  await page.context().close()

  const { border } = server
  const altered = Object.assign(Object.create(border), {
    ledger: {
      ...border.ledger,
      async tile(path: string) {
        const bytes = await border.ledger.tile(path)
        if (bytes === undefined || !path.startsWith('tile/entries/')) return bytes
        const other = Uint8Array.from(bytes)
        other[40] = other[40]! ^ 1
        return other
      },
    },
  })
  const wrong = await server.serve({ border: altered })
  const second = await (await server.context(wrong, 'Ines Okafor')).newPage()
  await second.goto('/evidence')
  await ready(second)
  await check(second)
  const alert = second.getByRole('alert')
  await alert.waitFor()
  expect(await textOf(alert)).toContain('this log is not what was signed')
  expect(await second.locator('.result.checked').count()).toBe(0)
  await second.context().close()
  await wrong.close()
})

it('12: an inspector is shown the law, and of the border nothing', async () => {
  const context = await server.context(opened, 'Inspector Wu')
  const page = await context.newPage()
  for (const path of ['/held', flow, '/evidence', '/']) {
    const got = await page.goto(path)
    expect([path, got?.status()]).toEqual([path, 403])
    const said = await page.content()
    expect([path, /orders-to-hq|Hanami|customers|staff-to/.exec(said.replaceAll(path, ''))?.[0]]).toEqual([
      path,
      undefined,
    ])
  }
  const data = await page.request.get('/page-data/held', {
    headers: { authorization: server.authorization('Inspector Wu') },
  })
  expect(data.status()).toBe(403)
  expect((await page.goto('/law/jp'))?.status()).toBe(200)
  await context.close()
})

it('12: a stream that is cut is said to be, and what happened meanwhile is there when it comes back', async () => {
  const context = await server.context(opened, 'Lin Yue')
  const page = await context.newPage()
  await page.clock.install()
  await page.goto('/held')
  await ready(page)
  await page.locator('.live.on').waitFor()
  const rows = async () => Number(/^\d+/.exec(await heading(page))?.[0])
  const before = await rows()
  const faults = server.faults.length
  await page.route('**/api/events', (route) => route.abort())
  opened.app.server.closeAllConnections()
  await page.clock.fastForward(10_000)
  await page.locator('.live.stale').waitFor()
  expect(await textOf(page.locator('main .notice').first())).toContain('This says nothing about the border')
  await query(server.site.branch, ...customers(customersAtFirst, 1))
  await server.site.follow()
  await page.unroute('**/api/events')
  await page.clock.fastForward(40_000)
  await page.locator('.live.on').waitFor()
  await page.clock.fastForward(3_000)
  await page.locator('h1', { hasText: `${before + 2} rows` }).waitFor()
  // The cut itself is what the browser complains of.
  const cut = server.faults.splice(faults)
  expect(cut.filter((fault) => !fault.includes('ERR_'))).toEqual([])
  await context.close()
})

it('2: a column that appears while somebody reads waits behind a button, and moves nothing', async () => {
  const page = await at('Lin Yue', flow)
  await page.locator('.live.on').waitFor()
  await pressTo(page, 'j', async (here) => (await textOf(here)).startsWith('name'))
  const scroll = () => page.evaluate('scrollY')
  const [row, top] = [await textOf(focused(page)), await scroll()]
  await query(
    server.site.branch,
    'ALTER TABLE customers ADD COLUMN loyalty text',
    ...customers(customersAtFirst + 1, 1),
  )
  await server.site.follow()
  const waiting = page.locator('button.waiting')
  await waiting.waitFor()
  expect(await textOf(waiting)).toMatch(/^\d+ changes?: show/)
  expect([await textOf(focused(page)), await scroll()]).toEqual([row, top])
  expect(await page.locator('[data-row]', { hasText: 'loyalty' }).count()).toBe(0)
  await waiting.click()
  const column = page.locator('[data-row]', { hasText: 'loyalty' })
  await column.waitFor()
  expect(await textOf(column)).toContain('unclassified')
  await page.context().close()
})

/** Past the page: the status that the form’s address gives. */
async function approval(name: string, path: string): Promise<number> {
  const got = await fetch(`${opened.origin}${path}/approval`, {
    method: 'POST',
    redirect: 'manual',
    headers: { authorization: server.authorization(name), 'content-type': 'application/x-www-form-urlencoded' },
    body: '',
  })
  return got.status
}

it('9: one proposes, is refused her own approval, another approves, and the border takes it up', async () => {
  const proposer = await at('Lin Yue', '/held?flow=orders-to-hq')
  await proposer.getByRole('checkbox').first().check()
  await proposer.getByLabel('Note for the second person').fill('please look')
  await proposer.getByRole('button', { name: 'Propose release' }).click()
  await proposer.waitForURL('**/held/proposals/p-*')
  const { pathname } = new URL(proposer.url())
  const approve = (page: Page) => page.getByRole('button', { name: /^Approve release of/ })
  expect(await approve(proposer).isDisabled()).toBe(true)
  expect(await textOf(proposer.locator('section.acts'))).toContain('You proposed this')
  expect([await approval('Lin Yue', pathname), await approval('Chen Bo', pathname)]).toEqual([409, 403])

  const second = await at('Sato Ken', pathname)
  await approve(second).click()
  await second.locator('h1', { hasText: 'approved, waits for the border' }).waitFor()
  expect(await textOf(second.locator('dl.facts'))).toContain('Sato Ken')
  await server.site.follow()
  await second.goto('/evidence?kind=act')
  await ready(second)
  const acts = await second.locator('main tbody tr').allTextContents()
  expect(acts).toHaveLength(2)
  const id = pathname.split('/').at(-1)
  expect(acts[0]).toContain(`Sato Ken approved ${id}`)
  expect(acts[1]).toContain(`Lin Yue proposed ${id}`)
  // No consent came: what may not cross stays, whoever approves.
  await second.goto(pathname)
  expect(await heading(second)).toMatch(/: let go$/)
  await proposer.context().close()
  await second.context().close()
})

it('10: what changes between proposal and approval lets the proposal lapse, and nothing go', async () => {
  const proposer = await at('Chen Bo', '/held?flow=staff-to-frankfurt')
  await proposer.getByRole('checkbox').first().check()
  await proposer.getByRole('button', { name: 'Propose release' }).click()
  await proposer.waitForURL('**/held/proposals/p-*')
  const { pathname } = new URL(proposer.url())
  const manifest = join(server.site.folder, 'waybill.yaml')
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('yearToDate: 98200', 'yearToDate: 98300'))
  const second = await at('Sato Ken', pathname)
  expect(await heading(second)).toContain(': lapsed')
  expect(await textOf(second.locator('.notice').first())).toContain('Nothing was let go.')
  expect(await second.getByRole('button', { name: /^Approve/ }).count()).toBe(0)
  expect(await approval('Sato Ken', pathname)).toBe(409)
  await proposer.reload()
  expect(await heading(proposer)).toContain(': lapsed')
  expect(await query(server.site.branch, 'SELECT count(*)::int AS n FROM staff')).toEqual([{ n: 12 }])
  await proposer.context().close()
  await second.context().close()
})

it('of all that reached a browser nothing is a value of the data, and nothing went wrong', () => {
  expect(leaked(server)).toEqual([])
  expect(server.heard.length).toBeGreaterThan(100_000)
  expect(server.faults).toEqual([])
})
