/** The flows of a manifest’s folder as questions of what-if, for the server: worked out once for each state of the manifest and each day. */

import type { Day } from '../law/index.ts'
import type { Manifest } from '../manifest/index.ts'
import { BorderUnreadable } from '../server/border-view.ts'
import type { FlowQuestions } from '../server/flow-questions.ts'
import { BadInput } from './exit.ts'
import { booksOf, dayOfExporter } from './plan-files.ts'
import { flowsAsked } from './what-if-manifest.ts'

/** Of one manifest; the latest asked for. */
const daysKept = 8

export class FlowsAsked {
  private readonly folder: string
  private readonly known = new WeakMap<Manifest, Map<Day, FlowQuestions>>()

  constructor(folder: string) {
    this.folder = folder
  }

  /** @param day undefined: today at the exporter. Throws BorderUnreadable where a book cannot be read. */
  async on(manifest: Manifest, day: Day | undefined, now: Date): Promise<FlowQuestions> {
    const books = await this.books(manifest)
    const asOf = day ?? dayOfExporter(manifest, books, now)
    const kept = this.known.get(manifest) ?? new Map<Day, FlowQuestions>()
    this.known.set(manifest, kept)
    const found = kept.get(asOf) ?? { asOf, books, flows: flowsAsked(manifest, books, asOf) }
    kept.delete(asOf)
    kept.set(asOf, found)
    for (const oldest of kept.keys()) {
      if (kept.size <= daysKept) break
      kept.delete(oldest)
    }
    return found
  }

  private async books(manifest: Manifest) {
    try {
      return await booksOf(manifest, this.folder)
    } catch (error) {
      if (error instanceof BadInput) throw new BorderUnreadable('A book that the manifest names cannot be read.')
      throw error
    }
  }
}
