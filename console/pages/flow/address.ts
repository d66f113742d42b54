/** Addresses of a flow’s page: the path is the flow, the query what of it is seen. */

import type { FlowPage } from '../../../src/server/pages/flow.ts'

/** With some of the choices changed; a change of anything but the page begins at the first page. */
export function hrefOf({ id, filter }: Pick<FlowPage, 'id' | 'filter'>, change: Partial<FlowPage['filter']>): string {
  const { table, treatment, group, q, page } = { ...filter, page: 1, ...change }
  const query = new URLSearchParams()
  if (table !== null) query.set('table', table)
  if (treatment !== null) query.set('treatment', treatment)
  if (group !== 'table') query.set('group', group)
  if (q !== '') query.set('q', q)
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return `/flows/${encodeURIComponent(id)}${text === '' ? '' : `?${text}`}`
}

/** Where a change of the column is tried, and the column put as a question. */
export const tryHref = (id: string, { dataset, name }: { readonly dataset: string; readonly name: string }): string =>
  `/flows/${encodeURIComponent(id)}/try?${new URLSearchParams({ table: dataset, column: name })}`

export const apiHref = (id: string, rest = '') => `/api/flows/${encodeURIComponent(id)}${rest}`
