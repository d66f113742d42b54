/** Errors of the API as problem details (RFC 9457): what, where, and what would be right; never a stack, never a value. */

/** One place in the input that is wrong. */
export interface Fault {
  /** Path in the body or the query: `data.categories[0]`. */
  readonly path: string
  readonly message: string
  readonly nearest?: string
}

export interface ProblemDetails {
  /** `about:blank` where the status says it all; else a URI reference of this API. */
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly errors?: readonly Fault[]
  /** For support: the id of the request, which the log has too. */
  readonly requestId?: string
}

/** Thrown by a handler; the server writes it as `application/problem+json`. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly errors: readonly Fault[]

  constructor(status: number, detail: string, errors: readonly Fault[] = []) {
    super(detail)
    this.status = status
    this.errors = errors
  }
}

const titles: ReadonlyMap<number, string> = new Map([
  [400, 'Bad request'],
  [401, 'Sign in first'],
  [403, 'Your role may not do this'],
  [404, 'Not found'],
  [405, 'Method not allowed'],
  [406, 'Not acceptable'],
  [408, 'Too slow'],
  [409, 'Not as things stand'],
  [413, 'Too large'],
  [414, 'Path too long'],
  [415, 'Media type not understood'],
  [421, 'Not the host you mean'],
  [422, 'Input not understood'],
  [429, 'Too many requests'],
  [431, 'Header too large'],
  [503, 'Not ready'],
])

export function problemDetails(
  status: number,
  detail: string,
  errors: readonly Fault[],
  requestId?: string,
): ProblemDetails {
  return {
    type: 'about:blank',
    title: titles.get(status) ?? (status >= 500 ? 'The server failed' : 'Refused'),
    status,
    ...(detail === '' ? {} : { detail }),
    ...(errors.length === 0 ? {} : { errors }),
    ...(requestId === undefined ? {} : { requestId }),
  }
}
