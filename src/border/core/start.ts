/** Before a byte moves: do source, target and home still belong together? (RELIABILITY: a gap is found, never skipped.) */

import type { Progress, SlotState, SourceIdentity } from './carrier.ts'
import { Gap } from './carrier.ts'
import { type FlowContext, remember } from './flow-context.ts'
import { flowState } from './gate-state.ts'

export type Start =
  | { readonly from: 'copy'; readonly restarted: boolean }
  | { readonly from: 'stream'; readonly position: bigint }

/** Compares all three sides, ends the ledger entries that a crash left open, and says where to go on. Throws Gap. */
export async function findStart(context: FlowContext): Promise<Start> {
  const { source, target, log } = context.ports
  const identity = await source.identity()
  const slot = await source.slot()
  const progress = await target.claim()
  if (progress !== null) {
    const relation = await log.relationTo({ size: progress.ledgerSize, root: progress.ledgerRoot })
    if (relation === 'behind')
      throw new Gap(
        'ledger-behind',
        'the ledger at home has fewer entries than headquarters has seen: the state folder was restored from an older copy, or the ledger was cut. Bring back the newer copy; nothing was sent.',
      )
    if (relation === 'forked')
      throw new Gap(
        'ledger-forked',
        'the ledger at home is not the one headquarters has seen. Bring back the state folder that belongs to this flow; nothing was sent.',
      )
  }
  await closeOpenEntries(context, progress)
  context.batch = Math.max(context.record.batch, progress?.batch ?? 0, lastBatch(context))
  const { record } = context
  if (record.phase === 'copying' && progress?.phase === 'streaming' && progress.batch >= record.copyFrom) {
    remember(context, { phase: 'streaming', batch: progress.batch, position: progress.position })
  }
  if (context.record.phase !== 'streaming') return startOfCopy(context, identity, slot, progress)
  const start = startOfStream(context, identity, slot, progress)
  if (progress !== null) {
    remember(context, { batch: progress.batch, position: progress.position })
    takeBack(context, progress.batch)
  }
  return start
}

/** Batches that home decided and the target does not have are undone at home, but for the counts: they are decided again. */
function takeBack(context: FlowContext, committed: number): void {
  if (context.journal.rollBack(committed) === 0) return
  const { journal, planned, ports } = context
  const { sealer, keys } = ports
  context.state = flowState({ ...planned, store: journal, sealer, keys, counts: ports.counts(planned.day) })
}

function startOfCopy(
  context: FlowContext,
  identity: SourceIdentity,
  slot: SlotState | null,
  progress: Progress | null,
): Start {
  const { record } = context
  if (record.phase === 'new' && progress !== null) {
    throw new Gap(
      'state-missing',
      'headquarters has the rows of this flow, and the state folder knows nothing of it. Bring back the state folder; if it is lost, detach the flow, empty its tables at headquarters and start again.',
    )
  }
  if (record.phase === 'new' && slot !== null) {
    throw new Gap(
      'slot-taken',
      "a replication slot with this flow's name exists, and this state folder did not make it. Another Waybill may use it; if none does, let the owner of the database drop it.",
    )
  }
  if (slot?.active) throw new Gap('slot-active', 'the replication slot is in use by another process.')
  remember(context, { systemId: identity.systemId, timeline: identity.timeline })
  return { from: 'copy', restarted: record.phase === 'copying' }
}

function startOfStream(
  context: FlowContext,
  identity: SourceIdentity,
  slot: SlotState | null,
  progress: Progress | null,
): Start {
  const { record } = context
  const gap = (code: string, what: string): never => {
    throw new Gap(
      code,
      `${what} Copy the tables again: waybill detach, empty them at headquarters, then plan and sync.`,
    )
  }
  if (identity.systemId !== record.systemId)
    return gap('source-other', 'the branch answers as another database cluster than the one this flow was copied from.')
  if (identity.timeline !== record.timeline)
    return gap('source-timeline', "the branch's database was restored or promoted since: its history is another one.")
  if (progress === null) return gap('target-lost', 'headquarters no longer knows how far this flow had come.')
  if (progress.systemId !== record.systemId)
    return gap('target-other', "headquarters holds the progress of another branch under this flow's name.")
  if (progress.batch < record.batch)
    return gap(
      'target-restored',
      `headquarters was restored: it stands at batch ${progress.batch}, and batch ${record.batch} had been committed.`,
    )
  if (slot === null)
    return gap('slot-gone', 'the replication slot is gone from the branch: changes since then are not kept.')
  if (!slot.usable)
    return gap('slot-lost', "the branch's server gave the slot up: it no longer keeps the changes since then.")
  if (slot.confirmed > progress.position)
    return gap(
      'slot-ahead',
      'the replication slot stands after what headquarters has: it was made anew or moved by somebody.',
    )
  if (progress.position > identity.end)
    return gap(
      'target-ahead',
      "headquarters has changes that the branch does not know of: the branch's database was restored.",
    )
  if (slot.active) throw new Gap('slot-active', 'the replication slot is in use by another process.')
  return { from: 'stream', position: progress.position }
}

/** Entries whose batch the target has are closed as committed; whether the others left nobody can say. */
async function closeOpenEntries(context: FlowContext, progress: Progress | null): Promise<void> {
  const { log, clock } = context.ports
  const at = new Date(clock.nowMs()).toISOString()
  const open = [...log.openBatches()].filter(([, entry]) => entry.flow === context.flow)
  if (open.length === 0) return
  await log.append(
    open.map(([of, entry]) => ({
      kind: 'close' as const,
      at,
      flow: context.flow,
      of,
      outcome: progress !== null && progress.batch >= entry.batch ? ('committed' as const) : ('unknown' as const),
    })),
  )
}

function lastBatch(context: FlowContext): number {
  let last = 0
  for (const entry of context.ports.log.unknownBatches().values()) {
    if (entry.flow === context.flow) last = Math.max(last, entry.batch)
  }
  return last
}
