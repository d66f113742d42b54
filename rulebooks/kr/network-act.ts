/** Network Act, art 63: online services and their users' data abroad, until it moved into the Personal Information Protection Act. */

import { purpose, subjects } from '../../src/law/facts.ts'
import { all, defined, duty, exempts, instrument, offers, requires } from '../../src/law/index.ts'
import { contractPurposes, entrusted, fromKorea, online } from './terms.ts'

const provision = defined('art 63(2) transfer')

export default instrument(
  {
    id: 'kr.network-act',
    code: 'KR Network Act',
    title: 'Act on Promotion of Information and Communications Network Utilization and Information Protection',
    original: '정보통신망 이용촉진 및 정보보호 등에 관한 법률 제63조',
    issuer: 'National Assembly',
    adopted: '2007-01-26',
    inForce: '2007-07-27',
    until: '2020-08-05',
    status: 'superseded',
    source: 'Art 63 in the wording of Act No. 14080 of 2016-03-22; repealed by Act No. 16955 of 2020-02-04',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: {
      stated: ['consumer-protection', 'public-interest'],
      cite: 'KR Network Act art 1',
      confidence: 'memory',
    },
  },
  {
    'art 63(2) transfer': {
      cite: 'art 63(2)',
      gist: 'Users’ data goes abroad, given, shown, entrusted or stored.',
      means: all(fromKorea, online),
    },
    'art 63(2)': {
      gist: 'It goes on the users’ consent.',
      when: provision,
      then: requires('kr.online', ['kr.separate-consent']),
    },
    'art 63(2) consent': {
      cite: 'art 63(2)',
      gist: 'Consent given to just this transfer opens it.',
      when: all(provision, subjects.consent.is('separate')),
      then: exempts('kr.online'),
    },
    'art 63(2) proviso': {
      gist: 'No consent for entrusting or storing that the service contract needs, if all items are published or told.',
      from: '2016-09-23',
      confidence: 'memory',
      when: all(provision, entrusted),
      provided: purpose.within(...contractPurposes),
      then: offers('art 63(2)', ['kr.privacy-policy-disclosure'], ['kr.contract-necessity-disclosed']),
    },
    'art 63(4)': {
      gist: 'Whatever the ground, protective measures are taken.',
      then: duty('secure', 'Agree with the recipient on safeguards, grievances and disputes.', { gate: 'kr.online' }),
    },
  },
)
