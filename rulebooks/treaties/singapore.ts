/** What Singapore's digital agreements with Australia, the United Kingdom and Korea have in common, told apart by their articles. */

import type { Confidence } from '../../src/law/index.ts'
import {
  type Discipline,
  discipline,
  type Exception,
  type Exclusion,
  type Trigger,
} from '../../src/law/treaty/index.ts'
import {
  asConditionOfBusiness,
  asConditionOfSale,
  cryptographyDemanded,
  dutyCharged,
  financeOut,
  flowNotRestricted,
  governmentInformationOut,
  ofFinancialPersons,
  procurementOut,
  regulatorLacksAccess,
  serversHere,
  zeroRate,
} from './coverage.ts'
import { gatsXiv, lppoNecessity, prudential, regulatoryInvestigation, securitySelfJudging } from './exceptions.ts'

export interface SingaporeArticles {
  readonly code: string
  /** Scope of the chapter. */
  readonly scope: string
  readonly flow: string
  readonly servers: string
  readonly financialServers: string
  readonly source: string
  /** Whether algorithms are caught with source code. */
  readonly sourceTriggers: readonly Trigger[]
  readonly cryptography: string
  readonly duty: string
  readonly general: string
  readonly security: string
  readonly prudential: { readonly article: string; readonly cite: string }
}

/** Of a text that speaks of source code and may mean an algorithm expressed in it. */
export const algorithmsArguable: readonly Trigger[] = [
  { effects: ['source-code-disclosure'], coverage: 'caught' },
  {
    effects: ['algorithm-disclosure'],
    coverage: 'arguable',
    question: 'does the clause on source code reach an algorithm expressed in it',
  },
]

/** All but the flow of information, which the texts treat in two ways. */
export function disciplinesWithSingapore(of: SingaporeArticles): readonly Discipline[] {
  const cite = (article: string) => `${of.code} art ${article}`
  const about = (article: string, confidence: Confidence = 'memory') => ({ article, cite: cite(article), confidence })
  const excludes = outOf(of)
  const generalOnes = generalOf(of)
  const ownOne = (article: string) => lppoNecessity(about(article, 'secondary'))
  return [
    discipline({
      ...about(of.servers, 'secondary'),
      topic: 'localisation',
      gist: 'Neither Party shall require a covered person to use or locate computing facilities in its territory as a condition for conducting business there.',
      verb: 'no-require',
      excludes: [...excludes, financeOut(of.servers, cite(of.servers), 'localisation-financial')],
      elements: [asConditionOfBusiness(cite(of.servers))],
      triggers: serversHere,
      exceptions: [ownOne(of.servers), ...generalOnes],
    }),
    discipline({
      ...about(of.financialServers, 'secondary'),
      topic: 'localisation-financial',
      gist: 'Nor of a financial person, so long as regulators have immediate, direct, complete and ongoing access to the information.',
      verb: 'no-require',
      excludes,
      elements: [ofFinancialPersons(cite(of.financialServers)), asConditionOfBusiness(cite(of.financialServers))],
      triggers: serversHere,
      limits: [regulatorLacksAccess(cite(of.financialServers))],
      exceptions: [prudential({ ...of.prudential, confidence: 'memory' }), ...generalOnes],
    }),
    discipline({
      ...about(of.source),
      topic: 'source-code',
      gist: 'Neither Party shall make import, distribution, sale or use of software depend on transfer of, or access to, its source code.',
      verb: 'no-require',
      excludes,
      elements: [asConditionOfSale(cite(of.source))],
      triggers: of.sourceTriggers,
      exceptions: [regulatoryInvestigation(about(of.source)), ...generalOnes],
    }),
    discipline({
      ...about(of.cryptography),
      topic: 'cryptography',
      gist: 'Neither Party shall make sale or use of a product with cryptography depend on keys, algorithm details, a local partner or a given cipher.',
      verb: 'no-require',
      excludes,
      elements: [asConditionOfSale(cite(of.cryptography))],
      triggers: cryptographyDemanded,
      exceptions: generalOnes,
    }),
    discipline({
      ...about(of.duty, 'secondary'),
      topic: 'customs-duty',
      gist: 'Neither Party shall impose customs duties on electronic transmissions between persons of the two.',
      verb: 'no-duty',
      excludes,
      triggers: dutyCharged,
      limits: [zeroRate(cite(of.duty))],
      exceptions: generalOnes,
    }),
  ]
}

type Flow = Pick<SingaporeArticles, 'code' | 'scope' | 'flow' | 'general' | 'security' | 'prudential'>

const flowOf = (of: Flow, excludes: readonly Exclusion[]): Discipline =>
  discipline({
    article: of.flow,
    cite: `${of.code} art ${of.flow}`,
    confidence: 'memory',
    topic: 'data-flow',
    gist: 'Neither Party shall prohibit or restrict the cross-border transfer of information by electronic means for the conduct of a covered person’s business.',
    verb: 'no-prohibit-or-restrict',
    excludes,
    triggers: flowNotRestricted,
    exceptions: [
      lppoNecessity({ article: of.flow, cite: `${of.code} art ${of.flow}`, confidence: 'secondary' }),
      ...generalOf(of),
    ],
  })

const outOf = ({ code, scope }: Flow): readonly Exclusion[] => [
  procurementOut(scope, `${code} art ${scope}`),
  governmentInformationOut(scope, `${code} art ${scope}`),
]

const generalOf = ({ code, general, security }: Flow): readonly Exception[] => [
  gatsXiv({ article: general, cite: `${code} art ${general}`, confidence: 'memory' }),
  securitySelfJudging({ article: security, cite: `${code} art ${security}`, confidence: 'memory' }),
]

/** One clause on flows, for financial information too. */
export const flowOfAll = (of: Flow): readonly Discipline[] => [flowOf(of, outOf(of))]

/** Financial information has a clause of its own. */
export const flowWithFinanceApart = (of: Flow, article: string): readonly Discipline[] => [
  flowOf(of, [...outOf(of), financeOut(of.flow, `${of.code} art ${of.flow}`, 'data-flow-financial')]),
  discipline({
    article,
    cite: `${of.code} art ${article}`,
    confidence: 'memory',
    topic: 'data-flow-financial',
    gist: 'Neither Party shall restrict a financial service supplier’s transfers of information needed for its ordinary business.',
    verb: 'no-prohibit-or-restrict',
    excludes: outOf(of),
    elements: [ofFinancialPersons(`${of.code} art ${article}`)],
    triggers: flowNotRestricted,
    exceptions: [prudential({ ...of.prudential, confidence: 'memory' }), ...generalOf(of)],
  }),
]
