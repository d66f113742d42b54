/** A demand for technology put as a transfer, for the books, and as measures, for the agreements. */

import { parseTransfer, type Transfer } from '../law/index.ts'
import type { DemandContext, DemandedTechnology } from '../law/protection.ts'
import { type Measure, type MeasureEffect, parseMeasure } from '../law/treaty/index.ts'
import type { Demand } from './demand-types.ts'

const purposes: ReadonlyMap<DemandContext, string> = new Map([
  ['market-entry', 'regulatory-approval'],
  ['licence', 'regulatory-approval'],
  ['certification', 'regulatory-approval'],
  ['security-review', 'regulatory-approval'],
  ['investigation', 'regulatory-request'],
  ['court', 'legal-obligation'],
])

/** The hand-over as a transfer: exporter where the technology is kept, importer who asks. */
export function transferOf(demand: Demand): Transfer {
  const { transfer } = parseTransfer(transferJson(demand))
  if (transfer === undefined) throw new TypeError('a demand is parsed before it is put as a transfer')
  return transfer
}

export function transferJson(demand: Demand): object {
  const { asOf, demandedBy, holder, technology, context, from, producedIn, sector } = demand
  const { who, country } = demandedBy
  const ordered = who === 'authority' && demand.formal === true && (context === 'investigation' || context === 'court')
  return {
    asOf,
    data: {
      categories: [...new Set(technology)],
      collectedIn: producedIn,
      form: 'identified',
      subjects: { count: 0, sensitiveCount: 0, residence: [], citizenship: [], kinds: [] },
    },
    exporter: { country: from, role: 'controller', traits: holder.traits, ...(sector === null ? {} : { sector }) },
    importer: { country, role: 'controller', relation: who },
    via: 'transfer',
    frequency: 'once',
    purpose: [who === 'authority' ? (purposes.get(context) ?? 'contract') : 'contract'],
    authorityActs: ordered ? [{ country, act: 'production-order', on: asOf }] : [],
  }
}

const effectOf: ReadonlyMap<DemandedTechnology, MeasureEffect> = new Map([
  ['technology.source_code', 'source-code-disclosure'],
  ['technology.algorithm', 'algorithm-disclosure'],
  ['technology.encryption_key', 'cryptography-disclosure'],
])

/** Kinds of technology that the rules of trade treat alike, with the measure that asks for them. */
export interface DemandedMeasure {
  readonly technology: readonly DemandedTechnology[]
  readonly measure: Measure
}

/**
 * One measure for each effect. What goes to a partner or customer, or into a joint venture, is a transfer of technology;
 * what an authority looks at is a disclosure, and of secrets and designs a transfer, for want of a word of their own.
 */
export function measuresOf(demand: Demand, written: Partial<Measure> = {}): readonly DemandedMeasure[] {
  const handedOn = demand.demandedBy.who !== 'authority' || demand.context === 'joint-venture'
  const groups = new Map<MeasureEffect, DemandedTechnology[]>()
  for (const technology of new Set(demand.technology)) {
    const effect = effectOf.get(technology) ?? 'technology-transfer-requirement'
    groups.set(effect, [...(groups.get(effect) ?? []), technology])
  }
  return [...groups].map(([effect, technology]) => {
    const effects = handedOn ? [...new Set<MeasureEffect>([effect, 'technology-transfer-requirement'])] : [effect]
    const parsed = parseMeasure({ ...measureJson(demand, effects, factsOf(demand)), ...written })
    if (!parsed.ok) throw new TypeError('a demand is parsed before it is put as a measure')
    return { technology, measure: parsed.value }
  })
}

export function measureJson(demand: Demand, effect: readonly MeasureEffect[], facts: Measure['facts']) {
  const { asOf, demandedBy, context, sector } = demand
  return {
    country: demandedBy.country,
    name: `a demand for technology (${context})`,
    instrument: demand.writtenLaw ?? 'a demand for which no written rule was named',
    asOf,
    effect,
    sector: sector !== null && financial.has(sector) ? `financial: ${sector}` : sector,
    conditionOfBusiness: demand.conditionOfBusiness ?? conditions.get(context) ?? null,
    discriminates: demand.discriminates,
    statedObjectives: demand.statedObjectives,
    holder: 'private',
    procurement: context === 'procurement',
    hypothetical: demand.hypothetical,
    facts,
  }
}

const financial: ReadonlySet<string> = new Set(['banking', 'finance', 'insurance', 'payments', 'securities'])

/** Whether what is asked for is the price of doing business; of a review and of a purchase a person must say. */
const conditions: ReadonlyMap<DemandContext, boolean> = new Map([
  ['market-entry', true],
  ['licence', true],
  ['joint-venture', true],
  ['certification', true],
  ['investigation', false],
  ['court', false],
])

/** What the demand says goes before what follows from its setting: a condition for all is no specific investigation, a case in court is; what is no condition is no express one. */
function factsOf(demand: Demand): Measure['facts'] {
  const condition = demand.conditionOfBusiness ?? conditions.get(demand.context) ?? null
  const specific = demand.context === 'court' ? true : condition === true ? false : null
  const express = condition === true || demand.formal === false ? demand.formal : condition
  return { expressCondition: express, specificInvestigation: specific, ...demand.facts }
}
