/** The ledger: its signed head, a check of the whole log in this browser, and its entries, newest first. */

import type { EvidencePage } from '../../../src/server/pages/evidence.ts'
import { useAround } from '../../frame/context.ts'
import type { Topic } from '../../page-module.ts'
import { Command, Empty } from '../../parts/text.tsx'
import { Entries } from './entries.tsx'
import './style.css'
import { WholeCheck } from './whole-check.tsx'
import type { words as en } from './words.en.ts'

type Words = typeof en

export const live: readonly Topic[] = ['crossings', 'held', 'plans', 'proposals']
export const title = (data: EvidencePage, words: Words) => words.title(data.head?.size ?? 0)

export function Page({ data, words }: { readonly data: EvidencePage; readonly words: Words }) {
  useAround()
  if (data.head === null)
    return (
      <>
        <h1>{words.title(0)}</h1>
        <Empty>
          <p>{words.empty}</p>
          <Command of="waybill sync" />
        </Empty>
      </>
    )
  const { origin, size, root, key } = data.head
  return (
    <>
      <h1>{words.title(size)}</h1>
      <dl class="head">
        <dt>{words.origin}</dt>
        <dd>
          <code>{origin}</code>
        </dd>
        <dt>{words.root}</dt>
        <dd>
          <code class="whole">{root}</code>
        </dd>
        <dt>{words.key}</dt>
        <dd>
          <code class="whole">{key}</code>
        </dd>
      </dl>
      <p class="notice">{words.honest}</p>
      <WholeCheck head={data.head} words={words} />
      <noscript>
        <p>{words.withoutScript}</p>
      </noscript>
      <p>
        <Command of="waybill ledger verify" /> · <a href="/evidence/consistency">{words.consistency}</a>
      </p>
      <Entries data={data} words={words} />
    </>
  )
}
