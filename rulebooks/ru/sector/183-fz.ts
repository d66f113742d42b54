/** Law on Export Control: controlled technologies leave under a licence; its lists are not encoded. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'ru.183-fz',
    code: 'RU 183-FZ',
    title: 'Federal Law on Export Control',
    original: 'Федеральный закон «Об экспортном контроле»',
    issuer: 'Federal Assembly',
    adopted: '1999-07-18',
    inForce: '1999-07-29',
    status: 'in-force',
    source: 'Collected Legislation 1999 No. 30 item 3774',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: { stated: ['national-security'], cite: 'RU 183-FZ art 4', confidence: 'memory' },
  },
  {
    'art 19': {
      gist: 'Technologies on the control lists are handed to foreigners under a licence.',
      when: all(leaves, data.categories.has('technology'), exporter.traits.has('export-controlled-item')),
      then: notEncoded('ru.export-control', 'The control lists and their licences are not in this book.'),
    },
  },
)
