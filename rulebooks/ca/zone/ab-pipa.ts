/** Alberta's Personal Information Protection Act: notice of service providers outside Canada. */

import { exporter, subjects } from '../../../src/law/facts.ts'
import { all, any, duty, instrument, not, notEncoded } from '../../../src/law/index.ts'
import { federalWork, fromCanada, processor, publicBody } from '../terms.ts'

export default instrument(
  {
    id: 'ca.ab-pipa',
    code: 'CA-AB PIPA',
    title: 'Personal Information Protection Act (Alberta)',
    issuer: 'Legislative Assembly of Alberta',
    adopted: '2009-11-26',
    inForce: '2010-05-01',
    status: 'in-force',
    source: 'S.A. 2003, c. P-6.5, ss 6 and 13.1 (added 2009, in force 2010-05-01)',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'CA-AB PIPA s 3', confidence: 'memory' },
  },
  {
    's 6(2)': {
      gist: 'Whoever uses a provider outside Canada writes down in which countries and for what.',
      when: all(exporter.traits.has('province:AB'), processor),
      then: duty('record', 'Write down the countries in which providers handle it, and for which purposes.', {
        gate: 'ca.federal',
      }),
    },
    's 21': {
      gist: 'A private employer discloses staff data without consent where that is reasonable for managing the work and staff were told; else with consent.',
      when: all(
        fromCanada,
        subjects.kinds.within('employee'),
        exporter.traits.has('province:AB'),
        not(any(publicBody, federalWork)),
      ),
      then: notEncoded('ca.staff', 'Whether the disclosure is reasonable and staff were told, or consent is needed.'),
    },
    's 13.1': {
      gist: 'Before or when it goes to a provider outside Canada, people learn how to get those written words and whom to ask.',
      when: all(exporter.traits.has('province:AB'), processor),
      then: duty(
        'inform',
        'Tell people, before or at the time, how to learn of providers outside Canada and whom to ask.',
        {
          gate: 'ca.federal',
        },
      ),
    },
  },
)
