/** Judgment in Lindqvist: putting data on a web page is no transfer to a third country. */

import { via } from '../../src/law/facts.ts'
import { all, instrument, not, outOfScope } from '../../src/law/index.ts'
import { toProcessor } from './terms.ts'

export default instrument(
  {
    id: 'eu.lindqvist',
    code: 'EU CJEU C-101/01',
    title: 'Judgment of the Court of Justice, Bodil Lindqvist',
    original: 'C-101/01',
    issuer: 'Court of Justice of the European Union',
    adopted: '2003-11-06',
    inForce: '2003-11-06',
    status: 'in-force',
    source: 'ECLI:EU:C:2003:596',
    checked: '2026-11-25',
    confidence: 'text',
  },
  {
    'para 71': {
      gist: 'Who puts data on a page that a host in the Union keeps transfers nothing to third countries, though it can be read there.',
      when: all(via.is('publication'), not(toProcessor)),
      then: outOfScope('eu.transfer', 'eu.authority-request'),
      unclear: 'Decided on the Directive, before search and platforms; for a host in the Union only.',
    },
  },
)
