/** The clauses on flows, servers and source code as chapter 14 of the TPP words them, for the agreements that took them over. */

import type { Day } from '../../src/law/index.ts'
import {
  type Discipline,
  discipline,
  type Exception,
  type Exclusion,
  type Limit,
  type Trigger,
} from '../../src/law/treaty/index.ts'
import {
  algorithmsOut,
  asConditionOfBusiness,
  asConditionOfSale,
  codeDemanded,
  criticalInfrastructureOut,
  dutyCharged,
  flowAllowed,
  flowNotPrevented,
  flowNotRestricted,
  massMarketOnly,
  serversHere,
  zeroRate,
} from './coverage.ts'

/** What the agreements that share a wording tell apart. */
export interface Clause extends Pick<Discipline, 'article' | 'cite' | 'confidence'> {
  readonly excludes?: readonly Exclusion[]
  readonly limits?: readonly Limit[]
  /** In the order of trial, the clause's own first. */
  readonly exceptions: readonly Exception[]
  readonly from?: Day
}

type FlowVerb = 'allow' | 'no-prohibit-or-restrict' | 'no-prevent'

const flows: Readonly<Record<FlowVerb, { readonly says: string; readonly triggers: readonly Trigger[] }>> = {
  allow: { says: 'Each Party shall allow', triggers: flowAllowed },
  'no-prohibit-or-restrict': { says: 'No Party shall prohibit or restrict', triggers: flowNotRestricted },
  'no-prevent': { says: 'No Party shall prevent', triggers: flowNotPrevented },
}

export function flow(verb: FlowVerb, clause: Clause): Discipline {
  const { says, triggers } = flows[verb]
  const what =
    'the cross-border transfer of information by electronic means for the conduct of a covered person’s business'
  return discipline({ ...clause, topic: 'data-flow', gist: `${says} ${what}.`, verb, triggers })
}

export function servers(clause: Clause): Discipline {
  return discipline({
    ...clause,
    topic: 'localisation',
    gist: 'No Party shall require a covered person to use or locate computing facilities in its territory as a condition for conducting business there.',
    verb: 'no-require',
    elements: [asConditionOfBusiness(clause.cite)],
    triggers: serversHere,
  })
}

/** Source code of mass-market software that serves no critical infrastructure; algorithms are not named. */
export function massMarketSourceCode(clause: Clause): Discipline {
  const { article, cite, excludes = [], limits = [] } = clause
  return discipline({
    ...clause,
    topic: 'source-code',
    gist: 'No Party shall make import, distribution, sale or use of mass-market software depend on transfer of, or access to, its source code.',
    verb: 'no-require',
    excludes: [...excludes, algorithmsOut(article, cite)],
    elements: [asConditionOfSale(cite)],
    triggers: codeDemanded,
    limits: [massMarketOnly(article, cite), criticalInfrastructureOut(article, cite), ...limits],
  })
}

export function noDuties(clause: Clause): Discipline {
  return discipline({
    ...clause,
    topic: 'customs-duty',
    gist: 'No Party shall impose customs duties on electronic transmissions between persons of the Parties.',
    verb: 'no-duty',
    triggers: dutyCharged,
    limits: [zeroRate(clause.cite)],
  })
}
