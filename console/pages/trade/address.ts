/** Addresses of the trade pages: who complains, on which day, with whom taken as a party, and what of the table is seen. */

import type { ClauseShown, TradePage } from '../../../src/server/pages/trade.ts'

export interface View {
  readonly complainant: { readonly code: string }
  readonly asOf: string
  readonly assume: string
}

/** The keys that every trade page reads; the day is left out where it is today. */
export function viewQuery({ complainant, asOf, assume }: View, today: string): URLSearchParams {
  const query = new URLSearchParams({ complainant: complainant.code })
  if (asOf !== today) query.set('asOf', asOf)
  if (assume !== '') query.set('assume', assume)
  return query
}

type Choices = Pick<TradePage, 'countries' | 'agreement' | 'finding' | 'transpose' | 'all'> & View

export function tradeHref(choices: Choices, today: string): string {
  const { countries, agreement, finding, transpose, all } = choices
  const query = viewQuery(choices, today)
  for (const country of countries) query.append('country', country)
  if (agreement !== null) query.set('agreement', agreement)
  if (finding !== null) query.set('finding', finding)
  if (transpose) query.set('transpose', 'yes')
  if (all) query.set('clauses', 'all')
  return `/trade?${query}`
}

/** The same table as a file: filters by finding are the reader’s. */
export function csvHref(choices: Choices, today: string): string {
  const query = viewQuery(choices, today)
  if (choices.countries.length > 0) query.set('country', choices.countries.join(','))
  if (choices.agreement !== null) query.set('agreement', choices.agreement)
  return `/api/trade/matrix.csv?${query}`
}

export function walkHref(
  measure: string,
  clause: Pick<ClauseShown, 'slug' | 'keys'>,
  view: View,
  today: string,
): string {
  const query = viewQuery(view, today)
  for (const [key, value] of Object.entries(clause.keys)) query.set(key, value)
  return `/trade/${encodeURIComponent(measure)}/${encodeURIComponent(clause.slug)}?${query}`
}
