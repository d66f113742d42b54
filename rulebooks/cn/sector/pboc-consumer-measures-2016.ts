/** Financial consumer measures of 2016: home storage, and a way abroad for cross-border business with the customer’s authority. */

import { exporter, purpose } from '../../../src/law/facts.ts'
import { all, duty, forbids, instrument, not, requires } from '../../../src/law/index.ts'
import { authorityRequest, contractPurposes, fromMainland, leaves, personal, sidePurposes } from '../terms.ts'

const ofCustomers = all(leaves, fromMainland, personal, exporter.sector.is('banking', 'payments'))

const institution = all(ofCustomers, not(authorityRequest))

const crossBorderBusiness = purpose.within(...contractPurposes, ...sidePurposes)

export default instrument(
  {
    id: 'cn.pboc-consumer-measures-2016',
    code: 'CN PBOC Consumer Measures 2016',
    title: 'Implementing Measures for Protecting the Rights of Financial Consumers',
    original: '中国人民银行金融消费者权益保护实施办法（银发〔2016〕314号）',
    issuer: 'People’s Bank of China',
    inForce: '2016-12-14',
    until: '2020-11-01',
    status: 'superseded',
    source: 'Yinfa [2016] No. 314, replaced by Order of the People’s Bank of China No. 5 (2020)',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: { stated: ['consumer-protection'], cite: 'CN PBOC Consumer Measures 2016 art 1', confidence: 'memory' },
  },
  {
    'art 33': {
      gist: 'Banks and payment institutions store, handle and analyse in the mainland what they collected there, and give none of it abroad.',
      when: all(institution, not(crossBorderBusiness)),
      then: forbids('cn.sector.finance'),
    },
    'art 33 authority': {
      cite: 'art 33',
      gist: 'To a foreign court or authority it goes only where a law or the central bank provides for it.',
      when: all(ofCustomers, authorityRequest),
      then: requires('cn.sector.finance', ['cn.authority-approval']),
    },
    'art 33 cross-border business': {
      cite: 'art 33',
      gist: 'For cross-border business it goes, with the person’s authority, to the head office, parents, branches and subsidiaries abroad that the business needs.',
      when: all(institution, crossBorderBusiness),
      then: [
        requires('cn.sector.finance', ['cn.consent']),
        duty('secure', 'Bind the institution abroad to secrecy by agreement and see to it by inspection.', {
          gate: 'cn.sector.finance',
        }),
      ],
      overrides: ['cn.pboc-notice-2011-17/art 6'],
    },
  },
)
