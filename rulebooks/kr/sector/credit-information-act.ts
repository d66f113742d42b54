/** Credit Information Act: consent of its own for handing over personal credit information. */

import { subjects } from '../../../src/law/facts.ts'
import { all, exempts, instrument, not, requires } from '../../../src/law/index.ts'
import { creditInformation, entrusted, fromKorea } from '../terms.ts'

const handedOver = all(fromKorea, creditInformation, not(entrusted))

export default instrument(
  {
    id: 'kr.credit-information-act',
    code: 'KR Credit Information Act',
    title: 'Credit Information Use and Protection Act',
    original: '신용정보의 이용 및 보호에 관한 법률',
    issuer: 'National Assembly',
    adopted: '1995-01-05',
    inForce: '2009-10-02',
    status: 'in-force',
    source: 'Act No. 9617 of 2009 and later amendments, https://www.law.go.kr/법령/신용정보의이용및보호에관한법률',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: { stated: ['privacy', 'prudential'], cite: 'KR Credit Information Act art 1', confidence: 'memory' },
  },
  {
    'art 32(1)': {
      gist: 'Personal credit information goes to another on the person’s own consent each time; recognition of a country does not replace it. Entrusting is free of it (art 17).',
      when: handedOver,
      then: requires('kr.credit', ['kr.separate-consent']),
    },
    'art 32(1) consent': {
      cite: 'art 32(1)',
      gist: 'Consent given to just this hand-over opens it.',
      when: all(handedOver, subjects.consent.is('separate')),
      then: exempts('kr.credit'),
    },
  },
)
