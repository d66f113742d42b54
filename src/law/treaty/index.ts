/** The language of trade agreements and of the measures held against them. */

export {
  type Agreement,
  agreement,
  agreementFormat,
  type Discipline,
  type DisputeRule,
  discipline,
  type Element,
  type Exception,
  type ExceptionPart,
  type Exclusion,
  type Limit,
  type Pair,
  type Party,
  type RecordEntry,
  type Suspension,
  type Trigger,
} from './agreement.ts'
export { type Measure, measure } from './measure.ts'
export { isParty, nearParty, type Parsed, parseMeasure } from './parse-measure.ts'
export * from './vocabulary.ts'
