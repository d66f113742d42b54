/** A small invented book whose rules hang on numbers taken from the records of a transfer: every derivation stands in it once. */

import { data, firstTransferOn, importer, subjects } from '../../src/law/facts.ts'
import {
  ageOf,
  all,
  any,
  type Book,
  book,
  copyAt,
  derived,
  exempts,
  forbids,
  instrument,
  largestClass,
  list,
  listed,
  mechanism,
  not,
  offers,
  onwardOutside,
  permits,
  place,
  requires,
  shareHeldFrom,
  sum,
} from '../../src/law/index.ts'

const meaning = 'Taken from the records.'
const classes = [['user.biometric'], ['user.location'], ['user.health_and_medical', 'user.genetic']]

const heldFrom = derived('rec.held-from', shareHeldFrom('rec.concern'), { meaning })
const heldWhole = derived('rec.held-whole', shareHeldFrom('rec.concern', 0.5), { meaning })
const largest = derived('rec.largest', largestClass({ classes, unit: 'people', window: 'transfer' }), { meaning })
const trailing = derived('rec.trailing', largestClass({ classes, unit: 'devices', window: 'trailing-12-months' }), {
  meaning,
})
const filed = derived('rec.filed', ageOf({ safeguard: 'cn.scc', statuses: ['filed'] }, 'business-days'), { meaning })
const ordered = derived('rec.ordered', ageOf({ act: 'localisation-order', country: 'XT' }, 'months'), { meaning })
const sending = derived('rec.sending', ageOf({ fact: 'firstTransferOn' }, 'days'), { meaning })
const primary = derived('rec.primary', copyAt({ country: 'XT', kind: 'primary', refreshed: ['daily'] }), { meaning })
const links = derived('rec.links', onwardOutside('rec.trusted', 'processor'), { meaning })
const together = derived(
  'rec.together',
  sum(largestClass({ classes: [['user.contact']], unit: 'people', window: 'transfer' }), onwardOutside('rec.trusted')),
  { meaning },
)

const act = instrument(
  {
    id: 'rec.act',
    code: 'REC Act',
    title: 'Act on Records',
    issuer: 'Parliament',
    inForce: '2020-01-01',
    status: 'in-force',
    source: 'https://example.org/records',
    checked: '2026-01-01',
    confidence: 'text',
  },
  {
    'art 1': {
      gist: 'Not to firms held from places of concern.',
      when: heldFrom.atLeast(0.5),
      then: forbids('rec.held'),
    },
    'art 2': {
      gist: 'Nor to such as are held to a fifth through others, in bulk.',
      when: all(heldWhole.atLeast(0.2), any(largest.atLeast(100), trailing.atLeast(150))),
      then: requires('rec.bulk', ['cn.security-assessment']),
    },
    'art 3': {
      gist: 'Ten working days after filing it may begin.',
      when: all(data.categories.has('user'), filed.below(10)),
      then: requires('rec.filing', ['cn.scc'], ['cn.certification']),
      yieldsTo: ['art 4'],
    },
    'art 4': { gist: 'Few people may go before.', when: together.below(5), then: permits('rec.filing') },
    'art 5': {
      gist: 'A year from the order everything is kept at home.',
      when: ordered.atLeast(12),
      then: place({ gate: 'rec.place', mode: 'store-only', country: 'XT', orElse: 'step', met: primary.atLeast(1) }),
    },
    'art 6': {
      gist: 'Sixty days from the first transfer it must be filed.',
      when: all(sending.atLeast(60), filed.below(0)),
      then: requires('rec.late', ['cn.scc']),
    },
    'art 7': {
      gist: 'No chain of processors elsewhere.',
      when: all(links.atLeast(1), not(listed(importer.country, 'rec.trusted'))),
      then: forbids('rec.onward'),
    },
    'art 8': { gist: 'Two links are too many in any case.', when: links.atLeast(2), then: requires('rec.chain') },
    'art 9': {
      gist: 'Old firms may certify themselves.',
      when: all(firstTransferOn.before('2021-01-01'), subjects.held.below(100)),
      then: offers('rec.chain', ['cn.certification']),
    },
    'art 10': { gist: 'Health alone is free of it.', when: largest.below(1), then: exempts('rec.chain') },
  },
)

export const recordsBook: Book = book({
  id: 'rec',
  jurisdiction: 'XT',
  title: 'Recordland',
  timeZone: 'UTC',
  calendar: {
    weekend: [0, 6],
    holidays: ['2021-05-31', '2021-06-03', '2021-12-31'],
    workdays: ['2021-06-05'],
    from: '2021-01-01',
    until: '2022-01-01',
    source: 'made up',
  },
  gates: ['held', 'bulk', 'filing', 'place', 'late', 'onward', 'chain'].map((name) => ({
    id: `rec.${name}`,
    question: `Is it free as to ${name}?`,
  })),
  derived: [heldFrom, heldWhole, largest, trailing, filed, ordered, sending, primary, links, together].map(
    (d) => d.declaration,
  ),
  lists: [
    list({
      id: 'rec.concern',
      of: 'place',
      entries: [
        { member: 'CN', cite: 'REC List 1' },
        { member: 'RU', from: '2021-06-10', cite: 'REC List 2' },
      ],
    }),
    list({
      id: 'rec.trusted',
      of: 'place',
      entries: [
        { member: 'JP', cite: 'REC List 3' },
        { member: 'GB', until: '2021-06-10', cite: 'REC List 4' },
      ],
    }),
  ],
  mechanisms: [
    mechanism('cn.scc', { title: 'contract', accepts: ['filed'] }),
    mechanism('cn.certification', { title: 'certificate', accepts: ['valid'] }),
    mechanism('cn.security-assessment', { title: 'assessment', accepts: ['approved'] }),
  ],
  instruments: [act],
})
