/** Words of growth in English. */

import { honest, resultWords } from '../../check/words.en.ts'
import { counted, integer } from '../../words/format.ts'

export const words = {
  ...resultWords,
  honest,
  titleAsk: 'Has the log only grown?',
  title: (from: number, to: number) => `From ${integer(from, 'en')} to ${counted(to, 'en', 'entry', 'entries')}`,
  why: 'Whoever holds an earlier size and root can see that nothing before it was changed or taken out.',
  from: (size: number) => `Earlier size, from 1 to ${integer(size, 'en')}`,
  show: 'Show the proof',
  rootThen: 'Root at the earlier size',
  rootNow: 'Root of now',
  compare: 'The first must be the root that you hold; the rest is arithmetic.',
  check: 'Check this proof in my browser',
  found: (hashes: number) => `The later log begins with the earlier one, by ${counted(hashes, 'en', 'hash', 'hashes')}`,
  path: 'The proof',
  back: 'All entries',
}
