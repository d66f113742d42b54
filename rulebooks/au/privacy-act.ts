/** Privacy Act 1988: who is bound, accountability for recipients overseas, and credit reporting. */

import { data, exporter, importer, purpose, subjects } from '../../src/law/facts.ts'
import {
  all,
  any,
  defined,
  duty,
  forbids,
  instrument,
  not,
  outOfScope,
  permits,
  requires,
} from '../../src/law/index.ts'
import { agency, consented, creditInformation, leaves, personal, similarLaw } from './terms.ts'

const australianLink = importer.traits.has('australian-link')
const creditProvider = defined('s 6G')

export default instrument(
  {
    id: 'au.privacy-act',
    code: 'AU Privacy Act 1988',
    title: 'Privacy Act 1988',
    issuer: 'Parliament of Australia',
    adopted: '1988-12-14',
    inForce: '2014-03-12',
    status: 'in-force',
    source: 'Act No. 119 of 1988 as amended by Act No. 197 of 2012, legislation.gov.au',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: {
      stated: ['privacy', 'trade-facilitation'],
      cite: 'AU Privacy Act 1988 s 2A',
      confidence: 'secondary',
    },
  },
  {
    's 6D': {
      gist: 'A small business, three million dollars of turnover or less, is no organisation, unless it is of a group that is none (s 6D(9)), provides health services, trades in personal information, reports on credit or reports under the law on money laundering (s 6E).',
      when: all(leaves, personal, exporter.traits.has('au-small-business')),
      provided: not(
        any(
          agency,
          exporter.sector.is('banking', 'credit-reporting', 'finance', 'health', 'payments'),
          importer.relation.is('affiliate', 'headquarters'),
          purpose.has('data-brokerage'),
        ),
      ),
      then: outOfScope('au.disclosure'),
      unclear:
        'Contractors of the Commonwealth and those that chose to be bound are no small businesses; turnover is asked as a trait. Whoever has a group abroad is taken for no small one; a reporting entity is bound for that reporting only.',
    },
    's 6G': {
      gist: 'A credit provider: a bank, a business a substantial part of which is credit, or a supplier that lets its customers pay seven days later or more, as utilities do.',
      means: exporter.sector.is('banking', 'energy', 'finance', 'telecom', 'water'),
    },
    's 7B(1)': {
      gist: 'An individual acting otherwise than in a business is exempt.',
      when: all(leaves, personal, exporter.traits.has('household')),
      then: outOfScope('au.disclosure'),
    },
    's 7B(3)': {
      gist: 'So is what an employer outside government does with an employee record, directly for the employment.',
      when: all(leaves, personal, subjects.kinds.within('employee'), purpose.within('employment', 'hr')),
      provided: not(agency),
      then: outOfScope('au.disclosure'),
      unclear:
        'A disclosure to another company, even in the group, serves the employment only where it is directly related to it.',
    },
    's 7B(4)': {
      gist: 'So is a media organisation in the course of journalism that has published standards on privacy.',
      when: all(leaves, personal, purpose.within('journalism')),
      provided: exporter.sector.is('media', 'publishing'),
      then: outOfScope('au.disclosure'),
    },
    's 16C': {
      gist: 'Whoever discloses under APP 8.1 answers for what the recipient does as if it had done it itself.',
      when: not(any(consented, similarLaw)),
      then: duty('secure', 'Stay answerable for the recipient: what it does counts as done by the discloser.', {
        gate: 'au.disclosure',
      }),
      yieldsTo: ['au.app/APP 8.2(c)', 'au.app/APP 8.2(d)', 'au.app/APP 8.2(e)', 'au.app/APP 8.2(f)'],
    },
    's 20A': {
      gist: 'A credit reporting body handles credit reporting information under this Part, and not under the principles.',
      means: all(exporter.sector.is('credit-reporting'), data.categories.has('user.financial.credit')),
    },
    's 20E(1)': {
      gist: 'A credit reporting body discloses credit reporting information only as s 20F lets it, and that to recipients with an Australian link.',
      when: all(leaves, personal, defined('s 20A')),
      provided: not(australianLink),
      then: forbids('au.credit'),
    },
    's 20F(1)': {
      gist: 'To credit providers and others of the table that have an Australian link it may disclose.',
      when: all(leaves, personal, defined('s 20A'), australianLink),
      then: permits('au.credit'),
      unclear: 'Each entry of the table has conditions of its own (a credit check, a securitisation).',
    },
    's 21D(1)': {
      gist: 'A credit provider gives credit information to a credit reporting body only if that is an agency or has an Australian link.',
      when: all(leaves, personal, creditProvider, creditInformation, importer.sector.is('credit-reporting')),
      provided: not(australianLink),
      then: forbids('au.credit'),
    },
    's 21NA': {
      gist: 'To a related company or to whoever manages the credit for it, without an Australian link, a credit provider discloses after reasonable steps, and answers for the recipient.',
      when: all(leaves, personal, creditProvider, creditInformation),
      then: requires('au.credit', ['au.reasonable-steps']),
      unclear:
        'Other recipients of s 21G (guarantors, insurers, collectors, buyers of the debt) each have conditions of their own, mostly an Australian link.',
    },
    's 21NA recipients': {
      cite: 's 21G(1)',
      gist: 'To anybody else abroad without an Australian link a credit provider does not disclose credit eligibility information.',
      when: all(
        leaves,
        personal,
        creditProvider,
        creditInformation,
        not(importer.relation.is('affiliate', 'data-subject', 'headquarters', 'processor', 'same-entity')),
      ),
      provided: not(australianLink),
      then: forbids('au.credit'),
    },
  },
)
