/** Securities Law of 2019: documents on securities business do not go abroad without the regulator's consent. */

import { data, exporter } from '../../src/law/facts.ts'
import { all, any, approve, instrument, not, requires } from '../../src/law/index.ts'
import { authorityRequest, leaves } from './terms.ts'

const securitiesDocuments = all(
  leaves,
  exporter.sector.is('securities'),
  data.categories.has('content.document', 'transaction.accounting'),
)

export default instrument(
  {
    id: 'cn.securities-law-2019',
    code: 'CN Securities Law 2019',
    title: 'Securities Law (2019 revision)',
    original: '中华人民共和国证券法',
    issuer: 'Standing Committee of the National People’s Congress',
    adopted: '2019-12-28',
    inForce: '2020-03-01',
    status: 'in-force',
    source: 'Order of the President No. 37 (2019), Gazette of the NPC Standing Committee',
    checked: '2026-11-24',
    confidence: 'text',
    objectives: {
      stated: ['prudential', 'public-interest'],
      cite: 'CN Securities Law 2019 art 1',
      confidence: 'memory',
    },
  },
  {
    'art 177': {
      gist: 'Documents on securities business, an auditor’s papers among them, go to foreign bodies only with consent of the securities regulator and other departments.',
      when: all(
        any(securitiesDocuments, all(leaves, data.categories.has('business.working_papers'))),
        authorityRequest,
      ),
      then: approve(
        'cn.authority-request',
        'cn.authority-approval',
        'China Securities Regulatory Commission and the departments concerned',
      ),
    },
    'art 177 others': {
      cite: 'art 177',
      gist: 'Whether the same binds documents that go to a private recipient.',
      when: all(securitiesDocuments, not(authorityRequest)),
      then: requires('cn.sector.securities', ['cn.authority-approval']),
      unclear: {
        text: 'The sentence says "abroad", its paragraph speaks of foreign regulators: whether a private recipient is meant is open.',
        decides: true,
      },
    },
  },
)
