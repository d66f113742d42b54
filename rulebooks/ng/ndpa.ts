/** Nigeria Data Protection Act 2023: part VIII, transfer to another country. */

import { data, exporter, importer, purpose } from '../../src/law/facts.ts'
import { all, defined, duty, exempts, instrument, not, offers, outOfScope, requires } from '../../src/law/index.ts'
import {
  actDay,
  adequateLaw,
  claimPurposes,
  contractPurposes,
  emergencyPurposes,
  grounds,
  individual,
  transfers,
} from './terms.ts'

const transfer = defined('s41 transfer')

export default instrument(
  {
    id: 'ng.ndpa',
    code: 'NG NDPA',
    title: 'Nigeria Data Protection Act 2023',
    issuer: 'National Assembly of Nigeria',
    adopted: actDay,
    inForce: actDay,
    status: 'in-force',
    source: 'Act No. 37 of 2023',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy', 'trade-facilitation'], cite: 'NG NDPA s 1(1)', confidence: 'secondary' },
  },
  {
    's3(1)': {
      gist: 'What people do solely for personal or household purposes is outside the Act.',
      when: all(transfer, individual),
      then: outOfScope('ng.transfer'),
    },
    's41 transfer': {
      cite: 's41(1)',
      gist: 'A controller or processor transfers personal data from Nigeria to another country.',
      means: transfers,
    },
    's41(1)': {
      gist: 'Not unless the recipient is bound to adequate protection or a condition of section 43 applies.',
      when: transfer,
      then: requires('ng.transfer'),
    },
    's41(1)(a)': {
      gist: 'Binding corporate rules, contractual clauses, a code of conduct or a certification bind the recipient.',
      then: offers('s41(1)', ['ng.instrument']),
      unclear:
        'The Act lets the Commission approve instruments, the directive of 2025 expects it; clauses that are only signed are not counted.',
    },
    's41(2)': {
      gist: 'The basis of the transfer and the adequacy of protection are recorded.',
      then: duty('record', 'Record the basis of the transfer and the adequacy of protection.', { gate: 'ng.transfer' }),
    },
    's42(1)': {
      gist: 'The recipient’s law gives adequate protection by the tests of section 42, as the exporter has established.',
      when: all(transfer, adequateLaw.atLeast(0)),
      then: exempts('ng.transfer'),
      unclear: 'The Commission has approved no country yet; until it does the exporter assesses case by case.',
    },
    's43(1)(a)': {
      gist: 'The person consented after being told of the risks, and has not withdrawn.',
      then: offers('s41(1)', ['ng.consent']),
    },
    's43(1)(b)': {
      gist: 'A contract to which the person is party needs it, or a step before it at the person’s request.',
      when: all(transfer, purpose.has(...contractPurposes)),
      provided: purpose.within(...grounds),
      then: exempts('ng.transfer'),
    },
    's43(1)(d)': {
      gist: 'Important reasons of public interest need it.',
      when: all(transfer, purpose.has('public-interest')),
      provided: purpose.within(...grounds),
      then: exempts('ng.transfer'),
    },
    's43(1)(e)': {
      gist: 'Legal claims need it.',
      when: all(transfer, purpose.has(...claimPurposes)),
      provided: purpose.within(...grounds),
      then: exempts('ng.transfer'),
    },
    's43(1)(f)': {
      gist: 'Vital interests need it and the person cannot consent; or (43(1)(c)) it is for the person’s sole benefit.',
      when: all(transfer, purpose.has(...emergencyPurposes)),
      provided: all(purpose.within(...grounds), data.qualifiers.has('subject-cannot-consent')),
      then: exempts('ng.transfer'),
    },
    s65: {
      gist: 'Only information that leads to an individual is personal data.',
      when: all(
        exporter.country.is('NG'),
        not(importer.country.is('NG')),
        data.form.is('anonymised', 'aggregated'),
        data.categories.has('user', 'omic'),
      ),
      then: outOfScope('ng.transfer'),
    },
  },
)
