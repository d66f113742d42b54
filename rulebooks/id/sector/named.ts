/** Sector law that is named and not encoded: medical records, state secrets. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export const medicalRecords2022 = instrument(
  {
    id: 'id.moh-24-2022',
    code: 'ID MoH 24/2022',
    title: 'Regulation on Medical Records',
    original: 'Peraturan Menteri Kesehatan Nomor 24 Tahun 2022',
    issuer: 'Minister of Health',
    adopted: '2022-08-31',
    inForce: '2022-08-31',
    status: 'in-force',
    source: 'State Bulletin 2022 No. 829',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    records: {
      cite: '',
      gist: 'Electronic medical records are kept by the facility and joined to the ministry’s platform.',
      when: all(leaves, exporter.sector.is('health'), data.categories.has('user.health_and_medical')),
      then: notEncoded('id.health', 'Whether the records may be stored abroad was not compared with the text.'),
    },
  },
)

export const openInformation2008 = instrument(
  {
    id: 'id.law-14-2008',
    code: 'ID Law 14/2008',
    title: 'Law on Openness of Public Information',
    original: 'Undang-Undang Nomor 14 Tahun 2008',
    issuer: 'House of Representatives and President',
    adopted: '2008-04-30',
    inForce: '2010-04-30',
    status: 'in-force',
    source: 'State Gazette 2008 No. 61',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    'art 17': {
      gist: 'Information whose release would harm defence, security or the state’s resources is withheld.',
      when: all(leaves, data.categories.has('national')),
      then: notEncoded('id.secrets', 'What counts as secret, and who may release it, is not in this book.'),
    },
  },
)
