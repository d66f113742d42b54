/** The border of the demo: the run that `waybill sync` makes, in this process, with its events in hand. */

import { resolve } from 'node:path'
import type { FlowContext, FlowEnd, FlowEvent } from '../../border/core/flow-context.ts'
import { runFlow } from '../../border/core/machine.ts'
import type { FlowPlan } from '../../plan/plan.ts'
import { Finding } from '../exit.ts'
import { type FlowRun, openRun } from '../flows.ts'
import type { Io } from '../output.ts'
import type { PlannedFiles } from '../plan-files.ts'
import { type FlowStatus, saveStatus, statusOf } from '../status-file.ts'
import type { Interrupt } from './interrupt.ts'

const pollMs = 40
const patienceMs = 45_000

export class Border {
  /** Everything the flow has told so far. */
  readonly events: FlowEvent[] = []
  private readonly run: FlowRun
  private readonly interrupt: Interrupt
  private readonly state: string
  private readonly stopIt: () => void
  private readonly end: Promise<FlowEnd>
  private failure: { readonly error: unknown } | undefined
  private ended: FlowEnd | undefined
  private closed: Promise<void> | undefined

  private constructor(run: FlowRun, interrupt: Interrupt, state: string, stopIt: () => void) {
    this.run = run
    this.interrupt = interrupt
    this.state = state
    this.stopIt = stopIt
    this.end = runFlow(this.context)
    this.end.then(
      (end) => {
        this.ended = end
      },
      (error: unknown) => {
        this.failure = { error }
      },
    )
  }

  /** Opens the accepted plan's one flow and lets it run. */
  static async open(planned: PlannedFiles, io: Io, interrupt: Interrupt, by: string): Promise<Border> {
    let stopping = false
    const early: FlowEvent[] = []
    const holder: { border?: Border } = {}
    const run = await openRun(planned, new Map(), io, {
      once: false,
      release: false,
      by,
      onEvent: (_flow, event) => void (holder.border?.events ?? early).push(event),
      stopping: () => stopping,
    })
    const state = resolve(planned.file.folder, planned.file.manifest.state)
    const stopIt = () => {
      stopping = true
    }
    const border = new Border(run, interrupt, state, stopIt)
    border.events.unshift(...early)
    holder.border = border
    return border
  }

  private get context(): FlowContext {
    return this.run.flows[0]!.context
  }

  /** The plan in force: another one after the manifest changed. */
  get plan(): FlowPlan {
    return this.context.planned.plan
  }

  status(): FlowStatus {
    return statusOf(this.context)
  }

  /** Waits until something holds. Throws Interrupted, or whatever ended the flow. */
  async until(holds: () => boolean | Promise<boolean>, what: string, eachTime?: () => Promise<void>): Promise<void> {
    const deadline = Date.now() + patienceMs
    for (;;) {
      if (this.failure !== undefined) throw this.failure.error
      if (this.ended !== undefined)
        throw new Finding(`the flow ended (${this.ended.end}) while the demo waited for ${what}`)
      await eachTime?.()
      if (await holds()) return
      if (Date.now() > deadline) throw new Finding(`the demo waited in vain for ${what}`)
      await this.interrupt.sleep(pollMs)
    }
  }

  /** For `waybill status` in another terminal: figures only. */
  saveStatus(): void {
    saveStatus(this.state, [this.context])
  }

  /** Ends after the batch in flight and closes the home; once, however often it is asked. */
  close(): Promise<void> {
    this.closed ??= this.stopAndClose()
    return this.closed
  }

  private async stopAndClose(): Promise<void> {
    this.stopIt()
    await this.end.catch(() => undefined)
    await this.run.close()
  }
}
