/** What `check` finds: each thing once, however many days show it. */

import type { Transfer } from '../law/index.ts'

export interface Finding {
  /** The article, gate or part of the book that it is about. */
  readonly about: string
  readonly message: string
  /** A transfer that shows it, decided by the interpreter. */
  readonly witness?: Transfer
}

export class Findings {
  private readonly byText = new Map<string, Finding>()

  /** The first witness stays. */
  add(about: string, message: string, witness?: Transfer): void {
    const key = `${about}\n${message}`
    if (this.byText.get(key)?.witness !== undefined) return
    this.byText.set(key, { about, message, ...(witness === undefined ? {} : { witness }) })
  }

  get all(): readonly Finding[] {
    return [...this.byText.values()]
  }
}
