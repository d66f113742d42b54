/** The outcome of a population as text for people and as a table for spreadsheets. */

import { wrapped } from '../prose/wrap.ts'
import {
  type CellOutcome,
  type Comparison,
  fates,
  type LawOutcome,
  type Outcome,
  type Ratio,
  type ScenarioOutcome,
} from '../review/impact/index.ts'
import { plural } from './output.ts'

export function impactText(outcome: Outcome): string {
  const { country, firms, transfers, seed, bootstrap } = outcome
  const head = [
    `The law of ${country} on ${plural(firms, 'firm')} with ${plural(transfers, 'flow')} (seed ${seed}).`,
    '',
    wrapped(
      'free: permitted, or not regulated. formality: lawful once a step is done. barred: no lawful way. open: a missing fact or an open point of law decides; never counted as free, and so part of the burden. Formalities are the steps of the shortest way of each flow. People are counted once for each flow.',
    ),
  ]
  const notes = [
    wrapped(
      `Ratios are foreign over domestic; in brackets 2.5 to 97.5 % of ${bootstrap.replicates} bootstrap replicates. "burden" is the share of flows that are not free. A ratio that has no number ("-") has nothing, or nought, on the domestic side.`,
    ),
    ...assumptionLines(outcome),
  ]
  const overview = ['', ...grid([overviewColumns, ...overviewRows(outcome)])]
  return `${[...head, ...overview, ...outcome.scenarios.map(scenarioText), '', ...notes].join('\n')}\n`
}

export const overviewColumns = [
  'scenario',
  'law',
  'free, foreign',
  'free, domestic',
  'burden, ratio',
  '2.5 to 97.5 %',
  'formalities, ratio',
  '2.5 to 97.5 %',
] as const

/** One line for each law: all foreign firms beside all domestic ones. */
export function overviewRows({ scenarios }: Outcome): readonly (readonly string[])[] {
  return scenarios.flatMap(({ name, laws }) =>
    laws.map(({ lifted, comparisons }) => {
      const { foreign, domestic, notFree, formalities } = comparisons[0]!
      const free = (share: number | null) => percent(share === null ? null : 1 - share)
      const spread = ({ low, high }: Ratio) => `${times(low)} to ${times(high)}`
      return [
        name,
        liftedShort.get(lifted)!,
        free(foreign.notFree),
        free(domestic.notFree),
        times(notFree.ratio),
        spread(notFree),
        times(formalities.ratio),
        spread(formalities),
      ]
    }),
  )
}

const liftedShort: ReadonlyMap<LawOutcome['lifted'], string> = new Map([
  ['law', 'in force'],
  ['least', 'hypothetical, at least'],
  ['most', 'hypothetical, at most'],
])

function assumptionLines({ assumptions }: Outcome): readonly string[] {
  if (assumptions.length === 0) return ['The file states no sources for its numbers.']
  const assumed = assumptions.filter(({ source }) => source === 'assumed').length
  return [
    '',
    `Assumptions (${assumptions.length}, of which ${assumed} without a source):`,
    ...assumptions.map(({ about, source }) => wrapped(`- ${about} [${source}]`, '  ', '  ')),
  ]
}

function scenarioText(scenario: ScenarioOutcome): string {
  return [
    '',
    `== ${scenarioTitle(scenario)}`,
    ...(scenario.hypothetical ? ['   HYPOTHETICAL: a supposition, not the law of the day.'] : []),
    ...rulesInWords(scenario).map((line) => wrapped(line, '   ', '  ')),
    ...scenario.laws.flatMap(lawLines),
  ].join('\n')
}

export function scenarioTitle({ name, asOf, assume }: ScenarioOutcome): string {
  if (assume === null) return `${name}: the law of ${asOf}`
  const reading = assume.reading === null ? '' : `, reading "${assume.reading}"`
  return `${name}: the law of ${asOf} as if ${assume.agreement}${reading} bound ${assume.parties.join(', ')}`
}

/** What the supposition does to the rules of the day. */
export function rulesInWords({ rules }: ScenarioOutcome): readonly string[] {
  if (rules === null) return []
  const listed = (cites: readonly string[]) => (cites.length === 0 ? 'none' : cites.join('; '))
  return [
    `Lifted for firms of the parties, whatever is pleaded: ${listed(rules.least)}.`,
    `Lifted unless an exception is made out: ${listed(rules.most)}.`,
    `In force at both ends, since a person must judge whether they are caught: ${listed(rules.open)}.`,
  ]
}

export const liftedInWords: ReadonlyMap<LawOutcome['lifted'], string> = new Map([
  ['law', 'the law as it stood'],
  ['least', 'at least: less what no exception could keep'],
  ['most', 'at most: less also what an exception might keep'],
])

const columns = [
  'home',
  'sector',
  'firms',
  'flows',
  'free',
  'formality',
  'barred',
  'open',
  'formalities/firm',
  'people not free',
] as const

function lawLines({ lifted, cells, homes, comparisons }: LawOutcome): readonly string[] {
  const rows = homes.flatMap((home) => {
    const own = cells.filter((cell) => cell.home === home.home)
    return own.length > 1 ? [home, ...own] : own
  })
  return [
    ...(lifted === 'law' ? [] : ['', `-- ${liftedInWords.get(lifted)}`]),
    '',
    ...grid([columns, ...rows.map(cellRow)]),
    '',
    ...grid([
      ['foreign : domestic', 'burden', '', 'formalities/firm', ''],
      ...comparisons.map((c) => [
        c.of,
        ratioText(c.notFree),
        sides(c, 'notFree'),
        ratioText(c.formalities),
        sides(c, 'formalities'),
      ]),
    ]),
  ]
}

function cellRow({ home, sector, firms, flows, shares, formalitiesPerFirm, people }: CellOutcome): readonly string[] {
  return [
    home,
    sector,
    String(firms),
    String(flows),
    ...fates.map((fate) => percent(shares?.[fate])),
    formalitiesPerFirm === null ? '-' : formalitiesPerFirm.toFixed(3),
    String(notFreePeople(people)),
  ]
}

export const notFreePeople = (people: CellOutcome['people']): number =>
  people.formality + people.barred + people.undetermined

export const percent = (share: number | null | undefined): string =>
  share === null || share === undefined ? '-' : `${(100 * share).toFixed(1)} %`

export const times = (ratio: number | null): string => (ratio === null ? '-' : ratio.toFixed(2))

const ratioText = ({ ratio, low, high }: Ratio): string => `${times(ratio)} (${times(low)} to ${times(high)})`

function sides({ foreign, domestic }: Comparison, by: 'notFree' | 'formalities'): string {
  const shown = (x: number | null) => (by === 'notFree' ? percent(x) : times(x))
  return `${shown(foreign[by])} : ${shown(domestic[by])}`
}

/** Columns side by side; the first two to the left, figures to the right. */
function grid(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)))
  return rows.map((row) =>
    row
      .map((cell, i) =>
        i < 2 && row.length > 5
          ? cell.padEnd(widths[i]!)
          : i === 0
            ? cell.padEnd(widths[i]!)
            : cell.padStart(widths[i]!),
      )
      .join('  ')
      .trimEnd(),
  )
}

const csvColumns = [
  'table',
  'scenario',
  'asOf',
  'hypothetical',
  'law',
  'home',
  'sector',
  'firms',
  'flows',
  'free',
  'formality',
  'barred',
  'undetermined',
  'formalitiesPerFirm',
  'burdenedFirms',
  'peopleFree',
  'peopleFormality',
  'peopleBarred',
  'peopleUndetermined',
  'of',
  'measure',
  'foreign',
  'domestic',
  'ratio',
  'low',
  'high',
] as const

type Line = Partial<Record<(typeof csvColumns)[number], string | number | boolean | null>>

/** RFC 4180. Two kinds of lines: `cell`, and `ratio` of foreign to domestic. */
export function impactCsv(outcome: Outcome): string {
  const lines = outcome.scenarios.flatMap(({ name, asOf, hypothetical, laws }) =>
    laws.flatMap(({ lifted, cells, homes, comparisons }): readonly Line[] => {
      const head = { scenario: name, asOf, hypothetical, law: lifted }
      return [
        ...[...homes, ...cells].map((cell) => ({ table: 'cell', ...head, ...cellLine(cell) })),
        ...comparisons.flatMap((c) => ratioLines(c).map((line) => ({ table: 'ratio', ...head, ...line }))),
      ]
    }),
  )
  return `${[csvColumns.join(','), ...lines.map((line) => csvColumns.map((c) => field(line[c])).join(','))].join('\r\n')}\r\n`
}

function cellLine({
  home,
  sector,
  firms,
  flows,
  shares,
  formalitiesPerFirm,
  burdenedFirms,
  people,
}: CellOutcome): Line {
  return {
    home,
    sector,
    firms,
    flows,
    ...shares,
    formalitiesPerFirm,
    burdenedFirms,
    peopleFree: people.free,
    peopleFormality: people.formality,
    peopleBarred: people.barred,
    peopleUndetermined: people.undetermined,
  }
}

function ratioLines(c: Comparison): readonly Line[] {
  return (['notFree', 'formalities'] as const).map((measure) => ({
    of: c.of,
    measure,
    foreign: c.foreign[measure],
    domestic: c.domestic[measure],
    ...c[measure],
  }))
}

/** A field that a spreadsheet would take for a formula begins with an apostrophe. */
function field(value: Line[keyof Line]): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
