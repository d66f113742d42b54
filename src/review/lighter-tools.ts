/** Lighter tools: which countries pursue the same stated aim without the contested effect. Evidence for a person, no verdict. */

import type { Book, Instrument } from '../law/index.ts'
import type { Measure, MeasureEffect, Objective } from '../law/treaty/index.ts'
import { measuresOn } from './from-law.ts'

/** Each kind from the lightest to the heaviest. */
const kinds: ReadonlyMap<string, readonly MeasureEffect[]> = new Map<string, readonly MeasureEffect[]>([
  ['keeping at home', ['local-copy', 'local-server', 'local-processing', 'local-storage', 'export-ban-storage']],
  [
    'letting out',
    ['transfer-conditions', 'transfer-approval', 'transfer-ban-destination', 'export-ban-default', 'export-ban'],
  ],
])

export interface Comparator {
  readonly country: string
  /** Where the aim is stated. */
  readonly aim: string
  /** What it does instead, with the articles. */
  readonly tools: readonly { readonly effect: MeasureEffect; readonly cites: readonly string[] }[]
}

export interface LighterTools {
  readonly objective: Objective
  readonly kind: string
  readonly contested: MeasureEffect
  /** Countries that state the aim and use nothing as heavy. */
  readonly without: readonly Comparator[]
  /** Countries that state the aim and use the contested effect or a heavier one. */
  readonly with: readonly string[]
}

/** Compares with the books of other countries, on the measure’s day. */
export function lighterToolsOf(measure: Measure, books: readonly Book[]): readonly LighterTools[] {
  const others = books.filter((book) => book.jurisdiction !== measure.country)
  return (measure.statedObjectives ?? []).flatMap((objective) => {
    const pursuing = others.flatMap((book) => pursuit(book, objective, measure))
    return [...kinds].flatMap(([kind, scale]): LighterTools[] => {
      const level = Math.max(...measure.effect.map((effect) => scale.indexOf(effect)))
      if (level < 1 || pursuing.length === 0) return []
      const heavy = scale.slice(level)
      const asHeavy = ({ tools }: Comparator) => tools.some(({ effect }) => heavy.includes(effect))
      return [
        {
          objective,
          kind,
          contested: scale[level]!,
          without: pursuing.filter((c) => !asHeavy(c)),
          with: pursuing.filter(asHeavy).map(({ country }) => country),
        },
      ]
    })
  })
}

function pursuit(book: Book, objective: Objective, { asOf }: Measure): readonly Comparator[] {
  const stating = book.instruments.filter((i) => inForce(i, asOf) && i.objectives?.stated.includes(objective) === true)
  if (stating.length === 0) return []
  const tools = new Map<MeasureEffect, string[]>()
  for (const { rule, cite, effect } of measuresOn(book, asOf)) {
    if (!stating.some(({ id }) => rule?.startsWith(`${id}/`) === true)) continue
    for (const word of effect) tools.set(word, [...(tools.get(word) ?? []), cite ?? ''])
  }
  return [
    {
      country: book.jurisdiction,
      aim: stating.map((i) => i.objectives!.cite).join('; '),
      tools: [...tools].map(([effect, cites]) => ({ effect, cites })),
    },
  ]
}

const inForce = ({ inForce: from, until, status }: Instrument, day: string) =>
  status !== 'draft' &&
  status !== 'proposal' &&
  from !== undefined &&
  from <= day &&
  (until === undefined || day < until)
