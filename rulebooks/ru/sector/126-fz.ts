/** Law on Communications: what operators of networks keep in Russia (the 2016 amendments). */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, duty, instrument, place } from '../../../src/law/index.ts'
import { copyAtHome, leaves } from '../terms.ts'

const operator = all(leaves, exporter.sector.is('telecom'))
const home = place({
  gate: 'ru.retention',
  mode: 'copy',
  country: 'RU',
  orElse: 'step',
  met: copyAtHome.atLeast(1),
})

export default instrument(
  {
    id: 'ru.126-fz',
    code: 'RU 126-FZ',
    title: 'Federal Law on Communications',
    original: 'Федеральный закон «О связи»',
    issuer: 'Federal Assembly',
    adopted: '2003-07-07',
    // The amendments of 374-FZ; of the law of 2004 nothing else is held here.
    inForce: '2016-07-20',
    status: 'in-force',
    source: 'Collected Legislation 2003 No. 28 item 2895; 374-FZ of 2016-07-06 arts 13, 19',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: {
      stated: ['consumer-protection', 'industrial-policy', 'national-security', 'law-enforcement'],
      cite: 'RU 126-FZ art 1',
      confidence: 'memory',
    },
  },
  {
    'art 64(1)(1)': {
      gist: 'Operators keep in Russia for three years the facts of calls and messages.',
      when: all(operator, data.categories.has('telemetry.usage', 'user.behavior', 'user.device', 'user.location')),
      then: [
        home,
        duty('keep', 'Keep in Russia the facts of reception, transfer and processing of messages for three years.', {
          gate: 'ru.retention',
        }),
      ],
    },
    'art 64(1)(2)': {
      gist: 'Operators keep in Russia for up to six months the content of calls and messages.',
      from: '2018-07-01',
      when: all(operator, data.categories.has('user.content', 'content')),
      then: [
        home,
        duty('keep', 'Keep in Russia the content of messages for up to six months, as the Government sets.', {
          gate: 'ru.retention',
        }),
      ],
    },
  },
)
