/** Rules of the Central Bank of Nigeria: domestic card transactions switched at home, payment data kept there from 2027. */

import { data, purpose } from '../../../src/law/facts.ts'
import { all, duty, instrument, place, requires } from '../../../src/law/index.ts'
import { copyInNigeria, leaves, paymentFirm } from '../terms.ts'

export const posGuidelines = instrument(
  {
    id: 'ng.cbn-pos-guidelines-2011',
    code: 'NG CBN POS Guidelines 2011',
    title: 'Guidelines on Point of Sale Card Acceptance Services',
    issuer: 'Central Bank of Nigeria',
    inForce: '2011-12-31',
    status: 'in-force',
    source: 'Central Bank of Nigeria, 2011 (day not known: the last day of the year is used)',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    's4.4.8': {
      gist: 'Domestic transactions are switched by a local switch and under no circumstances routed abroad for it.',
      when: all(leaves, paymentFirm, data.categories.has('transaction.payment.domestic'), purpose.has('payment')),
      then: [place({ gate: 'ng.switching', mode: 'process-only', country: 'NG', orElse: 'forbid' })],
    },
  },
)

export const circular2026 = instrument(
  {
    id: 'ng.cbn-circular-2026',
    code: 'NG CBN Circular 2026',
    title: 'Circular on market structure requirements, data localisation and oversight in the payments system',
    issuer: 'Central Bank of Nigeria',
    adopted: '2026-06-15',
    inForce: '2027-01-01',
    status: 'in-force',
    source: 'Central Bank of Nigeria, circular of 2026-06-15',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    localisation: {
      cite: '',
      gist: 'Payment transaction data generated in Nigeria is stored and managed in Nigeria.',
      when: all(
        leaves,
        paymentFirm,
        data.collectedIn.is('NG'),
        data.categories.has('transaction.payment', 'user.payment'),
      ),
      then: [
        requires('ng.payments', ['local-copy']),
        place({ gate: 'ng.payments', mode: 'copy', country: 'NG', orElse: 'none', met: copyInNigeria.atLeast(1) }),
        duty('keep-local-copy', 'Store and manage payment transaction data in Nigeria.', { gate: 'ng.payments' }),
      ],
      unclear: 'The circular does not say whether a copy abroad is barred; "managed" may be read so.',
    },
  },
)
