/** A company’s flows as questions of what-if: one transfer for each column; no value of the data is needed, and none is there. */

import type { Book, Day, Transfer } from '../law/index.ts'

export interface ColumnAsked {
  readonly dataset: string
  readonly column: string
  readonly category: string
  /** Null where the manifest itself leaves the column at home. */
  readonly transfer: Transfer | null
}

export interface FlowAsked {
  readonly flow: string
  /** Names of stores. */
  readonly from: string
  readonly to: string
  readonly columns: readonly ColumnAsked[]
}

export interface FlowQuestions {
  readonly asOf: Day
  /** Those that the manifest brings in. */
  readonly books: readonly Book[]
  /** In the order of the manifest. */
  readonly flows: readonly FlowAsked[]
}
