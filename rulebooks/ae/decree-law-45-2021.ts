/** Federal Decree-Law on the Protection of Personal Data: arts 22 and 23, and what it leaves to other law. */

import { purpose } from '../../src/law/facts.ts'
import { all, defined, exempts, instrument, notEncoded, offers, outOfScope, requires } from '../../src/law/index.ts'
import {
  bankOnly,
  claimPurposes,
  contractPurposes,
  grounds,
  healthOnly,
  individual,
  leavesState,
  publicBody,
} from './terms.ts'

const transfer = defined('art 22 transfer')

export default instrument(
  {
    id: 'ae.decree-law-45-2021',
    code: 'AE Federal Decree-Law 45/2021',
    title: 'Federal Decree-Law No. 45 of 2021 on the Protection of Personal Data',
    original: 'مرسوم بقانون اتحادي رقم (45) لسنة 2021 بشأن حماية البيانات الشخصية',
    issuer: 'President of the United Arab Emirates',
    adopted: '2021-09-20',
    inForce: '2022-01-02',
    commences: 'art 31',
    status: 'in-force',
    source: 'Official Gazette; text at https://uaelegislation.gov.ae/en/legislations/1972',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'AE Federal Decree-Law 45/2021 title', confidence: 'secondary' },
  },
  {
    'art 2(2)(b)': {
      gist: 'Government data and authorities that control or process personal data are outside.',
      when: all(transfer, publicBody),
      then: [
        outOfScope('ae.transfer'),
        notEncoded(
          'ae.government',
          'The national cloud security policy, the information assurance regulation and the data laws of the emirates say where government data may be kept.',
        ),
      ],
    },
    'art 2(2)(d)': {
      gist: 'Who processes their own data for personal purposes is outside.',
      when: all(transfer, individual),
      then: outOfScope('ae.transfer'),
    },
    'art 2(2)(e)': {
      gist: 'Health data has legislation of its own.',
      when: all(transfer, healthOnly),
      then: outOfScope('ae.transfer'),
    },
    'art 2(2)(f)': {
      gist: 'Personal banking and credit data has legislation of its own.',
      when: all(transfer, bankOnly),
      then: outOfScope('ae.transfer'),
    },
    'art 22 transfer': {
      cite: 'art 22',
      gist: 'Personal data goes outside the State; companies in free zones with data law of their own are not reached (art 2(2)(g)).',
      means: leavesState,
    },
    'art 22': {
      gist: 'To states with an adequate level that the Data Office has approved; it has approved none.',
      when: transfer,
      then: requires('ae.transfer'),
      unclear:
        'Executive regulations were not found in the gazette (some reports of 2026 speak of them and of a shorter period); art 29 gives six months from their issue to regularise, so that nothing is sanctioned yet. The duty itself is in force, and art 23 names what meets it.',
    },
    'art 23(1)(a)': {
      gist: 'Under a contract that binds the recipient to the measures and controls of the Decree-Law.',
      then: offers('art 22', ['ae.contract']),
    },
    'art 23(1)(b)': {
      gist: 'With express consent, not against security and public interest of the State.',
      then: offers('art 22', ['ae.consent']),
    },
    'art 23(1)(c)': {
      gist: 'To perform obligations and to establish, exercise or defend rights before judicial authorities.',
      when: all(transfer, purpose.has(...claimPurposes)),
      provided: purpose.within(...grounds),
      then: exempts('ae.transfer'),
    },
    'art 23(1)(d)': {
      gist: 'To enter into or perform a contract with the person, or with a third party in the person’s interest.',
      when: all(transfer, purpose.has(...contractPurposes)),
      provided: purpose.within(...grounds),
      then: exempts('ae.transfer'),
    },
    'art 23(1)(f)': {
      gist: 'To protect the public interest.',
      when: all(transfer, purpose.has('public-interest')),
      provided: purpose.within(...grounds),
      then: exempts('ae.transfer'),
    },
  },
)
