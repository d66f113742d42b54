/** Sector law that is named and not encoded: public records, map data, controlled technologies. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export const publicRecordsAct1993 = instrument(
  {
    id: 'in.public-records-act-1993',
    code: 'IN Public Records Act 1993',
    title: 'Public Records Act',
    issuer: 'Parliament',
    adopted: '1993-12-21',
    inForce: '1995-03-01',
    status: 'in-force',
    source: 'Act No. 69 of 1993',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    s4: {
      gist: 'Nobody takes public records out of India without the approval of the Central Government.',
      when: all(leaves, exporter.sector.is('government')),
      then: notEncoded(
        'in.government',
        'What counts as a public record, and the cloud rules for government bodies, are not in this book.',
      ),
    },
  },
)

export const geospatialGuidelines2021 = instrument(
  {
    id: 'in.geospatial-guidelines-2021',
    code: 'IN Geospatial Guidelines 2021',
    title: 'Guidelines for acquiring and producing Geospatial Data and Geospatial Data Services including Maps',
    issuer: 'Department of Science and Technology',
    adopted: '2021-02-15',
    inForce: '2021-02-15',
    status: 'in-force',
    source: 'dst.gov.in, F. No. SM/25/02/2020',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    'para 8(iv)': {
      gist: 'Map data finer than the threshold is stored and processed only in India.',
      when: all(leaves, data.categories.has('national.map')),
      then: notEncoded('in.mapping', 'The thresholds of accuracy cannot be stated in a transfer.'),
    },
  },
)

export const scomet = instrument(
  {
    id: 'in.scomet',
    code: 'IN SCOMET',
    title: 'Foreign Trade (Development and Regulation) Act, chapter IVA, and the SCOMET list',
    issuer: 'Directorate General of Foreign Trade',
    inForce: '2010-08-27',
    status: 'in-force',
    source: 'Act No. 22 of 1992 as amended by Act No. 25 of 2010',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    s14A: {
      gist: 'Controlled technology is exported under an authorisation.',
      when: all(leaves, data.categories.has('technology'), exporter.traits.has('export-controlled-item')),
      then: notEncoded(
        'in.export-control',
        'The list of controlled items and its authorisations are not in this book.',
      ),
    },
  },
)
