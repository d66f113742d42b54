/** One entry of the ledger with the proof that it is in the signed log, checked in this browser when asked. */

import type { EntryPage } from '../../../src/server/pages/evidence.ts'
import { ProofCheck } from '../../check/proof-check.tsx'
import type { Topic } from '../../page-module.ts'
import { Command, Instant } from '../../parts/text.tsx'
import { What } from '../evidence/entries.tsx'
import '../evidence/style.css'
import type { words as en } from './words.en.ts'

type Words = typeof en

export const live: readonly Topic[] = []
export const title = (data: EntryPage, words: Words) =>
  words.title(data.entry.index, words.kinds[data.entry.kind], data.entry.flow)

export function Page({ data, words }: { readonly data: EntryPage; readonly words: Words }) {
  const { entry, proof, head, closedBy } = data
  const file = `/api/ledger/entries/${entry.index}/proof`
  return (
    <>
      <h1>{title(data, words)}</h1>
      <p>
        <Instant of={entry.at} />. <What entry={entry} words={words} />
      </p>
      {closedBy !== null && (
        <p>
          <a href={`/evidence/entries/${closedBy}`}>{words.closedBy(closedBy)}</a>
        </p>
      )}
      <p class="notice">{words.honest}</p>
      <ProofCheck proof={proof} keyText={head.key} found={words.found(proof.path.length, head.size)} words={words} />
      <h2>{words.bundle}</h2>
      <p>
        <a href={file} download={`entry-${entry.index}.json`}>
          {words.download}
        </a>{' '}
        {words.downloadWhy} <Command of={`waybill ledger verify --proof entry-${entry.index}.json --public-key KEY`} />
      </p>
      <h2>{words.asHashed}</h2>
      <pre lang="en">{proof.entry}</pre>
      <h2>{words.path}</h2>
      <p>{words.pathWhy(proof.path.length)}</p>
      <ol class="proof">
        {proof.path.map((hash) => (
          <li key={hash}>{hash}</li>
        ))}
      </ol>
      <p>
        <a href="/evidence">{words.back}</a>
      </p>
    </>
  )
}
