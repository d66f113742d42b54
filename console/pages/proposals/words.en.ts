/** Words of proposals in English. */

import { counted } from '../../words/format.ts'

export const states = {
  proposed: 'waits for a second person',
  approved: 'approved, waits for the border',
  releasing: 'being let go',
  released: 'let go',
  refused: 'refused',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
}

export const words = {
  states,
  title: (waiting: number) =>
    waiting === 0
      ? 'No proposal waits'
      : `${counted(waiting, 'en', 'proposal waits', 'proposals wait')} for a second person`,
  empty: 'Nobody has proposed to let held rows go.',
  caption: 'Proposals, the newest first',
  proposal: 'Proposal',
  flow: 'Flow',
  state: 'State',
  by: 'Proposed by',
  at: 'Proposed at',
  rows: 'Rows',
  held: 'What is held',
}
