/** Countries as a sentence names them. */

import { countryName } from '../law/labels/index.ts'

const withArticle: ReadonlySet<string> = new Set(['AE', 'DO', 'EU', 'GB', 'NL', 'PH', 'US'])

/** `Japan`, `the United States`. */
export function nameOf(country: string): string {
  return `${withArticle.has(country) ? 'the ' : ''}${countryName(country, 'en')}`
}
