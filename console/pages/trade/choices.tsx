/** What of the matrix is seen, as a form whose answer is the address. */

import type { Place, TradePage } from '../../../src/server/pages/trade.ts'
import { useAround } from '../../frame/context.ts'
import type { TradeWords } from '../../words/trade.en.ts'
import { csvHref } from './address.ts'

interface Props {
  readonly data: TradePage
  readonly words: TradeWords
}

const findings = [
  'inconsistent',
  'inconsistent-defence-available',
  'undetermined',
  'consistent',
  'outside-scope',
  'not-bound',
] as const

export function Choices({ data, words }: Props) {
  const { frame } = useAround()
  const { matrix } = words
  return (
    <form method="get" action="/trade" class="trade-form screen-only">
      <Who data={data} words={words} />
      <p>
        <label for="country">{matrix.country}</label>
        <select id="country" name="country">
          <option value="">{matrix.several}</option>
          {data.books.map(({ code, name }) => (
            <option key={code} value={code} selected={data.countries.length === 1 && data.countries[0] === code}>
              {name} ({code})
            </option>
          ))}
          {data.countries.length > 1 && (
            <option value={data.countries.join(',')} selected>
              {data.countries.join(', ')}
            </option>
          )}
        </select>
      </p>
      <p>
        <label for="agreement">{matrix.agreement}</label>
        <select id="agreement" name="agreement">
          <option value="">{matrix.anyAgreement}</option>
          {data.agreements.map(({ code }) => (
            <option key={code} value={code} selected={code === data.agreement}>
              {code}
            </option>
          ))}
        </select>
      </p>
      <Seen data={data} words={words} />
      <button type="submit">{words.show}</button>
      <p class="links">
        <a href={csvHref(data, frame.today)} download="matrix.csv">
          {words.csv}
        </a>
      </p>
    </form>
  )
}

function Seen({ data, words }: Props) {
  const { words: around } = useAround()
  const { matrix } = words
  return (
    <>
      <p>
        <label for="finding">{matrix.finding}</label>
        <select id="finding" name="finding">
          <option value="">{matrix.anyFinding}</option>
          {findings.map((finding) => (
            <option key={finding} value={finding} selected={finding === data.finding}>
              {around.finding[finding]}
            </option>
          ))}
        </select>
      </p>
      <p class="ticks">
        <label>
          <input type="checkbox" name="transpose" value="yes" defaultChecked={data.transpose} /> {matrix.transpose}
        </label>
        <label>
          <input type="checkbox" name="clauses" value="all" defaultChecked={data.all} /> {matrix.allClauses}
        </label>
      </p>
    </>
  )
}

interface WhoProps {
  readonly data: {
    readonly complainant: Place
    readonly complainants: readonly Place[]
    readonly asOf: string
    readonly assume: string
  }
  readonly words: TradeWords
}

/** Complainant, day, and who is taken as a party: of the matrix and of the walk. */
export function Who({ data, words }: WhoProps) {
  return (
    <>
      <p>
        <label for="complainant">{words.complainant}</label>
        <select id="complainant" name="complainant">
          {data.complainants.map(({ code, name }) => (
            <option key={code} value={code} selected={code === data.complainant.code}>
              {name} ({code})
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for="asOf">{words.asOf}</label>
        <input id="asOf" type="date" name="asOf" value={data.asOf} />
      </p>
      <p>
        <label for="assume">{words.assume}</label>
        <input id="assume" name="assume" value={data.assume} placeholder={words.assumeHint} maxLength={300} />
      </p>
    </>
  )
}
