/** CISA security requirements: what a restricted transaction must meet, by reference in 28 CFR 202.248. */

import { duty, instrument } from '../../src/law/index.ts'
import { exempt } from './dsp/exempt.ts'
import { restricted } from './terms.ts'

export default instrument(
  {
    id: 'us.cisa-requirements-2025',
    code: 'US CISA Requirements 2025',
    title: 'Security Requirements for Restricted Transactions, E.O. 14117 Implementation',
    issuer: 'Cybersecurity and Infrastructure Security Agency',
    adopted: '2025-01-08',
    inForce: '2025-04-08',
    status: 'in-force',
    source: 'https://www.cisa.gov/resources-tools/resources/EO-14117-security-requirements; 28 CFR 202.248',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: {
      stated: ['national-security'],
      cite: 'US EO 14117 preamble, under which they are made',
      confidence: 'secondary',
    },
  },
  {
    'sec I': {
      gist: 'Organisation and systems: assets inventoried, flaws mended in time, access controlled, risk assessed yearly.',
      when: restricted,
      then: duty('secure', 'Organisational and system-level requirements, kept up and documented.', { gate: 'us.dsp' }),
      yieldsTo: exempt,
    },
    'sec II': {
      gist: 'Data: minimised or masked, encrypted, under privacy-enhancing technology or denied, so that covered persons cannot reach it.',
      when: restricted,
      then: duty('secure', 'Data-level requirements that together keep covered persons from the data.', {
        gate: 'us.dsp',
      }),
      yieldsTo: exempt,
    },
  },
)
