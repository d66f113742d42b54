/** Location Information Act: providers tell people each time their location is handed on. */

import { data } from '../../../src/law/facts.ts'
import { all, duty, instrument, not } from '../../../src/law/index.ts'
import { entrusted } from '../terms.ts'

export default instrument(
  {
    id: 'kr.location-act',
    code: 'KR Location Information Act',
    title: 'Act on the Protection and Use of Location Information',
    original: '위치정보의 보호 및 이용 등에 관한 법률',
    issuer: 'National Assembly',
    adopted: '2005-01-27',
    inForce: '2005-07-28',
    status: 'in-force',
    source: 'Act No. 7372 of 2005 and later amendments, art 19',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: { stated: ['privacy'], cite: 'KR Location Information Act art 1', confidence: 'memory' },
  },
  {
    'art 19(3)': {
      gist: 'A location service that hands a person’s location to another tells the person recipient, time and purpose each time, at once or by agreement collected.',
      when: all(data.categories.has('user.location'), not(entrusted)),
      then: duty('inform', 'Tell the person recipient, time and purpose of each hand-over of location.', {
        gate: 'kr.transfer',
      }),
    },
  },
)
