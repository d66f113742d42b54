/** Regulations of Bank Indonesia: domestic payments are processed at home. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, any, approve, instrument, not, notEncoded, place } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

const payments = all(leaves, exporter.sector.is('banking', 'payments'))
const domesticPayments = all(payments, data.categories.has('transaction.payment.domestic'))
const untold = all(
  payments,
  data.categories.has('transaction.payment'),
  not(data.categories.has('transaction.payment.cross_border', 'transaction.payment.domestic')),
)
const providersDay = '2021-07-01'

export const gateway2017 = instrument(
  {
    id: 'id.pbi-19-8-2017',
    code: 'ID PBI 19/8/2017',
    title: 'Regulation on the National Payment Gateway',
    original: 'PBI Nomor 19/8/PBI/2017',
    issuer: 'Bank Indonesia',
    adopted: '2017-06-21',
    inForce: '2017-06-22',
    until: providersDay,
    status: 'superseded',
    source: 'State Gazette 2017 No. 134',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    gateway: {
      cite: '',
      gist: 'Domestic card payments are switched in Indonesia.',
      when: any(domesticPayments, untold),
      then: notEncoded(
        'id.payments',
        'The steps by which each kind of payment moved to home switching were not compared.',
      ),
    },
  },
)

export const providers2020 = instrument(
  {
    id: 'id.pbi-22-23-2020',
    code: 'ID PBI 22/23/2020',
    title: 'Regulation on Payment Systems',
    original: 'PBI Nomor 22/23/PBI/2020',
    issuer: 'Bank Indonesia',
    adopted: '2020-12-29',
    inForce: providersDay,
    status: 'in-force',
    source: 'State Gazette 2020 No. 311',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    'art 63': {
      gist: 'Payment transactions in Indonesia are processed there; elsewhere only with approval.',
      when: domesticPayments,
      then: [
        approve('id.payments', 'id.bi-approval', 'Bank Indonesia'),
        place({ gate: 'id.payments', mode: 'process-only', country: 'ID', orElse: 'none' }),
      ],
    },
    'art 63 untold': {
      cite: 'art 63',
      gist: 'Payments that are not told apart may be payments inside Indonesia.',
      when: untold,
      then: notEncoded('id.payments', 'Whether the payments are inside Indonesia or across its border is not stated.'),
    },
  },
)
