/** Words of the evidence in English. */

import { entryWords, honest, resultWords } from '../../check/words.en.ts'
import { counted, integer } from '../../words/format.ts'

export const words = {
  ...resultWords,
  ...entryWords,
  honest,
  title: (size: number) =>
    size === 0 ? 'Nothing is recorded yet' : `${counted(size, 'en', 'entry is', 'entries are')} signed`,
  empty: 'Every crossing, hold, release and plan will stand here, signed. The first run begins the ledger:',
  origin: 'Log',
  root: 'Root of the tree',
  key: 'Verifier key',
  check: 'Check this log in my browser',
  stop: 'Stop',
  progress: (done: number, size: number) => `${integer(done, 'en')} of ${counted(size, 'en', 'entry', 'entries')}`,
  found: (size: number) =>
    `${counted(size, 'en', 'entry', 'entries')} and every hash over them recomputed; the root is the signed one`,
  seen: (size: number, at: string) =>
    `This browser last checked it at ${at.slice(0, 10)} with ${counted(size, 'en', 'entry', 'entries')}; the log must continue that state.`,
  neverSeen: 'This browser has not checked this log before, so it has no earlier state to compare with.',
  otherKey: 'Check with a key that reached me another way',
  otherKeyLabel: 'Verifier key',
  otherKeyWhy: 'Only such a key shows whose log it is.',
  keyGiven: '✓ Checked with the key that you gave.',
  withoutScript: 'Without script this page cannot check. The command does, from a copy of the ledger:',
  consistency: 'that it has only grown since an earlier size',
  entries: 'Entries, newest first',
  when: 'When',
  flow: 'Flow',
  kind: 'Kind',
  what: 'What it says',
  all: 'all',
  filter: 'Show',
  noneFound: 'No entry fits.',
  older: 'Older entries',
}
