import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { dataFile, hasData, loadDump } from '../support/load.ts'
import { type TestPostgres, testPostgres } from '../support/postgres.ts'
import { Site } from '../support/site.ts'

const sites: Site[] = []
afterAll(async () => { for (const s of sites) await s.dispose() })
describe.skipIf(!hasData('northwind'))('probe', () => {
  for (const [name, file] of [['northwind','northwind_postgresql.sql.gz'],['pagila','pagila_postgresql.sql.gz']] as const)
  test(name, async () => {
    const server: TestPostgres = await testPostgres()
    const site = await Site.open({ source: server, target: server,
      schema: (url) => loadDump(url, dataFile(name, file).toString('utf8')),
      manifest: readFileSync(join(import.meta.dirname, `${name}.yaml`), 'utf8') })
    sites.push(site)
    const ran = await site.accept()
    console.log(ran.code, ran.out, ran.err)
    console.log(await site.sync())
  })
})
