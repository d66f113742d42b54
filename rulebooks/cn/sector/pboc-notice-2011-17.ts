/** Notice on Protecting Personal Financial Information: named here, its rules not encoded yet. */

import { exporter } from '../../../src/law/facts.ts'
import { all, any, instrument, not, notEncoded } from '../../../src/law/index.ts'
import { authorityRequest, fromMainland, leaves, personal } from '../terms.ts'

export default instrument(
  {
    id: 'cn.pboc-notice-2011-17',
    code: 'CN PBOC Notice 2011-17',
    title: 'Notice on Protecting Personal Financial Information',
    original: '人民银行关于银行业金融机构做好个人金融信息保护工作的通知（银发〔2011〕17号）',
    issuer: 'People’s Bank of China',
    inForce: '2011-05-01',
    status: 'in-force',
    source: 'Yinfa [2011] No. 17',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    'art 6': {
      gist: 'A bank keeps and handles personal financial information of the mainland there; not abroad unless law or the central bank allows.',
      when: all(
        leaves,
        fromMainland,
        personal,
        any(exporter.sector.is('banking'), exporter.traits.has('foreign-bank-branch')),
        not(authorityRequest),
      ),
      then: notEncoded(
        'cn.sector.finance',
        'Home processing of personal financial information, and the group clause of 2016 to 2020 (Yinfa [2016] No. 314 art 33).',
      ),
    },
  },
)
