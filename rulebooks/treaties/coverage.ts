/** What each way of speaking catches: bans, conditions, storage at home, demands for technology (trade-law verbs as triggers). */

import { all, any } from '../../src/law/index.ts'
import {
  type Element,
  type Exclusion,
  type Limit,
  type MeasureEffect,
  measure as m,
  type Trigger,
} from '../../src/law/treaty/index.ts'

const bansOnSending: readonly MeasureEffect[] = [
  'export-ban',
  'export-ban-default',
  'transfer-ban-destination',
  'local-access',
]
const bans: readonly MeasureEffect[] = [...bansOnSending, 'export-ban-storage']
const conditions: readonly MeasureEffect[] = ['transfer-approval', 'transfer-conditions']
/** Kept at home: it stops a flow only where nothing may leave beside it. */
const storage: readonly MeasureEffect[] = ['local-storage', 'local-processing', 'local-server']

const storageThatBars: Trigger = {
  effects: storage,
  when: m.fact('copyAbroadAllowed').is(false),
  coverage: 'caught',
  question: 'may the data, or a copy of it, also go abroad',
}

const networks = (question: string): Trigger => ({
  effects: ['network-restriction', 'local-network-requirement'],
  coverage: 'arguable',
  question,
})

/** "shall allow": a ban is caught, a condition is arguable. */
export const flowAllowed: readonly Trigger[] = [
  { effects: bans, coverage: 'caught' },
  storageThatBars,
  {
    effects: conditions,
    coverage: 'arguable',
    question: 'is a transfer that is let through under a condition still allowed in the sense of the text',
  },
  networks('does a limit on the network fail to allow the transfer it slows'),
]

/** "shall not prohibit or restrict": a condition is a restriction. */
export const flowNotRestricted: readonly Trigger[] = [
  { effects: [...bans, ...conditions], coverage: 'caught' },
  storageThatBars,
  networks('does a limit on the network restrict the transfer of information'),
]

/** "shall not prevent": whether a condition prevents has never been ruled. */
export const flowNotPrevented: readonly Trigger[] = [
  { effects: bans, coverage: 'caught' },
  storageThatBars,
  {
    effects: conditions,
    coverage: 'arguable',
    question: 'is conditioning a transfer the same as preventing it',
  },
  networks('is a limit on the network the same as preventing a transfer'),
]

/** As above, but what must be kept, worked on or copied at home is left to the Party, unless it serves to avoid its commitments. */
export const flowNotPreventedStorageLeft: readonly Trigger[] = [
  { effects: bansOnSending, coverage: 'caught' },
  {
    effects: [...storage, 'export-ban-storage'],
    when: m.fact('copyAbroadAllowed').is(false),
    coverage: 'arguable',
    question:
      'is the duty to keep data at home, where it leaves no way abroad, used to avoid the commitments of the Party',
  },
  ...flowNotPrevented.slice(2),
]

/** EU-type list: facilities or network elements here; storage or processing here; a ban on storing there; either as a condition. */
export const listedMeans: readonly Trigger[] = [
  {
    effects: ['local-server', 'local-storage', 'local-processing', 'local-copy', 'export-ban-storage'],
    coverage: 'caught',
  },
  { effects: ['local-network-requirement'], coverage: 'caught' },
  { effects: ['export-ban', 'export-ban-default', 'transfer-ban-destination', 'local-access'], coverage: 'caught' },
]

/** The longer list of EU-JP: also a demand for approval before information is sent to the other Party. */
export const listedMeansWithApproval: readonly Trigger[] = [
  ...listedMeans,
  { effects: ['transfer-approval'], coverage: 'caught' },
]

/** "shall not require … to use or locate computing facilities": a copy, a store or a server at home. */
export const serversHere: readonly Trigger[] = [
  {
    effects: ['local-server', 'local-storage', 'local-processing', 'local-copy', 'export-ban-storage'],
    coverage: 'caught',
  },
  {
    effects: ['local-access'],
    coverage: 'arguable',
    question: 'does a rule on where the data may be read from require facilities in the territory',
  },
]

/** "as a condition for conducting business": a duty backed by a fine alone is arguable. */
export const asConditionOfBusiness = (cite: string): Element => ({
  when: m.conditionOfBusiness.is(true),
  question: 'is the duty a condition for conducting business in the territory, or one enforced in another way',
  ifNot: 'ask',
  cite,
})

/** "as a condition of import, distribution, sale or use": a demand made in another way is for a person to weigh. */
export const asConditionOfSale = (cite: string): Element => ({
  when: any(m.conditionOfBusiness.is(true), m.fact('expressCondition').is(true)),
  question: 'is the hand-over a condition for import, distribution, sale or use',
  ifNot: 'ask',
  cite,
})

export const codeDemanded: readonly Trigger[] = [{ effects: ['source-code-disclosure'], coverage: 'caught' }]
export const codeOrAlgorithmDemanded: readonly Trigger[] = [
  { effects: ['source-code-disclosure', 'algorithm-disclosure'], coverage: 'caught' },
]

/** The clause speaks of source code only. */
export const algorithmsOut = (article: string, cite: string): Exclusion => ({
  reason: 'algorithm-not-covered',
  article,
  cite,
  // What asks for nothing is no demand for an algorithm either.
  when: all(m.effect.has('algorithm-disclosure'), m.effect.within('algorithm-disclosure', 'none')),
  question: 'does the measure ask for source code',
})

export const procurementOut = (article: string, cite: string): Exclusion => ({
  reason: 'government-procurement',
  article,
  cite,
  when: m.procurement.is(true),
  question: 'is it government procurement',
})

export const governmentInformationOut = (article: string, cite: string): Exclusion => ({
  reason: 'government-information',
  article,
  cite,
  when: m.holder.is('government', 'on-behalf-of-government'),
  question: 'is the information held or processed by a Party or on its behalf',
})

/** Financial institutions and cross-border suppliers of financial services are no covered persons. */
export const financeOut = (article: string, cite: string, redirect?: Exclusion['redirect']): Exclusion => ({
  reason: 'financial-services-excluded',
  article,
  cite,
  when: m.financial.is(true),
  question: 'is the person a financial institution or a cross-border supplier of financial services',
  ...(redirect === undefined ? {} : { redirect }),
})

export const audiovisualOut = (article: string, cite: string): Exclusion => ({
  reason: 'audiovisual-services',
  article,
  cite,
  when: m.audiovisual.is(true),
  question: 'are audio-visual services concerned',
})

export const criticalInfrastructureOut = (article: string, cite: string): Limit => ({
  when: m.fact('criticalInfrastructure').is(true),
  finding: 'outside-scope',
  reason: 'critical-infrastructure-software',
  question: `is the software used for critical infrastructure (${article})`,
  cite,
})

export const massMarketOnly = (article: string, cite: string): Limit => ({
  when: m.fact('massMarket').is(false),
  finding: 'outside-scope',
  reason: 'not-mass-market',
  question: `is it mass-market software, or a product containing it (${article})`,
  cite,
})

/** A clause on finance asked about a rule of no named sector: whether it binds financial persons is for a person to say. */
export const ofFinancialPersons = (cite: string): Element => ({
  when: m.financial.is(true),
  question: 'does the measure bind financial institutions or cross-border suppliers of financial services',
  ifNot: 'ask',
  cite,
})

/** Where the text was not compared for what it says of finance, that is asked. */
export const ifOfFinance = (cite: string): Element => ({
  when: m.financial.is(false),
  question: 'is the person one of finance, and does the clause reach it then: the text was not compared for that',
  ifNot: 'ask',
  cite,
})

/** Where the text was not compared for what it says of information held by or for government, that is asked. */
export const ifHeldForGovernment = (cite: string): Element => ({
  when: m.holder.is('private'),
  question:
    'is the information held by or for government, and does the clause reach it then: the text was not compared for that',
  ifNot: 'ask',
  cite,
})

/** The ban on financial servers holds only so long as regulators have access, and after a chance to cure. */
export const regulatorLacksAccess = (cite: string): Limit => ({
  when: all(m.fact('regulatorAccess').is(false), m.fact('opportunityToRemedyGiven').is(true)),
  finding: 'consistent',
  exception: 'regulator-access',
  question:
    'do the regulators lack immediate, direct, complete and ongoing access, and was the firm given a chance to cure it',
  cite,
})

/** Disclosure of code, algorithms or keys is a transfer of technology only arguably. */
export const codeAsTechnology: Trigger = {
  effects: ['source-code-disclosure', 'algorithm-disclosure', 'cryptography-disclosure'],
  coverage: 'arguable',
  question: 'is disclosure to an authority or a partner a transfer of technology in the sense of the text',
}

/** "require or pressure, formally or informally": where no rule is written, what shows the pressure is for a person. */
export const requiredOrPressedFor = (cite: string): Element => ({
  when: m.fact('expressCondition').is(true),
  question: 'is the transfer required or pressed for, by a rule or by officials’ conduct: what shows it',
  ifNot: 'ask',
  cite,
})

export const technologyDemanded: readonly Trigger[] = [
  { effects: ['technology-transfer-requirement'], coverage: 'caught' },
  codeAsTechnology,
]

export const cryptographyDemanded: readonly Trigger[] = [{ effects: ['cryptography-disclosure'], coverage: 'caught' }]

/** A rate of nought is no duty. */
export const dutyCharged: readonly Trigger[] = [{ effects: ['customs-duty-electronic'], coverage: 'caught' }]
export const zeroRate = (cite: string): Limit => ({
  when: m.dutyRate.isZero(),
  finding: 'consistent',
  question: 'at what rate is the duty charged',
  cite,
})
