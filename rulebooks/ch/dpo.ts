/** Data Protection Ordinance of 2022: other guarantees, and what clauses and codes must hold; Annex 1 names the adequate states. */

import { importer } from '../../src/law/facts.ts'
import { any, duty, instrument, listed, offers } from '../../src/law/index.ts'
import { adequatePlaces } from './terms.ts'

export default instrument(
  {
    id: 'ch.dpo',
    code: 'CH DPO',
    title: 'Data Protection Ordinance of 31 August 2022',
    original: 'Verordnung über den Datenschutz (DSV) vom 31. August 2022',
    issuer: 'Swiss Federal Council',
    adopted: '2022-08-31',
    inForce: '2023-09-01',
    commences: 'art 47',
    status: 'in-force',
    source: 'SR 235.11 (AS 2022 568); https://www.fedlex.admin.ch/eli/cc/2022/568/en',
    checked: '2026-11-25',
    confidence: 'text',
  },
  {
    'art 10(1)': {
      gist: 'Who uses standard clauses takes suitable measures that the importer keeps to them.',
      then: duty('secure', 'With standard clauses: measures so that the importer observes them.', {
        gate: 'ch.disclosure',
      }),
    },
    'art 12': {
      gist: 'A code of conduct or a certificate, approved beforehand, with a commitment of the importer.',
      then: offers('ch.disclosure', ['ch.code']),
    },
    'Annex 1': {
      gist: 'The states and bodies with adequate protection, some for certain recipients only.',
      means: any(adequatePlaces, listed(importer.country, 'ch.annex-1')),
    },
  },
)
