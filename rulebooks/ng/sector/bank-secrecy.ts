/** Confidence that banks owe their customers by rules of the Central Bank of Nigeria; named here, its exceptions are not encoded. */

import { exporter, subjects } from '../../../src/law/facts.ts'
import { all, instrument, not, notEncoded } from '../../../src/law/index.ts'
import { transfers } from '../terms.ts'

const customersData = all(transfers, exporter.sector.is('banking', 'finance'), not(subjects.kinds.within('employee')))

export const framework2016 = instrument(
  {
    id: 'ng.cbn-consumer-framework-2016',
    code: 'NG CBN Consumer Framework 2016',
    title: 'Consumer Protection Framework for Banks and Other Financial Institutions',
    issuer: 'Central Bank of Nigeria',
    adopted: '2016-11-07',
    inForce: '2016-11-07',
    status: 'in-force',
    source: 'Central Bank of Nigeria, November 2016 (not read)',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: { stated: ['consumer-protection'], cite: 'NG CBN Consumer Framework 2016 title', confidence: 'memory' },
  },
  {
    confidence: {
      cite: '',
      gist: 'Institutions keep consumers’ information confidential and disclose it only by law or with consent.',
      when: customersData,
      then: notEncoded(
        'ng.bank-secrecy',
        'The framework’s section on privacy and, beside it, the duty of secrecy that common law lays on a banker: compulsion of law, and the customer’s consent in what form.',
      ),
    },
  },
)

export const regulations2019 = instrument(
  {
    id: 'ng.cbn-consumer-regulations-2019',
    code: 'NG CBN Consumer Regulations 2019',
    title: 'Consumer Protection Regulations',
    issuer: 'Central Bank of Nigeria',
    adopted: '2019-12-20',
    inForce: '2019-12-20',
    status: 'in-force',
    source: 'https://www.cbn.gov.ng/out/2019/ccd/cbn%20consumer%20protection%20regulations.pdf (not read)',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: {
      stated: ['consumer-protection'],
      cite: 'NG CBN Consumer Regulations 2019 title',
      confidence: 'memory',
    },
  },
  {
    confidence: {
      cite: '',
      gist: 'Institutions protect consumers’ information and give it to third parties only by law or with consent.',
      when: customersData,
      then: notEncoded(
        'ng.bank-secrecy',
        'The terms of consent in the regulations, and whether the Banks and Other Financial Institutions Act 2020 asks for more.',
      ),
      unclear:
        'Payment service providers that the Central Bank licenses may be bound as well; they are not counted here.',
    },
  },
)
