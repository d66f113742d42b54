/** Data Security Law: important and core data, and no data to foreign courts or authorities without approval. */

import { data, purpose } from '../../src/law/facts.ts'
import { all, approve, duty, instrument, not, notEncoded, requires } from '../../src/law/index.ts'
import { authorityRequest, criticalOperator, fromMainland, important, leaves, mainlandOperator } from './terms.ts'

const importantFromOthers = all(leaves, fromMainland, important, not(criticalOperator))

export default instrument(
  {
    id: 'cn.dsl-2021',
    code: 'CN DSL 2021',
    title: 'Data Security Law',
    original: '中华人民共和国数据安全法',
    issuer: 'Standing Committee of the National People’s Congress',
    adopted: '2021-06-10',
    inForce: '2021-09-01',
    commences: 'art 55',
    status: 'in-force',
    source:
      'http://www.npc.gov.cn/npc/c30834/202106/7c9af12f51334a73b56d7938f99a788a.shtml (Order of the President No. 84, 2021)',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['sovereignty', 'national-security'], cite: 'CN DSL 2021 art 1', confidence: 'secondary' },
  },
  {
    'art 21': {
      gist: 'Data is classified and graded; what nobody has classified cannot be judged.',
      when: all(leaves, data.categories.has('unclassified')),
      then: notEncoded('cn.classification', 'The data is not classified: no rule can be matched with it.'),
    },
    'art 21 core': {
      cite: 'art 21',
      gist: 'Core data of the state stands under a stricter regime.',
      when: all(leaves, data.categories.has('national.core')),
      then: notEncoded('cn.secrets', 'The stricter regime for core data is not in this book.'),
    },
    'art 31': [
      {
        gist: 'Important data of others than critical operators: by rules of the cyberspace administration, which did not exist yet.',
        until: '2022-09-01',
        when: importantFromOthers,
        then: requires('cn.formality', ['cn.security-assessment']),
        unclear: {
          text: 'The duty was in force from 2021-09-01, the procedure came on 2022-09-01.',
          decides: true,
        },
      },
      {
        gist: 'Important data of others than critical operators leaves by the rules of the cyberspace administration.',
        from: '2022-09-01',
        when: importantFromOthers,
        then: requires('cn.formality', ['cn.security-assessment']),
      },
    ],
    'art 35': {
      gist: 'Police and state security obtain data on strict approval; organisations cooperate.',
      when: mainlandOperator,
      then: duty('authority-access', 'Cooperate when public security or state security organs obtain data.'),
    },
    'art 36': {
      gist: 'No data stored in the mainland to a foreign judicial or enforcement body without approval, however little, even unasked.',
      when: all(leaves, authorityRequest),
      then: approve('cn.authority-request', 'cn.authority-approval', 'Competent authority of the mainland'),
      unclear:
        'Whether what a company files in its own suit abroad is given "to a judicial body": the Ministry of Justice said so in 2022 for data the court needs.',
    },
    'art 36 own suit': {
      cite: 'art 36',
      gist: 'Data for a suit abroad that goes to a party or its lawyers first.',
      when: all(leaves, not(authorityRequest), purpose.has('legal-claims', 'anticipated-claims')),
      then: requires('cn.authority-request', ['cn.authority-approval']),
      unclear: {
        text: 'To a foreign court the data needs approval, to lawyers abroad it does not; how much of it will come before the court nobody knows beforehand.',
        decides: true,
      },
    },
  },
)
