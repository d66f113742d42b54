import { afterAll, beforeAll, expect, test } from 'vitest'
import { query, type TestPostgres, testPostgres } from '../../../test/support/postgres.ts'
import { PostgresTarget } from './target.ts'

let cluster: TestPostgres
beforeAll(async () => {
  cluster = await testPostgres()
})
afterAll(() => cluster?.stop())

test('flows that begin together make the table of progress once', async () => {
  for (let round = 0; round < 5; round++) {
    const url = await cluster.createDatabase('together')
    const flows = Array.from({ length: 8 }, (_, i) => new PostgresTarget({ url, flow: `flow-${i}` }))
    await Promise.all(flows.map((target) => target.prepare([], true)))
    expect(await query(url, 'SELECT count(*)::int AS n FROM waybill.progress')).toEqual([{ n: 0 }])
  }
})
