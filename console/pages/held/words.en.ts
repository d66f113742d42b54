/** Words of the queue in English. */

import { counted } from '../../words/format.ts'
import { holdEnds, holdReasons } from '../../words/holds.en.ts'

export const words = {
  title: (rows: number, reasons: number) =>
    rows === 0
      ? 'Nothing waits'
      : `${counted(rows, 'en', 'row waits', 'rows wait')}, for ${counted(reasons, 'en', 'reason', 'reasons')}`,
  notRunning: 'The border does not run now. Figures of',
  waiting: (n: number) => `${counted(n, 'en', 'proposal waits', 'proposals wait')} for a second person.`,
  proposals: 'All proposals',
  all: 'All',
  empty: 'What the law does not let cross yet waits here, at home, until it may.',
  noneFits: 'Nothing waits for this reason.',
  lawDecides:
    'Letting go never overrides the law: each row is decided on anew, and what still may not cross stays. It takes two: one proposes, another approves.',
  rowsOfPeople: (rows: number, people: number) =>
    `${counted(rows, 'en', 'row', 'rows')}${people === 0 ? '' : `, of ${counted(people, 'en', 'person', 'people')}`}.`,
  release: {
    automatic: 'What may cross goes by itself; a proposal only looks again.',
    'by-proposal': 'What may cross waits for an approved proposal.',
  },
  caption: (flow: string) => `Held rows of ${flow}`,
  pick: 'Pick',
  pickOne: (table: string, reason: string) => `${table}: ${reason}`,
  table: 'Table',
  reason: 'Reason',
  couldGo: 'Could go when',
  rows: 'Rows',
  note: 'Note for the second person',
  propose: 'Propose release',
  takesRole: (roles: readonly string[]) => `Proposing takes the role ${roles.join(' or ')}.`,
  neverTold: 'The border has not run this flow yet, so there is nothing to propose.',
  suspended: 'Tables held whole',
  accept: 'They are not as they were accepted. Look at the plan and accept it anew:',
  reasons: holdReasons,
  frees: holdEnds,
}
