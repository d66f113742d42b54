/** Rules on sensitive personal data under section 43A of the Information Technology Act: transfer to another body, and disclosure. */

import { data, importer, purpose } from '../../src/law/facts.ts'
import { all, any, defined, exempts, instrument, not, outOfScope, requires } from '../../src/law/index.ts'
import { contractPurposes, leaves, personal, spdiEnd, toAnotherBody } from './terms.ts'

export default instrument(
  {
    id: 'in.spdi-rules-2011',
    code: 'IN SPDI Rules 2011',
    title: 'Reasonable Security Practices and Procedures and Sensitive Personal Data or Information Rules',
    original:
      'Information Technology (Reasonable security practices and procedures and sensitive personal data or information) Rules, 2011',
    issuer: 'Ministry of Communications and Information Technology',
    adopted: '2011-04-11',
    inForce: '2011-04-11',
    until: spdiEnd,
    status: 'in-force',
    source: 'Gazette of India, G.S.R. 313(E) of 2011-04-11; press note of 2011-08-24',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    r3: {
      gist: 'Sensitive: passwords, financial information such as accounts and cards, health, sexual orientation, medical records, biometrics; not what is lawfully public.',
      means: all(
        not(data.qualifiers.has('published')),
        data.categories.has(
          'omic',
          'transaction.payment',
          'unclassified',
          'user.authentication',
          'user.biometric',
          'user.financial',
          'user.genetic',
          'user.health_and_medical',
          'user.payment',
          'user.sexual_orientation',
        ),
      ),
      unclear:
        'Genetic data is not named; it is taken for medical information. Nobody’s classification counts as sensitive.',
    },
    'r6(1)': {
      gist: 'Sensitive data goes to a third party with the provider’s permission, unless the contract allows it or law requires it.',
      when: all(leaves, personal, defined('r3'), importer.relation.is('authority')),
      then: requires('in.disclosure', ['in.spdi-consent']),
      unclear: 'The rule spares Indian government agencies only; a foreign authority is a third party.',
    },
    'r6(1) contract': {
      cite: 'r6(1)',
      gist: 'Where contract or law calls for the disclosure, no permission is asked.',
      when: all(
        leaves,
        importer.relation.is('authority'),
        purpose.within(...contractPurposes, 'legal-obligation', 'visa'),
      ),
      then: exempts('in.disclosure'),
    },
    r7: {
      gist: 'Sensitive data goes to another body, at home or abroad, that keeps the same level of protection.',
      when: leaves,
      then: requires('in.spdi', ['in.same-level-protection']),
    },
    'r7 need': {
      cite: 'r7',
      gist: 'And only where a lawful contract with the person needs it or the person has consented.',
      when: all(leaves, not(purpose.within(...contractPurposes, 'chargeback', 'occasional'))),
      then: requires('in.spdi', ['in.spdi-consent']),
      unclear:
        'Written or other consent specific to the transfer is asked; a general consent at sign-up is not counted.',
    },
    'r7 ordinary': {
      cite: 'r7',
      gist: 'Personal data that is not sensitive, and anything kept within one body, has no transfer rule.',
      when: any(not(personal), not(defined('r3')), not(toAnotherBody)),
      then: outOfScope('in.spdi'),
    },
  },
)
