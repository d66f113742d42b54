/** Nigeria Data Protection Regulation 2019 and its framework of 2020, until the directive of 2025. */

import { data, importer, purpose } from '../../src/law/facts.ts'
import { all, defined, exempts, instrument, listed, offers, outOfScope, requires } from '../../src/law/index.ts'
import {
  actDay,
  claimPurposes,
  contractPurposes,
  directiveDay,
  emergencyPurposes,
  grounds,
  individual,
  transfers,
} from './terms.ts'

const transfer = defined('ng.ndpr-2019/reg 2.11 transfer')

export const regulation = instrument(
  {
    id: 'ng.ndpr-2019',
    code: 'NG NDPR 2019',
    title: 'Nigeria Data Protection Regulation 2019',
    issuer: 'National Information Technology Development Agency',
    adopted: '2019-01-25',
    inForce: '2019-01-25',
    until: directiveDay,
    commences: 'reg 1.2',
    status: 'superseded',
    source: 'NITDA, January 2019; kept alive by s64(2)(f) of the Act of 2023 and ended by the directive of 2025',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy', 'trade-facilitation'], cite: 'NG NDPR 2019 reg 1.1', confidence: 'memory' },
  },
  {
    'reg 1.2': {
      gist: 'The Regulation binds transactions on data of people, not what an individual does for itself.',
      until: actDay,
      when: all(transfer, individual),
      then: outOfScope('ng.transfer'),
    },
    'reg 2.11 transfer': {
      cite: 'reg 2.11',
      gist: 'Personal data that is or will be processed goes to a foreign country.',
      means: transfers,
    },
    'reg 2.11': {
      gist: 'Only to a country that the Agency or the Attorney General found adequate, or under an exception; since 2023-06-12 section 41 of the Act governs.',
      until: actDay,
      when: transfer,
      then: requires('ng.transfer'),
    },
    'reg 2.12(a)': {
      gist: 'With explicit consent after being told of the risks.',
      until: actDay,
      then: offers('reg 2.11', ['ng.consent']),
    },
    'reg 2.12(b)': {
      gist: 'For a contract with the person or (2.12(c)) in the person’s interest, after a clear warning.',
      until: actDay,
      when: purpose.has(...contractPurposes),
      provided: purpose.within(...grounds),
      then: offers('reg 2.11', ['ng.risk-warning']),
    },
    'reg 2.12(d)': {
      gist: 'For important reasons of public interest, after a clear warning.',
      until: actDay,
      when: purpose.has('public-interest'),
      provided: purpose.within(...grounds),
      then: offers('reg 2.11', ['ng.risk-warning']),
    },
    'reg 2.12(e)': {
      gist: 'For legal claims; no warning is owed to a person who answers in such a case abroad.',
      until: actDay,
      when: all(transfer, purpose.has(...claimPurposes)),
      provided: purpose.within(...claimPurposes),
      then: exempts('ng.transfer'),
    },
    'reg 2.12(f)': {
      gist: 'To protect vital interests where the person cannot consent, after a clear warning as far as it can be given.',
      until: actDay,
      when: all(transfer, purpose.has(...emergencyPurposes)),
      provided: all(purpose.within(...emergencyPurposes), data.qualifiers.has('subject-cannot-consent')),
      then: exempts('ng.transfer'),
      unclear: 'A person who cannot consent cannot be warned either.',
    },
  },
)

export const framework = instrument(
  {
    id: 'ng.ndpr-framework-2020',
    code: 'NG NDPR Framework 2020',
    title: 'Nigeria Data Protection Regulation 2019: Implementation Framework',
    issuer: 'National Information Technology Development Agency',
    inForce: '2020-11-30',
    until: directiveDay,
    status: 'superseded',
    source: 'NITDA, November 2020 (day not known: its last day is used)',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 7': {
      gist: 'Binding corporate rules and standard contractual clauses are a way too.',
      until: actDay,
      then: offers('ng.ndpr-2019/reg 2.11', ['ng.instrument']),
      unclear: 'The Regulation itself does not name them.',
    },
    'annex C': {
      gist: 'The annex names the countries held adequate.',
      when: all(transfers, listed(importer.country, 'ng.annex-c')),
      then: exempts('ng.transfer'),
      unclear:
        'Only the states of the European Economic Area are encoded; the Federal High Court has criticised the list for naming countries without any law.',
    },
  },
)
