/** Agreement on Reciprocal Trade between the United States and Malaysia, signed 2025-10-26 and not in force. */

import { agreement, discipline, type Exception, measure as m } from '../../src/law/treaty/index.ts'
import { codeDemanded, dutyCharged, flowNotRestricted, technologyDemanded, zeroRate } from './coverage.ts'
import { securitySelfJudging } from './exceptions.ts'

const security: readonly Exception[] = [
  securitySelfJudging({ article: '7.1', cite: 'US-MY ART, security provisions', confidence: 'memory' }),
]

/** The duties of section 3 are Malaysia’s; the text seen puts none on the United States. */
const ofMalaysia = {
  when: m.country.is('MY'),
  question: 'is the measure Malaysia’s: the clause binds Malaysia alone',
  ifNot: 'consistent' as const,
}

export default agreement({
  code: 'US-MY-ART',
  title: 'Agreement between the United States of America and Malaysia on Reciprocal Trade',
  kind: 'treaty',
  signed: '2025-10-26',
  inForce: null,
  source:
    'https://www.whitehouse.gov/briefings-statements/2025/10/agreement-between-the-united-states-of-america-and-malaysia-on-reciprocal-trade/',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'Enters into force sixty days after both sides notify that their procedures are complete (article 7.2); no such exchange is on the record seen.',
    'The Supreme Court of the United States struck the tariffs that it answers on 2026-02-20; Malaysia’s minister said on 2026-02-21 that it was signed and not ratified, and was reported in mid-March 2026 to call it no longer valid.',
    'Article numbers of section 3 are from memory of the published text.',
  ],
  parties: ['US', 'MY'].map((party) => ({
    party,
    from: null,
    confidence: 'secondary' as const,
    cite: 'US-MY ART art 7.2: notices not exchanged',
  })),
  disputes: [
    {
      settlement: 'bilateral-only',
      forum: '',
      remedy: 'Consultations in good faith; then the other side may act, and may put back its tariff.',
      cite: 'US-MY ART section 7',
      confidence: 'memory',
    },
  ],
  disciplines: [
    discipline({
      topic: 'data-flow',
      article: '3.2',
      cite: 'US-MY ART art 3.2',
      gist: 'Malaysia shall facilitate digital trade with the United States, the transfer of data for business across trusted borders included.',
      verb: 'endeavour',
      strength: 'soft',
      confidence: 'secondary',
      elements: [{ ...ofMalaysia, cite: 'US-MY ART art 3.2' }],
      triggers: flowNotRestricted,
      exceptions: security,
    }),
    discipline({
      topic: 'source-code',
      article: '3.4',
      cite: 'US-MY ART art 3.4',
      gist: 'Malaysia shall not make doing business there depend on giving up or opening source code of persons of the United States.',
      verb: 'no-require',
      confidence: 'secondary',
      elements: [{ ...ofMalaysia, cite: 'US-MY ART art 3.4' }],
      triggers: codeDemanded,
      exceptions: security,
    }),
    discipline({
      topic: 'tech-transfer',
      article: '3.4',
      cite: 'US-MY ART art 3.4',
      gist: 'Malaysia shall not make doing business there depend on the transfer of a particular technology, production process or other proprietary knowledge of persons of the United States.',
      verb: 'no-require',
      confidence: 'secondary',
      elements: [{ ...ofMalaysia, cite: 'US-MY ART art 3.4' }],
      triggers: technologyDemanded,
      exceptions: security,
    }),
    discipline({
      topic: 'customs-duty',
      article: '3.5',
      cite: 'US-MY ART art 3.5',
      gist: 'Malaysia shall not impose customs duties on electronic transmissions, and supports a lasting moratorium at the WTO.',
      verb: 'no-duty',
      confidence: 'secondary',
      elements: [{ ...ofMalaysia, cite: 'US-MY ART art 3.5' }],
      triggers: dutyCharged,
      limits: [zeroRate('US-MY ART art 3.5')],
      exceptions: security,
    }),
  ],
})
