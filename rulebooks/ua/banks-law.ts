/** Law on banks: what a bank may keep in clouds and data centres abroad. */

import { exporter } from '../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../src/law/index.ts'
import { goesAbroad, keptAbroad } from './terms.ts'

export default instrument(
  {
    id: 'ua.banks-law',
    code: 'UA Banks Law',
    title: 'Law on Banks and Banking Activity, No. 2121-III',
    original: 'Закон України «Про банки і банківську діяльність»',
    issuer: 'Verkhovna Rada',
    adopted: '2000-12-07',
    inForce: '2001-01-17',
    status: 'in-force',
    source: 'Law 2121-III, ch. 10; Resolution of the Board of the National Bank of 2022-03-08 No. 42',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['prudential', 'consumer-protection'], cite: 'UA Banks Law art 1', confidence: 'memory' },
  },
  {
    'ch 10': {
      gist: 'Bank secrecy; since 2022-03-09 and while martial law lasts, clouds on equipment in the Union, Great Britain, the United States and Canada are open to banks.',
      when: all(goesAbroad, keptAbroad, exporter.sector.is('banking')),
      then: notEncoded(
        'ua.banking',
        'What the National Bank lets a bank keep abroad, in which states and for how long, is not in this book.',
      ),
    },
  },
)
