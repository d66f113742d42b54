/** Words of the first page in English. */

import { counted, integer } from '../../words/format.ts'
import { holdReasons } from '../../words/holds.en.ts'

const flows = (n: number) => counted(n, 'en', 'flow', 'flows')
const days = (n: number) => counted(n, 'en', 'day', 'days')

interface States {
  readonly whole: number
  readonly part: number
  readonly waits: number
  readonly begins: number
}

export const words = {
  title: ({ whole, part, waits, begins }: States) => {
    const all = whole + part + waits + begins
    if (all === 0) return 'No flow yet'
    if (whole === all) return `${all === 1 ? 'The flow crosses' : `All ${flows(all)} cross`} in full`
    const rest = [
      ...(part > 0 ? [`${integer(part, 'en')} in part`] : []),
      ...(begins > 0 ? [`${counted(begins, 'en', 'begins', 'begin')}`] : []),
      ...(waits > 0 ? [`${counted(waits, 'en', 'waits', 'wait')}`] : []),
    ]
    const crosses =
      all === 1
        ? `${whole} of 1 flow crosses`
        : `${integer(whole, 'en')} of ${flows(all)} ${whole === 1 ? 'crosses' : 'cross'}`
    return `${crosses} in full; ${rest.join(', ')}`
  },
  noBorder: 'No border is shown yet',
  neverRan: 'The border has not run yet: what is shown is the accepted plan.',
  running: 'The border runs. Figures of',
  stopped: 'The border does not run now. Figures of',
  noPlan: 'no plan accepted',
  begin: {
    how: 'Here stand your flows on a map, what waits, and when a line of the law comes near. To begin, one of:',
    ways: [
      { command: 'waybill demo', does: 'shows a company of two databases, made up, with everything that can happen' },
      { command: 'waybill init', does: 'writes a manifest from your own database, which you then complete' },
      { command: 'waybill serve --manifest waybill.yaml', does: 'shows the border of a manifest here' },
    ],
    without: 'Without a border these work already:',
    open: {
      ask: 'whether a transfer may happen, and how',
      law: 'what the rule is on a day, and what a change did',
      trade: 'which rule meets which promise of a trade agreement',
    },
  },
  needs: {
    title: 'Needs you',
    nothing: 'Nothing waits for anybody, and no change of law is due.',
    held: (rows: number) => counted(rows, 'en', 'row is held', 'rows are held'),
    reasons: holdReasons,
    proposals: (n: number) =>
      counted(n, 'en', 'proposal waits for a second person', 'proposals wait for a second person'),
    notAccepted: 'its plan waits to be accepted',
    otherPlan: 'runs under another plan than was accepted',
    suspended: (n: number) => counted(n, 'en', 'table stands still', 'tables stand still'),
    lawChanges: (day: string) => `The law changes on ${day}`,
    ends: 'ends on',
    inDays: (n: number) => (n === 0 ? 'today' : `in ${days(n)}`),
    ofFlows: (names: readonly string[]) => names.join(', '),
  },
  lines: {
    title: (year: string) => `People sent since 1 January ${year}`,
    axis: { ordinary: 'Ordinary personal data', sensitive: 'Sensitive personal data' },
    count: (count: number, line: number) => `${integer(count, 'en')} of ${integer(line, 'en')}`,
    left: (n: number) => `${integer(n, 'en')} left`,
    nobody: 'Nobody’s sensitive data goes without a formality: the line is the first person.',
    stated: 'as the manifest states, the border has not counted',
    holds: 'The border stops before the line: rows of more people wait.',
    drops: 'The border stops before the line: rows of more people go without their personal columns.',
  },
  forecast: {
    reached: 'Nobody is left before the line.',
    unknown: 'How many are left is unknown, so nothing that counts crosses.',
    early: (n: number) => `Too early to say when: ${n === 0 ? 'no whole day' : `only ${days(n)}`} of pace, it takes 7.`,
    afterRestart: (day: string, n: number) =>
      `At the pace of the last ${days(n)} not before the count restarts on ${day}.`,
    range: (from: string, to: string | null, restart: string, n: number) =>
      to === null
        ? `At the pace of the last ${days(n)} from ${from} on, or not before the count restarts on ${restart}.`
        : `At the pace of the last ${days(n)} the line comes between ${from} and ${to}.`,
  },
  map: {
    label: 'Map of the flows',
    summary: (ways: readonly string[]) =>
      ways.length === 0
        ? 'No flow leads from one place of the map to another.'
        : `Flows on the map: ${ways.join('; ')}.`,
    way: (from: string, to: string, verdict: string) => `${from} to ${to}, ${verdict}`,
    views: 'Part of the world',
    view: { world: 'World', asia: 'East Asia', europe: 'Europe', americas: 'Americas' },
    still: 'Pause motion',
    legend: 'What the lines mean',
    caption: 'Land only. A mark shows where a store stands, not whose territory it is. Natural Earth.',
    atCity: '● stands at the city that the place is named after.',
    atRegion: '○ stands in the middle of its country or region: no more is known.',
    absent: (places: readonly string[]) => `Not on the map, for want of a country or region: ${places.join(', ')}.`,
    noWay: 'No flow leads from one place to another.',
  },
  table: {
    ends: (from: string, to: string) => `${from} → ${to}`,
    title: 'Flows',
    caption: (day: string) => `Flows with the law’s answers; rows crossed on ${day}, the day at the exporter`,
    filter: 'Flows by verdict',
    all: 'All',
    flow: 'Flow',
    verdict: 'Verdict',
    article: 'Deciding article',
    freedBy: 'Free it by',
    today: 'Rows crossed today',
    held: 'Rows held',
    empty: 'Flows that the manifest names stand here.',
    noneFits: 'No flow has this verdict.',
    states: { whole: 'crosses in full', part: 'crosses in part', waits: 'waits', begins: 'first copy not done' },
    stay: (n: number) => counted(n, 'en', 'column stays', 'columns stay'),
    nothing: 'nothing needed',
    noWay: 'no way that the plan knows',
    orOther: (n: number) => `or ${counted(n, 'en', 'other way', 'other ways')}`,
    state: (facts: readonly string[]) => `state what is not known: ${facts.join(', ')}`,
    and: 'and',
  },
}
