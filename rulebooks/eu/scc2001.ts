/** Decision 2001/497: clauses between controllers, set I. */

import { exporter, importer } from '../../src/law/facts.ts'
import { instrument, not, offers } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'eu.scc2001',
    code: 'EU Decision 2001/497',
    title: 'Commission Decision 2001/497 on standard contractual clauses',
    original: 'Decision 2001/497',
    issuer: 'European Commission',
    adopted: '2001-06-15',
    inForce: '2001-09-03',
    until: '2022-12-28',
    status: 'superseded',
    source: 'OJ L 181, 4.7.2001, p. 19',
    checked: '2026-11-25',
    confidence: 'text',
  },
  {
    'art 1': {
      gist: 'Clauses of 2001 between controllers, set I; contracts made before 27 September 2021 counted to 27 December 2022.',
      when: not(importer.role.is('processor')),
      provided: not(exporter.role.is('processor')),
      then: offers('eu.transfer', ['eu.scc-2001']),
    },
  },
)
