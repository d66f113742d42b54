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
  codeOrAlgorithmDemanded,
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
  /** Where financial information has a clause of its own; absent: the clause on flows covers it. */
  readonly financialFlow?: string
  readonly source: string
  readonly algorithms: 'caught' | 'arguable'
  readonly cryptography: string
  readonly duty: string
  readonly general: string
  readonly security: string
  readonly prudential: { readonly article: string; readonly cite: string }
}

const algorithmsArguable: readonly Trigger[] = [
  { effects: ['source-code-disclosure'], coverage: 'caught' },
  {
    effects: ['algorithm-disclosure'],
    coverage: 'arguable',
    question: 'does the clause on source code reach an algorithm expressed in it',
  },
]

export function disciplinesWithSingapore(of: SingaporeArticles): readonly Discipline[] {
  const cite = (article: string) => `${of.code} art ${article}`
  const about = (article: string, confidence: Confidence = 'memory') => ({ article, cite: cite(article), confidence })
  const excludes = [procurementOut(of.scope, cite(of.scope)), governmentInformationOut(of.scope, cite(of.scope))]
  const generalOnes = [gatsXiv(about(of.general)), securitySelfJudging(about(of.security))]
  const ownOne = (article: string) => lppoNecessity(about(article, 'secondary'))
  return [
    ...flows(of, about, excludes, [ownOne(of.flow), ...generalOnes]),
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
      triggers: of.algorithms === 'caught' ? codeOrAlgorithmDemanded : algorithmsArguable,
      exceptions: [regulatoryInvestigation(about(of.source)), ...generalOnes],
    }),
    discipline({
      ...about(of.cryptography),
      topic: 'cryptography',
      gist: 'Neither Party shall make sale or use of a product with cryptography depend on keys, algorithm details, a local partner or a given cipher.',
      verb: 'no-require',
      excludes,
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

/** The flow of information, and that of financial information where the text keeps it apart. */
function flows(
  of: SingaporeArticles,
  about: (article: string) => Pick<Discipline, 'article' | 'cite' | 'confidence'>,
  excludes: readonly Exclusion[],
  exceptions: readonly Exception[],
): readonly Discipline[] {
  const verb = 'no-prohibit-or-restrict'
  const { article, cite } = about(of.flow)
  const apart = of.financialFlow
  const general = discipline({
    ...about(of.flow),
    topic: 'data-flow',
    gist: 'Neither Party shall prohibit or restrict the cross-border transfer of information by electronic means for the conduct of a covered person’s business.',
    verb,
    excludes: apart === undefined ? excludes : [...excludes, financeOut(article, cite, 'data-flow-financial')],
    triggers: flowNotRestricted,
    exceptions,
  })
  if (apart === undefined) return [general]
  const financial = discipline({
    ...about(apart),
    topic: 'data-flow-financial',
    gist: 'Neither Party shall restrict a financial service supplier’s transfers of information needed for its ordinary business.',
    verb,
    excludes,
    elements: [ofFinancialPersons(about(apart).cite)],
    triggers: flowNotRestricted,
    exceptions: [prudential({ ...of.prudential, confidence: 'memory' }), ...exceptions.slice(1)],
  })
  return [general, financial]
}
