/** Holds a table that is not the one that was accepted, and with it whatever leads through it. */

import { type FlowContext, remember } from './flow-context.ts'

export function isSuspended({ record }: FlowContext, dataset: string): boolean {
  return Object.hasOwn(record.suspended, dataset)
}

/** Rows below a held table would be judged by facts that no longer come: they are held with it. */
export function suspend(context: FlowContext, dataset: string, what: string): void {
  if (!isSuspended(context, dataset)) {
    remember(context, { suspended: { ...context.record.suspended, [dataset]: what } })
    context.options.onEvent({ event: 'suspended', dataset, what })
  }
  const { gates } = context.state
  const held = gates.find((g) => g.plan.dataset === dataset)
  for (const below of gates) {
    const leadsHere = held?.isOwn ? below.personIndex === held.index : below.parentIndex === held?.index
    if (held === undefined || below === held || !leadsHere || isSuspended(context, below.plan.dataset)) continue
    suspend(context, below.plan.dataset, `its rows lead to people through ${dataset}, which is held`)
  }
}
