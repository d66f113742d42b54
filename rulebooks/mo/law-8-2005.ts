/** Law 8/2005: adequacy as the authority sees it, derogations that are notified, authorisation on safeguards. */

import { data, exporter, legalBasis, purpose } from '../../src/law/facts.ts'
import { all, any, duty, exempts, instrument, not, offers, outOfScope, requires } from '../../src/law/index.ts'
import { contractPurposes, personal, sensitive, sent } from './terms.ts'

export default instrument(
  {
    id: 'mo.law-8-2005',
    code: 'MO Law 8/2005',
    title: 'Personal Data Protection Act',
    original: '第8/2005號法律 個人資料保護法（Lei da Protecção de Dados Pessoais）',
    issuer: 'Legislative Assembly of Macao',
    adopted: '2005-08-22',
    inForce: '2006-02-19',
    status: 'in-force',
    source: 'https://bo.io.gov.mo/bo/i/2005/34/lei08.asp',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'MO Law 8/2005 art 2', confidence: 'memory' },
  },
  {
    'art 3(2)': {
      gist: 'Purely personal or household activity is outside, unless it is for systematic communication or dissemination.',
      when: exporter.traits.has('household'),
      provided: all(exporter.role.is('data-subject', 'natural-person'), not(purpose.has('systematic'))),
      then: outOfScope('mo.legitimacy', 'mo.sensitive', 'mo.transfer'),
    },
    'art 6': {
      gist: 'Data is handled with the person’s unambiguous consent, or where one of five other grounds makes it necessary.',
      when: all(sent, personal),
      then: requires('mo.legitimacy', ['mo.consent']),
    },
    'art 6 grounds': {
      cite: 'art 6',
      gist: 'The grounds: a contract, a legal duty, vital interests, a public task, a legitimate interest that outweighs the person’s.',
      when: all(sent, personal),
      provided: any(
        purpose.within(...contractPurposes, 'legal-obligation', 'vital-interest', 'emergency'),
        legalBasis.is('contract', 'legal-obligation', 'legitimate-interest', 'public-interest', 'vital-interest'),
      ),
      then: exempts('mo.legitimacy'),
    },
    'art 7': {
      gist: 'Data on beliefs, politics, unions, health, sex life or genes is handled only with the person’s explicit consent, or where law or an authority allows it.',
      when: all(sent, personal, sensitive),
      then: requires('mo.sensitive', ['mo.explicit-consent']),
      unclear:
        'Leave of a law or an authority (art 7(2)), and the grounds of associations and of health professionals (art 7(3), (4)), are not encoded.',
    },
    'art 7(3)': {
      gist: 'Claims, and the vital interests of people who cannot consent, stand in for it.',
      when: all(sent, personal),
      provided: any(
        purpose.within('legal-claims'),
        all(purpose.within('emergency', 'vital-interest'), data.qualifiers.has('subject-cannot-consent')),
      ),
      then: exempts('mo.sensitive'),
    },
    'art 10': {
      gist: 'The person is told who receives the data and of the rights.',
      then: duty('inform', 'Tell the people the recipients and their rights.', { gate: 'mo.transfer' }),
    },
    'art 19': {
      gist: 'Data leaves only for a place whose law protects adequately; the authority decides whether it does (art 19(3)).',
      when: all(sent, personal),
      then: requires('mo.transfer', ['mo.adequacy-decision']),
      unclear: 'No list of adequate places has been published.',
    },
    'art 20(1)': {
      gist: 'Otherwise it leaves once the authority is notified, if the person has consented unambiguously.',
      then: offers('art 19', ['mo.consent', 'mo.notification']),
    },
    'art 20(1)(1)': {
      gist: 'Or if a contract with the person, or steps at the person’s request, need it; (2): a contract in the person’s interest.',
      when: purpose.within(...contractPurposes),
      then: offers('art 19', ['mo.notification']),
    },
    'art 20(1)(3)': {
      gist: 'Or if an important public interest, or rights in legal proceedings, need or require it.',
      when: purpose.within('legal-claims', 'public-interest'),
      then: offers('art 19', ['mo.notification']),
    },
    'art 20(1)(4)': {
      gist: 'Or if vital interests of the person need it.',
      when: purpose.within('emergency', 'vital-interest'),
      then: offers('art 19', ['mo.notification']),
    },
    'art 20(1)(5)': {
      gist: 'Or if it comes from a register open to the public.',
      when: all(data.qualifiers.has('public-register'), not(data.qualifiers.has('whole-register'))),
      then: offers('art 19', ['mo.notification']),
    },
    'art 20(2)': {
      gist: 'Otherwise the authority may authorise it, where the controller gives adequate safeguards, by contract clauses above all.',
      then: offers('art 19', ['mo.authorisation']),
    },
    'art 21': {
      gist: 'Automated processing is notified within eight days of its beginning.',
      then: duty('notify', 'Notify automated processing to the authority, unless it is exempt from that.', {
        gate: 'mo.transfer',
        clock: { days: 8, dayType: 'calendar', from: 'the beginning of the processing' },
      }),
    },
  },
)
