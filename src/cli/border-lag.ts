/** How far a flow is behind its source, asked of the source now and then; a source that does not answer is not waited for. */

import type { Manifest } from '../manifest/index.ts'
import type { Lag } from '../server/border-view.ts'
import { slotOf } from './flows.ts'
import { type Env, withStore } from './plan-files.ts'
import { slotFigures } from './status.ts'

/** Figures may be this old. */
const freshMs = 5_000
/** A page waits no longer for a source. */
const patienceMs = 1_500

/** Asks each source at most once at a time. Gives null where it cannot be asked, for whatever reason. */
export class SourceLag {
  private readonly env: Env
  private readonly now: () => Date
  private readonly asked = new Map<string, { readonly at: number; readonly lag: Promise<Lag | null> }>()

  constructor(env: Env, now: () => Date) {
    this.env = env
    this.now = now
  }

  of(manifest: Manifest, flow: string): Promise<Lag | null> {
    const at = this.now().getTime()
    let known = this.asked.get(flow)
    if (known === undefined || at - known.at > freshMs) {
      known = { at, lag: this.ask(manifest, flow).catch(() => null) }
      this.asked.set(flow, known)
    }
    return Promise.race([known.lag, later(patienceMs)])
  }

  private async ask(manifest: Manifest, flow: string): Promise<Lag | null> {
    const from = manifest.flows.get(flow)?.from ?? ''
    const slot = await withStore(manifest, from, this.env, (client) => slotFigures(client, slotOf(flow)))
    return {
      slot: !slot.exists ? 'absent' : slot.active ? 'in use' : 'idle',
      behindBytes: slot.lagBytes,
      keptBytes: slot.keptBytes,
      at: this.now().toISOString(),
    }
  }
}

function later(ms: number): Promise<null> {
  return new Promise((done) => {
    setTimeout(() => done(null), ms).unref()
  })
}
