/** Guidelines for Nigerian Content Development in ICT: government data and subscriber data hosted in Nigeria. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, any, duty, instrument, place, requires } from '../../../src/law/index.ts'
import { copyInNigeria, leaves, transfers } from '../terms.ts'

const government = any(exporter.traits.has('public-body', 'state-organ'), exporter.sector.is('government', 'public'))

export default instrument(
  {
    id: 'ng.ict-content-guidelines',
    code: 'NG ICT Content Guidelines',
    title: 'Guidelines for Nigerian Content Development in Information and Communication Technology',
    issuer: 'National Information Technology Development Agency',
    inForce: '2013-12-03',
    status: 'in-force',
    source: 'Guidelines of 2013, amended in August 2019 (there sections 10.1 and 13.1)',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['industrial-policy'], cite: 'NG ICT Content Guidelines title', confidence: 'secondary' },
  },
  {
    's11.1(4)': {
      gist: 'Telecommunication companies host all subscriber and consumer data in Nigeria.',
      confidence: 'memory',
      when: all(transfers, exporter.sector.is('telecom')),
      then: [
        requires('ng.subscribers', ['local-copy']),
        place({ gate: 'ng.subscribers', mode: 'copy', country: 'NG', orElse: 'none', met: copyInNigeria.atLeast(1) }),
        duty('keep-local-copy', 'Host subscriber and consumer data in Nigeria, and go on so.', {
          gate: 'ng.subscribers',
        }),
      ],
      unclear: 'Whether a copy abroad may stand beside the store at home is not said.',
    },
    's14.1(2)': {
      gist: 'Government data is hosted in Nigeria, and abroad only with NITDA’s express approval.',
      when: all(leaves, government),
      then: [
        requires('ng.sovereign', ['ng.nitda-approval']),
        place({ gate: 'ng.sovereign', mode: 'store-only', country: 'NG', orElse: 'none' }),
      ],
      unclear: 'The edition of 2013 also asked for the Secretary to the Government’s approval.',
    },
    's14.1(2) for government': {
      cite: 's14.1(2)',
      gist: 'The same binds whoever hosts data that is the government’s own.',
      when: all(leaves, data.categories.has('national')),
      then: requires('ng.sovereign', ['ng.nitda-approval']),
    },
  },
)
