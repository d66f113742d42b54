/** On what the crossing of a table rests, and what would let it go where nothing of it may. */

import type { FlowView, TableView, Why } from '../border-view.ts'
import { partsOf } from './flow-said.ts'
import { acceptAnew } from './ways.ts'

/** Why its columns may cross that no rule keeps: by the law of nobody’s data, or of the people for whom most may. */
export function basisOf({ classes }: Pick<FlowView, 'classes'>, { about, nobody }: TableView): Why | null {
  if (about === 'nobody') return nobody.why
  return classes.find(({ verdict }) => verdict === 'permitted' || verdict === 'out-of-scope')?.why ?? null
}

/** As `freedBy` writes ways. */
export function waysOfTable(
  { classes }: Pick<FlowView, 'classes'>,
  { about, suspended, nobody }: TableView,
): readonly string[] {
  if (suspended !== null) return [acceptAnew]
  if (about === 'nobody') return stated(nobody.why?.text ?? null)
  const nearest = [...classes].sort((a, b) => rank(a.verdict) - rank(b.verdict))[0]
  if (nearest === undefined) return []
  if (nearest.mechanisms.length > 0) return nearest.mechanisms.map((steps) => steps.join(' and '))
  return stated(nearest.why.text)
}

/** What steps open comes before what facts may open. */
const rank = (verdict: string) => (verdict === 'conditional' ? 0 : verdict === 'undetermined' ? 1 : 2)

function stated(text: string | null): readonly string[] {
  const { missing } = partsOf(text ?? '')
  return missing.length === 0 ? [] : [`state ${missing.join(', ')} in the manifest`]
}
