/** Cabinet Resolution 263: under martial law the state's registers may be placed abroad. Resolution 1500 of the same year says how. */

import { all, duty, instrument, permits } from '../../src/law/index.ts'
import { goesAbroad, keptAbroad, stateHolder } from './terms.ts'

const resources = all(goesAbroad, keptAbroad, stateHolder)

export default instrument(
  {
    id: 'ua.resolution-263-2022',
    code: 'UA Resolution 263/2022',
    title: 'Resolution on the working of information and communication systems and public registers under martial law',
    original:
      'Деякі питання забезпечення функціонування інформаційно-комунікаційних систем, електронних комунікаційних систем, публічних електронних реєстрів в умовах воєнного стану',
    issuer: 'Cabinet of Ministers',
    adopted: '2022-03-12',
    inForce: '2022-03-12',
    status: 'in-force',
    source: 'Resolution of 2022-03-12 No. 263, as amended by No. 1500 of 2022-12-30; Law 2130-IX',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    '1': [
      {
        gist: 'While martial law lasts and for six months after, resources of the state may stand in clouds and data centres abroad.',
        until: '2026-08-03',
        when: resources,
        then: [
          permits('ua.state'),
          duty('notify', 'Tell the State Service of Special Communications which resources and copies stand abroad.', {
            gate: 'ua.state',
          }),
        ],
        unclear: 'Martial law was last seen extended to 2026-02-03; the six months after that are counted.',
      },
      {
        gist: 'The same, if martial law lasted longer than that.',
        from: '2026-08-03',
        when: resources,
        then: permits('ua.state'),
        unclear: {
          text: 'Whether martial law was extended beyond 2026-02-03, so that the leave still holds, was not established.',
          decides: true,
        },
      },
    ],
  },
)
