/** The change days as a row of marks under the slider: a year where one begins, hatched where the law is announced. */

import type { ChangeDay } from '../../../src/server/pages/law-days.ts'

interface Props {
  readonly days: readonly ChangeDay[]
  readonly today: string
  readonly at: number
  readonly announced: string
}

/** A label needs the room of so many marks. */
const room = 3

export function Ticks({ days, today, at, announced }: Props) {
  let labelled = -room
  return (
    <ol class="ticks" aria-hidden="true">
      {days.map(({ day }, i) => {
        const year = day.slice(0, 4)
        const begins = days[i - 1]?.day.slice(0, 4) !== year && (i - labelled >= room || days.length <= 12)
        if (begins) labelled = i
        const ahead = day > today
        return (
          <li key={day} class={`${ahead ? 'announced' : ''}${i === at ? ' at' : ''}`} title={ahead ? announced : day}>
            <span>{begins ? year : ''}</span>
          </li>
        )
      })}
    </ol>
  )
}
