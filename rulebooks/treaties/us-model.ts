/** What the agreements drafted by the United States say alike: performance requirements, cryptography, finance. */

import { all, type Confidence } from '../../src/law/index.ts'
import { type Element, type Exception, type Exclusion, measure as m } from '../../src/law/treaty/index.ts'
import { gatsXiv, lppoNecessity, unreasonedDistinction } from './exceptions.ts'

interface Where {
  readonly article: string
  readonly cite: string
  readonly confidence: Confidence
}

/** The necessity paragraph of performance-requirement clauses: a closed list of its own, with the chapeau first. */
export const performanceNecessity = (where: Where): Exception => ({
  ...gatsXiv(where),
  open: m.objectives.has(
    'human-health',
    'safety',
    'privacy',
    'consumer-protection',
    'law-enforcement',
    'regulatory-access',
  ),
  parts: [
    { show: 'necessary to secure compliance with lawful rules, or to protect life or health, or conservation' },
    {
      show: 'not applied in an arbitrary or unjustifiable manner, no disguised restriction',
      fails: unreasonedDistinction,
    },
  ],
})

/** Financial flows: rules on privacy and confidentiality are safe unless used to get round the clause. */
export const financialPrivacy = (where: Where): Exception => ({
  code: 'privacy-safeguard',
  ...where,
  open: m.objectives.has('privacy'),
  parts: [
    { show: 'measure protects personal data, privacy or the confidentiality of records and accounts' },
    { show: 'not used to circumvent the clause' },
  ],
  judge: 'a panel',
  burden: 'the respondent',
})

/** "impose or enforce any requirement, or enforce any commitment or undertaking" in connection with an investment. */
export const requiredOfAnInvestment = (cite: string): Element => ({
  when: m.fact('expressCondition').is(true),
  question: 'is the transfer of technology required, or an undertaking to transfer enforced, as regards an investment',
  ifNot: 'ask',
  cite,
})

/** Networks of the government, and supervision of finance, lie outside the clauses on cryptography. */
export const outOfCryptography = (article: string, cite: string): readonly Exclusion[] => [
  {
    reason: 'government-information',
    article,
    cite,
    when: m.holder.is('government', 'on-behalf-of-government'),
    question: 'is it a rule on access to networks owned or controlled by the government',
  },
  {
    reason: 'financial-services-excluded',
    article,
    cite,
    when: all(m.financial.is(true), m.objectives.has('prudential', 'regulatory-access')),
    question: 'is it taken under authority to supervise, investigate or examine financial institutions or markets',
  },
]

/** The exception for flows with its footnote: worse treatment merely for crossing a border, to a supplier’s harm, fails it. */
export const lppoBeyondTheBorder = (where: Where): Exception => {
  const plea = lppoNecessity(where)
  return {
    ...plea,
    parts: [
      ...plea.parts,
      { show: 'no worse treatment of a transfer merely because it crosses a border, to the harm of a supplier' },
    ],
  }
}
