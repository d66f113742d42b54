/** A small invented book, in which every kind of rule of the language stands once. No country has this law. */

import { data, exporter, importer, purpose, subjects } from '../../src/law/facts.ts'
import {
  all,
  any,
  type Book,
  book,
  defined,
  derived,
  difference,
  duty,
  exempts,
  exemptsUncounted,
  forbids,
  instrument,
  list,
  listed,
  mechanism,
  not,
  notEncoded,
  offers,
  outOfScope,
  permits,
  requires,
  sum,
} from '../../src/law/index.ts'

const ordinary = derived(
  'toy.ordinary',
  sum(
    difference(subjects.count, subjects.sensitiveCount),
    difference(subjects.yearToDate, subjects.sensitiveYearToDate),
  ),
  { meaning: 'Ordinary people this year, this transfer included.', resets: 'year' },
)
const sensitive = derived('toy.sensitive', sum(subjects.sensitiveCount, subjects.sensitiveYearToDate), {
  meaning: 'Sensitive people this year, this transfer included.',
  resets: 'year',
})

const act = instrument(
  {
    id: 'toy.act',
    code: 'TOY Act',
    title: 'Act on Data Leaving Toyland',
    issuer: 'Parliament',
    adopted: '2019-06-01',
    inForce: '2020-01-01',
    commences: 'art 99',
    status: 'in-force',
    source: 'https://example.org/act',
    checked: '2026-01-01',
    confidence: 'text',
  },
  {
    'art 1': {
      gist: 'Personal data is data about a person, unless it is anonymised.',
      means: all(data.categories.has('user'), not(data.form.is('anonymised', 'aggregated'))),
    },
    'art 2': { gist: 'Not for the household.', when: exporter.traits.has('household'), then: outOfScope('toy') },
    'art 3': { gist: 'Secrets stay.', when: data.categories.has('national.state_secret'), then: forbids('toy.secret') },
    'art 4': {
      gist: 'Whoever sends personal data needs a contract or a certificate.',
      when: defined('art 1'),
      then: [requires('toy.formality', ['cn.scc'], ['cn.certification']), duty('record', 'Keep a record.')],
    },
    'art 5': {
      gist: 'Many people: the regulator assesses.',
      when: all(defined('art 1'), any(ordinary.atLeast(100), sensitive.atLeast(10))),
      then: requires('toy.formality', ['cn.security-assessment']),
      overrides: ['art 4'],
    },
    'art 6(a)': {
      gist: 'What a contract needs goes free.',
      when: purpose.has('contract'),
      provided: purpose.within('contract', 'payment'),
      then: exemptsUncounted('toy.formality'),
    },
    'art 6(b)': {
      gist: 'Few people go free.',
      when: defined('art 1'),
      provided: all(ordinary.below(10), sensitive.below(1)),
      then: exempts('toy.formality'),
    },
    'art 7': {
      gist: 'To a trusted country the regulator’s own contract may be used.',
      when: listed(importer.country, 'toy.trusted'),
      provided: not(data.important.is('yes')),
      then: offers('toy.formality', ['cn.gba-scc']),
    },
    'art 8': {
      gist: 'Consent of its own.',
      when: defined('art 1'),
      then: requires('toy.consent', ['cn.separate-consent']),
    },
    'art 9': { gist: 'A contract needs no consent.', when: purpose.within('contract'), then: permits('toy.consent') },
    'art 10': {
      gist: 'Nothing to hostile countries.',
      when: importer.country.is('XQ', 'XR'),
      then: forbids('toy.hostile'),
    },
    'art 11': {
      gist: 'Payments reach them all the same.',
      when: purpose.has('payment'),
      then: exempts('toy.hostile', 'art 10'),
    },
    'art 12': {
      gist: 'Banks have rules of their own.',
      when: exporter.sector.is('banking'),
      then: notEncoded('toy.bank', 'Banking rules.'),
    },
  },
)

const draft = instrument(
  { ...headOf(act), id: 'toy.draft', code: 'TOY Draft', title: 'Draft', status: 'draft' },
  { 'art 1': { gist: 'Nothing leaves.', then: forbids('toy.formality') } },
)

const amendment = instrument(
  { ...headOf(act), id: 'toy.amendment', code: 'TOY Amendment', title: 'Amendment', inForce: '2022-01-01' },
  {
    'art 1': {
      gist: 'Children’s data never leaves.',
      when: subjects.kinds.has('child'),
      then: forbids('toy.children'),
    },
  },
)

function headOf({ articles: _, ...head }: typeof act): Omit<typeof act, 'articles'> {
  return head
}

export const toyBook: Book = book({
  id: 'toy',
  jurisdiction: 'XT',
  title: 'Toyland',
  timeZone: 'UTC',
  gates: ['formality', 'consent', 'secret', 'hostile', 'bank', 'children'].map((name) => ({
    id: `toy.${name}`,
    question: `Is it free as to ${name}?`,
  })),
  derived: [ordinary.declaration, sensitive.declaration],
  lists: [
    list({
      id: 'toy.trusted',
      of: 'place',
      entries: [
        { member: 'JP', from: '2020-01-01', cite: 'TOY List 1' },
        { member: 'GB', from: '2020-01-01', until: '2021-06-01', cite: 'TOY List 2', endedBy: 'TOY Case 7' },
        { member: 'CA', from: '2021-01-01', when: importer.traits.has('private-sector'), cite: 'TOY List 3' },
      ],
    }),
  ],
  mechanisms: [
    mechanism('cn.scc', {
      title: 'contract',
      cite: ['TOY Act art 4'],
      accepts: ['in-force', 'filed'],
      with: [{ step: 'eu.tia', from: '2021-01-01', cite: 'TOY Case 8' }],
      late: 'TOY Act art 4(2)',
    }),
    mechanism('eu.tia', { title: 'assessment of the other country', accepts: ['valid', 'approved'] }),
    mechanism('cn.certification', {
      title: 'certificate',
      accepts: ['valid'],
      obtainable: [{ from: '2020-06-01', until: '2023-01-01' }],
      validYears: [
        { until: '2022-01-01', years: 2, cite: 'TOY Act art 4(3)' },
        { from: '2022-01-01', years: 3, cite: 'TOY Amendment art 2' },
      ],
    }),
    mechanism('cn.security-assessment', {
      title: 'assessment',
      accepts: ['approved'],
      validYears: [{ years: 2, cite: 'TOY Act art 5(2)' }],
    }),
    mechanism('cn.gba-scc', { title: 'regional contract', accepts: ['in-force', 'filed'] }),
    mechanism('cn.separate-consent', {
      title: 'consent to this transfer',
      heldWhen: subjects.consent.is('separate'),
      implies: ['cn.consent'],
    }),
    mechanism('cn.consent', { title: 'consent', heldWhen: subjects.consent.is('general') }),
  ],
  instruments: [act, draft, amendment],
})
