/** Journeys through the law on pages: the interview, a decision that is handed on, the days of a book, and trade review. */

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { words as en } from '../../console/words/frame.en.ts'
import { words as ja } from '../../console/words/frame.ja.ts'
import { lawShelf } from '../../src/cli/law-shelf.ts'
import type { Difference } from '../../src/engine/index.ts'
import { parseTransfer } from '../../src/law/index.ts'
import { type Compared, compare } from '../../src/server/comparison-thread.ts'
import '../support/chromium.ts'
import { ConsoleServer, type Opened, ready } from '../support/console-server.ts'
import { heading, leaked, personAt, textOf } from '../support/journey.ts'

let server: ConsoleServer
let opened: Opened
/** What the engine told of the days that a page compared. */
const compared: Compared[] = []
const at = (name: string, path: string) => personAt(server, opened, name, path)

beforeAll(async () => {
  server = await ConsoleServer.open()
  opened = await server.serve({
    compare: async (asked) => {
      const made = compare(asked)
      compared.push(made)
      return made
    },
  })
})
afterAll(() => server?.close())

/** Answers by the keys under which the forms state them. */
const answers: Readonly<Record<string, string>> = {
  'data.form': 'identified',
  consent: 'none',
  'importer.role': 'controller',
  purpose: 'accounting',
  'importer.traits': 'none',
  relation: 'headquarters',
  people: '25000',
  'exporter.traits': 'none',
  sector: 'retail',
  safeguards: 'none',
  'data.qualifiers': 'none',
  legalBasis: 'none',
  'data.subjects.kinds': 'customer',
  'data.subjects.residence': 'JP',
  'importer.sector': 'retail',
}
const unknown = ['safeguards', 'via']

async function begin(page: Page): Promise<void> {
  const start = page.locator('form.ask-start')
  for (const [name, value] of [
    ['from', 'JP'],
    ['to', 'VN'],
    ['collected-in', 'JP'],
  ] as const)
    await start.locator(`select[name=${name}]`).selectOption(value)
  await start.locator('input[name=data][value="user.contact"]').check()
  await start.locator('input[name=asOf]').fill('2026-11-23')
  await start.getByRole('button', { name: 'Begin' }).click()
}

async function answer(page: Page, key: string, value: string): Promise<void> {
  const form = page.locator('main form', { has: page.locator('input[name=asked]') })
  const press = (name: string | RegExp) => form.getByRole('button', { name }).click()
  if (value === 'unknown') return press('I do not know')
  if (value === 'none' && (await form.locator(`button[name="${key}"][value=none]`).count()) === 1)
    return press(/^None of these$|^There is none$/)
  const choice = form.locator(`input[name="${key}"][value="${value}"]`)
  if ((await choice.count()) > 0) await choice.first().check()
  else await form.locator(`input[name="${key}"]`).fill(value)
  return press('Continue')
}

/** Keys of the questions, in the order in which they were asked. */
async function interview(page: Page, given: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const asked: string[] = []
  while ((await page.locator('.verdict-heading').count()) === 0) {
    const key = (await page.locator('main input[name=asked]').inputValue()) ?? ''
    expect(asked).not.toContain(key)
    asked.push(key)
    const value = given[key]
    if (value === undefined) throw new Error(`nobody answers ${key}`)
    await answer(page, key, value)
  }
  return asked
}

async function transferOf(page: Page) {
  const text = await page.locator('.reproduce pre').textContent()
  const { transfer } = parseTransfer(JSON.parse(text ?? ''))
  return transfer!
}

it('3: asks only what still matters; two that nobody knows leave it undetermined, as decide does', async () => {
  const page = await at('Lin Yue', '/ask')
  await begin(page)
  const asked = await interview(page, { ...answers, ...Object.fromEntries(unknown.map((key) => [key, 'unknown'])) })
  expect(asked).toEqual(expect.arrayContaining(unknown))
  expect(await heading(page)).toBe('undetermined as of 2026-11-23')
  const listed = await page.locator('.to-find code').allTextContents()
  expect([...listed].sort()).toEqual(unknown)
  const transfer = await transferOf(page)
  const decided = await lawShelf.decide(transfer, { strict: true })
  expect(decided.verdict).toBe('undetermined')
  const link = await page.getByRole('link', { name: 'JSON', exact: true }).getAttribute('href')
  const json = await page.request.get(link!, { headers: { authorization: server.authorization('Lin Yue') } })
  expect(await json.json()).toEqual(JSON.parse(JSON.stringify(decided)))
  await page.context().close()
})

it('12: without script the interview completes by its forms', async () => {
  const context = await server.context(opened, 'Guest', { javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/ask')
  await begin(page)
  const asked = await interview(page, { ...answers, via: 'transfer', 'data.form': 'anonymised' })
  expect(asked.length).toBeGreaterThan(0)
  const { verdict } = await lawShelf.decide(await transferOf(page), { strict: true })
  expect(await heading(page)).toContain(verdict.replaceAll('-', ' '))
  await context.close()
})

it('4: a pinned link says the same in another language a year later, and that the law has changed since', async () => {
  const facts =
    'from=CN&to=JP&data=user.contact&collected-in=CN&people=25000&sensitive=0&year-to-date=25000&legalBasis=consent&consent=separate'
  const path = `/decision?${facts}&asOf=2023-06-01&strict=false`
  const read = async (day: string, locale: string) => {
    const of = await server.serve({ now: () => new Date(`${day}T06:00:00Z`) })
    const context = await server.context(of, 'Guest', { locale })
    const page = await context.newPage()
    await page.goto(path)
    await ready(page)
    const read = {
      lang: await page.locator('html').getAttribute('lang'),
      h1: await heading(page),
      cites: await page.locator('.decision cite').allTextContents(),
      transfer: await transferOf(page),
      since: await page.locator('section.since a').evaluateAll((links) => links.map((a) => a.getAttribute('href'))),
    }
    await context.close()
    await of.close()
    return read
  }
  const [then, later] = [await read('2023-06-01', 'en-GB'), await read('2024-06-01', 'ja-JP')]
  const { verdict } = await lawShelf.decide(then.transfer)
  expect(then).toMatchObject({ lang: 'en', h1: `${en.verdict[verdict]} as of 2023-06-01`, since: [] })
  expect(later).toMatchObject({ lang: 'ja', transfer: then.transfer, cites: then.cites })
  expect(later.cites.length).toBeGreaterThan(3)
  expect(later.h1).toContain(ja.verdict[verdict])
  expect(later.h1).toContain('2023-06-01')
  expect(later.since).toContain('/law/cn/changes?from=2023-06-01&to=2024-06-01')
})

it('5: the law moves from change to change by `]`, and the difference is that of the engine', async () => {
  const page = await at('Lin Yue', '/law/cn/provisions-2024?asOf=2023-12-31')
  const before = await heading(page)
  const days = ['2023-12-31']
  while (days.at(-1)! < '2024-03-22' && days.length < 6) {
    const here = page.url()
    await page.keyboard.press(']')
    await page.waitForURL((url) => url.href !== here)
    await ready(page)
    days.push(new URL(page.url()).searchParams.get('asOf') ?? '')
  }
  expect(days.at(-1)).toBe('2024-03-22')
  expect(await heading(page)).not.toBe(before)
  expect(await heading(page)).toContain('force')
  await page.keyboard.press('[')
  await page.waitForURL(`**asOf=${days.at(-2)}`)
  await page.goto('/law/jp/changes?from=2022-01-01&to=2022-04-01&all=yes')
  await ready(page)
  expect(await heading(page)).toContain('2022-04-01')
  const book = await lawShelf.book('jp')
  expect(compared).toHaveLength(1)
  const { regions } = JSON.parse(compared[0]!.kind === 'done' ? compared[0]!.json : '{}') as Difference
  const shown = await page
    .locator('main section[aria-labelledby^=gate-] h2')
    .evaluateAll((all) => all.map(({ id }) => id))
  const gates = new Set(regions.map(({ gate }) => gate))
  expect(shown).toEqual(book!.gates.flatMap(({ id }) => (gates.has(id) ? [`gate-${id}`] : [])))
  expect(shown.length).toBeGreaterThan(0)
  expect(await textOf(page.locator('.own-flows'))).toContain('None of your flows')
  await page.context().close()
})

it('6: an instrument that has ended, in Japanese; `o` puts its own title first, in its own language', async () => {
  const context = await server.context(opened, 'Guest', { locale: 'ja-JP' })
  const page = await context.newPage()
  await page.goto('/law/vn?asOf=2026-11-01')
  await ready(page)
  await page.locator('section.instrument.ended h2 a').first().click()
  await page.waitForURL('**/law/vn/*')
  await ready(page)
  const first = page.locator('h1 .first-title')
  const before = await first.getAttribute('lang')
  expect(await heading(page)).toContain('失効')
  expect(await textOf(page.locator('main'))).toMatch(/\d{4}-\d\d-\d\d に失効/)
  const links = await page.locator('nav a').allTextContents()
  const english = new Set<string>(Object.values(en.nav).filter((word) => typeof word === 'string'))
  expect(links.filter((link) => english.has(link.trim()))).toEqual([])
  await page.keyboard.press('o')
  await page.waitForURL('**titles=original**')
  await ready(page)
  expect([before, await first.getAttribute('lang')]).toEqual(['en', 'vi'])
  expect(await page.locator('html').getAttribute('lang')).toBe('ja')
  await context.close()
})

it('7: from the matrix to the walk; the finding is the engine’s, for another complainant too', async () => {
  const page = await at('Lin Yue', '/trade?complainant=JP&country=CN')
  await page.locator('main td a').first().click()
  await page.waitForURL('**/trade/*/*')
  await ready(page)
  const said = async () => {
    expect(await page.locator('ol.walk > li.decisive').count()).toBe(1)
    const link = await page.locator('a[href^="/api/review"]').getAttribute('href')
    const got = await page.request.get(link!, { headers: { authorization: server.authorization('Lin Yue') } })
    const body = JSON.stringify(await got.json())
    const words = await textOf(page.locator('.finding-words'))
    expect([body.includes(JSON.stringify(words).slice(1, -1)), words.length > 20]).toEqual([true, true])
    return new URL(page.url()).searchParams.get('complainant')
  }
  expect(await said()).toBe('JP')
  await page.locator('main form.trade-form select[name=complainant]').selectOption('US')
  await page.locator('main form.trade-form button[type=submit]').click()
  await page.waitForURL('**complainant=US**')
  await ready(page)
  expect(await said()).toBe('US')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.finding-words').isVisible()).toBe(true)
  expect(await page.locator('form.trade-form').isVisible()).toBe(false)
  await page.context().close()
})

it('8: a proposal that changes nothing for the company says why, under both readings, stamped hypothetical', async () => {
  const page = await at('Lin Yue', '/what-if/2018-proposal')
  expect(await heading(page)).toMatch(/2018-PROPOSAL/)
  expect(await textOf(page.locator('.stamp'))).toContain('HYPOTHETICAL')
  const sections = page.locator('main section[aria-labelledby^=flow-]')
  expect(await sections.count()).toBe(5)
  const still = sections.filter({ hasText: 'Changes nothing in force on that day because' })
  expect(await still.count()).toBeGreaterThan(0)
  for (const section of await still.all()) {
    expect(await section.locator('h2').textContent()).toContain('HYPOTHETICAL')
    expect(await section.locator('p > em', { hasText: 'HYPOTHETICAL, ' }).count()).toBe(2)
  }
  await page.context().close()
})

it('of all that reached a browser nothing is a value of the data, and nothing went wrong', () => {
  expect(leaked(server)).toEqual([])
  expect(server.heard.length).toBeGreaterThan(100_000)
  expect(server.faults).toEqual([])
})
