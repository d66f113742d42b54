/** Decision 2004/915: clauses between controllers, set II. */

import { exporter, importer } from '../../src/law/facts.ts'
import { instrument, not, offers } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'eu.scc2004',
    code: 'EU Decision 2004/915',
    title: 'Commission Decision 2004/915 on standard contractual clauses',
    original: 'Decision 2004/915',
    issuer: 'European Commission',
    adopted: '2004-12-27',
    inForce: '2005-04-01',
    until: '2022-12-28',
    status: 'superseded',
    source: 'OJ L 385, 29.12.2004, p. 74',
    checked: '2026-11-25',
    confidence: 'text',
  },
  {
    'art 1': {
      gist: 'Clauses of 2004 between controllers, set II; contracts made before 27 September 2021 counted to 27 December 2022.',
      when: not(importer.role.is('processor')),
      provided: not(exporter.role.is('processor')),
      then: offers('eu.transfer', ['eu.scc-2004']),
    },
  },
)
