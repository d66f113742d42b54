/** A refusal or a failure as a page. */

import type { ProblemDetails } from '../problem.ts'
import type { Role } from '../roles.ts'

export interface ProblemPage extends Omit<ProblemDetails, 'type'> {
  /** Whose roles may, where the role is why. */
  readonly holders: readonly Role[]
}
