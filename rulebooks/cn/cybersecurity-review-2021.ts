/** Cybersecurity review: a platform with more than a million people applies before it lists in a foreign country. */

import { importer, purpose, subjects } from '../../src/law/facts.ts'
import { all, duty, instrument, not } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'cn.cybersecurity-review-2021',
    code: 'CN Cybersecurity Review Measures 2021',
    title: 'Measures for Cybersecurity Review (2021 revision)',
    original: '网络安全审查办法',
    issuer: 'Cyberspace Administration of China and twelve others (Order 8)',
    adopted: '2021-12-28',
    inForce: '2022-02-15',
    status: 'in-force',
    source: 'Order of the Cyberspace Administration of China and others No. 8 (2021)',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: {
      stated: ['national-security'],
      cite: 'CN Cybersecurity Review Measures 2021 art 1',
      confidence: 'memory',
    },
  },
  {
    'art 7': {
      gist: 'A platform that holds personal information of more than a million people applies for review before it lists in a foreign country.',
      when: all(purpose.has('overseas-listing'), subjects.held.atLeast(1_000_001), not(importer.country.is('HK'))),
      then: duty('notify', 'Apply for cybersecurity review before listing in a foreign country.', {
        gate: 'cn.formality',
      }),
      unclear:
        'A listing in Hong Kong is not one in a foreign country; it may be reviewed all the same where state security is touched.',
    },
  },
)
