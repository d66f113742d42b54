/** Law of 2016 on information and communication technologies: telecom firms host in Rwanda under their licences. */

import { exporter } from '../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../src/law/index.ts'
import { comesToRest } from './terms.ts'

export default instrument(
  {
    id: 'rw.ict-law-2016',
    code: 'RW ICT Law 24/2016',
    title: 'Law No. 24/2016 of 18/06/2016 governing information and communication technologies',
    issuer: 'Parliament of Rwanda',
    adopted: '2016-06-18',
    inForce: '2016-06-27',
    status: 'in-force',
    source: 'Official Gazette 26 of 2016-06-27; licences issued by the Rwanda Utilities Regulatory Authority',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    licences: {
      cite: '',
      gist: 'By its licence a telecom firm hosts its systems and data in Rwanda; one was fined in 2017 for hosting them abroad.',
      when: all(comesToRest, exporter.sector.is('telecom')),
      then: notEncoded(
        'rw.sector',
        'The licences of telecom firms and the rules of their regulator are not in this book.',
      ),
      unclear: 'Licences granted before this law asked the same; they are not counted for earlier days.',
    },
  },
)
