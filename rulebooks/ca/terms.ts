/** Terms that Canadian instruments share: what leaves Canada or Quebec, what is personal, who sends it. */

import { data, exporter, importer, purpose, subjects, via } from '../../src/law/facts.ts'
import { all, any, type Condition, listed, not } from '../../src/law/index.ts'

/** Information about an identifiable individual. What nobody has classified counts. */
export const personal: Condition = all(
  not(data.form.is('anonymised', 'aggregated')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

const outsideCanada = not(importer.country.is('CA'))
const passedOn = not(via.is('direct-collection'))

/** It leaves Canada. */
export const fromCanada: Condition = all(exporter.country.is('CA'), outsideCanada, personal, passedOn)

/** It leaves Canada, or it was gathered there from people there by a firm elsewhere that passes it on. */
export const fromCanadaOrThereabouts: Condition = all(
  any(exporter.country.is('CA'), all(data.collectedIn.is('CA'), subjects.residence.has('CA'))),
  outsideCanada,
  personal,
  passedOn,
)

export const publicBody: Condition = any(
  exporter.traits.has('public-body', 'state-organ'),
  exporter.sector.is('government', 'public'),
)

export const inQuebec: Condition = any(exporter.zone.is('CA-QC'), exporter.traits.has('quebec-enterprise'))

/** It leaves Quebec: another province is outside as well. A firm elsewhere that is an enterprise in Quebec is bound too. */
export const fromQuebec: Condition = all(inQuebec, not(importer.zone.is('CA-QC')), personal, passedOn)

/** The recipient works for the exporter and not for itself. */
export const processor: Condition = any(importer.relation.is('processor'), importer.role.is('processor'))

/** The organisation itself: a branch, an own server. */
export const itself: Condition = any(
  importer.relation.is('same-entity'),
  importer.traits.has('own-server'),
  all(importer.traits.has('branch'), importer.relation.is('affiliate')),
)

/** Federal works and undertakings: banks, telecoms, airlines, transport between provinces. */
export const federalWork: Condition = exporter.sector.is('aviation', 'banking', 'telecom', 'transport')

/** A disclosure to somebody else for that person's own ends. */
export const toAnother: Condition = not(any(processor, itself))

/** Sensitive in itself, or of children: general consent is not enough for it. */
export const sensitive: Condition = any(listed(data.categories, 'ca.sensitive'), subjects.kinds.has('child'))

export const emergency: Condition = purpose.has('emergency', 'vital-interest')
export const onlyEmergency: Condition = purpose.within('emergency', 'vital-interest')

export const press: Condition = all(purpose.within('journalism'), exporter.sector.is('media', 'publishing'))
