/** Regulations of 2020 on civil registries: nothing leaves Kenya without the Data Commissioner's written approval. */

import { data, exporter } from '../../src/law/facts.ts'
import { all, defined, instrument, notEncoded } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'ke.civil-registration-regulations-2020',
    code: 'KE Civil Registration Regulations 2020',
    title: 'Data Protection (Civil Registration) Regulations, 2020',
    issuer: 'Cabinet Secretary for Interior',
    inForce: '2020-10-13',
    status: 'in-force',
    source: 'Legal Notice 196 of 2020',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    transfer: {
      cite: '',
      gist: 'A civil registry sends data abroad only with the written approval of the Data Commissioner.',
      when: all(
        defined('ke.dpa-2019/s2 transfer'),
        exporter.traits.has('public-body', 'state-organ'),
        data.qualifiers.has('public-register', 'whole-register'),
      ),
      then: notEncoded(
        'ke.civil-registration',
        'Whether the register is one of civil registration, and the approval it then needs, are not in this book.',
      ),
    },
  },
)
