/** Whether `waybill serve` traces its requests, and where to: by its flag, or by the variables that OpenTelemetry has for it. */

import type { Traces } from '../server/traces.ts'
import { BadInput } from './exit.ts'
import type { Io } from './output.ts'

/** @param endpoint of `--otlp`, which goes before the environment. Throws BadInput; undefined where nobody asked for traces. */
export async function tracesFor(io: Io, endpoint: string | undefined, version: string): Promise<Traces | undefined> {
  const url = collectorIn(io, endpoint)
  if (url === undefined) return undefined
  const { tracesTo } = await import('../server/otlp.ts')
  return tracesTo({
    url,
    service: io.env('OTEL_SERVICE_NAME') ?? 'waybill',
    version,
    failing: () => io.err('warning: traces do not reach their collector; requests are answered all the same\n'),
  })
}

const whole = 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'
const base = 'OTEL_EXPORTER_OTLP_ENDPOINT'

function collectorIn(io: Io, endpoint: string | undefined): string | undefined {
  if (endpoint !== undefined) return tracesBelow(endpoint, '--otlp')
  if (io.env('OTEL_SDK_DISABLED')?.toLowerCase() === 'true') return undefined
  const [stated, below] = [io.env(whole), io.env(base)]
  // A variable that is empty counts as none (OpenTelemetry, environment variables).
  if (stated) return checked(stated, whole).href
  return below ? tracesBelow(below, base) : undefined
}

/** OTLP 1.x, endpoint URLs: the path of the signal below that of the base. */
function tracesBelow(text: string, from: string): string {
  const url = checked(text, from)
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/v1/traces`
  return url.href
}

/** The message does not repeat the URL, which may hold a password. */
function checked(text: string, from: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url !== undefined && /^https?:$/.test(url.protocol)) return url
  throw new BadInput(`${from}: expected the URL of a collector, such as http://localhost:4318`)
}
