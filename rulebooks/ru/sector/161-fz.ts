/** Law on the National Payment System: transfers of money inside Russia are processed there. */

import { data, exporter, purpose } from '../../../src/law/facts.ts'
import { all, forbids, instrument, not, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

const payments = all(leaves, exporter.sector.is('payments', 'banking'))
const domestic = all(payments, data.categories.has('transaction.payment.domestic'))
const untold = all(
  payments,
  data.categories.has('transaction.payment'),
  not(data.categories.has('transaction.payment.cross_border', 'transaction.payment.domestic')),
)
const excepted = purpose.within('chargeback', 'fraud-prevention')

export default instrument(
  {
    id: 'ru.161-fz',
    code: 'RU 161-FZ',
    title: 'Federal Law on the National Payment System',
    original: 'Федеральный закон «О национальной платёжной системе»',
    issuer: 'Federal Assembly',
    adopted: '2011-06-27',
    // The amendment of 112-FZ; of the law of 2011 nothing else is held here.
    inForce: '2014-07-01',
    status: 'in-force',
    source: 'Collected Legislation 2011 No. 27 item 3872; 112-FZ of 2014-05-05',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    'art 16': {
      gist: 'Information on a transfer of money inside Russia is not handed abroad by those who run the infrastructure, nor opened to access from there.',
      when: all(domestic, not(excepted)),
      then: forbids('ru.payments'),
      unclear: 'The text binds operators of payment infrastructure services; a bank is taken for one here.',
    },
    'art 16 untold': {
      cite: 'art 16',
      gist: 'Payments that are not told apart may be transfers inside Russia.',
      when: untold,
      then: notEncoded('ru.payments', 'Whether the payments are inside Russia or across its border is not stated.'),
    },
    'art 16 exceptions': {
      cite: 'art 16',
      gist: 'With exceptions for complaints, disputed operations and fraud.',
      when: all(domestic, excepted),
      then: notEncoded(
        'ru.payments',
        'The terms of the exceptions for disputes and fraud were not compared with the text.',
      ),
    },
  },
)
