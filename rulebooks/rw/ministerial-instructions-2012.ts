/** Instructions of 2012: what the state holds is hosted in the national data centre. */

import { exporter } from '../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../src/law/index.ts'
import { comesToRest } from './terms.ts'

export default instrument(
  {
    id: 'rw.ministerial-instructions-2012',
    code: 'RW Ministerial Instructions 001/MINICT/2012',
    title: 'Ministerial Instructions No. 001/MINICT/2012 of 12/03/2012 on procurement of information technology',
    issuer: 'Minister in the Office of the President in charge of ICT',
    adopted: '2012-03-12',
    inForce: '2012-03-12',
    status: 'in-force',
    source: 'Instructions of 2012-03-12 related to the procurement of ICT goods and services by public institutions',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    hosting: {
      cite: '',
      gist: 'Critical information of public institutions is hosted in the one national data centre.',
      when: all(comesToRest, exporter.traits.has('public-body', 'state-organ')),
      then: notEncoded('rw.sector', 'Which data of a public institution is critical is not in this book.'),
    },
  },
)
