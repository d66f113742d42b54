/** Rules of the Central Bank: what a bank may have done abroad, and which records it keeps in the country. */

import { exporter, importer, via } from '../../src/law/facts.ts'
import { all, any, instrument, not, notEncoded } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'ar.central-bank-rules',
    code: 'AR Central Bank Communication A 4609',
    title:
      'Minimum requirements on risks of information technology, and rules on moving activities of financial entities',
    original:
      'Requisitos mínimos de gestión, implementación y control de los riesgos relacionados con tecnología informática; Expansión de entidades financieras',
    issuer: 'Central Bank',
    inForce: '2006-12-27',
    status: 'in-force',
    source: 'Communications A 4609, A 6126 (2016), A 6354 (2017), A 8398 (2026)',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    abroad: {
      cite: '',
      gist: 'A bank tells the Central Bank beforehand what it has done abroad; some records stay in the country, and before 2017 the core could go to a parent alone.',
      when: all(
        exporter.country.is('AR'),
        not(importer.country.is('AR')),
        exporter.sector.is('banking'),
        any(
          via.is('storage'),
          importer.relation.is('affiliate', 'headquarters', 'processor'),
          importer.role.is('processor'),
        ),
      ),
      then: notEncoded(
        'ar.banking',
        'Which activities a bank may move abroad, which records it keeps in Argentina and what it tells the Central Bank is not in this book.',
      ),
    },
  },
)
