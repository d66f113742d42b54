/** What the server knows of acts on proposals: it puts them where the border takes them up, and reads what came of them. */

import type { Act, Proposal } from '../ledger/index.ts'
import type { Frozen } from '../ledger/proposals.ts'

export interface BorderActs {
  read(): Promise<ActsRead>
  /** Durable when it resolves. False where another act stands in its place already. */
  put(act: Act): Promise<boolean>
}

export interface FlowInForce extends Frozen {
  readonly release: 'automatic' | 'by-proposal'
}

/** Of one moment; any method may throw BorderUnreadable. */
export interface ActsRead {
  /** Acts that the border has not taken up, in the order in which it will. */
  readonly waiting: readonly Act[]
  /** What the border knows, the oldest first. */
  readonly recorded: readonly Proposal[]
  /** What each flow ran under when the border last told. */
  readonly inForce: ReadonlyMap<string, FlowInForce>
  /** Digest of the manifest as it now stands, and its flows. */
  readonly manifest: string
  readonly flows: readonly string[]
}
