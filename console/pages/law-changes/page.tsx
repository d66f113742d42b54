/** What changed in effect between two days: for whom, what was, what is now. */

import type { Changes, LawChangesPage } from '../../../src/server/pages/law-changes.ts'
import type { Topic } from '../../page-module.ts'
import { Command, Digest, Empty } from '../../parts/text.tsx'
import type { LawWords } from '../../words/law.en.ts'
import { changesHref } from '../law-book/address.ts'
import { RelatedList } from '../law-book/article.tsx'
import '../law-book/style.css'
import '../law-book/time.css'
import { GateChanged } from './gate.tsx'
import './style.css'
import { Tables } from './tables.tsx'

interface Props {
  readonly data: LawChangesPage
  readonly words: LawWords
}

export const live: readonly Topic[] = []

export function title({ made, place, from, to }: LawChangesPage, { changes }: LawWords): string {
  if (made.kind === 'working' || made.kind === 'busy') return changes.working
  return made.kind === 'done' && made.gates.length === 0
    ? changes.nothing(place, from, to)
    : changes.title(place, from, to)
}

export function Page({ data, words }: Props) {
  return (
    <>
      <h1>{title(data, words)}</h1>
      <Days data={data} words={words} />
      <div class="law whole">
        <div class="prose">
          <Made data={data} words={words} />
          <Exhibit data={data} words={words} />
        </div>
      </div>
    </>
  )
}

function Days({ data: { id, from, to, today, place }, words: { changes, time } }: Props) {
  return (
    <form method="get" action={`/law/${id}/changes`} class="day-form days-of-changes" aria-label={changes.days}>
      <label>
        {changes.from} <input type="date" name="from" value={from} min="2016-01-01" required />
      </label>
      <label>
        {changes.to} <input type="date" name="to" value={to} min="2016-01-01" required />
      </label>
      <button type="submit">{changes.compare}</button>
      <a href={`/law/${id}?asOf=${to}`}>{changes.law(place, to)}</a>
      {to > today && <span class="announced">{time.announced}</span>}
    </form>
  )
}

function Made({ data, words }: Props) {
  const { made } = data
  const { changes } = words
  switch (made.kind) {
    case 'working':
    case 'busy':
      return (
        <Empty>
          <p role="status">{made.kind === 'busy' ? changes.busyWhy : changes.workingWhy}</p>
          <p>
            <a href={changesHref(data.id, data.from, data.to)}>{changes.again}</a>
          </p>
        </Empty>
      )
    case 'too-many':
      return <p>{changes.tooMany}</p>
    case 'too-long':
      return <p>{changes.tooLong}</p>
    case 'ended':
      return <p>{changes.ended}</p>
    case 'done':
      return <Done made={made} data={data} words={words} />
  }
}

function Done({ made, data, words }: Props & { readonly made: Changes }) {
  const { changes } = words
  return (
    <>
      <p>{changes.about}</p>
      {made.flows !== null && <Flows touched={made.flows.touched} words={words} />}
      {made.gates.map((gate) => (
        <GateChanged key={gate.gate} gate={gate} words={words} />
      ))}
      {(made.quiet > 0 || data.all) && <Quiet made={made} data={data} words={words} />}
      <RelatedList title={changes.articles} of={made.articles} />
      <Tables made={made} words={words} />
    </>
  )
}

function Flows({ touched, words: { changes } }: { readonly touched: readonly string[]; readonly words: LawWords }) {
  return (
    <p class="own-flows">
      {changes.flows(touched.length)}{' '}
      {touched.map((id, i) => (
        <span key={id}>
          {i > 0 && ', '}
          <a href={`/flows/${encodeURIComponent(id)}`}>{id}</a>
        </span>
      ))}
    </p>
  )
}

function Quiet({ made, data, words: { changes } }: Props & { readonly made: Changes }) {
  const here = changesHref(data.id, data.from, data.to)
  return (
    <p class="under">
      {made.quiet > 0 && changes.quiet(made.quiet)}{' '}
      <a href={data.all ? here : `${here}&all=yes`}>{data.all ? changes.showFewer : changes.showAll}</a>
    </p>
  )
}

function Exhibit({ data: { id, from, to, digest, all }, words }: Props) {
  const more = all ? ' --all' : ''
  const here = `${changesHref(id, from, to)}${all ? '&all=yes' : ''}`
  return (
    <footer class="exhibit">
      <p>
        {words.digest}: <Digest of={digest} />
      </p>
      <p>
        {words.pinned}: <a href={here}>{here}</a>
      </p>
      <p>
        <a href={`/api${here.replace('&all=yes', '&all=true')}&format=json`}>{words.json}</a> · {words.command}:{' '}
        <Command of={`waybill law diff ${id} --from ${from} --to ${to}${more}`} />
      </p>
    </footer>
  )
}
