/** Errors of a review: a question that names something unknown. */

/** @param path where in the question: `against.agreement` */
export class ReviewError extends Error {
  override readonly name = 'ReviewError'
  readonly path: string

  constructor(path: string, message: string) {
    super(`${path}: ${message}`)
    this.path = path
  }
}
