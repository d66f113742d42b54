/** Decree 13/2023: the dossier on sending citizens’ data abroad, 2023-07-01 to 2025-12-31. */

import { data, exporter, purpose } from '../../src/law/facts.ts'
import { all, any, duty, exempts, forbids, instrument, outOfScope, requires } from '../../src/law/index.ts'
import { contractPurposes, daysSinceStop, decreeDay, emergencyPurposes, ofCitizens, pdplDay } from './terms.ts'

const grounds = [...contractPurposes, ...emergencyPurposes, 'legal-obligation'] as const

export default instrument(
  {
    id: 'vn.decree-13-2023',
    code: 'VN Decree 13/2023',
    title: 'Decree on protection of personal data',
    original: 'Nghị định số 13/2023/NĐ-CP',
    issuer: 'Government',
    adopted: '2023-04-17',
    inForce: decreeDay,
    until: pdplDay,
    commences: 'art 43',
    status: 'superseded',
    source: 'Decree No. 13/2023/ND-CP (English text at studylib.net/doc/26247452)',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'VN Decree 13/2023 art 1', confidence: 'memory' },
  },
  {
    'art 2(14)': {
      gist: 'Organisations, firms and individuals transfer data of others; a person who gives own data away transfers nothing.',
      when: exporter.role.is('data-subject'),
      then: outOfScope('vn.transfer', 'vn.consent', 'vn.stop'),
    },
    'art 17': {
      gist: 'Without consent: in an emergency, where law makes the data public, for a contract of the person, or as a statute orders.',
      when: all(ofCitizens, any(data.qualifiers.has('published'), purpose.within(...grounds))),
      then: exempts('vn.consent'),
      unclear: 'The dossier must hold the consent (art 25(2)(g)); read here as the consent that art 17 still asks for.',
    },
    'art 25(2)(g)': {
      gist: 'The dossier holds the consent of the people.',
      when: ofCitizens,
      then: requires('vn.consent', ['vn.consent']),
    },
    'art 25(3)': {
      gist: 'The dossier is there from the start of the processing, and one original reaches the ministry within sixty days.',
      when: ofCitizens,
      then: [
        requires('vn.transfer', ['vn.tia-dossier']),
        duty('notify', 'Hand in one original of the dossier.', {
          gate: 'vn.transfer',
          clock: { days: 60, dayType: 'calendar', from: 'start of processing' },
        }),
      ],
    },
    'art 25(4)': {
      gist: 'After the first successful transfer the ministry is told of it, with a contact.',
      then: duty('notify', 'Tell the ministry of the transfer and of whom to contact once it has succeeded.', {
        gate: 'vn.transfer',
      }),
    },
    'art 25(6)': {
      gist: 'On request the dossier is completed or brought up to date.',
      then: duty('record', 'Complete or update the dossier.', {
        gate: 'vn.transfer',
        clock: { days: 10, dayType: 'calendar', from: 'request' },
      }),
    },
    'art 25(8)': {
      gist: 'The ministry orders a transfer to stop that harms national security, lacks its dossier or leaked data.',
      when: all(ofCitizens, daysSinceStop.atLeast(0)),
      then: forbids('vn.stop'),
    },
  },
)
