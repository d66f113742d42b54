/** Bill C-27 with the Consumer Privacy Protection Act: lapsed, it decides nothing. */

import { duty, instrument } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'ca.bill-c27',
    code: 'CA Bill C-27',
    title: 'Digital Charter Implementation Act, 2022 (Consumer Privacy Protection Act)',
    issuer: 'House of Commons of Canada',
    adopted: '2022-06-16',
    until: '2025-01-06',
    status: 'draft',
    source: 'Bill C-27, 44th Parliament, 1st Session; lapsed with the prorogation of 2025-01-06',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'CA Bill C-27 cl 2, CPPA s 5', confidence: 'memory' },
  },
  {
    's 11': {
      gist: 'A provider would have had to give equivalent protection by contract; people would have been told of transfers abroad (s 62).',
      then: duty(
        'inform',
        'Say in plain words whether data goes to other countries or provinces with effects on privacy.',
        {
          gate: 'ca.federal',
        },
      ),
    },
  },
)
