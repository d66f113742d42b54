/** The measure of a question: as it was written, or read off a rule of a book. */

import type { Measure } from '../law/treaty/index.ts'
import { type MeasureSource, measureOf } from '../review/index.ts'
import { bookOf } from './books.ts'

/** Throws BadInput or ReviewError where there is no such book or rule. */
export async function measureFrom(source: MeasureSource): Promise<Measure> {
  if ('measure' in source) return source.measure
  return measureOf(await bookOf(source.rule.slice(0, source.rule.indexOf('.'))), source.rule, source.asOf)
}
