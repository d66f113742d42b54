/** The first page: whether anything is stopped, running out, or about to change. */

import { countryName } from '../../law/labels/index.ts'
import type { LineAhead, Needs, OverviewAnswer, OverviewFlow } from '../overview.ts'
import { overviewOf } from '../overview.ts'
import { Problem } from '../problem.ts'
import { mayDo } from '../roles.ts'
import { type EndShown, endShown, onlyToday } from './flow.ts'
import { FlowSaid, type ReasonShown } from './flow-said.ts'
import { lawPaths } from './law-path.ts'
import { LawWords, type Said } from './law-words.ts'
import { type MapShown, mapOf, type View, views } from './map.ts'
import type { Console, PageRoute } from './page.ts'
import type { Way } from './ways.ts'

export interface OverviewPage {
  /** Null: this server shows no border. */
  readonly shown: OverviewShown | null
}

export interface OverviewShown {
  readonly at: string | null
  readonly running: boolean
  /** Today at the exporters. */
  readonly today: string
  /** Of all flows, by state. */
  readonly states: Readonly<Record<OverviewFlow['state'], number>>
  /** How many flows have an answer of this verdict first; filter of the list. */
  readonly verdicts: readonly { readonly verdict: string; readonly flows: number }[]
  readonly verdict: string | null
  readonly view: View
  /** The flow that the address selects. */
  readonly flow: string | null
  readonly flows: readonly RowShown[]
  readonly map: MapShown
  /** Names of countries and regions by code. */
  readonly countries: { readonly [code: string]: string }
  readonly needs: Omit<Needs, 'endings'> & { readonly endings: readonly (Needs['endings'][number] & Said)[] }
  readonly lines: readonly LineAhead[]
  readonly reasons: readonly ReasonShown[]
  readonly ways: readonly (readonly Way[])[]
  readonly laws: { readonly [cite: string]: string }
}

type Kept = 'id' | 'state' | 'columns' | 'today' | 'heldRows' | 'suspendedTables'

export interface RowShown extends Pick<OverviewFlow, Kept> {
  readonly from: EndShown
  readonly to: EndShown
  readonly answers: readonly AnswerShown[]
}

export interface AnswerShown {
  readonly verdict: string
  /** Places in `reasons` and `ways`. */
  readonly why: number | null
  readonly ways: number | null
}

export const overviewPage: PageRoute<'overview'> = {
  name: 'overview',
  path: '/',
  permission: 'read-flows',
  async load(ask) {
    onlyToday(ask)
    const { border, shelf, now } = ask.served
    if (border === undefined) return { shown: null }
    const { flows, needs, lines, at, running } = await overviewOf(border, mayDo(ask.principal.role, 'read-held'))
    const said = new FlowSaid(shelf, new LawWords(shelf, ask.lang))
    const { view, verdict, flow } = askedOf(ask.query, flows)
    const wanted = verdict === null ? flows : flows.filter(({ answers }) => answers[0]?.verdict === verdict)
    const rows: RowShown[] = []
    for (const { id, state, columns, today, heldRows, suspendedTables, answers, ...ends } of wanted) {
      const kept = { id, state, columns, today, heldRows, suspendedTables }
      const [from, to] = [endShown(ends.from, ask.lang), endShown(ends.to, ask.lang)]
      rows.push({ ...kept, from, to, answers: await answersShown(answers, said) })
    }
    const codes = new Set(flows.flatMap(({ from, to }) => [from.country.slice(0, 2), to.country.slice(0, 2)]))
    return {
      shown: {
        at,
        running,
        today: flows[0]?.today.day ?? now().toISOString().slice(0, 10),
        states: statesOf(flows),
        verdicts: verdictsOf(flows),
        verdict,
        view,
        flow,
        flows: rows,
        map: mapOf({ flows: wanted, view, land: (meridian) => landOf(ask.served.console, meridian) }),
        countries: Object.fromEntries([...codes].map((code) => [code, code === '' ? '' : countryName(code, ask.lang)])),
        needs: { ...needs, endings: await endingsShown(needs.endings, said.words) },
        lines,
        reasons: said.reasons,
        ways: said.ways,
        laws: await lawPaths(shelf, [...said.cites(), ...lines.flatMap(({ cite }) => cite)]),
      },
    }
  },
}

function askedOf(query: URLSearchParams, flows: readonly OverviewFlow[]) {
  const view = query.get('view') ?? 'world'
  const known = views.find((one) => one === view)
  if (known === undefined) throw new Problem(422, `view must be one of ${views.join(', ')}.`)
  const verdict = query.get('verdict')
  if (verdict !== null && !verdictWords.includes(verdict))
    throw new Problem(422, `verdict must be one of ${verdictWords.join(', ')}.`)
  const flow = query.get('flow')
  return { view: known, verdict, flow: flows.some(({ id }) => id === flow) ? flow : null }
}

const verdictWords = ['permitted', 'conditional', 'prohibited', 'undetermined', 'out-of-scope']

async function answersShown(answers: readonly OverviewAnswer[], said: FlowSaid): Promise<readonly AnswerShown[]> {
  const shown: AnswerShown[] = []
  for (const { verdict, code, cite, text, freedBy } of answers)
    shown.push({ verdict, why: await said.reason({ code, cite, text }), ways: await said.waysOut(freedBy) })
  return shown
}

function statesOf(flows: readonly OverviewFlow[]): OverviewShown['states'] {
  const states = { whole: 0, part: 0, waits: 0, begins: 0 }
  for (const { state } of flows) states[state]++
  return states
}

function verdictsOf(flows: readonly OverviewFlow[]): OverviewShown['verdicts'] {
  const firsts = flows.flatMap(({ answers }) => answers[0]?.verdict ?? [])
  return verdictWords
    .map((verdict) => ({ verdict, flows: firsts.filter((first) => first === verdict).length }))
    .filter((one) => one.flows > 0)
}

const endingsShown = (endings: Needs['endings'], words: LawWords) =>
  Promise.all(endings.map(async (ending) => ({ ...ending, ...(await words.step(ending.mechanism)) })))

/** Its name changes with what it draws. */
function landOf(console: Console | undefined, meridian: number): string | null {
  for (const name of console?.assets.keys() ?? [])
    if (name.startsWith(`land-${meridian}-`) && name.endsWith('.svg')) return `/assets/${name}`
  return null
}
