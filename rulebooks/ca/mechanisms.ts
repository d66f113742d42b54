/** The steps of Canadian law: when each counts as done. */

import { subjects } from '../../src/law/facts.ts'
import { mechanism } from '../../src/law/index.ts'

const accepts = ['in-force', 'valid']

export const mechanisms = [
  mechanism('ca.processing-contract', {
    title: 'Contract or other means that keep protection comparable while another processes',
    accepts,
  }),
  mechanism('ca.consent', {
    title: 'Consent of each person to the disclosure; express where the information is sensitive',
    accepts,
    heldWhen: subjects.consent.is('separate', 'written'),
  }),
  mechanism('ca-qc.pia', {
    title: 'Privacy impact assessment that finds adequate protection outside Quebec',
    accepts,
  }),
  mechanism('ca-qc.written-agreement', {
    title: 'Written agreement that reflects the assessment',
    accepts,
    implies: ['ca.processing-contract', 'ca-qc.reasonable-steps'],
  }),
  mechanism('ca-qc.reasonable-steps', {
    title: 'Reasonable steps that the information is used and passed on for nothing else (until 2023-09-21)',
    accepts,
  }),
  mechanism('ca-qc.equivalent-protection', {
    title: 'Protection equivalent to that of the Act ensured outside Quebec (until 2023-09-21)',
    accepts,
  }),
  mechanism('ca-bc.storage-consent', {
    title: 'Written consent of each person to storage or access outside Canada',
    accepts,
  }),
  mechanism('ca-bc.pia', {
    title: 'Assessment of sensitive information stored outside Canada, with a decision to go on',
    accepts,
  }),
  mechanism('ca-ns.storage-consent', {
    title: 'Consent of each person, as prescribed, to storage or access outside Canada',
    accepts,
  }),
  mechanism('ca-ns.head-determination', {
    title: 'Decision of the head of the body that its operation needs it',
    accepts: ['in-force', 'valid', 'approved'],
  }),
]
