/** Which citations the company’s own flows rest on, where a border is shown to this person. */

import type { BorderView, FlowView, Why } from '../border-view.ts'
import { mayDo, type Role } from '../roles.ts'

/** Flows by citation. */
export type Mine = ReadonlyMap<string, readonly string[]>

/** Null where no border is shown, where this role may not see its flows, or where it cannot be read: the law is shown all the same. */
export async function mineOf(border: BorderView | undefined, role: Role): Promise<Mine | null> {
  if (border === undefined || !mayDo(role, 'read-flows')) return null
  const list = await border.flows().catch(() => undefined)
  if (list === undefined) return null
  const mine = new Map<string, string[]>()
  for (const { id } of list.flows) {
    const flow = await border.flow(id).catch(() => undefined)
    for (const cite of flow === undefined ? [] : citesOf(flow)) mine.set(cite, [...(mine.get(cite) ?? []), id])
  }
  return mine
}

function citesOf({ datasets, classes, obligations }: FlowView): ReadonlySet<string> {
  const whys: readonly (Why | null)[] = [
    ...datasets.flatMap(({ refusal, nobody, columns }) => [refusal, nobody.why, ...columns.map(({ why }) => why)]),
    ...classes.map(({ why }) => why),
  ]
  return new Set([...whys.flatMap((why) => why?.cite ?? []), ...obligations.map(({ cite }) => cite)])
}
