/** A refusal or a failure: what it is, what still holds, and who may help. */

import type { ProblemPage } from '../../../src/server/pages/problem.ts'
import { useAround } from '../../frame/context.ts'
import type { Topic } from '../../page-module.ts'
import type { words as en } from './words.en.ts'

type Words = typeof en

export const live: readonly Topic[] = []
export const title = (data: ProblemPage, words: Words) => words.titles[String(data.status)] ?? data.title

export function Page({ data, words }: { readonly data: ProblemPage; readonly words: Words }) {
  const { frame: around, words: frame } = useAround()
  // Who may not see the overview is not sent back to it: the law is everybody’s.
  const isHome = around.path === '/'
  return (
    <>
      <h1>{title(data, words)}</h1>
      {data.status === 401 && <p>{words.signIn}</p>}
      {data.status >= 500 && <p>{words.holds}</p>}
      {data.detail !== undefined && <p lang="en">{data.detail}</p>}
      {data.errors !== undefined && (
        <ul lang="en">
          {data.errors.map(({ path, message, nearest }) => (
            <li key={path}>
              <code>{path}</code> {message}
              {nearest !== undefined && ` (${nearest}?)`}
            </li>
          ))}
        </ul>
      )}
      {data.holders.length > 0 && <p>{words.holders(data.holders.map((role) => frame.role[role]))}</p>}
      {data.requestId !== undefined && (
        <p class="aside">
          {words.requestId} <code>{data.requestId}</code>
        </p>
      )}
      <p>
        <a href={isHome ? '/law' : '/'}>{isHome ? frame.nav.law : words.home}</a>
      </p>
    </>
  )
}
