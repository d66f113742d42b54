/** Errors of the engine. */

/** A book that cannot be made into the program of a day; `check` says the same before it is used. */
export class BookError extends Error {
  override readonly name = 'BookError'
}

/** The engine contradicts itself: never the caller's fault. */
export class EngineError extends Error {
  override readonly name = 'EngineError'
}
