import { test } from 'vitest'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { branchSchema } from '../src/cli/demo/schema.ts'
import { manifestText, withContract } from '../src/cli/demo/manifest-text.ts'
import { planFor } from '../src/cli/plan-files.ts'
import { renderPlan } from '../src/plan/index.ts'
import { testPostgres, query } from './support/postgres.ts'
test('plan', async () => {
  const pg = await testPostgres()
  const b = await pg.createDatabase('b')
  await query(b, ...branchSchema.split(';').filter((s) => s.trim()), 'CREATE PUBLICATION waybill FOR ALL TABLES')
  const dir = mkdtempSync(join(tmpdir(), 'zz-'))
  const day = '2026-11-25'
  for (const text of [manifestText(day), withContract(manifestText(day), day).text]) {
    const p = join(dir, 'waybill.yaml')
    writeFileSync(p, text)
    const planned = await planFor(p, { env: () => b, now: new Date() })
    console.log(renderPlan({ plan: planned.made.plan, digest: planned.made.digest, findings: planned.made.findings, figures: new Map() }))
    console.log(JSON.stringify(planned.made.plan.flows[0]!.obligations, null, 1))
  }
  await pg.stop()
})
