/** Answers of the Reserve Bank on payment data: the foreign leg, processing abroad, disputes, supervisors abroad. */

import { importer, purpose, via } from '../../../src/law/facts.ts'
import { all, approve, duty, forbids, instrument, not, place, requires } from '../../../src/law/index.ts'
import {
  copyInIndia,
  crossBorderOnly,
  foreignSupervisor,
  paymentOperator,
  paymentOut,
  paymentsLeave,
  processingPurposes,
} from '../terms.ts'
import { faqDay } from './rbi-circular-2018.ts'

const foreignLeg = all(paymentsLeave, paymentOperator, crossBorderOnly, not(foreignSupervisor))
const kept = via.is('storage', 'publication')

export default instrument(
  {
    id: 'in.rbi-faq-2019',
    code: 'IN RBI FAQ 2019',
    title: 'Storage of Payment System Data: frequently asked questions',
    issuer: 'Reserve Bank of India',
    adopted: faqDay,
    inForce: faqDay,
    status: 'in-force',
    source: 'rbi.org.in, FAQ of 2019-06-26',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: {
      stated: ['regulatory-access', 'prudential'],
      cite: 'IN RBI Circular 2018 para 2, which it explains',
      confidence: 'secondary',
    },
  },
  {
    q4: {
      gist: 'Of a transaction with a foreign leg a copy of the domestic part may be stored abroad as well as in India.',
      when: foreignLeg,
      then: [
        requires('in.payments', ['local-copy']),
        place({ gate: 'in.payments', mode: 'copy', country: 'IN', orElse: 'none', met: copyInIndia.atLeast(1) }),
      ],
    },
    q5: {
      gist: 'Payments may be processed abroad if the data is deleted there and brought home within one business day or 24 hours, whichever is earlier.',
      when: all(
        paymentOut,
        not(kept),
        not(crossBorderOnly),
        not(importer.relation.is('authority')),
        purpose.within(...processingPurposes),
      ),
      then: [
        requires('in.payments', ['in.rbi-delete-24h']),
        duty(
          'delete-abroad',
          'Delete abroad and bring home within one business day or 24 hours of processing, whichever is earlier.',
          {
            gate: 'in.payments',
            clock: { days: 1, dayType: 'business', from: 'payment processing' },
          },
        ),
      ],
      overrides: ['in.rbi-circular-2018/storage'],
    },
    q6: {
      gist: 'For disputes and chargebacks the data is fetched from India and not kept abroad.',
      when: all(paymentOut, kept, not(crossBorderOnly), not(foreignSupervisor), purpose.has('chargeback')),
      then: forbids('in.payments'),
    },
    supervisor: {
      cite: '',
      gist: 'With a supervisor abroad the data is shared after approval of the Reserve Bank.',
      when: all(paymentOut, foreignSupervisor),
      then: approve('in.payments', 'in.rbi-approval', 'Reserve Bank of India'),
    },
  },
)
