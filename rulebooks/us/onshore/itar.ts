/** International Traffic in Arms Regulations: technical data, and the carve-out for data encrypted end to end. */

import { exporter } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves, sealed } from './technical-data.ts'

export default instrument(
  {
    id: 'us.itar',
    code: 'US 22 CFR',
    title: 'International Traffic in Arms Regulations',
    issuer: 'Department of State',
    inForce: '1993-07-22',
    status: 'in-force',
    source: '22 CFR parts 120 to 130; 58 FR 39283 (1993-07-22); 84 FR 70887 (2019-12-26)',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['national-security'], cite: '22 CFR 120.1', confidence: 'memory' },
  },
  {
    '120.54(a)(5)': {
      gist: 'Sending or storing unclassified technical data secured end to end, not meant to be kept in a proscribed country or Russia, is no export.',
      from: '2020-03-25',
      when: sealed,
      then: [],
      unclear: 'The encryption must meet FIPS 140-2 or be at least as strong as AES-128.',
    },
    '123.1(a)': {
      gist: 'Technical data leaves only under a licence or another approval of the Department of State.',
      when: all(leaves, exporter.traits.has('itar-technical-data')),
      then: notEncoded(
        'us.export-control',
        'Which licence, agreement or exemption covers it turns on the category of the Munitions List and the destination; neither is in this book.',
      ),
      yieldsTo: ['120.54(a)(5)'],
    },
  },
)
