/** Joint fact sheet of the United States and Korea, released 2025-11-14 in Seoul: a political text that names location data. */

import { agreement, discipline } from '../../src/law/treaty/index.ts'
import { dutyCharged, flowNotRestricted } from './coverage.ts'

const parties = ['US', 'KR'].map((party) => ({ party, from: '2025-11-14' }))

export default agreement({
  code: 'US-KR-JOINT-FACT-SHEET-2025',
  title: 'Joint Fact Sheet of the United States and the Republic of Korea, November 2025',
  kind: 'political',
  inForce: null,
  source:
    'https://www.whitehouse.gov/briefings-statements/2025/11/joint-fact-sheet-on-president-donald-j-trumps-meeting-with-president-lee-jae-myung/',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'It creates no obligation of law: the promise is to facilitate transfers across borders, for location, reinsurance and personal data among them.',
    'Korea gave conditional permission for maps of 1:5,000 to leave on 2026-02-27.',
  ],
  parties,
  disputes: [
    {
      settlement: 'none',
      forum: '',
      remedy: 'Nothing in law; the text can be raised in talks.',
      cite: 'US-KR Joint Fact Sheet, November 2025',
    },
  ],
  disciplines: [
    discipline({
      topic: 'data-flow',
      article: 'location-data paragraph',
      cite: 'US-KR Joint Fact Sheet, November 2025, paragraph on digital services and location data',
      gist: 'The two sides mean to facilitate cross-border transfer of data, for location, reinsurance and personal data among them.',
      verb: 'endeavour',
      strength: 'soft',
      confidence: 'secondary',
      triggers: flowNotRestricted,
    }),
    discipline({
      topic: 'customs-duty',
      article: 'moratorium sentence',
      cite: 'US-KR Joint Fact Sheet, November 2025, sentence on the WTO moratorium',
      gist: 'Both support a lasting WTO moratorium on customs duties on electronic transmissions.',
      verb: 'endeavour',
      strength: 'soft',
      confidence: 'secondary',
      triggers: dutyCharged,
    }),
  ],
})
