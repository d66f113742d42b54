/** Decision 2021/914: the clauses of 2021 in four modules, and the end of the older sets. */

import { importer } from '../../src/law/facts.ts'
import { instrument, not, offers } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'eu.scc2021',
    code: 'EU Decision 2021/914',
    title: 'Commission Implementing Decision (EU) 2021/914 on standard contractual clauses',
    original: 'Implementing Decision (EU) 2021/914',
    issuer: 'European Commission',
    adopted: '2021-06-04',
    inForce: '2021-06-27',
    commences: 'art 4(1)',
    status: 'in-force',
    source: 'OJ L 199, 7.6.2021, p. 31; http://data.europa.eu/eli/dec_impl/2021/914/oj',
    checked: '2026-11-25',
    confidence: 'text',
  },
  {
    'art 1(1)': {
      gist: 'Clauses in four modules, for an importer whose processing the Regulation does not itself bind (recital 7).',
      provided: not(importer.traits.has('subject-to-eu-gdpr-3-2')),
      then: offers('eu.transfer', ['eu.scc-2021']),
      unclear:
        'In module four clauses 14 and 15 ask for the assessment only where the processor adds data collected in the Union; art 46(1) has no such exception.',
    },
  },
)
