/** India–United Arab Emirates Comprehensive Economic Partnership Agreement, chapter 9: digital trade in soft words, outside disputes. */

import { agreement, discipline } from '../../src/law/treaty/index.ts'
import { dutyCharged, flowAllowed, zeroRate } from './coverage.ts'

export default agreement({
  code: 'IN-AE-CEPA',
  title: 'Comprehensive Economic Partnership Agreement between India and the United Arab Emirates',
  kind: 'treaty',
  signed: '2022-02-18',
  inForce: '2022-05-01',
  source: 'https://edit.wti.org/document/show/b52a1ec8-aba8-4a56-a11e-f540e995f49f',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'India told the WTO in 2024 that leaving digital trade out of dispute settlement was a choice of both sides.',
    'The chapter has no rule on servers, source code or cryptography.',
  ],
  parties: [
    { party: 'AE', from: '2022-05-01' },
    { party: 'IN', from: '2022-05-01' },
  ],
  disputes: [
    {
      settlement: 'excluded',
      forum: '',
      remedy: 'Talks in the Joint Committee; chapter 9 is outside dispute settlement.',
      cite: 'India–UAE CEPA ch 9',
    },
  ],
  disciplines: [
    discipline({
      topic: 'data-flow',
      article: '9',
      cite: 'India–UAE CEPA ch 9, cross-border flow of information',
      gist: 'The Parties recognise the importance of the flow of information and shall endeavour to promote it, subject to their own laws.',
      verb: 'endeavour',
      strength: 'soft',
      confidence: 'secondary',
      triggers: flowAllowed,
    }),
    discipline({
      topic: 'customs-duty',
      article: '9',
      cite: 'India–UAE CEPA ch 9, customs duties',
      gist: 'The Parties keep the state of the WTO’s moratorium on customs duties on electronic transmissions; the words do not say what its lapse does.',
      verb: 'practice',
      strength: 'soft',
      confidence: 'secondary',
      triggers: dutyCharged,
      limits: [zeroRate('India–UAE CEPA ch 9')],
    }),
  ],
})
