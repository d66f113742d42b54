/** Errors of the language of law. */

import type { Problem } from './problems.ts'

/** JSON that is not a book of this format: each problem with its path. */
export class BookFormatError extends Error {
  override readonly name = 'BookFormatError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const [first] = problems
    const near = first?.nearest === undefined ? '' : ` (did you mean ${first.nearest}?)`
    const more = problems.length > 1 ? `, and ${problems.length - 1} more` : ''
    super(`not a book: ${first?.path}: ${first?.message}${near}${more}`)
    this.problems = problems
  }
}
