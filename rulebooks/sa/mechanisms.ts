/** The steps of Saudi law: when each counts as done, and since when it can be had. */

import { mechanism } from '../../src/law/index.ts'
import { amendedDay } from './terms.ts'

const signed = ['in-force', 'signed', 'valid']
const approved = ['approved', 'in-force', 'valid']
/** Whoever uses a safeguard assesses the risk first. */
const before = { step: 'sa.risk-assessment', cite: 'SA Transfer Regulation 2023' }
const since = { step: 'sa.risk-assessment', cite: 'SA Transfer Regulation 2024 art 7' }
const everSince = [
  { ...before, until: amendedDay },
  { ...since, from: amendedDay },
]

export const mechanisms = [
  mechanism('sa.scc', {
    title: 'Standard contractual clauses of the authority',
    accepts: signed,
    windows: [{ signedFrom: amendedDay, cite: 'SA Transfer Regulation 2024 art 4' }],
    late: 'SA Transfer Regulation 2024 art 4',
    with: [since],
  }),
  mechanism('sa.bcr', {
    title: 'Binding common rules of a group',
    accepts: approved,
    with: everSince,
  }),
  mechanism('sa.accreditation', {
    title: 'Certificate of accreditation of the recipient from a licensed body',
    accepts: ['in-force', 'valid'],
    with: everSince,
  }),
  mechanism('sa.code-of-conduct', {
    title: 'Binding code of conduct approved by the authority (until 2024-08-31)',
    accepts: approved,
    with: [before],
  }),
  mechanism('sa.agreement-clauses', {
    title: 'Standard provisions on protection in the agreement between public bodies',
    accepts: signed,
    with: [since],
  }),
  mechanism('sa.risk-assessment', {
    title: 'Written assessment of the risk of the transfer',
    accepts: ['approved', 'filed', 'in-force', 'valid'],
  }),
  mechanism('sa.regulator-approval', {
    title: 'Written approval of the regulator of the sector, which asks the data office (until 2023-09-13)',
    accepts: approved,
  }),
  mechanism('sa.sama-approval', {
    title: 'Approval, or no objection, of the Central Bank',
    accepts: approved,
  }),
]
