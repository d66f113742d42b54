/** A transfer pasted as JSON: its decision, or what is wrong with it and where, the text still in its field. */

import { isPlainObject, parseTransfer, type Transfer } from '../../law/index.ts'
import { faultsOf, todayOf } from '../deciding.ts'
import { JsonTooDeep, parseJson } from '../json.ts'
import type { Fault } from '../problem.ts'
import { startPage } from './ask-start.ts'
import { dayIn, decisionPageOf, linkMax } from './decision.ts'
import type { FormRoute, PageAsk } from './page.ts'
import { pairsOf, queryText } from './transfer-query.ts'

export const askForms: readonly FormRoute[] = [
  {
    path: '/ask/paste',
    permission: 'ask',
    async act({ served, lang }, form) {
      const pasted = form.get('json') ?? ''
      const strict = form.get('strict') === 'true'
      const { transfer, faults = [] } = await transferOf(served, pasted, form)
      if (transfer === undefined) {
        const stated = { transfer: {}, declined: new Set<string>(), faults: [] }
        const data = await startPage(served, lang, { stated, asOf: dayIn(form), pasted, strict, faults })
        return { page: { name: 'ask', data }, status: 422, at: '/ask' }
      }
      const stated = {
        transfer: transfer as unknown as Record<string, unknown>,
        declined: new Set<string>(),
        faults: [],
      }
      const to = `/decision?${queryText([...pairsOf(stated), ['asOf', transfer.asOf], ['strict', String(strict)]])}`
      if (to.length <= linkMax) return { to }
      const data = await decisionPageOf(served, lang, { transfer, stated, strict })
      return { page: { name: 'decision', data }, status: 200, at: '/ask' }
    },
  },
]

async function transferOf(
  { shelf, now }: PageAsk['served'],
  text: string,
  form: URLSearchParams,
): Promise<{ readonly transfer?: Transfer; readonly faults?: readonly Fault[] }> {
  const { json, fault } = jsonOf(text)
  if (fault !== undefined) return { faults: [fault] }
  if (!isPlainObject(json)) return { faults: [{ path: '', message: 'a transfer is a JSON object' }] }
  const exporter = isPlainObject(json.exporter) ? json.exporter.country : undefined
  const asOf = dayIn(form) ?? json.asOf ?? (await todayOf(shelf, exporter, now()))
  const { transfer, problems } = parseTransfer({ ...json, asOf })
  return problems === undefined ? { transfer } : { faults: faultsOf(problems) }
}

function jsonOf(text: string): { readonly json?: unknown; readonly fault?: Fault } {
  try {
    return { json: parseJson(text) }
  } catch (error) {
    if (error instanceof JsonTooDeep) return { fault: { path: '', message: error.message } }
    // The platform’s message quotes the text; its place is enough.
    const at = Number(/at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? Number.NaN)
    const line = Number.isNaN(at) ? '' : `: line ${text.slice(0, at).split('\n').length}`
    return { fault: { path: '', message: `this is not JSON${line}` } }
  }
}
