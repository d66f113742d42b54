/** What can go wrong with a ledger: one class for each cause. */

/** The first wrong place of a log. `index` is the first entry that may be affected; `path` the file it was seen in. */
export interface Fault {
  readonly path: string
  readonly index?: number
  readonly message: string
}

/** An entry that its declaration does not allow; names the place in it, never what stands there. */
export class EntryRefused extends Error {
  override readonly name = 'EntryRefused'
}

/** The log on disk is not what was signed: truncated, edited, or of another origin or key. Nothing was changed or signed. */
export class LedgerDamaged extends Error {
  override readonly name = 'LedgerDamaged'
  readonly fault: Fault

  constructor(fault: Fault) {
    super(`ledger ${faultText(fault)}`)
    this.fault = fault
  }
}

/** There is no log in this place, and the caller did not ask for a new one. */
export class LedgerMissing extends Error {
  override readonly name = 'LedgerMissing'

  constructor() {
    super('ledger: no checkpoint in this folder; a new ledger is made only for a new flow state')
  }
}

/** An earlier write failed, so what is on disk is unknown; the process must end and open the ledger again. */
export class LedgerFailed extends Error {
  override readonly name = 'LedgerFailed'
}

/** `path (entry N): message`. */
export function faultText(fault: Fault): string {
  return `${fault.path}${fault.index === undefined ? '' : ` (entry ${fault.index})`}: ${fault.message}`
}
