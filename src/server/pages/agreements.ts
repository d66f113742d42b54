/** The agreements that oblige countries about data: the list on a day, and one of them in full. */

import type { Day } from '../../law/index.ts'
import type { Language } from '../../law/labels/index.ts'
import { type Agreement, nearParty } from '../../law/treaty/index.ts'
import { agreementNamed, agreementProse, nearestAgreement, partyFor, recordProse } from '../../review/index.ts'
import { todayOf } from '../deciding.ts'
import { Problem } from '../problem.ts'
import { digestOfAgreement } from '../shelf-books.ts'
import { dayIn } from './decision.ts'
import type { PageAsk, PageRoute } from './page.ts'
import { type Place, placeOf, placesOf } from './trade.ts'

export interface AgreementsPage {
  readonly asOf: Day
  /** Only those to which it is a party. */
  readonly party: string | null
  readonly parties: readonly Place[]
  readonly agreements: readonly AgreementRow[]
}

export interface AgreementRow extends Pick<Agreement, 'code' | 'title' | 'kind' | 'confidence' | 'checked'> {
  readonly signed: Day | null
  readonly inForce: Day | null
  readonly bound: readonly string[]
  readonly pending: readonly string[]
  readonly topics: readonly string[]
}

export interface AgreementPage {
  readonly asOf: Day
  readonly code: string
  readonly title: string
  readonly kind: Agreement['kind']
  readonly digest: string
  readonly checked: Day
  readonly confidence: Agreement['confidence']
  readonly parties: readonly PartyShown[]
  /** English: its head and notes, then a clause or a rule each. */
  readonly prose: readonly { readonly head: string; readonly lines: readonly string[] }[]
  /** English, of a proposal: what became of it, up to the day. */
  readonly record: readonly string[]
}

export interface PartyShown extends Place {
  /** `taken`: listed by a text that is in force for nobody. */
  readonly state: 'bound' | 'taken' | 'not-yet' | 'no-more'
  readonly from: Day | null
  readonly until: Day | null
  readonly unverified: boolean
}

export const agreementsPage: PageRoute<'agreements'> = {
  name: 'agreements',
  path: '/trade/agreements',
  permission: 'read-law',
  async load({ served, query, lang }) {
    const all = await served.shelf.agreements()
    const asOf = await dayOf({ served, query })
    const codes = new Set(all.flatMap(({ parties }) => parties.map(({ party }) => party)))
    const party = (query.get('party') ?? '').trim().toUpperCase() || null
    if (party !== null && !codes.has(party)) {
      const near = nearParty(party)
      throw new Problem(
        400,
        `No agreement has a party ${party.slice(0, 20)}${near === undefined ? '' : ` (did you mean ${near}?)`}.`,
      )
    }
    const rows = all.map((agreement) => rowOf(agreement, asOf, lang))
    const agreements = rows.filter(({ bound, pending }) => party === null || [...bound, ...pending].includes(party))
    return { asOf, party, parties: placesOf(codes, lang), agreements }
  },
}

export const agreementPage: PageRoute<'agreement'> = {
  name: 'agreement',
  path: '/trade/agreements/:id',
  permission: 'read-law',
  async load({ served, query, params, lang }) {
    const { shelf } = served
    const all = await shelf.agreements()
    const name = params.get('id') ?? ''
    const agreement = all.find(({ code }) => code === agreementNamed(name, all))
    if (agreement === undefined) {
      const near = nearestAgreement(name, all)
      throw new Problem(404, `There is no such agreement${near === undefined ? '' : ` (did you mean ${near}?)`}.`)
    }
    const asOf = await dayOf({ served, query })
    const { code, title, kind, checked, confidence } = agreement
    const record = kind === 'proposal' ? recordProse(await shelf.negotiationRecord(), asOf) : []
    return {
      asOf,
      code,
      title,
      kind,
      digest: digestOfAgreement(agreement, shelf.sha256Hex),
      checked,
      confidence,
      parties: agreement.parties.map(({ party }) => partyShown(agreement, party, asOf, lang)),
      prose: blocksOf(agreementProse(agreement, asOf).slice(1)),
      record,
    }
  },
}

const dayOf = async ({ served, query }: Pick<PageAsk, 'served' | 'query'>): Promise<Day> =>
  dayIn(query) ?? (await todayOf(served.shelf, undefined, served.now()))

function rowOf(agreement: Agreement, asOf: Day, lang: Language): AgreementRow {
  const { code, title, kind, signed, inForce, confidence, checked, disciplines } = agreement
  const parties = agreement.parties.map(({ party }) => partyShown(agreement, party, asOf, lang))
  const inState = (state: PartyShown['state']) => parties.filter((one) => one.state === state).map((one) => one.code)
  return {
    code,
    title,
    kind,
    confidence,
    checked,
    signed: signed ?? null,
    inForce,
    bound: inState('bound'),
    pending: [...inState('taken'), ...inState('not-yet')],
    topics: [...new Set(disciplines.map(({ topic }) => topic))],
  }
}

function partyShown(agreement: Agreement, code: string, asOf: Day, lang: Language): PartyShown {
  const { from, until = null, confidence } = partyFor(agreement, code) ?? { from: null }
  const over = until !== null && until <= asOf
  const begun = from !== null && from <= asOf
  const state = over ? 'no-more' : !begun ? 'not-yet' : agreement.inForce === null ? 'taken' : 'bound'
  return { ...placeOf(code, lang), state, from, until, unverified: confidence === 'memory' }
}

/** An empty line parts two of them; the first line of a clause is its head. */
function blocksOf(prose: readonly string[]): AgreementPage['prose'] {
  const blocks: { head: string; lines: string[] }[] = []
  let isOpen = false
  for (const line of prose) {
    if (line === '') isOpen = false
    else if (isOpen && line.startsWith('  ')) blocks.at(-1)!.lines.push(line.trim())
    else {
      blocks.push({ head: line, lines: [] })
      isOpen = true
    }
  }
  return blocks
}
