/** The independent questions that data sent out of Japan must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'jp.third-party', question: 'May the personal data be given to somebody else at all, as at home?' },
  { id: 'jp.foreign', question: 'May it be given to a third party in a foreign country?' },
  {
    id: 'jp.authority',
    question: 'Does a foreign authority receive it, and have the people agreed?',
    act: 'disclose-to-authority',
  },
  { id: 'jp.pseudonymous', question: 'Is it pseudonymously processed information, and who receives it?' },
  {
    id: 'jp.personal-related',
    question: 'Is it data that only the recipient can link to a person, and did that person agree?',
  },
  { id: 'jp.numbers', question: 'Does it hold Individual Numbers?' },
  { id: 'jp.public-body', question: 'Does a public body send it?' },
]
