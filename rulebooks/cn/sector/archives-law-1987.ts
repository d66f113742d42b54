/** Archives of the state: abroad only with approval. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, any, approve, instrument } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.archives-law-1987',
    code: 'CN Archives Law 1987',
    title: 'Archives Law (as amended 1996 and 2016)',
    original: '中华人民共和国档案法（1996年、2016年修正）',
    issuer: 'Standing Committee of the National People’s Congress',
    adopted: '1987-09-05',
    inForce: '1988-01-01',
    until: '2021-01-01',
    status: 'superseded',
    source: 'Order of the President No. 58 (1987), amended 1996 and 2016',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    'art 18': {
      gist: 'Archives of the state, and copies of them, are not taken abroad without approval.',
      when: all(
        leaves,
        any(
          data.categories.has('national.archive'),
          all(
            data.categories.has('content.document'),
            exporter.traits.has('exercising-public-powers', 'public-body', 'state-organ'),
          ),
        ),
      ),
      then: approve('cn.secrets', 'cn.authority-approval', 'Archives administration'),
      unclear: 'Documents of a state organ are taken for its archives.',
    },
  },
)
