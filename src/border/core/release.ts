/** An approved release: held rows that two persons let go are read again, decided anew, and counted as they leave. */

import { letFollow } from './adopt.ts'
import type { FlowContext, PlannedFlow } from './flow-context.ts'
import type { GateResult } from './gate.ts'
import { type HoldCode, holdWords } from './holds.ts'

export interface HeldGroup {
  readonly dataset: string
  /** A word of `holdWords`. */
  readonly reason: string
}

export interface ApprovedRelease {
  readonly proposal: string
  readonly groups: readonly HeldGroup[]
}

export interface ReleaseOutcome {
  /** Held rows that went, and people of whom nothing is held any more. */
  readonly rows: number
  readonly people: number
  /** What of the same datasets is still held, and why. */
  readonly stays: readonly (HeldGroup & { readonly rows: number })[]
}

export interface ReleasePort {
  /**
   * The approved release that is due, null where there is none. Asked between batches, so it must be cheap.
   * @param planned what is in force: a release that was approved under something else is never due
   */
  next(planned: PlannedFlow): Promise<ApprovedRelease | null>
  /** It ran to its end, or is no longer due. What is told is durable on return. */
  ended(release: ApprovedRelease, outcome: ReleaseOutcome): Promise<void>
}

/** Takes up the approved release that is due; ends one that is not due any more. */
export async function beginRelease(context: FlowContext): Promise<void> {
  const { releases } = context.ports
  const due = (await releases?.next(context.planned)) ?? null
  if (due?.proposal === context.releasing?.proposal) return
  if (context.releasing !== null) await endRelease(context)
  if (due === null) return
  context.releasing = due
  letFollow(null, context.state, true)
  await context.ports.store.commit()
}

/** Tells what became of the release under way. */
export async function endRelease(context: FlowContext): Promise<void> {
  const { releasing, ports, flow } = context
  if (releasing === null) return
  const { rows, people } = countOf(context, releasing)
  await ports.releases?.ended(releasing, { rows, people, stays: staysOf(context, releasing) })
  context.releasing = null
  ports.store.remove(counts(flow), keyOf(releasing))
  await ports.store.commit()
  context.options.onEvent({ event: 'released', people, rows })
}

/** What the gate asks of a release under way. */
export function letsGo({ groups }: ApprovedRelease): (dataset: string, code: HoldCode) => boolean {
  return (dataset, code) => groups.some((group) => group.dataset === dataset && group.reason === holdWords.get(code))
}

/** Adds to what went so far, with the batch: where that is taken back, so is this. */
export function noteLetGo(context: FlowContext, release: ApprovedRelease, { rows, people }: GateResult['letGo']): void {
  if (rows === 0) return
  const so = countOf(context, release)
  const text = JSON.stringify({ rows: so.rows + rows, people: so.people + people })
  context.journal.put(counts(context.flow), keyOf(release), new TextEncoder().encode(text))
}

function countOf({ ports, flow }: FlowContext, release: ApprovedRelease): GateResult['letGo'] {
  const bytes = ports.store.get(counts(flow), keyOf(release))
  return bytes === undefined ? { rows: 0, people: 0 } : JSON.parse(new TextDecoder().decode(bytes))
}

function staysOf({ state }: FlowContext, { groups }: ApprovedRelease): ReleaseOutcome['stays'] {
  const concerned = new Set(groups.map(({ dataset }) => dataset))
  return state.gates
    .filter((gate) => concerned.has(gate.plan.dataset))
    .flatMap((gate) =>
      [...(state.holds.counts.get(gate.tag) ?? [])]
        .filter(([, rows]) => rows > 0)
        .sort(([a], [b]) => a - b)
        .map(([code, rows]) => ({ dataset: gate.plan.dataset, reason: holdWords.get(code)!, rows })),
    )
}

const counts = (flow: string) => `letgo/${flow}`
const keyOf = ({ proposal }: ApprovedRelease) => new TextEncoder().encode(proposal)
