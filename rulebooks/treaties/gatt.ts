/** General Agreement on Tariffs and Trade 1994: freedom of transit, and the exceptions whose rulings guide those of services. */

import { agreement, discipline } from '../../src/law/treaty/index.ts'
import { gattXx, securityReviewable } from './exceptions.ts'
import { wtoDisputes } from './wto-disputes.ts'
import { wtoMembers } from './wto-members.ts'

export default agreement({
  code: 'GATT',
  title: 'General Agreement on Tariffs and Trade 1994',
  kind: 'treaty',
  signed: '1994-04-15',
  inForce: '1995-01-01',
  source: 'https://www.wto.org/english/docs_e/legal_e/06-gatt_e.htm',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'Encoded for its exceptions: article XXI was held reviewable in part (DS512, adopted 2019-04-26), and GATS XIV bis uses the same words.',
    'Tariff bindings and national treatment of goods are not encoded.',
  ],
  parties: wtoMembers,
  disputes: wtoDisputes,
  disciplines: [
    discipline({
      topic: 'transit',
      article: 'V',
      cite: 'GATT art V:2',
      gist: 'There shall be freedom of transit through the territory of each Member by the routes most convenient, without distinction by flag, origin or destination.',
      verb: 'allow',
      confidence: 'secondary',
      triggers: [{ effects: ['transit-ban'], coverage: 'caught' }],
      exceptions: [
        gattXx({ article: 'XX', cite: 'GATT art XX', confidence: 'secondary' }),
        securityReviewable({ article: 'XXI', cite: 'GATT art XXI(b)(iii)', confidence: 'secondary' }),
      ],
    }),
  ],
})
