/** Rules of the Central Bank: secrets of banks, cloud services and outsourcing abroad, and customer data of insurers. */

import { exporter, importer, purpose, subjects } from '../../../src/law/facts.ts'
import { all, any, instrument, not, place, requires } from '../../../src/law/index.ts'
import { copyAtHome, handedToProvider, leaves, personalLeaves } from '../terms.ts'

export const cyberSecurityFramework2017 = instrument(
  {
    id: 'sa.sama-framework-2017',
    code: 'SA SAMA Framework 2017',
    title: 'Cyber Security Framework of the Central Bank',
    issuer: 'Saudi Central Bank',
    adopted: '2017-05-01',
    inForce: '2017-05-01',
    status: 'in-force',
    source: 'rulebook.sama.gov.sa, Cyber Security Framework 1.0 of May 2017',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    '3.4.3': {
      gist: 'Cloud services stand in the Kingdom in principle; one abroad, and outsourcing of weight, needs the approval of the Central Bank.',
      when: all(
        leaves,
        exporter.sector.is('banking', 'credit-reporting', 'finance', 'insurance', 'payments'),
        handedToProvider,
      ),
      then: requires('sa.finance', ['sa.sama-approval']),
      unclear:
        'For banks the Outsourcing Rules of 2019-12-15 (para 42) ask for the written no objection whatever the weight of the service.',
    },
  },
)

export const bankSecrecy2015 = instrument(
  {
    id: 'sa.sama-secrecy-circular-2015',
    code: 'SA SAMA Circular 371000018717',
    title: 'Circular on the confidentiality of banking information',
    issuer: 'Saudi Central Bank',
    adopted: '2015-11-26',
    inForce: '2015-11-26',
    status: 'in-force',
    source:
      'Circular of 14/2/1437H, cited in No. 391000079052 of 2018-03-29, rulebook.sama.gov.sa; Banking Control Law art 19',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    disclosure: {
      cite: '',
      gist: 'A bank shows data of its customers to nobody, its group included, without the no objection of the Central Bank; what a payment ordered by the customer needs goes along with it.',
      when: all(
        leaves,
        personalLeaves,
        exporter.sector.is('banking'),
        not(any(subjects.kinds.within('employee'), purpose.within('chargeback', 'payment'))),
      ),
      then: requires('sa.finance', ['sa.sama-approval']),
      unclear:
        'The customer’s own consent beside it is asked of branches of foreign banks; whether of others is not settled.',
    },
  },
)

/** Customers of an insurer; its own staff are none. */
const insured = all(personalLeaves, exporter.sector.is('insurance'), not(subjects.kinds.within('employee')))

export const insuranceConduct2008 = instrument(
  {
    id: 'sa.insurance-conduct-2008',
    code: 'SA Insurance Conduct Regulation 2008',
    title: 'Insurance Market Code of Conduct Regulation',
    issuer: 'Saudi Central Bank',
    adopted: '2008-08-01',
    inForce: '2008-08-01',
    status: 'in-force',
    source: 'Regulation of August 2008, rulebook.sama.gov.sa',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 17 retention': {
      cite: 'art 17',
      gist: 'An insurer keeps its customers’ data in the Kingdom.',
      when: insured,
      then: place({ gate: 'sa.insurance', mode: 'copy', country: 'SA', orElse: 'step', met: copyAtHome }),
    },
    'art 17': {
      gist: 'It shows them to nobody else without approval, but to auditors, actuaries, reinsurers and co-insurers.',
      when: all(insured, not(importer.sector.is('insurance'))),
      then: requires('sa.insurance', ['sa.sama-approval']),
    },
  },
)
