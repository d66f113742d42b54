/** One question: its control, why it is asked, and beside it the answers so far and what is still possible. */

import type { QuestionShown } from '../../../src/server/pages/ask.ts'
import { Sentence } from '../../parts/law.tsx'
import { VerdictMark } from '../../parts/marks.tsx'
import { Cite, Day } from '../../parts/text.tsx'
import { Answer } from './answer.tsx'
import { Faults } from './faults.tsx'
import type { Part } from './page.tsx'

export interface Asked extends Part {
  readonly question: QuestionShown
}

export function Question({ data, question, words }: Asked) {
  return (
    <div class="ask">
      <div class="asking">
        {question.left !== null && <p class="aside">{words.left(question.left)}</p>}
        <h1 id="question">
          <Sentence said={question.text} />
        </h1>
        <Faults data={data} words={words} />
        <form method="get" action="/ask" key={question.path}>
          {question.carried.map(([key, value]) => (
            <input type="hidden" key={key} name={key} value={value} />
          ))}
          <input type="hidden" name="asked" value={question.key} />
          <Answer question={question} words={words} />
          <Buttons question={question} words={words} />
        </form>
        <Why question={question} words={words} />
        {question.now !== null && <Now now={question.now} words={words} />}
      </div>
      <Beside data={data} question={question} words={words} />
    </div>
  )
}

type OfQuestion = Pick<Asked, 'question' | 'words'>

/** The first button is the one that Enter presses. */
function Buttons({ question: { key, mayBeNone, control }, words }: OfQuestion) {
  const isMany = control.kind === 'several' || control.kind === 'records'
  return (
    <p class="buttons">
      <button type="submit" class="primary">
        {words.next}
      </button>
      {mayBeNone && (
        <button type="submit" name={key} value="none" formNoValidate>
          {isMany ? words.none : words.noneOne}
        </button>
      )}
      <button type="submit" name={key} value="unknown" formNoValidate>
        {words.dontKnow}
      </button>
    </p>
  )
}

function Why({ question: { why, whyMore, left }, words }: OfQuestion) {
  if (why.length === 0 && left !== null) return null
  return (
    <section aria-labelledby="why">
      <h2 id="why">{words.why}</h2>
      {left === null ? (
        <p>{words.whyOpening}</p>
      ) : (
        <ul class="reasons">
          {why.map((one) => (
            <li key={`${one.cite} ${one.text}`}>
              {one.path === null ? (
                <Cite of={one.cite} />
              ) : (
                <a href={one.path}>
                  <Cite of={one.cite} />
                </a>
              )}{' '}
              <Sentence said={one} />
            </li>
          ))}
          {whyMore > 0 && <li>{words.whyMore(whyMore)}</li>}
        </ul>
      )}
    </section>
  )
}

function Now({ now, words }: { readonly now: NonNullable<QuestionShown['now']>; readonly words: Asked['words'] }) {
  return (
    <section aria-labelledby="now">
      <h2 id="now">{words.now}</h2>
      <p>{words.nowHow}</p>
      <ul>
        <li>
          <a href={now.strict}>{words.nowStrict}</a>
        </li>
        <li>
          <a href={now.everyday}>{words.nowEveryday}</a>
        </li>
      </ul>
    </section>
  )
}

function Beside({ data, question, words }: Asked) {
  return (
    <aside class="beside" aria-labelledby="so-far">
      {question.possible.length > 0 && (
        <>
          <h2 id="possible">{words.possible}</h2>
          <ul class="possible">
            {question.possible.map((verdict) => (
              <li key={verdict}>
                <VerdictMark verdict={verdict} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 id="so-far">{words.soFar}</h2>
      <p class="aside">
        <DayOf day={data.asOf} words={words} />
      </p>
      {data.soFar.length === 0 ? (
        <p>{words.nothingYet}</p>
      ) : (
        <dl class="facts">
          {data.soFar.map(({ path, name, value, change }) => (
            <div key={path}>
              <dt>
                <Sentence said={name} />
              </dt>
              <dd>{value === null ? <em class="unknown">{words.unknown}</em> : <Sentence said={value} />}</dd>
              <dd>
                <a href={change} aria-label={words.changeWhat(name.text)}>
                  {words.change}
                </a>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </aside>
  )
}

function DayOf({ day, words }: { readonly day: string; readonly words: Asked['words'] }) {
  const [before = '', after = ''] = words.dayOf('\u0000').split('\u0000')
  return (
    <>
      {before}
      <Day of={day} />
      {after}
    </>
  )
}
