/** Personal Information Protection Act since 2023-09-15: arts 28-8 to 28-11 on every transfer abroad. */

import { purpose, via } from '../../src/law/facts.ts'
import {
  all,
  defined,
  duty,
  exempts,
  forbids,
  instrument,
  not,
  offers,
  outOfScope,
  requires,
} from '../../src/law/index.ts'
import {
  contractPurposes,
  creditInformation,
  entrusted,
  fromKoreaAndOn,
  leaves,
  numberRule,
  openNumberRule,
  pressRule,
  processorRule,
  registrationNumber,
  stopped,
} from './terms.ts'

const provision = defined('art 28-8(1) transfer')
const gate = { gate: 'kr.transfer' }

export default instrument(
  {
    id: 'kr.pipa-2023',
    code: 'KR PIPA',
    title: 'Personal Information Protection Act, as amended in 2023',
    original: '개인정보 보호법 (법률 제19234호)',
    issuer: 'National Assembly',
    adopted: '2023-03-14',
    inForce: '2023-09-15',
    status: 'in-force',
    source: 'Act No. 19234 of 2023, https://www.law.go.kr/법령/개인정보보호법; Decree arts 29-7 to 29-12',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'KR PIPA art 1', confidence: 'memory' },
  },
  {
    'art 24-2': numberRule(provision),
    'art 24-2 open': openNumberRule(provision),
    'art 26': processorRule('kr.transfer'),
    'art 28-8(1) transfer': {
      cite: 'art 28-8(1)',
      gist: 'Personal information is given to, shown to, entrusted to or stored with somebody abroad.',
      means: fromKoreaAndOn,
      unclear:
        'Art 28-11 binds the next step from the first country too; whether a move within one legal person is a transfer is read strictly here.',
    },
    'art 28-8(1)': {
      gist: 'No transfer abroad but on one of five grounds; the first is separate consent to the transfer.',
      when: provision,
      then: requires('kr.transfer', ['kr.separate-consent']),
    },
    'art 28-8(1) collected': {
      cite: 'art 28-8(1)',
      gist: 'A firm abroad that collects from people in Korea itself is bound by the Act, and nobody transfers to it.',
      when: all(leaves, via.is('direct-collection')),
      then: outOfScope('kr.transfer'),
      unclear: 'What it then stores or passes on elsewhere is a transfer of its own.',
    },
    'art 28-8(1)(2)': {
      gist: 'Or a special provision of statute, treaty or international agreement.',
      then: offers('art 28-8(1)', ['kr.statute-or-treaty']),
    },
    'art 28-8(1)(3)': {
      gist: 'Or entrusting or storing that a contract with the person needs, if the items are in the privacy policy or told.',
      when: all(provision, entrusted),
      provided: purpose.within(...contractPurposes),
      then: offers('art 28-8(1)', ['kr.privacy-policy-disclosure'], ['kr.contract-necessity-disclosed']),
    },
    'art 28-8(1)(4)': {
      gist: 'Or a recipient certified as the Commission has named, which carries the certified measures out there.',
      then: offers('art 28-8(1)', ['kr.certified-importer']),
      unclear: 'ISMS-P is the certificate meant; CBPR certificates are not named.',
    },
    'art 28-8(1)(5)': {
      gist: 'Or a country that the Commission has recognised, within the terms of the recognition.',
      when: all(provision, defined('kr.recognition-2025/countries')),
      provided: all(not(registrationNumber), not(creditInformation)),
      then: exempts('kr.transfer'),
    },
    'art 28-8(2)': {
      gist: 'Told beforehand: items; country, time and way; recipient; purpose and period; how to refuse and with what effect.',
      then: duty(
        'inform',
        'Tell or publish the items, the country, the time and way, the recipient, purpose and period, and how to refuse.',
        gate,
      ),
    },
    'art 28-8(4)': {
      gist: 'Whatever the ground, safeguards, grievances and disputes are agreed with the recipient (Decree art 29-10).',
      then: duty(
        'secure',
        'Agree with the recipient on safeguards, grievances and disputes, and write them into the contract.',
        gate,
      ),
    },
    'art 28-9(1)': {
      gist: 'The Commission may order a transfer stopped; objection lies within seven days and does not by itself lift it.',
      when: all(provision, stopped),
      then: forbids('kr.stop'),
    },
    'art 58(1)(4)': pressRule(provision, ['kr.transfer']),
  },
)
