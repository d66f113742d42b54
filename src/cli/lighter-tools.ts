/** The part of `waybill review --lighter`: loads the books and says who does with less. */

import type { Measure } from '../law/treaty/index.ts'
import { wrapped } from '../prose/wrap.ts'
import { type LighterTools, lighterToolsOf } from '../review/index.ts'
import { allBooks } from './books.ts'

export async function lighterTools(measure: Measure): Promise<readonly LighterTools[]> {
  return lighterToolsOf(measure, await allBooks())
}

const citesShown = 4

export function lighterToolsText(found: readonly LighterTools[]): string {
  if (found.length === 0)
    return 'Lighter tools: no book of another country states the same aim for an effect of this kind.'
  const told = found.flatMap(({ objective, contested, without, with: same }) => [
    `  for ${objective}, without ${contested}:`,
    ...without.map(({ country, aim, tools }) => {
      const means = tools.map(
        ({ effect, cites }) =>
          `${effect} (${cites.slice(0, citesShown).join(', ')}${cites.length > citesShown ? ', …' : ''})`,
      )
      return wrapped(`${country} (${aim}): ${means.join('; ') || 'no restriction on transfers'}`, '    ', '  ')
    }),
    ...(same.length === 0 ? [] : [wrapped(`as heavy: ${same.join(' ')}`, '    ', '  ')]),
  ])
  return ['Lighter tools (evidence, no verdict: whether they would work as well is for a person)', ...told].join('\n')
}
