/** Requests that carry a key of their own (`Idempotency-Key`), so that one that is sent twice is done once; as long as this process lives. */

import { canonicalJson } from '../law/index.ts'
import { Problem } from './problem.ts'

const rememberedMax = 1000

export class RepeatedRequests {
  private readonly known = new Map<string, { readonly body: string; readonly id: string }>()

  /** What came of the request before; undefined where it is new. Throws Problem: 400 for a key that is none, 422 for another body. */
  of(person: string, key: unknown, body: object): string | undefined {
    if (key === undefined) return undefined
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key))
      throw new Problem(400, 'Idempotency-Key: must be 1 to 200 characters that can be printed, without spaces.')
    const found = this.known.get(`${person} ${key}`)
    if (found === undefined) return undefined
    if (found.body === canonicalJson(body)) return found.id
    throw new Problem(422, 'This Idempotency-Key came with another body before.')
  }

  remember(person: string, key: unknown, body: object, id: string): void {
    if (key === undefined) return
    this.known.set(`${person} ${String(key)}`, { body: canonicalJson(body), id })
    for (const oldest of this.known.keys()) {
      if (this.known.size <= rememberedMax) break
      this.known.delete(oldest)
    }
  }
}
