/** Article 49: the derogations for specific situations, in the words that the Regulation and the British law share. */

import { data, exporter, frequency, legalBasis, purpose, subjects } from '../../src/law/facts.ts'
import { all, duty, exempts, not, offers, type Step } from '../../src/law/index.ts'
import {
  claimsOnly,
  contractOnly,
  contractPurposes,
  occasional,
  openedByLaw,
  register,
  vitalOnly,
  vitalPurposes,
} from './terms.ts'

interface Where {
  /** The gate of the chapter. */
  readonly gate: string
  /** Gates beside it that a derogation opens as well. */
  readonly more: readonly string[]
  readonly consent: Step
  readonly derogation: Step
}

/** Guidelines 2/2018 of the Board: narrow, each for what its ground needs; (b), (c) and (e) occasional (recital 111). */
export function derogations(where: Where) {
  return { ...privateGrounds(where), ...otherGrounds(where), ...limits } as const
}

/** Grounds that authorities cannot use in the exercise of their powers, but for compelling interests. */
function privateGrounds({ gate, more, consent }: Where) {
  const free = exempts(gate)
  return {
    'art 49(1)(a)': {
      gist: 'Explicit consent to this transfer, given after notice of its risks; consent at collection does not stretch to it, and it may not become the rule.',
      provided: not(subjects.consent.is('withdrawn')),
      then: [offers(gate, [consent]), ...more.map((other) => offers(other, [consent]))],
    },
    'art 49(1)(b)': {
      gist: 'Needed for the contract with the person, once or now and then, and for nothing else.',
      when: purpose.has(...contractPurposes),
      provided: contractOnly,
      then: free,
    },
    'art 49(1)(c)': {
      gist: 'Needed for a contract with a third party in the person’s interest, once or now and then; not the exporter’s convenience.',
      when: purpose.has('insurance-claim', 'outsourcing'),
      provided: all(purpose.within('insurance-claim', 'occasional'), occasional),
      then: free,
    },
  } as const
}

function otherGrounds({ gate, more, derogation }: Where) {
  const free = exempts(gate)
  return {
    'art 49(1)(d)': {
      gist: 'Important reasons of public interest, which the exporter shows to be recognised in the law it is bound by.',
      when: purpose.has('public-interest'),
      then: offers(gate, [derogation]),
    },
    'art 49(1)(e)': {
      gist: 'Needed for a claim in a procedure that exists or is being opened, once or now and then; not the mere chance of one.',
      when: purpose.has('legal-claims', 'anticipated-claims'),
      provided: all(claimsOnly, occasional),
      then: free,
    },
    'art 49(1)(f)': {
      gist: 'Needed to protect the vital interests of people who cannot be asked.',
      when: purpose.has(...vitalPurposes),
      provided: vitalOnly,
      then: free,
    },
    'art 49(1)(g)': {
      gist: 'From a register that law opens to consultation, as far as its conditions are met; never a private register.',
      when: register,
      provided: openedByLaw,
      then: exempts(gate, ...more),
    },
    'art 49(1) compelling interests': {
      cite: 'art 49(1) second subparagraph',
      gist: 'Last resort: compelling interests of the exporter, not repetitive, few people, safeguards, the authority and the people told.',
      when: legalBasis.is('legitimate-interest'),
      provided: frequency.is('once'),
      then: [
        offers(gate, [derogation]),
        duty(
          'notify',
          'Relying on compelling interests: tell the supervisory authority, and the people, of the transfer and of the interests.',
          { gate },
        ),
      ],
      unclear: 'Only where no safeguard and no other derogation can be used; how few people are few is not settled.',
    },
  } as const
}

/** What no ground reaches. */
const limits = {
  'art 49(2)': {
    gist: 'Never the whole of a register, or whole categories of it.',
    when: data.qualifiers.has('whole-register'),
    then: [],
    overrides: ['art 49(1)(g)'],
  },
  'art 49(3)': {
    gist: 'Consent, contract and compelling interests are closed to public authorities that exercise their powers.',
    when: exporter.traits.has('exercising-public-powers'),
    then: [],
    overrides: ['art 49(1)(a)', 'art 49(1)(b)', 'art 49(1)(c)', 'art 49(1) compelling interests'],
  },
} as const
