/** Unified Licence of telecom operators: what about subscribers stays in India. */

import { data, exporter, subjects } from '../../../src/law/facts.ts'
import { all, forbids, instrument } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'in.unified-licence',
    code: 'IN Unified Licence',
    title: 'Unified Licence for telecommunication services, security conditions',
    issuer: 'Department of Telecommunications',
    inForce: '2013-08-19',
    status: 'in-force',
    source: 'dot.gov.in, Licence Agreement for Unified Licence, chapter VI',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: {
      stated: ['national-security'],
      cite: 'IN Unified Licence, chapter on security conditions',
      confidence: 'memory',
    },
  },
  {
    'cl 39.23(viii)': {
      gist: 'The licensee hands no accounting or user information of subscribers to a person or place outside India, roaming foreigners aside.',
      when: all(
        leaves,
        exporter.sector.is('telecom'),
        subjects.residence.has('IN'),
        data.categories.has('transaction', 'user'),
      ),
      then: forbids('in.telecom'),
      unclear:
        'The authorisations under the Telecommunications Act 2023 are to replace the licence; the condition is taken to go on.',
    },
  },
)
