/** Words of one entry in English. */

import { entryWords, honest, resultWords } from '../../check/words.en.ts'
import { counted } from '../../words/format.ts'

export const words = {
  ...resultWords,
  ...entryWords,
  honest,
  title: (index: number, kind: string, flow: string) => `#${index}: ${kind}, ${flow}`,
  closedBy: (index: number) => `Its ending: entry #${index}`,
  check: 'Check this entry in my browser',
  found: (hashes: number, size: number) =>
    `This entry is in the signed log of ${counted(size, 'en', 'entry', 'entries')}, by ${counted(hashes, 'en', 'hash', 'hashes')}`,
  bundle: 'Check it without this server',
  download: 'Download the proof',
  downloadWhy: 'It stands alone; a stranger checks it with the verifier key:',
  asHashed: 'As it was hashed',
  path: 'Path to the root',
  pathWhy: (hashes: number) => `${counted(hashes, 'en', 'hash', 'hashes')}, from the leaf upwards, in base64.`,
  back: 'All entries',
}
