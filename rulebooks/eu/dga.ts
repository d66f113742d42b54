/** Data Governance Act: protected data of the public sector used again abroad, and orders of third countries. */

import { exporter } from '../../src/law/facts.ts'
import { all, duty, exempts, instrument, not, requires } from '../../src/law/index.ts'
import { authorityRequest, daysSinceOpinion, inUnion, outsideEea, personal } from './terms.ts'

const bound = exporter.traits.has('public-data-reuser', 'data-intermediary', 'data-altruism-organisation')
const sent = all(inUnion(exporter.country), not(personal), outsideEea)
const order = all(sent, bound, authorityRequest)

export default instrument(
  {
    id: 'eu.dga',
    code: 'EU DGA',
    title: 'Data Governance Act (Regulation (EU) 2022/868)',
    original: 'Regulation (EU) 2022/868',
    issuer: 'European Parliament and Council',
    adopted: '2022-05-30',
    inForce: '2023-09-24',
    commences: 'art 38',
    status: 'in-force',
    source: 'OJ L 152, 3.6.2022, p. 1; http://data.europa.eu/eli/reg/2022/868/oj',
    checked: '2026-11-25',
    confidence: 'text',
  },
  {
    'art 5(10)': {
      gist: 'Confidential data goes to a re-user who sends it abroad only if it binds itself to protect it there and accepts the courts of the Member State.',
      when: all(sent, exporter.traits.has('public-data-reuser')),
      then: [
        requires('eu.public-data', ['eu.dga-commitment']),
        duty(
          'inform',
          'Tell the public sector body, and through it those whose rights are touched, of the transfer (art 5(9)).',
          {
            gate: 'eu.public-data',
          },
        ),
      ],
      unclear:
        'No country has been declared equivalent (art 5(12)) and no special conditions set (art 5(13)), as far as was found.',
    },
    'art 31(2)': {
      gist: 'An order of a third country is good only by an international agreement, or under paragraph 3; the least is given, the holder told.',
      when: order,
      then: [
        requires('eu.non-personal-access', ['eu.international-agreement'], ['eu.foreign-order-reviewed']),
        duty('inform', 'Tell the data holder before complying, and give the minimum (art 31(4), (5)).', {
          gate: 'eu.non-personal-access',
        }),
      ],
      overrides: ['eu.data-act/art 32(1)'],
    },
    'art 31(3)': {
      gist: 'Without an agreement: the order is reasoned, proportionate and specific, a court hears the objection and weighs EU interests; a competent body said so.',
      when: order,
      provided: daysSinceOpinion.atLeast(0),
      then: exempts('eu.non-personal-access'),
    },
  },
)
