/** Personal Information Protection Act until 2020-08-04: consent to provision abroad. */

import { subjects } from '../../src/law/facts.ts'
import { all, defined, duty, exempts, instrument, requires } from '../../src/law/index.ts'
import { entrusted, fromKorea, numberRule, openNumberRule, pressRule } from './terms.ts'

const provision = defined('art 2(5) provision')

export default instrument(
  {
    id: 'kr.pipa-2011',
    code: 'KR PIPA 2011',
    title: 'Personal Information Protection Act, as first in force',
    original: '개인정보 보호법 (법률 제10465호)',
    issuer: 'National Assembly',
    adopted: '2011-03-29',
    inForce: '2011-09-30',
    until: '2020-08-05',
    status: 'superseded',
    source: 'Act No. 10465 of 2011, https://www.law.go.kr/법령/개인정보보호법',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'KR PIPA 2011 art 1', confidence: 'memory' },
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
    'art 24-2': { from: '2014-08-07', ...numberRule(provision) },
    'art 24-2 open': { from: '2014-08-07', ...openNumberRule(provision) },
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
    'art 58(1)(4)': pressRule(provision, ['kr.transfer']),
  },
)
