/** China's promises on joining the WTO (WT/L/432 and the working-party report): no approval in exchange for technology. */

import { agreement, discipline, measure as m } from '../../src/law/treaty/index.ts'
import { technologyDemanded } from './coverage.ts'
import { wtoDisputes } from './wto-disputes.ts'
import { wtoMembers } from './wto-members.ts'

const accession = '2001-12-11'

export default agreement({
  code: 'CN-WTO-ACCESSION',
  title: 'Protocol on the Accession of the People’s Republic of China, WT/L/432',
  kind: 'treaty',
  signed: '2001-11-11',
  inForce: accession,
  source: 'https://docs.wto.org/dol2fe/Pages/FE_Search/FE_S_S006.aspx?Query=WT/L/432',
  checked: '2026-11-25',
  confidence: 'text',
  notes: [
    'The promise binds China alone; every other Member may call on it.',
    'The paragraph holds no exception, and other paragraphs without a link to the GATT were given none (China – Raw Materials, China – Rare Earths).',
    'DS549 (European Union, 2018) relied on it and ended without a ruling; China changed its rules on imported technology on 2019-03-18.',
  ],
  parties: wtoMembers,
  respondents: ['CN'],
  disputes: wtoDisputes,
  disciplines: [
    discipline({
      topic: 'tech-transfer',
      article: '7.3',
      cite: 'CN accession protocol Part I para 7.3; working-party report paras 49, 203',
      gist: 'China shall not make approval of imports, of the right to import or of investment depend on performance requirements such as the transfer of technology.',
      verb: 'no-require',
      confidence: 'text',
      elements: [
        {
          when: m.fact('expressCondition').is(true),
          question: 'whether approval is in law or in fact conditioned on technology transfer',
          ifNot: 'ask',
          cite: 'CN accession protocol Part I para 7.3',
        },
      ],
      triggers: technologyDemanded,
    }),
  ],
})
