/** Circular of the Reserve Bank on storage of payment system data: only in India, with a copy of a foreign leg. */

import { data, exporter, via } from '../../../src/law/facts.ts'
import { all, instrument, not, notEncoded, permits, place, requires } from '../../../src/law/index.ts'
import {
  copyInIndia,
  crossBorderOnly,
  foreignSupervisor,
  onlyInIndia,
  paymentData,
  paymentOperator,
  paymentOut,
  paymentsLeave,
} from '../terms.ts'

export const complianceDay = '2018-10-15'
export const faqDay = '2019-06-26'

const foreignLeg = all(paymentsLeave, paymentOperator, crossBorderOnly)

export default instrument(
  {
    id: 'in.rbi-circular-2018',
    code: 'IN RBI Circular 2018',
    title: 'Storage of Payment System Data',
    original: 'DPSS.CO.OD No.2785/06.08.005/2017-2018',
    issuer: 'Reserve Bank of India',
    adopted: '2018-04-06',
    inForce: '2018-04-06',
    status: 'in-force',
    source: 'rbi.org.in, notification of 2018-04-06',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: {
      stated: ['regulatory-access', 'prudential'],
      cite: 'IN RBI Circular 2018 para 2',
      confidence: 'secondary',
    },
  },
  {
    grace: {
      cite: '',
      gist: 'Operators have six months to move payment data home and report by 2018-10-15.',
      until: complianceDay,
      when: paymentOut,
      then: permits('in.payments'),
      unclear:
        'The six months from the circular end on 2018-10-06; the day of the report, 2018-10-15, was taken for the last day in practice.',
    },
    storage: [
      {
        cite: '',
        gist: 'All payment system data is stored in systems only in India.',
        from: complianceDay,
        until: faqDay,
        when: all(paymentOut, via.is('storage', 'publication'), not(crossBorderOnly)),
        then: onlyInIndia('in.payments'),
      },
      {
        cite: '',
        gist: 'All payment system data is stored in systems only in India.',
        from: faqDay,
        when: all(paymentOut, not(crossBorderOnly), not(foreignSupervisor)),
        then: onlyInIndia('in.payments'),
      },
    ],
    processing: {
      cite: '',
      gist: 'Of processing abroad the circular says nothing.',
      from: complianceDay,
      until: faqDay,
      when: all(paymentOut, not(via.is('storage', 'publication')), not(crossBorderOnly)),
      then: permits('in.payments'),
      unclear: {
        text: 'Whether payments may be processed abroad and the data brought home was said only on 2019-06-26.',
        decides: true,
      },
    },
    vendors: {
      cite: '',
      gist: 'Service providers, gateways and vendors that an operator engages are held to the same.',
      from: complianceDay,
      when: all(
        paymentsLeave,
        paymentData,
        not(paymentOperator),
        exporter.role.is('processor'),
        data.collectedIn.is('IN'),
      ),
      then: notEncoded(
        'in.payments',
        'Whether the processor works for an operator of a payment system or a bank is not stated; state the trait of the operator if so.',
      ),
    },
    'foreign leg': {
      cite: '',
      gist: 'For the foreign leg of a transaction the data may be stored abroad as well.',
      from: complianceDay,
      // The answers of 2019 say the same in more words (q4).
      until: faqDay,
      when: foreignLeg,
      then: [
        requires('in.payments', ['local-copy']),
        place({ gate: 'in.payments', mode: 'copy', country: 'IN', orElse: 'none', met: copyInIndia.atLeast(1) }),
      ],
    },
  },
)
