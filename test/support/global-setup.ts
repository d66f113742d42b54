/**
 * One PostgreSQL cluster for a whole test run, started when the first test asks for it; or, to test another version of the
 * server, the one whose superuser URL is in WAYBILL_TEST_POSTGRES.
 */
import { once } from 'node:events'
import * as http from 'node:http'
import type { TestProject } from 'vitest/node'
import { type Postgres, startPostgres } from '../../src/border/postgres/embedded.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** HTTP address that answers with the URL of the cluster's `postgres` database. */
    postgresBroker: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let cluster: Promise<Postgres> | undefined
  const given = process.env.WAYBILL_TEST_POSTGRES
  const broker = http.createServer((_request, response) => {
    if (given !== undefined) {
      response.end(given)
      return
    }
    cluster ??= startPostgres({ fsync: false, settings: { max_connections: '200' } })
    cluster.then(
      (server) => response.end(server.url()),
      (error: Error) => response.writeHead(500).end(error.message),
    )
  })
  broker.listen(0, '127.0.0.1')
  await once(broker, 'listening')
  const address = broker.address()
  if (address === null || typeof address === 'string') throw new Error('the broker has no port')
  project.provide('postgresBroker', `http://127.0.0.1:${address.port}/`)
  return async () => {
    broker.close()
    await (await cluster)?.stop()
  }
}
