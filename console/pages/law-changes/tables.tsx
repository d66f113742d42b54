/** What changed besides the answers: instruments, duties, steps that can be taken. */

import type { Changes, StepNamed } from '../../../src/server/pages/law-changes.ts'
import { useAround } from '../../frame/context.ts'
import type { LawWords } from '../../words/law.en.ts'
import { EnglishMark, Told } from '../law-book/spans.tsx'

interface Props {
  readonly made: Changes
  readonly words: LawWords
}

export function Tables({ made, words: { changes } }: Props) {
  return (
    <>
      <Texts title={changes.begun} of={made.begun} how="ins" mark={changes.added} cites />
      <Texts title={changes.endedTitle} of={made.ended} how="del" mark={changes.removed} cites />
      <Texts title={changes.dutiesAdded} of={made.dutiesAdded} how="ins" mark={changes.added} />
      <Texts title={changes.dutiesEnded} of={made.dutiesEnded} how="del" mark={changes.removed} />
      <Steps title={changes.stepsAdded} of={made.stepsAdded} how="ins" mark={changes.added} />
      <Steps title={changes.stepsEnded} of={made.stepsEnded} how="del" mark={changes.removed} />
    </>
  )
}

interface TableProps<T> {
  readonly title: string
  readonly of: readonly T[]
  readonly how: 'ins' | 'del'
  readonly mark: string
}

/** @param cites citations need no mark of their language */
function Texts({ title, of, how: How, mark, cites = false }: TableProps<string> & { readonly cites?: boolean }) {
  const { frame } = useAround()
  if (of.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {of.map((text) => (
          <li key={text}>
            <How>
              <span lang="en">{text}</span> <small class="how">{mark}</small>
            </How>
          </li>
        ))}
      </ul>
      {!cites && frame.display.lang !== 'en' && <EnglishMark />}
    </section>
  )
}

function Steps({ title, of, how: How, mark }: TableProps<StepNamed>) {
  if (of.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {of.map((step) => (
          <li key={step.id}>
            <How>
              <a href={step.to}>
                <Told said={step} />
              </a>{' '}
              <small class="how">{mark}</small>
            </How>
          </li>
        ))}
      </ul>
      {of.some(({ english }) => english) && <EnglishMark />}
    </section>
  )
}
