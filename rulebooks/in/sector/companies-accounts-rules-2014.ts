/** Companies (Accounts) Rules: books of account in electronic form are backed up on servers in India. */

import { data } from '../../../src/law/facts.ts'
import { all, defined, duty, instrument, place, requires } from '../../../src/law/index.ts'
import { copyInIndia, dailyCopyInIndia, leaves } from '../terms.ts'

const books = all(leaves, data.categories.has('transaction.accounting'))
const daily = '2022-08-05'
const home = { gate: 'in.books', mode: 'copy', country: 'IN', orElse: 'none' } as const

export default instrument(
  {
    id: 'in.companies-accounts-rules-2014',
    code: 'IN Companies (Accounts) Rules 2014',
    title: 'Companies (Accounts) Rules',
    issuer: 'Ministry of Corporate Affairs',
    adopted: '2014-03-31',
    inForce: '2014-04-01',
    status: 'in-force',
    source: 'Gazette of India, G.S.R. 239(E) of 2014-03-31; Fourth Amendment, G.S.R. 624(E) of 2022-08-05',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    'back-up': [
      {
        cite: 'r3(5)',
        gist: 'A back-up on servers in India, on a periodic basis.',
        until: daily,
        means: copyInIndia.atLeast(1),
      },
      {
        cite: 'r3(5)',
        gist: 'A back-up on servers in India every day.',
        from: daily,
        means: dailyCopyInIndia.atLeast(1),
      },
    ],
    'r3(5)': [
      {
        gist: 'A back-up of electronic books, also of those kept abroad, is kept on servers in India on a periodic basis.',
        until: daily,
        when: books,
        then: [
          requires('in.books', ['local-copy']),
          place({ ...home, met: defined('back-up') }),
          duty('keep-local-copy', 'Back the books up on servers in India periodically.'),
        ],
      },
      {
        gist: 'Electronic books stay accessible in India at all times, and a back-up is kept on servers in India every day.',
        from: daily,
        when: books,
        then: [
          requires('in.books', ['local-copy']),
          place({ ...home, met: defined('back-up') }),
          duty('keep-local-copy', 'Back the books up on servers in India every day.'),
        ],
      },
    ],
  },
)
