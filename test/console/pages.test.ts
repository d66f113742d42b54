/** Every page of the console in a real browser: readable, in three languages, in both schemes, with and without script. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../src/law/labels/index.ts'
import { pages } from '../../src/server/pages/index.ts'
import '../support/chromium.ts'
import { ConsoleServer, type Opened, ready, violations } from '../support/console-server.ts'

/** An address for each page; a page without one fails. */
const samples: Readonly<Record<string, readonly string[]>> = {
  '/': ['/', '/?view=asia'],
  '/flows': ['/flows'],
  '/flows/:id': ['/flows/orders-to-hq', '/flows/staff-to-frankfurt'],
  '/ask': ['/ask', '/ask?from=CN&to=JP&data=user.contact'],
  '/held': ['/held'],
  '/held/proposals': ['/held/proposals'],
  '/law': ['/law'],
  '/law/:cc': ['/law/cn', '/law/eu?asOf=2019-01-01'],
  '/law/:cc/steps': ['/law/cn/steps'],
  '/law/:cc/lists/:list': ['/law/eu/lists/eu.adequate?asOf=2020-07-16'],
  '/law/:cc/:instrument': ['/law/cn/provisions-2024'],
  '/law/:cc/:instrument/:article': ['/law/cn/provisions-2024/art-8'],
  '/law/:cc/changes': ['/law/jp/changes?from=2022-01-01&to=2022-04-01'],
  '/evidence': ['/evidence', '/evidence?kind=batch'],
  '/evidence/entries/:index': ['/evidence/entries/0'],
  '/evidence/consistency': ['/evidence/consistency', '/evidence/consistency?from=3'],
  '/flows/:id/try': ['/flows/orders-to-hq/try?table=customers&column=id_card'],
  '/decision': ['/decision?from=CN&to=JP&collected-in=CN&data=user.contact&people=1000&asOf=2026-11-25'],
  '/trade': ['/trade?complainant=JP&country=VN'],
  '/trade/:measure/:clause': ['/trade/cn.csl-2025.art-39/rcep.12.14?complainant=JP'],
  '/trade/agreements': ['/trade/agreements'],
  '/trade/agreements/:id': ['/trade/agreements/rcep'],
  '/what-if/:name': ['/what-if/2018-proposal'],
  '/held/proposals/:id': [],
  '/settings/:tab': ['/settings/display', '/settings/roles', '/settings/books'],
}
const all = Object.values(samples).flat()

let server: ConsoleServer
let opened: Opened

beforeAll(async () => {
  server = await ConsoleServer.open()
  opened = await server.serve()
})
afterAll(() => server?.close())

it('each has an address here', () => {
  expect(pages.map(({ path }) => path).filter((path) => samples[path] === undefined)).toEqual([])
})

describe.each(languages)('in %s', (lang) => {
  it('each answers with one heading, and no word is missing', async () => {
    for (const path of all) {
      const answer = await fetch(`${opened.origin}${path}`, {
        headers: { authorization: server.authorization('Lin Yue'), 'accept-language': lang, accept: 'text/html' },
      })
      const html = await answer.text()
      const text = html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]+>/g, ' ')
      expect([path, answer.status]).toEqual([path, 200])
      expect([path, html.match(/<html lang="([^"]+)"/)?.[1], html.match(/<h1[ >]/g)?.length]).toEqual([path, lang, 1])
      expect([path, text.match(/\bundefined\b|\[object|\bNaN\b|\bnull\b/)?.[0]]).toEqual([path, undefined])
      expect([path, / style=/.test(html)]).toEqual([path, false])
    }
  })
})

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  it('each is clean by axe, fits its window, and asks nothing of elsewhere', async () => {
    const context = await server.context(opened, 'Lin Yue', { colorScheme })
    const page = await context.newPage()
    for (const path of all) {
      await page.goto(path)
      await ready(page)
      expect([path, await violations(page)]).toEqual([path, []])
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
        expect([path, width, over]).toEqual([path, width, 0])
      }
    }
    await context.close()
    expect(server.faults).toEqual([])
  })
})

it('each can be read without script, and its verdicts in forced colours and on paper', async () => {
  const context = await server.context(opened, 'Lin Yue', { javaScriptEnabled: false, forcedColors: 'active' })
  const page = await context.newPage()
  for (const path of all) {
    await page.goto(path)
    expect([path, ((await page.locator('h1').textContent()) ?? '').length > 3]).toEqual([path, true])
    await page.emulateMedia({ media: 'print' })
    expect([path, await page.locator('main').isVisible()]).toEqual([path, true])
    await page.emulateMedia({ media: 'screen' })
  }
  await context.close()
})

it('no link on any page leads nowhere', async () => {
  const asked = new Set<string>()
  const next: string[] = [...all]
  const dead: string[] = []
  const perPattern = new Map<string, number>()
  while (next.length > 0) {
    const path = next.pop()!
    if (asked.has(path)) continue
    asked.add(path)
    const answer = await fetch(`${opened.origin}${path}`, {
      headers: { authorization: server.authorization('Root'), accept: 'text/html' },
      redirect: 'manual',
    })
    const html = await answer.text()
    if (answer.status >= 400) dead.push(`${path}: ${answer.status}`)
    for (const [, href] of html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) {
      const to = href!.replaceAll('&amp;', '&')
      const pattern = to.replace(/\?.*/, '').split('/').slice(0, 3).join('/')
      const seen = perPattern.get(pattern) ?? 0
      if (asked.has(to) || seen >= 12) continue
      perPattern.set(pattern, seen + 1)
      next.push(to)
    }
  }
  expect(dead).toEqual([])
  expect(asked.size).toBeGreaterThan(50)
})

it('without a border each says how to have one, or does without', async () => {
  const bare = await server.serve({ border: undefined } as never)
  for (const path of all) {
    const answer = await fetch(`${bare.origin}${path}`, {
      headers: { authorization: server.authorization('Lin Yue'), accept: 'text/html' },
    })
    const html = await answer.text()
    expect([path, answer.status < 500, html.includes('<h1')]).toEqual([path, true, true])
    if (answer.status === 404) expect([path, html]).toEqual([path, expect.stringContaining('waybill serve --manifest')])
  }
  await bare.close()
})
