/** The demo found that it does not show what it says. */

import { Finding } from '../exit.ts'

/** Ends the demo with a finding: a figure read back contradicts what was told. */
export function mustHold(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Finding(`the demo contradicts itself: ${what}`)
}
