/** The steps of Brazilian law: when each counts as done, and since when it can be had. */

import { subjects } from '../../src/law/facts.ts'
import { mechanism } from '../../src/law/index.ts'
import { resolutionDay } from './terms.ts'

const signed = ['in-force', 'signed', 'valid']
const approved = ['approved', 'in-force', 'valid']

export const mechanisms = [
  mechanism('br.specific-consent', {
    title: 'Specific and highlighted consent of each person, told beforehand that the operation is international',
    cite: ['BR LGPD art 33 VIII'],
    heldWhen: subjects.consent.is('separate'),
  }),
  mechanism('br.scc', {
    title: 'Standard contractual clauses of the authority, whole and unaltered',
    accepts: signed,
    obtainable: [{ from: resolutionDay }],
    windows: [{ signedFrom: resolutionDay, cite: 'BR Resolution ANPD 19/2024' }],
    late: 'BR Resolution ANPD 19/2024',
  }),
  mechanism('br.own-clauses', {
    title: 'Clauses of the parties’ own in a contract, for the twelve months given to replace them',
    accepts: signed,
    // Only the contracts that stood were given time; none is to be made anew.
    obtainable: [],
    windows: [{ signedUntil: resolutionDay, cite: 'BR Resolution ANPD 19/2024' }],
    late: 'BR Resolution ANPD 19/2024',
  }),
  mechanism('br.specific-clauses', {
    title: 'Specific contractual clauses approved by the authority',
    accepts: approved,
  }),
  mechanism('br.bcr', {
    title: 'Global corporate rules approved by the authority',
    accepts: approved,
    obtainable: [{ from: resolutionDay }],
  }),
  mechanism('br.anpd-authorisation', {
    title: 'Authorisation of the transfer by the authority',
    accepts: approved,
  }),
  mechanism('br.supervisory-agreement', {
    title: 'Agreement to exchange information between the Central Bank and the supervisors of the country',
    accepts: ['in-force', 'valid'],
    // An agreement of authorities: it is there or not.
    obtainable: [],
  }),
  mechanism('br.bcb-authorisation', {
    title: 'Authorisation of the Central Bank, asked for sixty days before the contract',
    accepts: approved,
  }),
  mechanism('br.bcb-notice', {
    title: 'Notice to the Central Bank sixty days before the contract (until 2019)',
    accepts: ['filed'],
    minimumAgeDays: 60,
  }),
]
