/** What if, of the border’s own flows: each column under the law and under it less what is lifted; a flow at a time between the requests of others. */

import type { Transfer } from '../law/index.ts'
import type { Agreement } from '../law/treaty/index.ts'
import { type WhatIf, type WhatIfQuestion, whatIf } from '../review/index.ts'
import type { ColumnAsked, FlowAsked, FlowQuestions } from './flow-questions.ts'
import { ReliefsKept } from './reliefs-kept.ts'
import { inTurns } from './turns.ts'

export interface FlowAnswered extends Pick<FlowAsked, 'flow'> {
  readonly columns: readonly ColumnAnswered[]
}

export interface ColumnAnswered extends Omit<ColumnAsked, 'transfer'> {
  /** Null where the manifest itself leaves the column at home. */
  readonly answer: WhatIf | null
}

const kept = new WeakMap<FlowQuestions, Map<string, Promise<readonly FlowAnswered[]>>>()
const keptMax = 8
const reliefs = new WeakMap<readonly Agreement[], ReliefsKept>()

/** Of these agreements, what they lift; each worked out once for all who ask. */
export function reliefsOf(agreements: readonly Agreement[]): ReliefsKept {
  const found = reliefs.get(agreements) ?? new ReliefsKept(agreements)
  reliefs.set(agreements, found)
  return found
}

/** As `waybill what-if` answers them. */
export function whatIfOfFlows(
  asked: FlowQuestions,
  question: WhatIfQuestion,
  agreements: readonly Agreement[],
): Promise<readonly FlowAnswered[]> {
  const known = kept.get(asked) ?? new Map<string, Promise<readonly FlowAnswered[]>>()
  kept.set(asked, known)
  const key = JSON.stringify(question)
  const found = known.get(key) ?? inTurns(answered(asked, question, reliefsOf(agreements)))
  known.delete(key)
  known.set(key, found)
  found.catch(() => known.delete(key))
  for (const oldest of known.keys()) {
    if (known.size <= keptMax) break
    known.delete(oldest)
  }
  return found
}

function* answered(
  { flows, books }: FlowQuestions,
  question: WhatIfQuestion,
  lifted: ReliefsKept,
): Generator<void, readonly FlowAnswered[]> {
  const all: FlowAnswered[] = []
  const answers = new Map<Transfer, WhatIf>()
  for (const { flow, columns } of flows) {
    const own: ColumnAnswered[] = []
    for (const { transfer, ...about } of columns) {
      if (transfer === null) {
        own.push({ ...about, answer: null })
        continue
      }
      const answer = answers.get(transfer) ?? whatIf(transfer, question, books, lifted, { strict: true })
      answers.set(transfer, answer)
      own.push({ ...about, answer })
      yield
    }
    all.push({ flow, columns: own })
  }
  return all
}
