/** Export Administration Regulations: technology, and the carve-out for data encrypted end to end. */

import { data, exporter, importer } from '../../../src/law/facts.ts'
import { all, any, instrument, listed, not, notEncoded } from '../../../src/law/index.ts'
import { leaves, sealed } from './technical-data.ts'

export default instrument(
  {
    id: 'us.ear',
    code: 'US 15 CFR',
    title: 'Export Administration Regulations',
    issuer: 'Bureau of Industry and Security',
    inForce: '1996-03-25',
    status: 'in-force',
    source: '15 CFR parts 730 to 774; 61 FR 12734 (1996-03-25); 81 FR 35586 (2016-06-03)',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['national-security'], cite: '15 CFR 730.6', confidence: 'memory' },
  },
  {
    '734.18(a)(5)': {
      gist: 'Sending or storing unclassified technology secured end to end, not meant to be kept in a country of Group D:5 or Russia, is no export.',
      from: '2016-09-01',
      when: all(sealed, not(exporter.traits.has('export-controlled-item'))),
      then: [],
      unclear: 'The encryption must meet FIPS 140-2 or be equally effective.',
    },
    '736.2(b)': {
      gist: 'Controlled technology leaves only under a licence, or where none is required for its number and destination.',
      when: all(
        leaves,
        not(data.qualifiers.has('published')),
        any(
          exporter.traits.has('ear-technology', 'export-controlled-item'),
          all(data.categories.has('technology'), listed(importer.country, 'us.proscribed')),
        ),
      ),
      then: notEncoded(
        'us.export-control',
        'Whether a licence is required turns on the classification number and the destination; neither is in this book.',
      ),
      yieldsTo: ['734.18(a)(5)'],
    },
  },
)
