/** Archives Law (as amended 1996 and 2016): named here, its rules not encoded yet. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, any, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.archives-law-1987',
    code: 'CN Archives Law 1987',
    title: 'Archives Law (as amended 1996 and 2016)',
    original: '中华人民共和国档案法（1996年、2016年修正）',
    issuer: 'Standing Committee of the National People’s Congress',
    inForce: '1988-01-01',
    until: '2021-01-01',
    status: 'superseded',
    source: 'Order of the President No. 58 (1987), amended 1996 and 2016',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    'art 18': {
      gist: 'State archives do not go abroad without approval.',
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
