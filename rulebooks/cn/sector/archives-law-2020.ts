/** Archives Law (2020 revision): named here, its rules not encoded yet. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, any, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.archives-law-2020',
    code: 'CN Archives Law 2020',
    title: 'Archives Law (2020 revision)',
    original: '中华人民共和国档案法',
    issuer: 'Standing Committee of the National People’s Congress',
    inForce: '2021-01-01',
    status: 'in-force',
    source: 'Order of the President No. 47 (2020)',
    checked: '2026-11-24',
    confidence: 'text',
  },
  {
    'art 25': {
      gist: 'State archives do not go abroad, nor over the internet, without approval.',
      when: all(
        leaves,
        data.categories.has('content.document'),
        any(
          exporter.traits.has('state-organ', 'exercising-public-powers', 'public-body'),
          exporter.sector.is('government', 'public'),
        ),
      ),
      then: notEncoded('cn.secrets', 'Archives of the state.'),
    },
  },
)
