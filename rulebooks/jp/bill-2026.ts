/** Bill of 2026 to amend the Japanese Act: laid before the Diet, not known to be law. */

import { purpose } from '../../src/law/facts.ts'
import { duty, instrument } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'jp.bill-2026',
    code: 'JP APPI Bill 2026',
    title: 'Bill to amend the Act on the Protection of Personal Information',
    original: '個人情報の保護に関する法律等の一部を改正する法律案',
    issuer: 'Cabinet',
    adopted: '2026-04-07',
    status: 'proposal',
    source: 'Cabinet decision of 2026-04-07; commentaries of April to July 2026, none of which reports enactment',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 30-2': {
      gist: 'Data provided only to make statistics or train models would need no consent, if this is announced; surcharges would come with it.',
      when: purpose.within('analytics', 'product-development'),
      then: duty(
        'inform',
        'Announce the provision for statistics or model training, and agree with the recipient on that use alone.',
        {
          gate: 'jp.third-party',
        },
      ),
    },
  },
)
