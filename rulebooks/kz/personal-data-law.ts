/** Law on Personal Data and their Protection: storage at home since 2016, and the transfer abroad. */

import { data, exporter, importer, purpose } from '../../src/law/facts.ts'
import {
  all,
  duty,
  exempts,
  instrument,
  not,
  notEncoded,
  offers,
  outOfScope,
  place,
  requires,
} from '../../src/law/index.ts'
import { copyInKazakhstan, gatheredFromAbroad, leaves, stateProtects, storageDay } from './terms.ts'

export default instrument(
  {
    id: 'kz.personal-data-law',
    code: 'KZ Personal Data Law',
    title: 'Law on Personal Data and their Protection',
    original: 'Закон Республики Казахстан «О персональных данных и их защите»',
    issuer: 'Parliament of Kazakhstan',
    adopted: '2013-05-21',
    inForce: '2013-11-26',
    commences: 'art 31',
    status: 'in-force',
    source: 'Law 94-V of 2013-05-21 as amended by 419-V of 2015-11-24, https://adilet.zan.kz/eng/docs/Z1300000094',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'KZ Personal Data Law art 2', confidence: 'memory' },
  },
  {
    'art 1(2)': {
      gist: 'Details that no longer lead to a person are no personal data.',
      when: all(
        exporter.country.is('KZ'),
        not(importer.country.is('KZ')),
        data.form.is('anonymised', 'aggregated'),
        data.categories.has('user', 'omic'),
      ),
      then: outOfScope('kz.transfer'),
    },
    'art 3(3)(1)': {
      gist: 'What people do only for personal and family needs is outside the law.',
      confidence: 'memory',
      when: all(leaves, exporter.role.is('data-subject', 'natural-person')),
      then: outOfScope('kz.transfer', 'kz.place'),
    },
    'art 12(2)': {
      gist: 'Owner, operator and third parties store personal data in a database in Kazakhstan; a copy abroad is not barred.',
      from: storageDay,
      when: leaves,
      then: [
        requires('kz.place', ['local-copy']),
        place({ gate: 'kz.place', mode: 'copy', country: 'KZ', orElse: 'none', met: copyInKazakhstan.atLeast(1) }),
        duty('keep-local-copy', 'Keep the data in a database in Kazakhstan for as long as they are stored at all.', {
          gate: 'kz.place',
        }),
      ],
      unclear:
        'No text says in which order the databases are filled; practice lets one abroad stand beside the one at home.',
    },
    'art 12(2) from abroad': {
      cite: 'art 12(2)',
      gist: 'Whether a firm without presence that gathers data in Kazakhstan is bound is not said.',
      from: storageDay,
      when: all(gatheredFromAbroad, copyInKazakhstan.below(1)),
      then: notEncoded(
        'kz.place',
        'Neither the law nor 419-V names firms without presence in Kazakhstan; a database there answers the question.',
      ),
    },
    'art 16(2)': {
      gist: 'Data goes to another state if that state ensures their protection, or on a ground of paragraph 3.',
      when: leaves,
      then: requires('kz.transfer'),
      unclear: 'No list of protecting states was found; the exporter shows it itself.',
    },
    'art 16(2) protecting': {
      cite: 'art 16(2)',
      gist: 'To a state that ensures protection, as the exporter has established, it is free.',
      when: all(leaves, stateProtects.atLeast(0)),
      then: exempts('kz.transfer'),
    },
    'art 16(3)(1)': {
      gist: 'To other states with consent to the transfer abroad.',
      then: offers('art 16(2)', ['kz.consent']),
    },
    'art 16(3)(2)': {
      gist: 'Or where a treaty of Kazakhstan provides for it.',
      when: all(leaves, purpose.has('treaty')),
      provided: purpose.within('treaty', 'vital-interest', 'emergency'),
      then: exempts('kz.transfer'),
    },
    'art 16(3)(4)': {
      gist: 'Or to protect a person’s constitutional rights where consent cannot be had.',
      when: all(leaves, purpose.has('vital-interest', 'emergency')),
      provided: all(
        purpose.within('treaty', 'vital-interest', 'emergency'),
        data.qualifiers.has('subject-cannot-consent'),
      ),
      then: exempts('kz.transfer'),
    },
    'art 16(5)': {
      gist: 'For service information on subscribers the law on communications has rules of its own.',
      when: all(leaves, exporter.sector.is('telecom')),
      yieldsTo: ['art 3(3)(1)'],
      then: notEncoded('kz.telecom', 'Law on Communications: what service information on subscribers may leave.'),
    },
  },
)
