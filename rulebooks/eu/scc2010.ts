/** Decision 2010/87: clauses from controller to processor. */

import { exporter, importer } from '../../src/law/facts.ts'
import { instrument, not, offers } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'eu.scc2010',
    code: 'EU Decision 2010/87',
    title: 'Commission Decision 2010/87 on standard contractual clauses',
    original: 'Decision 2010/87',
    issuer: 'European Commission',
    adopted: '2010-02-05',
    inForce: '2010-05-15',
    until: '2022-12-28',
    status: 'superseded',
    source: 'OJ L 39, 12.2.2010, p. 5',
    checked: '2026-11-25',
    confidence: 'text',
  },
  {
    'art 1': {
      gist: 'Clauses of 2010 from controller to processor; contracts made before 27 September 2021 counted to 27 December 2022.',
      when: importer.role.is('processor'),
      provided: not(exporter.role.is('processor')),
      then: offers('eu.transfer', ['eu.scc-2010']),
    },
  },
)
