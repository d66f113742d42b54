/** Law on Personal Data: the transfer abroad in its wordings of 2011 and 2023, and the first database at home of 2015 and 2025. */

import { data, exporter, importer, purpose, subjects, via } from '../../src/law/facts.ts'
import {
  all,
  any,
  defined,
  duty,
  exempts,
  forbids,
  instrument,
  listed,
  not,
  outOfScope,
  permits,
  place,
  requires,
} from '../../src/law/index.ts'
import {
  airBooking,
  banned,
  contractPurposes,
  gatheredOrSent,
  leaves,
  noticeDay,
  personal,
  primaryAtHome,
  sparedPurposes,
  strictDay,
  vitalPurposes,
} from './terms.ts'

const adequate = defined('art 12(2)')
const oldGrounds = ['treaty', ...contractPurposes, ...vitalPurposes, 'occasional'] as const
const ofCitizens = all(gatheredOrSent, subjects.citizenship.has('RU'))
const keptAtHome = [
  requires('ru.place', ['local-copy']),
  place({ gate: 'ru.place', mode: 'first-capture', country: 'RU', orElse: 'none', met: primaryAtHome.atLeast(1) }),
  duty(
    'keep-local-copy',
    'Record, store, correct and draw the data of citizens in databases in Russia, and go on so.',
    {
      gate: 'ru.place',
    },
  ),
]

export default instrument(
  {
    id: 'ru.152-fz',
    code: 'RU 152-FZ',
    title: 'Federal Law on Personal Data',
    original: 'Федеральный закон «О персональных данных»',
    issuer: 'Federal Assembly',
    adopted: '2006-07-27',
    inForce: '2007-01-26',
    commences: 'art 25(1)',
    status: 'in-force',
    source:
      'Collected Legislation 2006 No. 31 item 3451, as amended by 242-FZ (2014), 266-FZ (2022), 233-FZ (2024), 23-FZ (2025), 265-FZ (2026, rg.ru 2026-08-03)',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'RU 152-FZ art 2', confidence: 'memory' },
  },
  {
    'art 1(2)(1)': {
      gist: 'A natural person who handles data only for personal and family needs is outside the law; who gathers from that person is not.',
      when: all(
        gatheredOrSent,
        any(
          all(exporter.role.is('data-subject'), not(via.is('direct-collection'))),
          all(exporter.role.is('natural-person'), purpose.within('personal')),
        ),
      ),
      then: outOfScope('ru.transfer', 'ru.place', 'ru.ban'),
    },
    'art 3(1)': {
      gist: 'Only data that relates to an identified or identifiable person is personal; other data has no transfer rule here.',
      when: all(gatheredOrSent, not(personal)),
      then: outOfScope('ru.transfer', 'ru.place', 'ru.ban'),
    },
    'art 6(1)(2)': {
      gist: 'What a treaty or a duty laid on the operator by Russian law requires need not be captured at home first.',
      from: '2015-09-01',
      when: all(gatheredOrSent, purpose.has('treaty', 'legal-obligation')),
      provided: all(purpose.within(...sparedPurposes), not(subjects.kinds.has('employee'))),
      then: exempts('ru.place', 'art 18(5) abroad'),
      unclear:
        'How far a general duty of an employer or a taxpayer counts as a function laid on the operator by law: of an employer’s it is not taken for one here. A duty under foreign law is none.',
    },
    'art 6(1)(2) air': {
      cite: 'art 6(1)(2)',
      gist: 'Booking systems of air carriers rest on treaties.',
      from: '2015-09-01',
      when: all(gatheredOrSent, airBooking),
      then: exempts('ru.place', 'art 18(5) abroad'),
      unclear:
        'Bookings of flights inside Russia rest on no treaty; they are told apart only where marked as domestic transactions (Decree 955/2019).',
    },
    'art 6(1)(3)': {
      gist: 'What a court case or its enforcement needs is spared the home database.',
      from: '2015-09-01',
      when: all(gatheredOrSent, purpose.has('legal-claims')),
      provided: purpose.within(...sparedPurposes),
      then: exempts('ru.place', 'art 18(5) abroad'),
    },
    'art 6(1)(4)': {
      gist: 'State and municipal bodies that perform services for the public are spared.',
      from: '2015-09-01',
      when: all(
        gatheredOrSent,
        exporter.traits.has('state-organ', 'exercising-public-powers'),
        purpose.has('public-interest'),
      ),
      provided: purpose.within('public-interest', ...sparedPurposes),
      then: exempts('ru.place', 'art 18(5) abroad'),
    },
    'art 6(1)(8)': {
      gist: 'A journalist’s professional work, lawful media, and science, literature and art are spared, if no right of the person suffers.',
      from: '2015-09-01',
      when: all(gatheredOrSent, purpose.has('journalism', 'research')),
      provided: purpose.within(...sparedPurposes),
      then: exempts('ru.place', 'art 18(5) abroad'),
    },
    'art 12(1)': {
      gist: 'To parties of Convention 108 and to other states with adequate protection data goes by the general rules.',
      until: noticeDay,
      when: all(exporter.country.is('RU'), adequate),
      then: permits('ru.transfer'),
    },
    'art 12(1) ban': {
      cite: 'art 12(1)',
      gist: 'Even there it may be forbidden or limited to protect the constitutional order, morals, health, rights, defence and security.',
      until: noticeDay,
      when: all(leaves, banned),
      then: forbids('ru.ban'),
    },
    'art 12(2)': {
      gist: 'Adequate: the states that the authority’s order names; until 2026-07-26 also every party to Convention 108.',
      means: listed(importer.country, 'ru.adequate'),
      unclear:
        'Law 265-FZ ended the standing of the parties on 2026-07-26. Whether the order of 2022 still holds, or which states the list drafted after it names, was not established: until it is, all wait.',
    },
    'art 12(3)': [
      {
        gist: 'Before the transfer the operator makes sure that the state gives adequate protection.',
        until: noticeDay,
        then: duty('assess', 'Make sure before the transfer whether the state gives adequate protection.', {
          gate: 'ru.transfer',
        }),
      },
      {
        gist: 'Before it begins to transfer data abroad, wherever, the operator notifies the authority of its intent.',
        from: noticeDay,
        when: leaves,
        then: requires('ru.transfer', ['ru.rkn-notification']),
        unclear:
          'Whether use of one’s own servers abroad, or a person’s own entry on a foreign site, is a transfer to someone abroad; notified here.',
      },
    ],
    'art 12(4)': {
      gist: 'To other states data goes with the person’s written consent, or on one of four other grounds.',
      until: noticeDay,
      when: all(leaves, not(adequate)),
      then: requires('ru.transfer', ['ru.written-consent']),
      unclear:
        'Order 274 was amended between 2017 and 2022; the days on which states not named in 2014 entered the list were not established, and they are not counted before 2023-03-01. The ground of federal laws on defence, security and transport (12(4)(3)) is not asked for.',
    },
    'art 12(4)(2)': {
      gist: 'Or where a treaty of Russia provides for it.',
      until: noticeDay,
      when: all(leaves, purpose.has('treaty')),
      provided: purpose.within(...oldGrounds),
      then: exempts('ru.transfer'),
    },
    'art 12(4)(4)': {
      gist: 'Or to perform a contract to which the person is party.',
      until: noticeDay,
      when: all(leaves, purpose.has(...contractPurposes)),
      provided: purpose.within(...oldGrounds),
      then: exempts('ru.transfer'),
    },
    'art 12(4)(5)': {
      gist: 'Or to protect life, health and other vital interests where written consent cannot be had.',
      until: noticeDay,
      when: all(leaves, purpose.has(...vitalPurposes)),
      provided: purpose.within(...oldGrounds),
      then: exempts('ru.transfer'),
    },
    'art 12(5)': {
      gist: 'Before it files, the operator learns from the recipient how the data is protected and, of states not adequate, their law.',
      from: noticeDay,
      then: duty(
        'assess',
        'Obtain and weigh the recipient’s protection measures, contacts and, for a state that is not adequate, its law.',
        { gate: 'ru.transfer' },
      ),
    },
    'art 12(7)': {
      gist: 'What was learnt is handed to the authority on request.',
      from: noticeDay,
      then: duty('authority-access', 'Give the authority what was learnt under art 12(5).', {
        gate: 'ru.transfer',
        clock: { days: 10, dayType: 'business', from: 'request' },
      }),
    },
    'art 12(8)': {
      gist: 'The authority forbids or limits the transfer to protect morals, health and rights, or (12(12)) on motion of other bodies; what was sent is then destroyed (12(14)).',
      from: noticeDay,
      when: all(leaves, banned),
      then: forbids('ru.ban'),
    },
    'art 12(10)': {
      gist: 'To adequate states the operator may begin once it has filed, until the authority decides otherwise.',
      from: noticeDay,
      when: all(exporter.country.is('RU'), adequate),
      then: exempts('art 12(11)'),
    },
    'art 12(11)': {
      gist: 'To other states it may not begin before the ten working days of the review are over, unless a life, health or another vital interest is at stake.',
      from: noticeDay,
      when: leaves,
      provided: not(purpose.within(...vitalPurposes)),
      then: requires('ru.transfer', ['ru.rkn-notification']),
      unclear: 'A request of the authority for more information lengthens the review; its day is not asked here.',
    },
    'art 13.1': {
      gist: 'Sets of anonymised data of the state’s system are worked on inside it; they are not copied out or passed on.',
      from: '2025-09-01',
      confidence: 'memory',
      when: all(leaves, data.qualifiers.has('ru-state-data-set')),
      then: forbids('ru.data-sets'),
    },
    'art 18(5)': [
      {
        gist: 'An operator that gathers data records, stores and corrects those of citizens in databases in Russia; copies abroad may follow.',
        from: '2015-09-01',
        until: strictDay,
        when: all(ofCitizens, not(exporter.role.is('processor'))),
        then: keptAtHome,
      },
      {
        gist: 'When data is gathered, those of citizens are not recorded, stored, corrected or drawn in databases outside Russia, by whomever.',
        from: strictDay,
        when: ofCitizens,
        then: keptAtHome,
        unclear:
          'Most read it as barring capture abroad only, so that art 12 still allows a copy; some read it as barring every database abroad.',
      },
    ],
    'art 18(5) abroad': {
      cite: 'art 18(5)',
      gist: 'Entry of citizens’ data straight into a database abroad is itself barred.',
      from: strictDay,
      when: all(ofCitizens, via.is('direct-collection')),
      then: forbids('ru.place'),
    },
    'art 22(7)': {
      gist: 'The operator is on the authority’s register and reports changes.',
      from: '2022-09-01',
      then: duty('notify', 'Report changes of what was notified by the 15th of the month after.', {
        gate: 'ru.transfer',
      }),
    },
  },
)
