/** Law on Information: what organisers of the spread of information online keep in Russia, and where systems of the state stand. */

import { data, exporter, importer, via } from '../../../src/law/facts.ts'
import { all, any, duty, instrument, place } from '../../../src/law/index.ts'
import { copyAtHome, gatheredOrSent, leaves } from '../terms.ts'

const organiser = all(gatheredOrSent, exporter.traits.has('ru-information-distributor'))
const home = place({
  gate: 'ru.retention',
  mode: 'copy',
  country: 'RU',
  orElse: 'step',
  met: copyAtHome.atLeast(1),
})
/** A system of a state body, hosted by another or run by itself. */
const stateSystem = all(
  leaves,
  any(exporter.sector.is('government'), exporter.traits.has('public-body', 'state-organ')),
  any(via.is('storage'), importer.relation.is('processor', 'same-entity')),
)
const facts = data.categories.has('telemetry.usage', 'user.account', 'user.behavior', 'user.device')

export default instrument(
  {
    id: 'ru.149-fz',
    code: 'RU 149-FZ',
    title: 'Federal Law on Information, Information Technologies and Protection of Information',
    original: 'Федеральный закон «Об информации, информационных технологиях и о защите информации»',
    issuer: 'Federal Assembly',
    adopted: '2006-07-27',
    // Article 10.1 came with 97-FZ; of the law of 2006 nothing older is held here.
    inForce: '2014-08-01',
    status: 'in-force',
    source:
      'Collected Legislation 2006 No. 31 item 3448; 97-FZ of 2014-05-05; 531-FZ of 2014-12-31; 374-FZ of 2016-07-06 art 15',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    'art 10.1(3)(1)': [
      {
        gist: 'Organisers keep in Russia for six months the facts of users’ messages and who the users are.',
        until: '2016-07-20',
        when: all(organiser, facts),
        then: [
          home,
          duty('keep', 'Keep the facts of messages and of users in Russia for six months.', { gate: 'ru.retention' }),
        ],
      },
      {
        gist: 'The same for a year.',
        from: '2016-07-20',
        when: all(organiser, facts),
        then: [
          home,
          duty('keep', 'Keep the facts of messages and of users in Russia for a year.', { gate: 'ru.retention' }),
        ],
      },
    ],
    'art 10.1(3)(2)': {
      gist: 'And for up to six months the content of the messages.',
      from: '2018-07-01',
      when: all(organiser, data.categories.has('user.content', 'content')),
      then: [
        home,
        duty('keep', 'Keep the content of users’ messages in Russia for up to six months.', { gate: 'ru.retention' }),
      ],
    },
    'art 13(2.1)': {
      gist: 'Technical means of systems that state and municipal bodies, enterprises and institutions use stand in Russia.',
      // 531-FZ of 2014-12-31, from 2015-07-01.
      when: stateSystem,
      then: place({
        gate: 'ru.state-systems',
        mode: 'store-only',
        country: 'RU',
        orElse: 'forbid',
        met: importer.country.is('RU'),
      }),
    },
  },
)
