/** Customer identification rules of 2007: a bank that remits abroad passes the remitter on with the money. */

import { exporter, purpose } from '../../../src/law/facts.ts'
import { all, exempts, instrument } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.pboc-order-2007-2',
    code: 'CN PBOC Order 2007-2',
    title: 'Measures for Customer Identification and for Keeping Identity and Transaction Records',
    original: '金融机构客户身份识别和客户身份资料及交易记录保存管理办法',
    issuer: 'People’s Bank of China and three other financial regulators (Order 2 of 2007)',
    inForce: '2007-08-01',
    until: '2026-01-01',
    status: 'superseded',
    source: 'Order of the People’s Bank of China and others [2007] No. 2',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    'art 10': {
      gist: 'A bank that remits money abroad gives the receiving institution the remitter’s name, account and address.',
      when: all(leaves, exporter.sector.is('banking'), purpose.has('payment')),
      provided: purpose.within('payment', 'chargeback', 'ordinarily-incident'),
      then: exempts('cn.sector.finance'),
      overrides: ['cn.pboc-notice-2011-17/art 6', 'cn.pboc-consumer-measures-2016/art 33'],
    },
  },
)
