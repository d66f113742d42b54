/** General Regulations 2021: data of strategic interest at home, consent to transfers, countries taken to be safe. */

import { exporter } from '../../src/law/facts.ts'
import { all, duty, type Effect, instrument, place, requires } from '../../src/law/index.ts'
import { daysSinceOrder, processedAbroad, servingCopy } from './terms.ts'

const servedAtHome: readonly Effect[] = [
  requires('ke.place', ['local-copy']),
  place({ gate: 'ke.place', mode: 'copy', country: 'KE', orElse: 'none', met: servingCopy.atLeast(1) }),
  duty(
    'keep-local-copy',
    'Process through a server in Kenya or keep a serving copy in a data centre there, and go on so.',
    {
      gate: 'ke.place',
    },
  ),
]

export default instrument(
  {
    id: 'ke.general-regulations-2021',
    code: 'KE General Regulations 2021',
    title: 'Data Protection (General) Regulations, 2021',
    issuer: 'Cabinet Secretary for Information, Communication, Technology, Innovation and Youth Affairs',
    adopted: '2021-12-31',
    inForce: '2022-02-14',
    status: 'in-force',
    source: 'Legal Notice 263 of 2021, Kenya Gazette Supplement 236; in force on approval by Parliament',
    checked: '2026-11-25',
    confidence: 'text',
  },
  {
    'reg 26(1)': {
      gist: 'Civil registers, elections, public finance, protected systems, early and basic education, primary and secondary health care: processed in Kenya, or a serving copy kept there.',
      when: all(processedAbroad, exporter.traits.has('ke-strategic-purpose', 'primary-health-care')),
      then: servedAtHome,
      unclear: 'Some date the beginning of the Regulations to 2022-02-17.',
    },
    'reg 26(3)': {
      gist: 'The Cabinet Secretary may require the same of one whose data abroad was breached and who did not act.',
      when: all(processedAbroad, daysSinceOrder.atLeast(0)),
      then: servedAtHome,
    },
    'reg 46': {
      gist: 'Before consent carries a transfer the person is told of the risks of leaving without adequacy or safeguards.',
      then: duty(
        'inform',
        'Tell the person of the risks of a transfer without adequacy or safeguards before asking consent.',
        {
          gate: 'ke.transfer',
        },
      ),
      confidence: 'secondary',
    },
  },
)
