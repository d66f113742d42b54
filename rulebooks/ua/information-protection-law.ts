/** Law on protecting information in systems: where the state's information resources may stand before the war. */

import { all, instrument, notEncoded } from '../../src/law/index.ts'
import { goesAbroad, keptAbroad, stateHolder } from './terms.ts'

export default instrument(
  {
    id: 'ua.information-protection-law',
    code: 'UA Information Protection Law',
    title: 'Law on Protection of Information in Information and Communication Systems, No. 80/94-VR',
    original: 'Закон України «Про захист інформації в інформаційно-комунікаційних системах»',
    issuer: 'Verkhovna Rada',
    adopted: '1994-07-05',
    inForce: '1994-08-02',
    status: 'in-force',
    source: 'Law 80/94-VR, art 8(6) added by 2130-IX (2022)',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 8': {
      gist: 'Information resources of the state are processed in systems whose protection as a whole has been attested.',
      until: '2022-03-12',
      when: all(goesAbroad, keptAbroad, stateHolder),
      then: notEncoded(
        'ua.state',
        'Attested systems stood in Ukraine; that no system abroad could be attested was not established from the text.',
      ),
    },
  },
)
