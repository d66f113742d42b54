/** What the plan must know of a carrier's types: handed in, since the plan knows no carrier. */

import type { CatalogColumn, ColumnType } from './catalog.ts'

export interface TypeAbilities {
  /** Values of one family compare with each other; undefined: no key, fact or token can have this type. */
  family(type: ColumnType): string | undefined
  /** Why people cannot be told apart by this column, or undefined. */
  subjectKeyProblem(column: Pick<CatalogColumn, 'type' | 'formatted' | 'collation'>): string | undefined
  /** Whether its bytes mean the same in another database. */
  crossable(type: ColumnType): { readonly binary: true } | { readonly binary: false; readonly reason: string }
  /** Whether it can be moved to 1 January of its year. */
  year(type: ColumnType): boolean
}
