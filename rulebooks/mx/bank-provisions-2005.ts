/** General provisions for banks: a service performed abroad needs the banking commission's authorisation. */

import { exporter, importer, via } from '../../src/law/facts.ts'
import { all, any, instrument, not, notEncoded } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'mx.bank-provisions-2005',
    code: 'MX Bank Provisions 2005',
    title: 'General provisions for credit institutions (2005)',
    original: 'Disposiciones de carácter general aplicables a las instituciones de crédito (Circular Única de Bancos)',
    issuer: 'National Banking and Securities Commission',
    adopted: '2005-12-02',
    inForce: '2005-12-03',
    status: 'in-force',
    source: 'DOF 2005-12-02, chapter on contracting third parties',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    abroad: {
      cite: '',
      gist: 'A bank has its processing or its databases run abroad only with the Commission’s prior authorisation.',
      when: all(
        exporter.country.is('MX'),
        not(importer.country.is('MX')),
        exporter.sector.is('banking'),
        any(
          via.is('storage'),
          importer.relation.is('affiliate', 'headquarters', 'processor'),
          importer.role.is('processor'),
        ),
      ),
      then: notEncoded(
        'mx.banking',
        'Which services need the authorisation of the Commission, and what it asks, is not in this book; nor are the rules for payment institutions.',
      ),
    },
  },
)
