/** The steps of Union law: when each counts as done, since when it can be had, and the assessment that goes with it. */

import { exporter, importer, subjects } from '../../src/law/facts.ts'
import { mechanism } from '../../src/law/index.ts'
import { eftaDay } from './terms.ts'

/** C-311/18 puts the check of the importer's law on the exporter, before it sends, whatever tool of art 46 it uses. */
const withAssessment = { with: [{ step: 'eu.tia', from: '2020-07-16', cite: 'EU CJEU C-311/18 para 134' }] }

const inForce = { accepts: ['in-force', 'valid'] }
/** Whoever has it may rely on it; the parties cannot bring it about between themselves. */
const notOfTheParties = { obtainable: [] }

const approved = { accepts: ['approved', 'in-force', 'valid'] }

/** Contracts made before 27 September 2021 count to 27 December 2022 inclusive, when the offer of the set ends, if the processing stays as it was. */
const oldSet = (id: string, title: string, decision: string, repeal: string) =>
  mechanism(id, {
    title,
    ...inForce,
    ...withAssessment,
    cite: [`EU Decision ${decision} art 1`],
    obtainable: [{ until: '2021-09-27', cite: repeal }],
    windows: [{ signedUntil: '2021-09-27', cite: 'EU Decision 2021/914 art 4(4)' }],
    late: repeal,
  })

const clauses = [
  oldSet(
    'eu.scc-2001',
    'Clauses of 2001, controller to controller, set I',
    '2001/497',
    'EU Decision 2021/914 art 4(2)',
  ),
  oldSet(
    'eu.scc-2004',
    'Clauses of 2004, controller to controller, set II',
    '2004/915',
    'EU Decision 2021/914 art 4(2)',
  ),
  oldSet('eu.scc-2010', 'Clauses of 2010, controller to processor', '2010/87', 'EU Decision 2021/914 art 4(3)'),
  mechanism('eu.scc-2021', {
    title: 'Clauses of 2021, in the module of the parties’ roles',
    ...inForce,
    with: [{ step: 'eu.tia', cite: 'EU CJEU C-311/18 para 134' }],
    cite: ['EU GDPR art 46(2)(c)'],
  }),
]

const otherSafeguards = [
  mechanism('eu.bcr', { title: 'Binding corporate rules, approved', ...approved, ...withAssessment }),
  mechanism('eu.code', {
    title: 'Approved code of conduct, with commitments',
    ...approved,
    ...notOfTheParties,
    ...withAssessment,
  }),
  mechanism('eu.certification', {
    title: 'Approved certificate, with commitments',
    ...approved,
    ...notOfTheParties,
    ...withAssessment,
  }),
  mechanism('eu.public-instrument', {
    title: 'Binding instrument between public authorities',
    ...inForce,
    ...withAssessment,
  }),
  mechanism('eu.adhoc-clauses-authorised', {
    title: 'Clauses of the parties, authorised by the supervisory authority',
    ...approved,
    ...withAssessment,
    // Sought where the Commission has no set: under the Directive by choice, then for processors, since 2021 for bound importers.
    obtainable: [
      { until: eftaDay },
      { from: eftaDay, until: '2021-06-27', when: exporter.role.is('processor') },
      { from: '2021-06-27', when: importer.traits.has('subject-to-eu-gdpr-3-2') },
      { from: '2018-12-11', when: exporter.traits.has('eu-institution') },
    ],
  }),
  mechanism('eu.admin-arrangement', {
    title: 'Administrative arrangement between public authorities, authorised',
    ...approved,
    ...withAssessment,
  }),
  mechanism('eu.tia', {
    title: 'Assessment of the importer’s law, with supplementary measures where it calls for them',
    ...inForce,
  }),
]

const others = [
  mechanism('eu.explicit-transfer-consent', {
    title: 'Explicit consent of each person to this transfer, informed of its risks',
    ...inForce,
    obtainable: [{ when: subjects.consent.is('separate', 'written') }],
  }),
  mechanism('eu.art49-derogation', { title: 'A derogation for specific situations, shown and recorded', ...inForce }),
  mechanism('eu.international-agreement', {
    title: 'An international agreement that carries the request',
    ...inForce,
  }),
  mechanism('eu.foreign-order-reviewed', {
    title:
      'Review that the foreign order is reasoned, specific, proportionate and open to a court that weighs EU interests',
    ...inForce,
  }),
  mechanism('eu.dga-commitment', {
    title: 'Commitment of the re-user to protect the data abroad, under the courts of the Member State',
    ...inForce,
  }),
]

export const mechanisms = [...clauses, ...otherSafeguards, ...others]
