/** Use of information technology in health: health data stays in the State, but for the ten cases of the Decision of 2021. */

import { purpose } from '../../../src/law/facts.ts'
import { all, defined, forbids, instrument, permits, requires } from '../../../src/law/index.ts'
import { daysApproved, healthAbroad } from '../terms.ts'

const abroad = defined('ae.federal-law-2-2019/art 13 health data')

export const law = instrument(
  {
    id: 'ae.federal-law-2-2019',
    code: 'AE Federal Law 2/2019',
    title: 'Federal Law No. 2 of 2019 on the Use of Information and Communication Technology in Health Fields',
    original: 'قانون اتحادي رقم (2) لسنة 2019 بشأن استخدام تقنية المعلومات والاتصالات في المجالات الصحية',
    issuer: 'President of the United Arab Emirates',
    adopted: '2019-02-06',
    inForce: '2019-05-06',
    status: 'in-force',
    source: 'Official Gazette of February 2019, in force three months later',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: {
      stated: ['human-health', 'privacy', 'regulatory-access'],
      cite: 'AE Federal Law 2/2019 art 3',
      confidence: 'text',
    },
  },
  {
    'art 13 health data': {
      cite: 'art 13',
      gist: 'Health data relating to services provided in the State, free zones included, is outside it.',
      means: healthAbroad,
    },
    'art 13': {
      gist: 'It may not be stored, processed, generated or sent outside the State, save as decided by the health authority with the Ministry.',
      when: abroad,
      then: forbids('ae.health'),
    },
  },
)

export const decision51 = instrument(
  {
    id: 'ae.decision-51-2021',
    code: 'AE Ministerial Decision 51/2021',
    title: 'Ministerial Decision No. 51 of 2021 on cases in which health data may be stored or sent outside the State',
    original: 'قرار وزاري رقم (51) لسنة 2021',
    issuer: 'Ministry of Health and Prevention',
    adopted: '2021-04-28',
    inForce: '2021-05-16',
    status: 'in-force',
    source: 'Official Gazette No. 702 of 2021-05-16',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    cases: {
      cite: '',
      gist: 'Treatment abroad, research, insurance claims, drug safety, the patient’s own request: under the conditions of each case.',
      when: all(
        abroad,
        purpose.has(
          'emergency',
          'insurance-claim',
          'personal',
          'post-marketing-surveillance',
          'research',
          'vital-interest',
        ),
      ),
      provided: purpose.within(
        'emergency',
        'insurance-claim',
        'personal',
        'post-marketing-surveillance',
        'research',
        'vital-interest',
      ),
      then: requires('ae.health', ['ae.md51-conditions']),
      overrides: ['ae.federal-law-2-2019/art 13'],
      unclear:
        'Wearables, samples sent to laboratories, remote care and requests of international bodies are cases as well, which the words for purposes do not name: for them the approval below is asked.',
    },
    approved: {
      cite: '',
      gist: 'Any other case that the health authority has approved in agreement with the Ministry.',
      when: all(abroad, daysApproved.atLeast(0)),
      then: permits('ae.health'),
      overrides: ['ae.federal-law-2-2019/art 13'],
    },
  },
)
