/** The steps of Swiss law: clauses, rules of a group, guarantees, and the assessment of the importer's law beside them. */

import { mechanism } from '../../src/law/index.ts'

const inForce = { accepts: ['in-force', 'valid'] }
const approved = { accepts: ['approved', 'in-force', 'valid'] }
/** Whoever has it may rely on it; the parties cannot bring it about between themselves. */
const notOfTheParties = { obtainable: [] }

const notified = { accepts: ['filed', 'in-force', 'valid'] }

/** The Commissioner's papers of 8 September 2020 and 18 June 2021 ask the exporter to examine the importer's law. */
const withAssessment = {
  with: [
    { step: 'ch.tia', from: '2020-09-08', until: '2023-09-01', cite: 'CH FDPIC Position 2020-09-08' },
    { step: 'ch.tia', from: '2023-09-01', cite: 'CH FADP art 16(2)' },
  ],
}

/** Guarantees that only the Act of 2020 knows. */
const assessedSince2023 = { with: [{ step: 'ch.tia', cite: 'CH FADP art 16(2)' }] }

export const mechanisms = [
  mechanism('ch.scc-recognised', {
    title:
      'Standard clauses that the Commissioner recognised; since 2021-08-27 the EU clauses of 2021 with Swiss changes',
    ...inForce,
    ...withAssessment,
    // What was signed before the recognition are older clauses: they counted to the end of 2022.
    windows: [
      { signedUntil: '2021-08-27', countsUntil: '2023-01-01', cite: 'CH FDPIC Recognition 2021-08-27' },
      { signedFrom: '2021-08-27', cite: 'CH FDPIC Recognition 2021-08-27' },
    ],
    late: 'CH FDPIC Recognition 2021-08-27',
  }),
  mechanism('ch.notified-clauses', {
    title: 'Clauses of the parties, of which the Commissioner had notice beforehand',
    ...notified,
    ...withAssessment,
  }),
  mechanism('ch.bcr', { title: 'Binding rules of a group, approved', ...approved, ...withAssessment }),
  mechanism('ch.treaty', { title: 'A treaty that guarantees protection', ...inForce, ...notOfTheParties }),
  mechanism('ch.federal-guarantees', {
    title: 'Guarantees of a federal body, of which the Commissioner had notice beforehand',
    ...notified,
    ...assessedSince2023,
    ...notOfTheParties,
  }),
  mechanism('ch.code', {
    title: 'Approved code of conduct or certificate, with commitments',
    ...approved,
    ...notOfTheParties,
    ...assessedSince2023,
  }),
  mechanism('ch.overriding-public-interest', {
    title: 'An overriding public interest, shown and recorded',
    ...inForce,
  }),
  mechanism('ch.made-public-shown', {
    title: 'Shown and recorded: the person made the data generally accessible and did not forbid its processing',
    ...inForce,
  }),
  mechanism('ch.tia', { title: 'Assessment of the importer’s law and of further measures', ...inForce }),
]
