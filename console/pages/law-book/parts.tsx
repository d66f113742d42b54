/** A list of the law with its entries, and the steps that it knows. */

import type { FactShown } from '../../../src/server/pages/law-article.ts'
import type { ListEntryShown, StepShown } from '../../../src/server/pages/law-parts.ts'
import { Scroll } from '../../parts/scroll.tsx'
import { Cite, Day } from '../../parts/text.tsx'
import type { LawWords } from '../../words/law.en.ts'
import { Facts } from './article.tsx'
import { StateMark } from './marks.tsx'
import { EnglishMark, Paragraphs, Told } from './spans.tsx'

interface ListProps {
  readonly id: string
  readonly entries: readonly ListEntryShown[]
  readonly facts: readonly FactShown[]
  readonly words: LawWords
}

export function ListPage({ id, entries, facts, words }: ListProps) {
  const columns = words.listColumns
  return (
    <>
      <Scroll label={id}>
        <table class="entries">
          <caption class="unseen">{id}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.member}</th>
              <th scope="col">{columns.cite}</th>
              <th scope="col">{columns.from}</th>
              <th scope="col">{columns.until}</th>
              <th scope="col">{columns.state}</th>
              <th scope="col">{columns.when}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Entry key={`${entry.member} ${entry.cite} ${entry.from}`} entry={entry} words={words} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <Facts facts={facts} words={words} />
    </>
  )
}

function Entry({ entry, words }: { readonly entry: ListEntryShown; readonly words: LawWords }) {
  return (
    <tr class={entry.state === 'in-force' ? undefined : 'not-standing'}>
      <th scope="row">
        {entry.name} {entry.name !== entry.member && <code>{entry.member}</code>}
      </th>
      <td>
        <Cite of={entry.cite} />
      </td>
      <td>{entry.from !== null && <Day of={entry.from} />}</td>
      <td>{entry.until !== null && <Day of={entry.until} />}</td>
      <td>
        <StateMark state={entry.state} words={words} />
        {entry.endedBy !== null && (entry.state === 'struck-down' || entry.state === 'ended') && (
          <p>{words.endedBy(entry.endedBy)}</p>
        )}
      </td>
      <td>{entry.when !== null && <Paragraphs of={[entry.when]} />}</td>
    </tr>
  )
}

interface StepsProps {
  readonly steps: readonly StepShown[]
  readonly facts: readonly FactShown[]
  readonly words: LawWords
}

export function StepsPage({ steps, facts, words }: StepsProps) {
  return (
    <>
      {steps.map(({ id, title, cites, paragraphs }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id} class="article-head">
            <Told said={title} /> {title.english && <EnglishMark />}
          </h2>
          <p class="under">
            <code>{id}</code> {cites.length > 0 && <Cite of={cites.join('; ')} />}
          </p>
          <Paragraphs of={paragraphs} />
        </section>
      ))}
      <Facts facts={facts} words={words} />
    </>
  )
}
