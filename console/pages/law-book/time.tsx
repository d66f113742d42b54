/** The day of the law: a slider over the days on which it changes, the days as a list, a field, and links to the changes before and after. */

import { useEffect, useRef, useState } from 'preact/hooks'
import type { LawBookPage } from '../../../src/server/pages/law-book.ts'
import type { ChangeDay } from '../../../src/server/pages/law-days.ts'
import { useAround } from '../../frame/context.ts'
import { useKeys } from '../../frame/keys.ts'
import { Day } from '../../parts/text.tsx'
import type { LawWords } from '../../words/law.en.ts'
import { changesHref, dayBefore, hereWith, keysBesides } from './address.ts'
import { Ticks } from './ticks.tsx'

interface Props {
  readonly data: LawBookPage
  readonly words: LawWords
}

export function Time({ data, words }: Props) {
  const { frame } = useAround()
  const { time, filters } = data
  const to = (day: string | null) => (day === null ? null : hereWith(frame, { asOf: day }))
  const [previous, next] = [to(time.previous), to(time.next)]
  const today = hereWith(frame, { asOf: null })
  const titles = hereWith(frame, { titles: filters.original ? null : 'original' })
  useKeys({
    '[': () => previous !== null && location.assign(previous),
    ']': () => next !== null && location.assign(next),
    n: () => location.assign(today),
    o: () => location.assign(titles),
  })
  return (
    <section class="time" aria-label={words.time.label}>
      <p class="time-bar">
        <Turn to={previous} rel="prev" text={`◂ ${words.time.previous}`} />
        <a href={today}>{words.time.today}</a>
        <Turn to={next} rel="next" text={`${words.time.next} ▸`} />
      </p>
      <DayForm data={data} words={words} />
      <Slider data={data} words={words} />
      <details>
        <summary>{words.time.all(time.days.length)}</summary>
        <ol class="change-days" reversed>
          {time.days.toReversed().map((day) => (
            <li key={day.day} class={day.day > time.today ? 'announced' : undefined}>
              <a href={to(day.day)!} aria-current={day === time.days[time.at] ? 'date' : undefined}>
                <Day of={day.day} />
              </a>{' '}
              {whatOf(day, words)}
              {day.day > time.today && ` · ${words.time.announced}`}
              {' · '}
              {day !== time.days[0] && (
                <a href={changesHref(data.id, dayBefore(day.day), day.day)}>
                  {words.time.difference}
                  <span class="unseen"> {day.day}</span>
                </a>
              )}
            </li>
          ))}
        </ol>
        <p class="aside">{words.time.calendar(data.timeZone)}</p>
      </details>
    </section>
  )
}

function Turn({ to, rel, text }: { readonly to: string | null; readonly rel: 'prev' | 'next'; readonly text: string }) {
  return to === null ? (
    <span class="aside">{text}</span>
  ) : (
    <a href={to} rel={rel}>
      {text}
    </a>
  )
}

function DayForm({ data: { time, filters }, words }: Props) {
  const { frame } = useAround()
  return (
    <form method="get" action={frame.path} class="day-form">
      {keysBesides(frame, ['asOf', 'changes', 'mine', 'titles']).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <label>
        {words.time.day} <input type="date" name="asOf" value={time.asOf} min={time.days[0]!.day} />
      </label>
      <fieldset>
        <legend class="unseen">{words.filter.label}</legend>
        <Choice name="changes" value="yes" on={filters.changes} text={words.filter.changes} />
        {filters.mine !== null && <Choice name="mine" value="yes" on={filters.mine} text={words.filter.mine} />}
        <Choice name="titles" value="original" on={filters.original} text={words.filter.original} />
      </fieldset>
      <button type="submit">{words.time.show}</button>
    </form>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly value: string
  readonly on: boolean
  readonly text: string
}

function Choice({ name, value, on, text }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="checkbox" name={name} value={value} defaultChecked={on} /> {text}
    </label>
  )
}

/** Arrow keys step through the days: the page goes when the hand rests. */
const restMs = 700

function Slider({ data: { time }, words }: Props) {
  const { frame } = useAround()
  const [at, setAt] = useState(time.at)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const day = time.days[at]!
  const shown = `${day.day}: ${whatOf(day, words)}${day.day > time.today ? `, ${words.time.announced}` : ''}`
  const go = (place: number) => {
    clearTimeout(timer.current)
    const chosen = time.days[place]
    if (chosen === undefined || place === time.at) return
    timer.current = setTimeout(() => location.assign(hereWith(frame, { asOf: chosen.day })), restMs)
  }
  return (
    <div class="slider script-only">
      <input
        type="range"
        min={0}
        max={time.days.length - 1}
        step={1}
        value={at}
        aria-label={words.time.slider}
        aria-valuetext={shown}
        onInput={(event) => {
          clearTimeout(timer.current)
          setAt(event.currentTarget.valueAsNumber)
        }}
        onChange={(event) => go(event.currentTarget.valueAsNumber)}
      />
      <Ticks days={time.days} today={time.today} at={at} announced={words.time.announced} />
      <p class="aside" aria-hidden="true">
        {shown}
      </p>
    </div>
  )
}

const most = 6

/** What changes on a day, in one line. */
export function whatOf(day: ChangeDay, words: LawWords): string {
  const { time } = words
  const list = (codes: readonly string[]) =>
    `${codes.slice(0, most).join(time.between)}${codes.length > most ? ' …' : ''}`
  const parts = [
    ...(day.begins.length > 0 ? [time.begins(list(day.begins))] : []),
    ...(day.ends.length > 0 ? [time.ends(list(day.ends))] : []),
    ...(day.articles.length > 0 ? [`${time.amends(day.articles.length)} (${list(day.articles)})`] : []),
    ...(day.lists.length > 0 ? [time.lists(list(day.lists))] : []),
    ...(day.steps ? [time.steps] : []),
  ]
  return parts.length === 0 ? time.first : parts.join(time.apart)
}
