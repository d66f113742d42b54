/** Data Act: access of third countries’ authorities to data that is not personal, held by cloud providers in the Union. */

import { exporter } from '../../src/law/facts.ts'
import { all, defined, duty, exempts, instrument, not, outOfScope, requires } from '../../src/law/index.ts'
import { authorityRequest, daysSinceOpinion, inUnion, outsideEea, personal } from './terms.ts'

const heldHere = all(inUnion(exporter.country), not(personal), outsideEea)
const gate = { gate: 'eu.non-personal-access' }

export default instrument(
  {
    id: 'eu.data-act',
    code: 'EU Data Act',
    title: 'Data Act (Regulation (EU) 2023/2854)',
    original: 'Regulation (EU) 2023/2854',
    issuer: 'European Parliament and Council',
    adopted: '2023-12-13',
    inForce: '2025-09-12',
    commences: 'art 50',
    status: 'in-force',
    source: 'OJ L, 2023/2854, 22.12.2023; http://data.europa.eu/eli/reg/2023/2854/oj',
    checked: '2026-11-25',
    confidence: 'text',
  },
  {
    'art 2(8)': {
      gist: 'Providers of data processing services: cloud and edge.',
      means: exporter.sector.is('cloud', 'it-services', 'software', 'technology'),
      unclear: 'Not every firm of these sectors is such a provider; one that is none is not bound.',
    },
    'art 32(1)': {
      gist: 'Providers prevent access by third countries’ authorities that would conflict with Union or national law; ordinary exports are free.',
      when: all(heldHere, not(all(defined('art 2(8)'), authorityRequest))),
      then: outOfScope('eu.non-personal-access'),
    },
    'art 32(2)': {
      gist: 'An order of a third country is good only by an international agreement, or under paragraph 3; the least is given, the customer told.',
      when: heldHere,
      then: [
        requires('eu.non-personal-access', ['eu.international-agreement'], ['eu.foreign-order-reviewed']),
        duty('secure', 'Give the minimum of data that the order allows (art 32(4)).', gate),
        duty(
          'inform',
          'Tell the customer before complying (art 32(5)); publish jurisdiction and measures (art 28).',
          gate,
        ),
      ],
    },
    'art 32(3)': {
      gist: 'Without an agreement: the order is reasoned, proportionate and specific, a court hears the objection and weighs EU interests; a competent body said so.',
      when: heldHere,
      provided: daysSinceOpinion.atLeast(0),
      then: exempts('eu.non-personal-access'),
    },
  },
)
