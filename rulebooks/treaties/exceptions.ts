/** The ways out that agreements offer, each with its parts and its judge; an agreement names the article that holds it. */

import type { Confidence } from '../../src/law/index.ts'
import { all, any } from '../../src/law/index.ts'
import { type Exception, measure as m, type Objective } from '../../src/law/treaty/index.ts'

interface Where {
  /** As findings name it: `14.13`. */
  readonly article: string
  /** In full: `CPTPP art 14.13(3)`. */
  readonly cite: string
  readonly confidence: Confidence
}

const panel = 'a panel'
const respondent = 'the respondent'

/** A line drawn between suppliers with no reason that fits the aim fails the proviso, whoever judges the need. */
export const unreasonedDistinction = all(
  m.discriminates.is('de-jure', 'de-facto'),
  m.fact('rationaleForDistinction').is(false),
)

/** Any aim at all was stated: whether it is a legitimate one is for whoever judges. */
const someAim = any(m.objectives.has(...([...publicAims(), 'national-security'] as const)))

function publicAims(): readonly Objective[] {
  return [
    'consumer-protection',
    'human-health',
    'industrial-policy',
    'interoperability',
    'law-enforcement',
    'privacy',
    'prudential',
    'public-interest',
    'public-morals',
    'public-security',
    'regulatory-access',
    'revenue',
    'safety',
    'sovereignty',
    'trade-facilitation',
  ]
}

const evenHanded = [
  { show: 'not applied as arbitrary or unjustifiable discrimination', fails: unreasonedDistinction },
  { show: 'not a disguised restriction on trade' },
]

/** A legitimate public policy objective, with need judged by a panel. */
export const lppoNecessity = (where: Where): Exception => ({
  code: 'lppo-necessity',
  ...where,
  open: someAim,
  parts: [
    { show: 'objective is a genuine public-policy one' },
    ...evenHanded,
    { show: 'no more restrictive than the objective requires' },
  ],
  judge: panel,
  burden: respondent,
})

/** As above, but the party itself decides the need; the proviso stays objective. */
export const lppoSelfJudging = (where: Where): Exception => ({
  code: 'lppo-self-judging',
  ...where,
  open: someAim,
  parts: [{ show: 'the imposing Party itself considers it necessary' }, ...evenHanded],
  judge: 'the imposing Party on need; the rest is objective',
  burden: respondent,
})

/** The closed list of GATS XIV, or of a clause that brings it in. */
export const gatsXiv = (where: Where): Exception => ({
  code: 'gats-xiv',
  ...where,
  // (a) public morals and order; (b) life and health; (c) compliance with lawful rules on fraud, privacy, safety.
  open: m.objectives.has(
    'public-morals',
    'public-security',
    'human-health',
    'safety',
    'privacy',
    'consumer-protection',
    'law-enforcement',
    'regulatory-access',
  ),
  parts: [
    { show: 'objective is on the closed GATS XIV list' },
    { show: 'necessary: weigh contribution, restrictiveness, importance; no reasonably available alternative' },
    {
      show: 'chapeau: no arbitrary or unjustifiable discrimination, no disguised restriction',
      fails: unreasonedDistinction,
    },
  ],
  judge: panel,
  burden: respondent,
})

/** GATT XX, or a clause on goods that brings it in. Public order is not on that list; public morals, life and lawful rules are. */
export const gattXx = (where: Where): Exception => ({
  ...gatsXiv(where),
  // (a) public morals; (b) life and health; (d) compliance with lawful rules.
  open: m.objectives.has(
    'public-morals',
    'human-health',
    'safety',
    'privacy',
    'consumer-protection',
    'law-enforcement',
    'regulatory-access',
  ),
  parts: [{ show: 'objective is on the closed GATT XX list' }, ...gatsXiv(where).parts.slice(1)],
})

/** Data-protection measures are safe where the law offers transfer instruments under conditions of general application. */
export const privacySafeguard = (where: Where): Exception => ({
  code: 'privacy-safeguard',
  ...where,
  open: m.objectives.has('privacy'),
  parts: [
    { show: 'measure protects personal data and privacy' },
    {
      show: 'the law provides transfer instruments under conditions of general application',
      fails: m.fact('transferInstrumentsOfGeneralApplication').is(false),
    },
  ],
  complete: all(m.objectives.has('privacy'), m.fact('transferInstrumentsOfGeneralApplication').is(true)),
  judge: panel,
  burden: respondent,
})

/** Regulators and courts may ask in a specific inquiry, examination, enforcement action or case, with safeguards. */
export const regulatoryInvestigation = (where: Where): Exception => ({
  code: 'regulatory-investigation',
  ...where,
  open: m.fact('specificInvestigation').is(true),
  parts: [
    { show: 'asked for in a specific investigation, inspection, examination, enforcement action or case' },
    { show: 'safeguarded against unauthorised disclosure', fails: m.fact('safeguardsAgainstDisclosure').is(false) },
  ],
  complete: all(m.fact('specificInvestigation').is(true), m.fact('safeguardsAgainstDisclosure').is(true)),
  judge: panel,
  burden: respondent,
})

export const prudential = (where: Where): Exception => ({
  code: 'prudential',
  ...where,
  open: m.objectives.has('prudential'),
  parts: [{ show: 'measure is taken for prudential reasons' }, { show: 'not used as a means of avoiding commitments' }],
  judge: 'a panel, with deference',
  burden: respondent,
})

/** Security is pleaded where it was stated, or where the plea is recorded; it is never invented. */
const securityPleaded = any(
  m.objectives.has('national-security', 'public-security'),
  m.fact('securityInvoked').is(true),
)

/** GATT XXI, GATS XIV bis: reviewable in part (DS512, panel report adopted 2019-04-26). */
export const securityReviewable = (where: Where): Exception => ({
  code: 'security-reviewable',
  ...where,
  open: securityPleaded,
  parts: [
    {
      show: 'circumstances of the listed security kind exist objectively',
      fails: m.fact('securityEmergencyExists').is(false),
    },
    {
      show: 'plausible link between the measure and the essential security interest',
      fails: m.fact('securityLinkPlausible').is(false),
    },
  ],
  complete: all(m.fact('securityEmergencyExists').is(true), m.fact('securityLinkPlausible').is(true), securityPleaded),
  judge: 'a panel, in part',
  burden: respondent,
})

export const securitySelfJudging = (where: Where): Exception => ({
  code: 'security-self-judging',
  ...where,
  open: securityPleaded,
  parts: [{ show: 'the imposing Party considers it necessary for its essential security' }],
  judge: 'the imposing Party, in good faith',
  burden: respondent,
})

export const securityNonDisputable = (where: Where): Exception => ({
  code: 'security-non-disputable',
  ...where,
  open: securityPleaded,
  parts: [{ show: 'the imposing Party considers it necessary for its essential security' }],
  judge: 'nobody: other Parties shall not dispute it',
  burden: respondent,
})
