/** Nova Scotia's Act on disclosure outside Canada: storage in Canada for public bodies, until 2027. */

import { exporter } from '../../../src/law/facts.ts'
import { all, defined, duty, instrument, place, requires } from '../../../src/law/index.ts'
import { fromCanada, publicBody } from '../terms.ts'

const leaves = defined('s 2')

export default instrument(
  {
    id: 'ca.ns-piidpa',
    code: 'CA-NS PIIDPA',
    title: 'Personal Information International Disclosure Protection Act (Nova Scotia)',
    issuer: 'Nova Scotia House of Assembly',
    adopted: '2006-07-14',
    inForce: '2006-11-15',
    until: '2027-04-01',
    status: 'in-force',
    source: 'S.N.S. 2006, c. 3; to be replaced by the Act of 2025 (Bill 150) on 2027-04-01',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'CA-NS PIIDPA long title', confidence: 'text' },
  },
  {
    's 2': {
      gist: 'A public body of Nova Scotia lets personal information leave Canada.',
      means: all(fromCanada, publicBody, exporter.traits.has('province:NS')),
    },
    's 5(1)': {
      gist: 'It is stored and reached only in Canada, unless each person consents as prescribed or the head finds that the operation needs it.',
      when: leaves,
      then: [
        place({ gate: 'ca-ns.public', mode: 'store-only', country: 'CA', orElse: 'none' }),
        requires('ca-ns.public', ['ca-ns.head-determination'], ['ca-ns.storage-consent']),
      ],
    },
    's 5(3)': {
      gist: 'The head reports such decisions to the Minister within ninety days of the year’s end.',
      then: duty('notify', 'Report to the Minister each decision to store or reach it outside Canada, with reasons.', {
        gate: 'ca-ns.public',
        clock: { days: 90, dayType: 'calendar', from: 'the end of the calendar year' },
      }),
    },
    's 6': {
      gist: 'A foreign demand for disclosure is told to the Minister at once.',
      then: duty('notify', 'Tell the Minister at once of a foreign demand for disclosure.', { gate: 'ca-ns.public' }),
    },
  },
)
