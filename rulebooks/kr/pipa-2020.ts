/** Personal Information Protection Act from 2020-08-05 to 2023-09-14: art 17(3), and art 39-12 for online services. */

import { purpose, subjects } from '../../src/law/facts.ts'
import { all, defined, duty, exempts, instrument, offers, requires } from '../../src/law/index.ts'
import { contractPurposes, entrusted, fromKorea, numberRule, online, openNumberRule, pressRule } from './terms.ts'

const provision = defined('art 2(5) provision')

export default instrument(
  {
    id: 'kr.pipa-2020',
    code: 'KR PIPA 2020',
    title: 'Personal Information Protection Act, as amended in 2020',
    original: '개인정보 보호법 (법률 제16930호)',
    issuer: 'National Assembly',
    adopted: '2020-02-04',
    inForce: '2020-08-05',
    until: '2023-09-15',
    status: 'superseded',
    source: 'Act No. 16930 of 2020, https://www.law.go.kr/법령/개인정보보호법',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'KR PIPA 2020 art 1', confidence: 'memory' },
  },
  {
    'art 2(5) provision': {
      cite: 'art 2(5)',
      gist: 'Personal information goes from a controller in Korea to somebody abroad.',
      means: fromKorea,
    },
    'art 17(3)': {
      gist: 'Provision to a third party abroad needs the consent of each person, told of recipient, purpose, items, period and the right to refuse.',
      when: provision,
      then: requires('kr.transfer', ['kr.separate-consent']),
    },
    'art 17(3) consent': {
      cite: 'art 17(3)',
      gist: 'Consent given to just this provision opens it.',
      when: all(provision, subjects.consent.is('separate')),
      then: exempts('kr.transfer'),
    },
    'art 24-2': numberRule(provision),
    'art 24-2 open': openNumberRule(provision),
    'art 26': {
      gist: 'Entrusting or storing abroad is no provision; it had no bar of its own here.',
      when: all(provision, entrusted),
      then: [
        exempts('kr.transfer'),
        duty('secure', 'Entrust by written contract, make it public, train and supervise the processor.', {
          gate: 'kr.transfer',
        }),
      ],
    },
    'art 39-12(2)': {
      gist: 'An online service sends its users’ data abroad, given, shown, entrusted or stored, on their consent.',
      when: all(provision, online),
      then: requires('kr.online', ['kr.separate-consent']),
    },
    'art 39-12(2) consent': {
      cite: 'art 39-12(2)',
      gist: 'Consent given to just this transfer opens it.',
      when: all(provision, online, subjects.consent.is('separate')),
      then: exempts('kr.online'),
    },
    'art 39-12(2) contract': {
      cite: 'art 39-12(2)',
      gist: 'No consent for entrusting or storing that the service contract needs, if all items are published or told.',
      when: all(provision, entrusted),
      provided: purpose.within(...contractPurposes),
      then: offers('art 39-12(2)', ['kr.privacy-policy-disclosure'], ['kr.contract-necessity-disclosed']),
    },
    'art 39-12(4)': {
      gist: 'Whatever the ground, protective measures are agreed with the recipient.',
      then: duty('secure', 'Agree with the recipient on safeguards, grievances and disputes.', { gate: 'kr.online' }),
    },
    'art 58(1)(4)': pressRule(provision, ['kr.transfer', 'kr.online']),
  },
)
