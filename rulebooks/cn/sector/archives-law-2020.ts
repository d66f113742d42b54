/** Archives of the state: abroad only with approval. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, any, approve, instrument } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.archives-law-2020',
    code: 'CN Archives Law 2020',
    title: 'Archives Law (2020 revision)',
    original: '中华人民共和国档案法',
    issuer: 'Standing Committee of the National People’s Congress',
    adopted: '2020-06-20',
    inForce: '2021-01-01',
    status: 'in-force',
    source: 'Order of the President No. 47 (2020)',
    checked: '2026-11-25',
    confidence: 'text',
  },
  {
    'art 25': {
      gist: 'Archives of the state, and copies of them, are not carried, posted or sent abroad, nor over the internet, without approval.',
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
