/** 28 CFR part 202 subpart E: what is free, to the extent that it is what the exemption describes and no more. */

import { data, exporter, importer, purpose } from '../../../src/law/facts.ts'
import { all, any, duty, exempts, not, requires } from '../../../src/law/index.ts'
import { accountWords, cfiusAge, contactWords, exemptable, financialWords } from '../terms.ts'

/** Bans stand unless they are named; demands fall with the gate. */
const free = exempts('us.dsp', 'us.dsp/202.301(a)', 'us.dsp/202.303', 'us.dsp/202.305(a)')

const financialSector = exporter.sector.is('banking', 'finance', 'insurance', 'payments', 'securities')
const health = data.categories.has('user.health_and_medical')
const paying = ['chargeback', 'cross-border-shopping', 'payment'] as const
const alongside = ['contract', 'ordinarily-incident'] as const

/** De-identified or pseudonymised to the standard of 21 CFR 314.80. */
const deidentified = data.form.is('aggregated', 'anonymised', 'deidentified', 'pseudonymised')

export const subpartE = {
  '202.501': {
    gist: 'Personal communications that transfer nothing of value.',
    when: all(exemptable, purpose.has('personal')),
    provided: all(purpose.within('personal'), not(importer.traits.has('pays-consideration'))),
    then: free,
  },
  '202.502': {
    gist: 'Information or informational materials: expressive works, in any format, commercial or not.',
    when: all(exemptable, data.categories.has('content.publication')),
    provided: purpose.within('journalism'),
    then: free,
  },
  '202.503': {
    gist: 'What ordinarily goes with travel to or from any country.',
    confidence: 'secondary',
    when: all(exemptable, purpose.has('travel-booking')),
    provided: purpose.within('travel-booking', 'payment', ...alongside),
    then: free,
  },
  '202.504(a)': {
    gist: 'Official business of the United States, and what is done under a federal grant, contract or agreement, to that extent.',
    when: all(exemptable, any(purpose.has('us-government-business'), exporter.traits.has('federal-grantee'))),
    provided: all(
      purpose.has('us-government-business'),
      purpose.within('employment', 'ordinarily-incident', 'research', 'us-government-business', 'vendor-service'),
    ),
    then: free,
  },
  '202.505(a)': {
    gist: 'What ordinarily goes with financial services: banking and insurance, payments, and the financial data and identifiers that a sale of goods or services needs; never genomes in bulk.',
    when: all(exemptable, any(purpose.has(...paying), all(financialSector, purpose.has('fraud-prevention')))),
    provided: all(
      purpose.within(...paying, 'fraud-prevention', ...alongside),
      not(data.categories.has('transaction.payment.domestic')),
      any(
        all(financialSector, any(exporter.sector.is('insurance'), not(health))),
        data.categories.within(
          ...financialWords,
          ...contactWords,
          ...accountWords,
          'business',
          'transaction',
          'user.device',
          'user.government_id',
        ),
      ),
    ),
    then: exempts('us.dsp', 'us.dsp/202.301(a)', 'us.dsp/202.305(a)'),
    yieldsTo: ['us.dsp/202.303'],
    unclear:
      'Payments between US persons in the United States call for no access abroad (202.505(b)); whether health insurers render financial-insurance services is not said.',
  },
  '202.506(a)': {
    gist: 'Between a US person and its subsidiary or affiliate: what ordinarily goes with administrative and ancillary functions, such as staff, pay, tax and access to premises; not what the law of a country of concern asks of it.',
    confidence: 'secondary',
    when: all(exemptable, importer.relation.is('affiliate', 'headquarters')),
    provided: all(
      purpose.has('accounting', 'hr', 'travel-booking'),
      purpose.within('accounting', 'hr', 'ordinarily-incident', 'payment', 'travel-booking'),
    ),
    then: free,
  },
  '202.507(a)': {
    gist: 'What federal law or an international agreement of the United States requires or authorises, or what compliance with federal law needs.',
    when: all(exemptable, purpose.has('us-federal-law')),
    provided: purpose.within('legal-obligation', 'ordinarily-incident', 'regulatory-request', 'us-federal-law'),
    then: free,
  },
  '202.508': {
    gist: 'An investment agreement as far as it is under a CFIUS action that the Committee has named as one.',
    confidence: 'memory',
    when: cfiusAge.atLeast(0),
    provided: purpose.within('investment'),
    then: [exempts('us.dsp/202.303', 'us.dsp/202.401(a)'), requires('us.dsp', ['us.cfius-action'])],
  },
  '202.509(a)': {
    gist: 'What ordinarily goes with telecommunications services, roaming and interconnection; not hosting, not the sale of location.',
    confidence: 'memory',
    when: all(exemptable, purpose.has('telecom-service')),
    provided: purpose.within('telecom-service', ...alongside),
    then: free,
  },
  '202.510(a)': {
    gist: 'De-identified data that a regulator requires to authorise a drug, biological product or device, records and reports kept; identified data never.',
    when: all(exemptable, purpose.has('regulatory-approval')),
    provided: all(deidentified, purpose.within('regulatory-approval', 'ordinarily-incident')),
    then: [
      free,
      duty('record', 'Keep the records and make the reports on which the exemption hangs.', { gate: 'us.dsp' }),
    ],
  },
  '202.511(a)': {
    gist: 'Clinical investigations that the Food and Drug Administration regulates; and, de-identified, data on care and on products already marketed.',
    confidence: 'memory',
    when: all(exemptable, purpose.has('fda-clinical-investigation', 'post-marketing-surveillance')),
    provided: any(
      purpose.within('fda-clinical-investigation', 'ordinarily-incident', 'research'),
      all(
        deidentified,
        purpose.within('fda-clinical-investigation', 'ordinarily-incident', 'post-marketing-surveillance', 'research'),
      ),
    ),
    then: free,
  },
} as const
