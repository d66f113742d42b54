/** Protecting Americans’ Data from Foreign Adversaries Act: data brokers and four adversary countries, no floor, no cure. */

import { data, exporter, importer, purpose, subjects } from '../../src/law/facts.ts'
import { all, any, defined, forbids, instrument, listed, not } from '../../src/law/index.ts'
import { ownedFromAdversary, ownedThroughAdversary, publicWords } from './terms.ts'

export default instrument(
  {
    id: 'us.padfa-2024',
    code: 'US PADFA',
    title: 'Protecting Americans’ Data from Foreign Adversaries Act of 2024',
    issuer: 'Congress; enforced by the Federal Trade Commission',
    adopted: '2024-04-24',
    inForce: '2024-06-23',
    commences: 's 2(d)',
    status: 'in-force',
    source: 'Pub. L. 118-50, div. I; 15 USC 9901 note',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['privacy', 'national-security'], cite: 'US PADFA title', confidence: 'text' },
  },
  {
    's 2(a)': {
      gist: 'A data broker makes no sensitive data of a person living in the United States available to a foreign adversary country or an entity it controls.',
      when: exporter.traits.has('data-broker', 'did-not-collect-from-individuals'),
      provided: all(
        defined('s 2(c)(3)'),
        defined('s 2(c)(9)'),
        defined('s 2(c)(7)'),
        defined('s 2(c)(2)'),
        not(importer.role.is('processor')),
      ),
      then: forbids('us.padfa'),
    },
    's 2(c)(2)': {
      gist: 'Controlled by a foreign adversary: at home or organised there; a fifth or more owned from there, directly or indirectly; or under the direction of such a person.',
      means: any(
        listed(importer.country, 'us.adversary'),
        ownedFromAdversary.atLeast(0.2),
        ownedThroughAdversary.atLeast(0.2),
        importer.traits.has(
          'employed-by:CN',
          'employed-by:HK',
          'employed-by:IR',
          'employed-by:KP',
          'employed-by:MO',
          'employed-by:RU',
          'organized:CN',
          'organized:HK',
          'organized:IR',
          'organized:KP',
          'organized:MO',
          'organized:RU',
        ),
      ),
      unclear:
        'How indirect stakes are reckoned is not said: both the product of the shares and the whole stake of a majority-held owner are tried, and the stricter counts.',
    },
    's 2(c)(3)': {
      gist: 'Data broker: for something of value it makes data available that it did not collect from the people themselves; not what it passes on at their request, as news, from public sources or as another’s service provider.',
      means: all(
        any(
          all(exporter.traits.has('data-broker'), not(exporter.traits.has('collected-from-individuals'))),
          all(
            exporter.traits.has('did-not-collect-from-individuals'),
            any(purpose.has('data-brokerage'), importer.traits.has('pays-consideration')),
          ),
        ),
        not(exporter.role.is('processor')),
        not(purpose.within('journalism', 'personal')),
        not(data.qualifiers.has(...publicWords)),
      ),
    },
    's 2(c)(7)': {
      gist: 'Sensitive data: government numbers, health, money, biometrics, genes, precise location, private communications, log-ins, sexual behaviour, online activity over time, minors under 17, race, religion, military service.',
      means: all(
        not(data.form.is('aggregated', 'anonymised')),
        any(
          data.categories.has(
            'omic',
            'transaction.payment',
            'unclassified',
            'us.government_related',
            'user.authentication',
            'user.behavior',
            'user.biometric',
            'user.child',
            'user.content',
            'user.financial',
            'user.genetic',
            'user.government_id',
            'user.health_and_medical',
            'user.location.precise',
            'user.payment',
            'user.profiling',
            'user.religious_belief',
            'user.sexual_orientation',
            'user.social',
            'user.specific_identity',
          ),
          subjects.kinds.has('child'),
        ),
      ),
    },
    's 2(c)(9)': {
      gist: 'United States individual: a natural person living in the United States.',
      means: subjects.residence.has('US'),
    },
  },
)
