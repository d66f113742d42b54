/** Regulation 2018/1807: free flow of data that is not personal inside the Union. */

import { exporter, importer } from '../../src/law/facts.ts'
import { all, duty, instrument, not, notEncoded, permits } from '../../src/law/index.ts'
import { inUnion, personal } from './terms.ts'

const withinUnion = all(inUnion(exporter.country), inUnion(importer.country), not(personal))

export default instrument(
  {
    id: 'eu.ffd',
    code: 'EU Regulation 2018/1807',
    title: 'Regulation (EU) 2018/1807 on the free flow of non-personal data',
    original: 'Regulation (EU) 2018/1807',
    issuer: 'European Parliament and Council',
    adopted: '2018-11-14',
    inForce: '2019-05-28',
    commences: 'art 9',
    status: 'in-force',
    source: 'OJ L 303, 28.11.2018, p. 59; http://data.europa.eu/eli/reg/2018/1807/oj',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['trade-facilitation'], cite: 'EU Regulation 2018/1807 art 1', confidence: 'memory' },
  },
  {
    'art 2(3)': {
      gist: 'Outside Union law, as in national security, the Regulation does not apply.',
      when: all(withinUnion, exporter.sector.is('defence')),
      then: notEncoded(
        'eu.localisation',
        'What a Member State keeps at home for its national security stands in its own law, which is not in this book.',
      ),
    },
    'art 4(1)': {
      gist: 'No Member State keeps such data at home, unless public security justifies it in due proportion.',
      when: withinUnion,
      then: [
        permits('eu.localisation'),
        duty(
          'authority-access',
          'Give competent authorities access on request, wherever in the Union the data lies (art 5).',
          {
            gate: 'eu.localisation',
          },
        ),
      ],
      unclear:
        'What a Member State may still require for public security stands in its own law, published at its information point.',
    },
  },
)
