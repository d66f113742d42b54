/** Resolution CD/ANPD 19/2024: regulation of international transfers and the standard clauses. */

import { via } from '../../src/law/facts.ts'
import { duty, instrument, offers, outOfScope } from '../../src/law/index.ts'
import { clausesDay, resolutionDay } from './terms.ts'

const gate = { gate: 'br.transfer' }

export default instrument(
  {
    id: 'br.resolution-19-2024',
    code: 'BR Resolution ANPD 19/2024',
    title: 'Regulation on International Data Transfers and standard contractual clauses',
    original: 'Resolução CD/ANPD nº 19, de 23 de agosto de 2024',
    issuer: 'National Data Protection Authority',
    adopted: '2024-08-23',
    inForce: resolutionDay,
    status: 'in-force',
    source: 'Diário Oficial da União 2024-08-23, Resolução CD/ANPD nº 19/2024, Annexes I and II',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'grace for contracts': {
      cite: '',
      gist: 'Contracts that stood had twelve months to take in the standard clauses (Resolution art 2).',
      until: clausesDay,
      then: offers('br.lgpd/art 33', ['br.own-clauses']),
    },
    collection: {
      cite: '',
      gist: 'Collection from the person by an agent abroad is no transfer (Annex I art 6); the law itself may still bind the agent.',
      when: via.is('direct-collection'),
      then: outOfScope('br.transfer'),
    },
    'minimum necessary': {
      cite: '',
      gist: 'A transfer is limited to what its end needs (Annex I, general requirements).',
      then: duty('secure', 'Send no more than the purpose needs, and see that the protection follows the data.', gate),
    },
    'art 17': {
      gist: 'The controller publishes on its website, in Portuguese, form, duration, end and country of the transfer, and hands out the clauses on request.',
      then: duty('inform', 'Publish the transfer on the website; hand the clauses to a person who asks.', {
        ...gate,
        clock: { days: 15, dayType: 'calendar', from: 'the request for the clauses' },
      }),
    },
  },
)
