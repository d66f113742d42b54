/** Personal Data Protection Act: free to send unless an authority restricts it; purpose, special data, household use. */

import { data, exporter, importer, purpose } from '../../src/law/facts.ts'
import {
  all,
  any,
  defined,
  duty,
  exempts,
  instrument,
  not,
  notEncoded,
  outOfScope,
  permits,
  requires,
} from '../../src/law/index.ts'
import { personal, privateBody } from './terms.ts'

/** The Act’s own reach is wider than that of the orders and of the rules of the trades. */
const used = all(defined('art 51(2)'), not(importer.country.is('TW')))

export default instrument(
  {
    id: 'tw.pdpa',
    code: 'TW PDPA',
    title: 'Personal Data Protection Act',
    original: '個人資料保護法',
    issuer: 'Legislative Yuan',
    adopted: '2010-05-26',
    inForce: '2012-10-01',
    status: 'in-force',
    source:
      'https://law.moj.gov.tw/LawClass/LawAll.aspx?pcode=I0050021 (amended 2015-12-30, 2023-05-31; amendment of 2025-11-11 not yet in force)',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'TW PDPA art 1', confidence: 'memory' },
  },
  {
    'art 6': {
      gist: 'Medical records, treatment, genes, sex life, health checks and criminal records are not used, unless a law, a legal duty or the person’s written consent allows it, or the person or the law has made them public.',
      from: '2016-03-15',
      when: all(
        used,
        personal,
        data.categories.has(
          'omic',
          'unclassified',
          'user.criminal_record',
          'user.genetic',
          'user.health_and_medical',
          'user.sexual_orientation',
        ),
      ),
      then: requires('tw.sensitive', ['tw.written-consent']),
    },
    'art 6 grounds': {
      cite: 'art 6',
      gist: 'A legal duty, or lawful publication, stands in for the written consent.',
      from: '2016-03-15',
      when: all(used, personal),
      provided: any(purpose.within('legal-obligation'), data.qualifiers.has('published')),
      then: exempts('tw.sensitive'),
    },
    'art 8': {
      gist: 'On collection the person is told the purpose, the period, the places and the recipients of use, and the rights.',
      then: duty('inform', 'Tell the people purpose, period, places, recipients and manner of use, and their rights.', {
        gate: 'tw.use',
      }),
    },
    'art 16': {
      gist: 'A government agency uses data within its statutory duties and the purpose of collection, and otherwise on grounds of its own.',
      when: all(used, personal, not(privateBody)),
      then: notEncoded('tw.use', 'Whether the transfer lies within the statutory duties of the agency no fact tells.'),
    },
    'art 20': [
      {
        gist: 'A private body uses data within the purpose of collection; for another it needs the person’s written consent.',
        until: '2016-03-15',
        when: all(used, personal, privateBody),
        then: requires('tw.use', ['tw.written-consent']),
      },
      {
        gist: 'A private body uses data within the purpose of collection; for another it needs the person’s consent.',
        from: '2016-03-15',
        when: all(used, personal, privateBody),
        then: requires('tw.use', ['tw.consent']),
        unclear:
          'General consent is taken to have named the purpose; for one that was not told it is given separately (art 7(2)).',
      },
    ],
    'art 20 purpose': {
      cite: 'art 20',
      gist: 'Within the purpose of collection.',
      when: all(used, personal, privateBody),
      provided: all(
        not(purpose.within('occasional')),
        purpose.within(
          'chargeback',
          'contract',
          'cross-border-shopping',
          'employment',
          'hr',
          'insurance-claim',
          'occasional',
          'ordinarily-incident',
          'outsourcing',
          'payment',
          'service-operation',
          'telecom-service',
          'travel-booking',
          'vendor-service',
          'visa',
        ),
      ),
      then: exempts('tw.use'),
      unclear:
        'The purpose of collection is not a fact of the transfer: running the service that the person has with the body is taken for it.',
    },
    'art 20(1)': {
      gist: 'Outside it: law, public interest, harm to life, body, freedom or property, harm to others, research that identifies nobody.',
      when: all(used, personal, privateBody),
      provided: purpose.within('emergency', 'legal-obligation', 'public-interest', 'research', 'vital-interest'),
      then: exempts('tw.use'),
    },
    'art 21': {
      gist: 'A private body may send data abroad, unless the authority of its trade restricts it for one of four reasons.',
      when: all(used, personal, privateBody),
      then: permits('tw.transfer'),
      unclear:
        'Sending through a third place to get round the Act is one of the four reasons; what the importer passes on is not judged here.',
    },
    'art 27': {
      gist: 'A private body keeps the data safe, on the way too.',
      when: privateBody,
      then: duty('secure', 'Proper security measures for the data, on the way and at the recipient.', {
        gate: 'tw.use',
      }),
    },
    'art 51(1)': {
      gist: 'A natural person’s purely personal or family activity is outside.',
      when: exporter.traits.has('household'),
      provided: exporter.role.is('data-subject', 'natural-person'),
      then: outOfScope('tw.transfer', 'tw.use', 'tw.sensitive'),
    },
    'art 51(2)': {
      gist: 'The Act also binds who handles data of the people of Taiwan abroad: what was gathered in Taiwan is taken for such.',
      means: any(exporter.country.is('TW'), data.collectedIn.is('TW')),
    },
  },
)
