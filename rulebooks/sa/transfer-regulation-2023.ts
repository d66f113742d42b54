/** Regulation on transfer outside the Kingdom, first version: four safeguards, and exceptions where none can be used. */

import { purpose } from '../../src/law/facts.ts'
import { all, any, instrument, offers } from '../../src/law/index.ts'
import { amendedDay, group, lawDay, publicBody, purposes } from './terms.ts'

const demand = 'sa.pdpl/art 29(2)(b)'

export default instrument(
  {
    id: 'sa.transfer-regulation-2023',
    code: 'SA Transfer Regulation 2023',
    title: 'Regulation on Personal Data Transfer outside the Kingdom (2023)',
    original: 'لائحة نقل البيانات الشخصية إلى خارج المملكة',
    issuer: 'Saudi Data and Artificial Intelligence Authority',
    adopted: '2023-09-07',
    inForce: lawDay,
    until: amendedDay,
    status: 'superseded',
    source: 'sdaia.gov.sa, regulation of 2023-09-07',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 5 rules': {
      cite: 'art 5',
      gist: 'In place of adequacy: binding common rules, within a group.',
      when: group,
      then: offers(demand, ['sa.bcr']),
    },
    'art 5': {
      gist: 'Or standard clauses, of which none were issued yet, a certificate, or a binding code of conduct.',
      then: offers(demand, ['sa.accreditation'], ['sa.code-of-conduct']),
    },
    'art 6': {
      gist: 'Where no safeguard can be used, after assessing the risk: for a contract of the person, the person’s vital interests, or a public body’s security, public-interest and crime tasks.',
      when: any(
        purpose.within(...purposes.obligation, ...purposes.benefit),
        all(publicBody, purpose.within(...purposes.agreement, ...purposes.interests)),
      ),
      then: offers(demand, ['sa.risk-assessment']),
      unclear: 'That no safeguard can be used is for the controller to show.',
    },
  },
)
