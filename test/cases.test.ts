/** The worked cases: the book's own, which all pass, and the shared ones, of which nothing may be wrongly permitted. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import cn from '../rulebooks/cn/index.ts'
import { type CaseResult, runCase, type WorkedCase } from '../src/engine/index.ts'

const root = join(import.meta.dirname, '..')
const ownFolder = join(root, 'cases', 'cn')
const sharedFile = join(process.env.WAYBILL_SHARED ?? join(root, '..', 'shared'), 'cases', 'cn.json')

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as WorkedCase[]
const run = (worked: WorkedCase) => runCase(worked, [cn])
const told = (r: CaseResult) => `${r.id}: ${r.failures.join('; ')}`
const answered = (r: CaseResult) => r.decision?.jurisdictions.find((j) => j.code === 'CN')

/** Cases that rest on what the book only names: sector rules, zones' lists, the contract of the Bay Area. */
const laterLayers =
  /^CN (?!CSL|DSL|PIPL|Consumer|ICJA|Securities|AML|AFSL|Q&A|Assessment|SCC|Certification|Provisions|NDSMR)/

describe('own cases', () => {
  const files = readdirSync(ownFolder).filter((name) => name.endsWith('.json'))
  it.each(files)('%s', (name) => {
    const results = read(join(ownFolder, name)).map(run)
    expect(results.length).toBeGreaterThan(0)
    expect(results.filter((r) => !r.pass).map(told)).toEqual([])
  })

  it('has a case for every instrument that is or was in force', () => {
    const cited = new Set<string>()
    for (const name of files)
      for (const worked of read(join(ownFolder, name)))
        for (const cite of run(worked).decision?.jurisdictions.flatMap((j) => j.citations) ?? []) cited.add(cite)
    const silent = cn.instruments.filter(
      (i) =>
        i.status !== 'draft' &&
        decides(i) &&
        ![...cited].some((cite) => cite === i.code || cite.startsWith(`${i.code} `)),
    )
    expect(silent.map((i) => i.code)).toEqual([])
  })
})

/** Whether some article of the instrument can bear on a verdict; duties never do. */
function decides(instrument: (typeof cn.instruments)[number]): boolean {
  return instrument.articles.some((article) =>
    article.versions.some((v) => 'then' in v && v.then.some((effect) => effect.effect !== 'duty')),
  )
}

describe.skipIf(!existsSync(sharedFile))('shared cases', () => {
  const cases = existsSync(sharedFile) ? read(sharedFile).filter((c) => c.expect.jurisdiction === 'CN') : []
  const general = cases.filter((c) => !c.expect.cites?.some((cite) => laterLayers.test(cite)))

  it('passes every case of the general layer', () => {
    expect(general.length).toBeGreaterThan(40)
    expect(
      general
        .map(run)
        .filter((r) => !r.pass)
        .map(told),
    ).toEqual([])
  })

  it('is right or undetermined in the rest, and never wrongly permits', () => {
    const rest = cases.filter((c) => !general.includes(c)).map((c) => ({ worked: c, result: run(c) }))
    const open = rest.filter(({ result }) => !result.pass)
    for (const { worked, result } of open)
      console.log(`not encoded: ${worked.id} (${worked.expect.verdict})`, answered(result)?.unclear[0])
    expect(
      open.filter(({ result }) => answered(result)?.verdict !== 'undetermined').map(({ result }) => told(result)),
    ).toEqual([])
  })

  it('determines most of what can be determined', () => {
    const determinable = cases.filter((c) => c.expect.verdict !== 'undetermined')
    const determined = determinable.filter((c) => answered(run(c))?.verdict !== 'undetermined')
    console.log(`determined: ${determined.length} of ${determinable.length} cases that expect a determined answer`)
    expect(determined.length / determinable.length).toBeGreaterThan(0.75)
  })
})
