/** That the log has only grown since an earlier size. */

import type { ConsistencyPage } from '../../../src/server/pages/evidence.ts'
import { ProofCheck } from '../../check/proof-check.tsx'
import type { Topic } from '../../page-module.ts'
import '../evidence/style.css'
import type { words as en } from './words.en.ts'

type Words = typeof en

export const live: readonly Topic[] = []
export const title = (data: ConsistencyPage, words: Words) =>
  data.proof === null ? words.titleAsk : words.title(data.proof.from.size, data.head.size)

export function Page({ data, words }: { readonly data: ConsistencyPage; readonly words: Words }) {
  const { proof, head } = data
  return (
    <>
      <h1>{title(data, words)}</h1>
      <p>{words.why}</p>
      <form method="get" action="/evidence/consistency" class="filter">
        <label for="from">{words.from(head.size)}</label>
        <input
          id="from"
          name="from"
          type="number"
          min="1"
          max={head.size}
          defaultValue={String(proof?.from.size ?? '')}
          required
        />
        <button type="submit">{words.show}</button>
      </form>
      {proof !== null && (
        <>
          <dl class="head">
            <dt>{words.rootThen}</dt>
            <dd>
              <code class="whole">{proof.from.root}</code>
            </dd>
            <dt>{words.rootNow}</dt>
            <dd>
              <code class="whole">{head.root}</code>
            </dd>
          </dl>
          <p>{words.compare}</p>
          <ProofCheck proof={proof} keyText={head.key} found={words.found(proof.path.length)} words={words} />
          <h2>{words.path}</h2>
          <ol class="proof">
            {proof.path.map((hash) => (
              <li key={hash}>{hash}</li>
            ))}
          </ol>
        </>
      )}
      <p>
        <a href="/evidence">{words.back}</a>
      </p>
    </>
  )
}
