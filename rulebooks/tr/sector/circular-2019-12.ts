/** Presidential Circular 2019/12: critical data of public bodies is held in Turkey. */

import { data, importer } from '../../../src/law/facts.ts'
import { all, any, instrument, place } from '../../../src/law/index.ts'
import { handedToProvider, leaves, publicBody } from '../terms.ts'

export default instrument(
  {
    id: 'tr.circular-2019-12',
    code: 'TR Circular 2019/12',
    title: 'Presidential Circular on Information and Communication Security Measures',
    original: '2019/12 sayılı Cumhurbaşkanlığı Genelgesi',
    issuer: 'Presidency of Turkey',
    adopted: '2019-07-06',
    inForce: '2019-07-06',
    status: 'in-force',
    source: 'Resmî Gazete 2019-07-06 No. 30823',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: {
      stated: ['national-security', 'public-security'],
      cite: 'TR Circular 2019/12 preamble',
      confidence: 'secondary',
    },
  },
  {
    measures: {
      cite: '',
      gist: 'Population, health, communication, genetic and biometric data of public bodies is held securely in Turkey; none of their data lies in a cloud but their own or a domestic one.',
      when: all(
        leaves,
        publicBody,
        any(
          handedToProvider,
          data.categories.has(
            'omic',
            'telemetry.usage',
            'user.biometric',
            'user.demographic',
            'user.genetic',
            'user.government_id',
            'user.health_and_medical',
          ),
        ),
      ),
      then: place({
        gate: 'tr.place.public',
        mode: 'store-only',
        country: 'TR',
        orElse: 'forbid',
        met: importer.country.is('TR'),
      }),
    },
  },
)
