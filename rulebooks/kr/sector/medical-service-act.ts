/** Medical Service Act, art 21: a hospital shows a patient's records to nobody else. */

import { data, exporter, purpose, subjects } from '../../../src/law/facts.ts'
import { all, exempts, instrument, not, requires } from '../../../src/law/index.ts'
import { entrusted, fromKorea } from '../terms.ts'

const shown = all(
  fromKorea,
  exporter.sector.is('health'),
  data.categories.has('unclassified', 'user.health_and_medical'),
  not(entrusted),
)

export default instrument(
  {
    id: 'kr.medical-service-act',
    code: 'KR Medical Service Act',
    title: 'Medical Service Act, art 21: inspection of records',
    original: '의료법 제21조',
    issuer: 'National Assembly',
    adopted: '2007-04-11',
    inForce: '2007-04-11',
    status: 'in-force',
    source: 'Act No. 8366 of 2007 and later amendments, https://www.law.go.kr/법령/의료법',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: { stated: ['human-health'], cite: 'KR Medical Service Act art 1', confidence: 'memory' },
  },
  {
    'art 21': {
      gist: 'Records are shown or copied to nobody but the patient, save with the patient’s consent or where a law says so; recognition of a country does not change that.',
      when: shown,
      provided: not(purpose.within('emergency')),
      then: requires('kr.medical-secrecy', ['kr.separate-consent']),
      unclear: 'To whom a patient may have records given, and in what form, is set out in arts 21(3) and 21-2.',
    },
    'art 21 consent': {
      cite: 'art 21',
      gist: 'Consent given to just this opens it.',
      when: all(shown, subjects.consent.is('separate')),
      then: exempts('kr.medical-secrecy'),
    },
  },
)
