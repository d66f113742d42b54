/** Industrial Technology Act: national core technology leaves with approval or report. */

import { data } from '../../../src/law/facts.ts'
import { all, approve, instrument } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'kr.industrial-technology-act',
    code: 'KR Industrial Technology Act',
    title: 'Act on Prevention of Divulgence and Protection of Industrial Technology',
    original: '산업기술의 유출방지 및 보호에 관한 법률',
    issuer: 'National Assembly',
    adopted: '2006-10-27',
    inForce: '2007-04-28',
    status: 'in-force',
    source: 'Act No. 8062 of 2006 and later amendments, art 11',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: {
      stated: ['industrial-policy', 'national-security'],
      cite: 'KR Industrial Technology Act art 1',
      confidence: 'memory',
    },
  },
  {
    'art 11(1)': {
      gist: 'National core technology, named by notice, is exported with the minister’s approval where the state paid for its research.',
      when: all(leaves, data.categories.has('technology'), data.important.is('yes')),
      then: approve('kr.technology', 'kr.core-technology-approval', 'Minister of Trade, Industry and Energy'),
      unclear:
        'Where the state paid nothing, a report before the export does (art 11(4)); who paid is no fact of the transfer.',
    },
  },
)
