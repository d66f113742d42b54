/** Resolution CD/ANPD 32/2026: the European Union found adequate. */

import { importer } from '../../src/law/facts.ts'
import { instrument, listed } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'br.resolution-32-2026',
    code: 'BR Resolution ANPD 32/2026',
    title: 'Recognition of the European Union as giving adequate protection',
    original: 'Resolução ANPD nº 32, de 26 de janeiro de 2026',
    issuer: 'National Data Protection Agency',
    adopted: '2026-01-26',
    inForce: '2026-01-27',
    status: 'in-force',
    source: 'Diário Oficial da União 2026-01-27, Resolução ANPD nº 32/2026',
    checked: '2026-11-25',
    confidence: 'text',
  },
  {
    adequacy: {
      cite: '',
      gist: 'The 27 Member States, Iceland, Liechtenstein, Norway and the bodies of the Union; not for public security, defence and prosecution only (art 2).',
      means: listed(importer.country, 'br.adequate'),
    },
  },
)
