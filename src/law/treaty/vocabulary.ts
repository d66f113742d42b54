/** The closed words of a review: what a measure does, why it says so, and how a treaty speaks. */

export const measureEffects = [
  'none',
  'local-copy',
  'local-storage',
  'local-processing',
  'local-server',
  'local-access',
  'export-ban',
  'export-ban-default',
  'export-ban-storage',
  'transfer-approval',
  'transfer-conditions',
  'transfer-ban-destination',
  'source-code-disclosure',
  'algorithm-disclosure',
  'cryptography-disclosure',
  'technology-transfer-requirement',
  'customs-duty-electronic',
  'cross-border-supply-ban',
  'foreign-supply-ban',
  'local-network-requirement',
  'network-restriction',
  'transit-ban',
] as const
export type MeasureEffect = (typeof measureEffects)[number]

export const objectives = [
  'consumer-protection',
  'human-health',
  'industrial-policy',
  'interoperability',
  'law-enforcement',
  'national-security',
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
] as const
export type Objective = (typeof objectives)[number]

export const discriminations = ['no', 'de-jure', 'de-facto', 'alleged', 'unknown'] as const
export const holders = ['private', 'government', 'on-behalf-of-government'] as const

/** One measure, one rule: a draft or a repealed rule is none. */
export const measureStates = ['in-force', 'draft', 'not-yet', 'repealed', 'unresolved'] as const

/** Facts a finding may turn on; each may be unknown. */
export const yesNoFacts = [
  'copyAbroadAllowed',
  'criticalInfrastructure',
  'existingOnEntryIntoForce',
  'expressCondition',
  'massMarket',
  'opportunityToRemedyGiven',
  'rationaleForDistinction',
  'regulatorAccess',
  'safeguardsAgainstDisclosure',
  'scheduled',
  'securityEmergencyExists',
  'securityInvoked',
  'securityLinkPlausible',
  'specificInvestigation',
  'transferInstrumentsOfGeneralApplication',
] as const
export const numberFacts = ['dutyRatePercent', 'minimumStorageMonths'] as const
export const wordFacts = ['important'] as const
export type YesNoFact = (typeof yesNoFacts)[number]

export const topics = [
  'data-flow',
  'data-flow-financial',
  'localisation',
  'localisation-financial',
  'source-code',
  'cryptography',
  'tech-transfer',
  'customs-duty',
  'market-access',
  'national-treatment',
  'most-favoured-nation',
  'telecom-access',
  'transit',
] as const
export type Topic = (typeof topics)[number]

/** How the text obliges; coverage turns on it (a condition is a restriction, and may be no prevention). */
export const verbs = [
  'allow',
  'no-prohibit-or-restrict',
  'no-prevent',
  'listed-means',
  'no-require',
  'no-less-favourable',
  'no-limit',
  'no-duty',
  'practice',
  'endeavour',
] as const
export type Verb = (typeof verbs)[number]

export const exceptionCodes = [
  'lppo-necessity',
  'lppo-self-judging',
  'privacy-safeguard',
  'regulatory-investigation',
  'regulator-access',
  'prudential',
  'gats-xiv',
  'security-reviewable',
  'security-self-judging',
  'security-non-disputable',
] as const
export type ExceptionCode = (typeof exceptionCodes)[number]

export const settlements = [
  'available',
  'bilateral-only',
  'doubtful',
  'excluded',
  'hypothetical',
  'none',
  'suspended',
] as const
export type Settlement = (typeof settlements)[number]

export const findings = [
  'not-bound',
  'outside-scope',
  'consistent',
  'inconsistent-defence-available',
  'inconsistent',
  'undetermined',
] as const
export type FindingWord = (typeof findings)[number]

export const boundReasons = [
  'respondent-not-party',
  'complainant-not-party',
  'not-in-force',
  'not-in-force-between-pair',
  'obligation-suspended',
  'lapsed',
  'hortatory',
  'political-commitment',
] as const
export type BoundReason = (typeof boundReasons)[number]

export const scopeReasons = [
  'no-such-discipline',
  'algorithm-not-covered',
  'audiovisual-services',
  'critical-infrastructure-software',
  'financial-services-excluded',
  'government-information',
  'government-procurement',
  'not-mass-market',
  'not-scheduled',
] as const
export type ScopeReason = (typeof scopeReasons)[number]

export const readings = ['tpp', 'us'] as const
export type Reading = (typeof readings)[number]
