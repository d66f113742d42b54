/** Hosting of data of the state and of critical facilities: cloud framework and essential cybersecurity controls. */

import { exporter, importer } from '../../../src/law/facts.ts'
import { all, instrument, place } from '../../../src/law/index.ts'
import { handedToProvider, leaves, publicBody } from '../terms.ts'

const hosted = {
  gate: 'sa.place.government',
  mode: 'store-only',
  country: 'SA',
  orElse: 'forbid',
  met: importer.country.is('SA'),
} as const

export const cloudFramework2018 = instrument(
  {
    id: 'sa.cloud-framework-2018',
    code: 'SA Cloud Framework',
    title: 'Cloud Computing Regulatory Framework',
    issuer: 'Communications, Space and Technology Commission',
    adopted: '2018-02-06',
    inForce: '2018-03-08',
    status: 'in-force',
    source: 'cst.gov.sa, framework of 2018, version 3 of 2020-12-03 and the regulations of 2023 in its place',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'government data': {
      cite: '',
      gist: 'Data of government bodies in a cloud does not leave the Kingdom, not even for a time, unless a law says so.',
      when: all(leaves, publicBody, handedToProvider),
      then: place(hosted),
      unclear:
        'The first version spoke of content levels 3 and 4, version 3 of all government data; public data is not told apart here.',
    },
  },
)

export const essentialControls2018 = instrument(
  {
    id: 'sa.essential-controls-2018',
    code: 'SA ECC-1:2018',
    title: 'Essential Cybersecurity Controls',
    issuer: 'National Cybersecurity Authority',
    adopted: '2018-10-01',
    inForce: '2018-10-01',
    until: '2025-01-01',
    status: 'superseded',
    source: 'nca.gov.sa, ECC-1:2018; ECC-2:2024 dropped the control',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    '4-2-3-3': {
      gist: 'Operators of critical national facilities, like government bodies, host and store their information in the Kingdom.',
      when: all(leaves, exporter.traits.has('cii-operator'), handedToProvider),
      then: place(hosted),
      unclear:
        'The day in autumn 2018 on which the first controls bound, and that in winter 2024 on which the second did, are not known exactly.',
    },
  },
)
