/** What the plan asks of PostgreSQL's types, answered by the carrier that writes them. */

import { codecOf, crossable, subjectKeyProblem, yearWriter } from '../border/postgres/types.ts'
import type { TypeAbilities } from '../plan/index.ts'

export const postgresAbilities: TypeAbilities = {
  family: (type) => codecOf(type)?.family,
  subjectKeyProblem,
  crossable,
  year: (type) => yearWriter(type) !== undefined,
}
