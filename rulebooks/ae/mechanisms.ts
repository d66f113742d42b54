/** The steps of the law of the Emirates and of the zones. */

import { subjects } from '../../src/law/facts.ts'
import { mechanism } from '../../src/law/index.ts'
import { recordInState } from './terms.ts'

const signed = ['signed', 'in-force', 'valid']
const granted = ['approved', 'in-force', 'valid']
const separate = subjects.consent.is('separate')

export const mechanisms = [
  mechanism('ae.contract', {
    title: 'Contract that binds the recipient to the measures and requirements of the federal law',
    accepts: signed,
  }),
  mechanism('ae.consent', {
    title: 'Express consent of each person, not against security and public interest of the State',
    heldWhen: separate,
  }),
  mechanism('ae.md51-conditions', {
    title:
      'The conditions of the exception relied on: consent, encryption, a copy kept, approval, as the Decision lists',
    accepts: granted,
  }),
  mechanism('ae.cbuae-approval', { title: 'Approval of the Central Bank of the UAE', accepts: granted }),
  mechanism('ae.bank-customer-consent', {
    title: 'Prior written consent of the customer, acknowledging access in legal proceedings abroad',
    heldWhen: subjects.consent.is('written'),
  }),
  mechanism('local-copy', {
    title: 'The master system of record in the Emirates; of a foreign bank’s branch, a copy refreshed at least daily',
    heldWhen: recordInState,
  }),
  mechanism('ae.difc-permit', { title: 'Permit of the Commissioner of the DIFC, with safeguards', accepts: granted }),
  mechanism('ae.difc-scc', { title: 'Standard clauses adopted by the Commissioner of the DIFC', accepts: signed }),
  mechanism('ae.difc-bcr', { title: 'Binding corporate rules approved by the Commissioner', accepts: granted }),
  mechanism('ae.difc-consent', { title: 'Explicit consent of each person, told of the risks', heldWhen: separate }),
  mechanism('ae.difc-request-assessment', {
    title: 'The authority’s request examined: valid, proportionate, and assurances as far as can be had',
    accepts: ['in-force', 'valid'],
  }),
  mechanism('ae.adgm-permit', { title: 'Permit of the Registration Authority, with safeguards', accepts: granted }),
  mechanism('ae.adgm-scc', { title: 'Standard clauses or the agreement of the Regulations', accepts: signed }),
  mechanism('ae.adgm-bcr', { title: 'Binding corporate rules of the group', accepts: granted }),
  mechanism('ae.adgm-consent', { title: 'Explicit consent of each person, told of the risks', heldWhen: separate }),
]
