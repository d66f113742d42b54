/** The language of law: facts, conditions, effects, instruments, mechanisms, lists, books. */

export { type Book, book, bookFormat, type Calendar, type Gate, type Territory } from './book.ts'
export { byCodeUnit, canonicalJson } from './canonical.ts'
export { all, any, type Condition, defined, listed, not } from './condition.ts'
export { addDays, addYears, type Day, dayIn, dayNumber, dayOf, isDay } from './day.ts'
export {
  approve,
  type CoreEffect,
  type DutyClock,
  demands,
  duty,
  type Effect,
  exempts,
  exemptsUncounted,
  forbids,
  notEncoded,
  offers,
  outOfScope,
  permits,
  permitsUncounted,
  place,
  requires,
  requiresInOrder,
  type Step,
  type SurfaceEffect,
} from './effect.ts'
export { BookFormatError } from './errors.ts'
export {
  type AgeEvent,
  ageOf,
  copyAt,
  type Derivation,
  type DerivedFact,
  derived,
  difference,
  type FactDeclaration,
  largestClass,
  onwardOutside,
  type RecordDerivation,
  shareHeldFrom,
  sum,
} from './fact.ts'
export { factAt, factOrdinal, facts } from './facts.ts'
export { deepFreeze } from './freeze.ts'
export {
  type Article,
  type ArticleVersion,
  type Confidence,
  type Definition,
  type Instrument,
  type InstrumentHead,
  instrument,
  type Presumption,
  type Rule,
  type Unclear,
} from './instrument.ts'
export { type LawList, type ListEntry, list } from './list.ts'
export { bookProblems, loadBook } from './load.ts'
export { type Mechanism, mechanism } from './mechanism.ts'
export { nearest } from './nearest.ts'
export { countries } from './places.ts'
export { isPlainObject, openWords, type Problem } from './problems.ts'
export { transferSchema } from './schema.ts'
export {
  type AuthorityAct,
  type CategoryCount,
  factOf,
  hasPersonalData,
  type LocalCopy,
  lawHeldFrom,
  type Onward,
  type Owner,
  parseTransfer,
  partsOfCounts,
  type Safeguard,
  stateFact,
  type Transfer,
} from './transfer.ts'
export { type Words, words } from './words.ts'
