/** The law’s answer to a flow in one line: for whom or what most may cross, for whom least, and by which article. */

import type { FlowView, Why } from '../border-view.ts'

export interface FlowVerdict {
  readonly best: Answer
  readonly worst: Answer
}

export interface Answer {
  readonly verdict: string
  readonly why: Why | null
}

const order = ['permitted', 'out-of-scope', 'conditional', 'undetermined', 'prohibited']

/** Over the classes of people and the tables about nobody; null where no plan is known. */
export function verdictOfFlow({ classes, datasets }: Pick<FlowView, 'classes' | 'datasets'>): FlowVerdict | null {
  const nobody = datasets
    .filter(({ about, role }) => about === 'nobody' && role !== 'facts')
    .flatMap(({ nobody: { permitted, why }, refusal }): Answer[] => {
      if (permitted) return [{ verdict: 'permitted', why }]
      const verdict = why?.code
      return verdict !== undefined && order.includes(verdict) ? [{ verdict, why: refusal ?? why }] : []
    })
  const answers: Answer[] = [...classes, ...nobody].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
  const [best, worst] = [answers[0], answers.at(-1)]
  if (best === undefined || worst === undefined) return null
  const only = ({ verdict, why }: Answer): Answer => ({ verdict, why })
  return { best: only(best), worst: only(worst) }
}
