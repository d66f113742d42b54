/** Spatial data: maps and survey results finer than 1:25,000 leave only with permission. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, approve, exempts, instrument } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

const map = all(leaves, data.categories.has('national.map'))

export default instrument(
  {
    id: 'kr.spatial-information-act',
    code: 'KR Spatial Information Management Act',
    title: 'Act on the Establishment and Management of Spatial Data',
    original: '공간정보의 구축 및 관리 등에 관한 법률',
    issuer: 'National Assembly',
    adopted: '2009-06-09',
    inForce: '2009-12-10',
    status: 'in-force',
    source: 'Act No. 9774 of 2009 (renamed by Act No. 12738 of 2014), arts 16 and 21; Decree art 16',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: {
      stated: ['national-security'],
      cite: 'KR Spatial Information Management Act art 16(2)',
      confidence: 'memory',
    },
  },
  {
    'art 16(1)': {
      gist: 'Maps and survey photographs leave only with the minister’s permission, after the interagency body agreed; art 21 says the same of public surveys.',
      when: map,
      then: approve('kr.map', 'kr.map-export-permit', 'Minister of Land, Infrastructure and Transport'),
      unclear:
        'The body decides in sixty working days, once extended by sixty; exchange between governments is free (Decree art 16).',
    },
    'art 16(1) coarse': {
      cite: 'art 16(1)',
      gist: 'A map of 1:25,000 or coarser that passed the security review leaves without it.',
      when: all(map, exporter.traits.has('map-scale:1:25000')),
      then: exempts('kr.map'),
    },
  },
)
