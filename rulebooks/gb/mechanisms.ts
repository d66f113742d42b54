/** The steps of British law: the Union's clauses while they count, the British agreement and addendum, and the risk assessment. */

import { exporter, subjects } from '../../src/law/facts.ts'
import { type Mechanism, mechanism } from '../../src/law/index.ts'
import { exitDay } from './terms.ts'

const inForce = { accepts: ['in-force', 'valid'] }
const approved = { accepts: ['approved', 'in-force', 'valid'] }

/** Whoever has it may rely on it; the parties cannot bring it about between themselves. */
const notOfTheParties = { obtainable: [] }

/** Asked of people who are said to have consented. */
const whereSought = { obtainable: [{ when: subjects.consent.is('separate', 'written') }] }

const euAssessment = { step: 'eu.tia', from: '2020-07-16', cite: 'EU CJEU C-311/18 para 134' }
const ukAssessment = { step: 'uk.tra', cite: 'UK GDPR art 46' }

/** The Commissioner's transitional provisions: new contracts to 21 September 2022, old ones to 21 March 2024, when Schedule 21 ends them. */
const oldClauses = (id: string, title: string) =>
  mechanism(id, {
    title,
    ...inForce,
    with: [
      { ...euAssessment, until: exitDay },
      { ...ukAssessment, from: exitDay },
    ],
    obtainable: [{ until: '2022-09-22', cite: 'UK DPA 2018 Sch 21 para 7' }],
    windows: [{ signedUntil: '2022-09-22', cite: 'UK DPA 2018 Sch 21 para 7' }],
    late: 'UK IDTA Transitional Provisions',
  })

const untilExit = (id: string, title: string, about: Omit<Mechanism, 'id' | 'title'>) =>
  mechanism(id, { title, ...about, with: [euAssessment] })

const sinceExit = (id: string, title: string, about: Omit<Mechanism, 'id' | 'title'>) =>
  mechanism(id, { title, ...about, with: [ukAssessment] })

const issued = (id: string, title: string, cite: string) =>
  mechanism(id, { title, ...inForce, with: [ukAssessment], cite: ['UK GDPR art 46(2)(d)', cite] })

export const mechanisms = [
  oldClauses('eu.scc-2001', 'EU clauses of 2001, controller to controller, set I'),
  oldClauses('eu.scc-2004', 'EU clauses of 2004, controller to controller, set II'),
  oldClauses('eu.scc-2010', 'EU clauses of 2010, controller to processor'),
  issued('uk.idta', 'International Data Transfer Agreement', 'UK IDTA A1.0'),
  issued('uk.addendum', 'EU clauses of 2021 with the UK Addendum', 'UK Addendum B1.0'),
  untilExit('eu.bcr', 'Binding corporate rules, approved', approved),
  untilExit('eu.adhoc-clauses-authorised', 'Clauses of the parties, authorised by the supervisory authority', {
    ...approved,
    // No set of clauses is open to a processor as exporter.
    obtainable: [{ when: exporter.role.is('processor') }],
  }),
  untilExit('eu.public-instrument', 'Binding instrument between public authorities', inForce),
  sinceExit('uk.bcr', 'Binding corporate rules, approved by the Commissioner', approved),
  sinceExit('uk.adhoc-clauses-authorised', 'Clauses of the parties, authorised by the Commissioner', {
    ...approved,
    obtainable: [{ until: '2022-03-21', when: exporter.role.is('processor') }],
  }),
  sinceExit('uk.public-instrument', 'Binding instrument between a public body and others', inForce),
  sinceExit('uk.code', 'Approved code of conduct, with commitments', { ...approved, ...notOfTheParties }),
  sinceExit('uk.certification', 'Approved certificate, with commitments', { ...approved, ...notOfTheParties }),
  mechanism('eu.tia', { title: 'Assessment of the importer’s law, until 2020', ...inForce }),
  mechanism('uk.tra', { title: 'Transfer risk assessment: the protection is not materially lower', ...inForce }),
  mechanism('eu.explicit-transfer-consent', {
    title: 'Explicit consent of each person to this transfer, until 2020',
    ...inForce,
    ...whereSought,
  }),
  mechanism('uk.explicit-transfer-consent', {
    title: 'Explicit consent of each person to this transfer, informed of its risks',
    ...inForce,
    ...whereSought,
  }),
  mechanism('eu.art49-derogation', { title: 'A derogation, shown and recorded, until 2020', ...inForce }),
  mechanism('uk.art49-derogation', { title: 'A derogation for specific situations, shown and recorded', ...inForce }),
  mechanism('eu.international-agreement', { title: 'An international agreement that carries the request', ...inForce }),
  mechanism('uk.adequacy-assessment', {
    title: 'The exporter’s own finding that protection is adequate in all the circumstances',
    ...inForce,
  }),
]
