/** Which columns are shown: by what becomes of them as links with counts, the rest as a form; all of it in the address. */

import type { FlowPage } from '../../../src/server/pages/flow.ts'
import { Count } from '../../parts/text.tsx'
import { apiHref, hrefOf } from './address.ts'
import type { Part } from './page.tsx'

type Fate = Exclude<keyof FlowPage['tabs'], 'all'>

export function Filter({ data, words }: Part) {
  const { tabs, filter } = data
  const fates = (['cross', 'changed', 'hold', 'stay'] as const).filter((fate) => fate !== 'hold' || tabs.hold > 0)
  const first: readonly Fate[] = tabs.unclassified > 0 ? ['unclassified', ...fates] : fates
  return (
    <>
      <h2>{words.columns}</h2>
      <nav class="tabs" aria-label={words.tabs}>
        <ul>
          {[null, ...first].map((fate) => (
            <li key={fate}>
              <a href={hrefOf(data, { treatment: fate })} aria-current={filter.treatment === fate ? 'page' : undefined}>
                {words.fates[fate ?? 'all']} <Count of={tabs[fate ?? 'all']} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Form data={data} words={words} />
    </>
  )
}

function Form({ data, words }: Part) {
  const { id, filter, names } = data
  return (
    <form method="get" action={`/flows/${encodeURIComponent(id)}`} class="filter screen-only">
      {filter.treatment !== null && <input type="hidden" name="treatment" value={filter.treatment} />}
      <p>
        <label for="table">{words.table}</label>
        <select id="table" name="table">
          <option value="">{words.allTables}</option>
          {names.map(({ dataset }) => (
            <option key={dataset} value={dataset} selected={dataset === filter.table}>
              {dataset}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for="group">{words.group}</label>
        <select id="group" name="group">
          {(['table', 'category'] as const).map((group) => (
            <option key={group} value={group} selected={group === filter.group}>
              {words.groups[group]}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for="q">{words.search}</label>
        <input id="q" type="search" name="q" value={filter.q} maxLength={100} />
      </p>
      <button type="submit">{words.show}</button>
      <p class="links">
        <a href={apiHref(id, '/columns.csv')} download={`${id}.csv`}>
          {words.csv}
        </a>
        <a href={apiHref(id)}>{words.json}</a>
      </p>
    </form>
  )
}
