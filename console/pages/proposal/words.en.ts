/** Words of one proposal in English. */

import { counted } from '../../words/format.ts'
import { words as held } from '../held/words.en.ts'
import { states } from '../proposals/words.en.ts'

type ByWord = Readonly<Record<string, string>>

export const words = {
  states,
  reasons: held.reasons,
  title: (rows: number, flow: string, state: string) =>
    `Release of ${counted(rows, 'en', 'row', 'rows')} of ${flow}: ${state}`,
  lawDecides: 'Each row is decided on anew when it goes; what still may not cross stays.',
  proposedBy: 'Proposed by',
  decidedBy: { approved: 'Approved by', refused: 'Refused by', withdrawn: 'Withdrawn by' },
  eyes: {
    'two persons': 'two persons',
    'two accounts': 'two accounts; that they are two persons, this server cannot know',
  } as ByWord,
  lapsesAt: 'Lapses at',
  orWhenChanged: 'or as soon as plan, law or manifest change',
  outcome: 'Outcome',
  went: (rows: number, people: number) =>
    `${counted(rows, 'en', 'row', 'rows')} went, of ${counted(people, 'en', 'person', 'people')} of whom nothing is held any more`,
  frozen: 'Under',
  plan: 'plan',
  law: 'law',
  manifest: 'manifest',
  lapsed: {
    'too-late': 'It has lapsed: nobody decided within 24 hours. Nothing was let go.',
    'law-changed': 'It has lapsed: the law that the flow asks has changed since. Nothing was let go.',
    'manifest-changed': 'It has lapsed: the manifest has changed since. Nothing was let go.',
    'plan-changed': 'It has lapsed: the flow’s plan has changed since. Nothing was let go.',
  } as ByWord,
  waitsForBorder: 'Waiting.',
  caption: 'What is to go',
  table: 'Dataset',
  reason: 'Reason',
  heldThen: 'Rows when proposed',
  heldNow: 'Rows now',
  secondPerson: 'The second person',
  approve: (rows: number) => `Approve release of ${counted(rows, 'en', 'row', 'rows')}`,
  refusalReason: 'Reason for refusing',
  refuse: 'Refuse',
  withdraw: 'Withdraw my proposal',
  all: 'All proposals',
  inLedger: 'Its acts in the ledger',
}
