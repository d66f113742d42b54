/** Telecom operators and large social networks: consent for going abroad, data of users kept at home. */

import { data, exporter, importer, subjects } from '../../../src/law/facts.ts'
import { all, any, forbids, instrument, not, place, requires } from '../../../src/law/index.ts'
import { copyAtHome, leaves, personalLeaves } from '../terms.ts'

/** What an operator holds of its subscribers; its own staff are none. */
const ofSubscribers = all(leaves, personalLeaves, exporter.sector.is('telecom'), not(subjects.kinds.within('employee')))

export const electronicCommunications = instrument(
  {
    id: 'tr.law-5809',
    code: 'TR Law 5809',
    title: 'Electronic Communications Law No. 5809, article 51 as amended by Law No. 6639',
    original: '5809 sayılı Elektronik Haberleşme Kanunu',
    issuer: 'Grand National Assembly of Turkey',
    adopted: '2008-11-05',
    inForce: '2015-04-15',
    status: 'in-force',
    source: 'Resmî Gazete 2015-04-15 No. 29327',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: {
      stated: ['consumer-protection', 'industrial-policy'],
      cite: 'TR Law 5809 art 1',
      confidence: 'memory',
    },
  },
  {
    'art 51': {
      gist: 'What an operator holds of its subscribers goes abroad on their explicit consent only.',
      when: ofSubscribers,
      then: requires('tr.telecom', ['tr.explicit-consent']),
    },
  },
)

export const telecomPrivacy2020 = instrument(
  {
    id: 'tr.telecom-privacy-regulation-2020',
    code: 'TR Telecom Privacy Regulation 2020',
    title:
      'Regulation on Processing of Personal Data and Protection of Privacy in the Electronic Communications Sector',
    original:
      'Elektronik Haberleşme Sektöründe Kişisel Verilerin İşlenmesi ve Gizliliğin Korunmasına İlişkin Yönetmelik',
    issuer: 'Information and Communication Technologies Authority',
    adopted: '2020-12-04',
    inForce: '2021-06-04',
    status: 'in-force',
    source: 'Resmî Gazete 2020-12-04 No. 31324',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'TR Telecom Privacy Regulation 2020 title', confidence: 'secondary' },
  },
  {
    'art 5': {
      gist: 'Traffic and location data stay in Turkey in principle, for the sake of national security.',
      when: all(ofSubscribers, data.categories.has('telemetry.usage', 'user.location')),
      then: forbids('tr.telecom'),
      unclear: {
        text: 'The same Regulation has subscribers told the country where they consent to a recipient abroad; when the principle gives way to consent is not said.',
        decides: true,
      },
    },
  },
)

export const socialNetworks = instrument(
  {
    id: 'tr.law-5651',
    code: 'TR Law 5651',
    title: 'Law No. 5651 on publications on the internet, additional article 4 as inserted by Law No. 7253',
    original: '5651 sayılı Kanun',
    issuer: 'Grand National Assembly of Turkey',
    adopted: '2020-07-29',
    inForce: '2020-10-01',
    status: 'in-force',
    source: 'Resmî Gazete 2020-07-31 No. 31202',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['law-enforcement'], cite: 'TR Law 5651 art 1', confidence: 'memory' },
  },
  {
    'add art 4(5)': {
      gist: 'A social network with more than a million visits a day from Turkey takes measures to keep the data of its users there in Turkey.',
      when: all(
        any(exporter.country.is('TR'), data.collectedIn.is('TR')),
        not(importer.country.is('TR')),
        exporter.sector.is('social-media'),
        subjects.held.atLeast(1_000_000),
      ),
      then: place({ gate: 'tr.place.social', mode: 'copy', country: 'TR', orElse: 'step', met: copyAtHome }),
      unclear:
        'Whether a copy is enough is not said. Visits a day are no fact of a transfer: a million people whose data is held is taken for them.',
    },
  },
)
