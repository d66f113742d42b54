/** The independent questions that United States law puts to data on its way to foreign hands. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'us.dsp', question: 'Does part 202 forbid or restrict giving this person access to the data?' },
  { id: 'us.evasion', question: 'Is the deal made so as to evade part 202?' },
  { id: 'us.padfa', question: 'Does a data broker make sensitive data available to a foreign adversary?' },
  {
    id: 'us.disclosure',
    question: 'May a provider of communications or computing services disclose this to an authority?',
    act: 'disclose-to-authority',
  },
  { id: 'us.export-control', question: 'Is it technical data whose export is controlled?' },
  { id: 'us.place.defence', question: 'Must data of the Department of Defense stay in the United States?' },
  { id: 'us.place.tax', question: 'Must federal tax information stay in the United States?' },
  { id: 'us.place.health', question: 'Must electronic health records stay in the United States?' },
]
