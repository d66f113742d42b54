/** Work that pauses between its parts, for callers who have others to serve meanwhile. */

/** All of it at once. */
export function finished<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
  }
}
