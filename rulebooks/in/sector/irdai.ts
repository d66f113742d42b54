/** Regulations of the insurance regulator: records of policies and claims are held in data centres in India. */

import { data, exporter, importer, via } from '../../../src/law/facts.ts'
import { all, any, instrument } from '../../../src/law/index.ts'
import { leaves, onlyInIndia, personal } from '../terms.ts'

/** Of people, and of firms as far as premiums and claims are paid. */
const records = all(leaves, exporter.sector.is('insurance'), any(personal, data.categories.has('transaction')))
const held = any(via.is('storage'), importer.relation.is('processor'))
/** The first day of 2025 stands for a day in January 2025: both texts say the same. */
const renewed = '2025-01-01'

export const irdaiRecords2015 = instrument(
  {
    id: 'in.irdai-records-2015',
    code: 'IN IRDAI Records Regulations 2015',
    title: 'IRDAI (Maintenance of Insurance Records) Regulations',
    issuer: 'Insurance Regulatory and Development Authority of India',
    adopted: '2015-08-12',
    inForce: '2015-08-20',
    until: renewed,
    status: 'superseded',
    source: 'Gazette of India 2015-08-20, F. No. IRDAI/Reg/10/100/2015',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'r3(9)': {
      gist: 'Records of all policies issued and claims made in India are held in data centres located and maintained in India only.',
      when: all(records, held),
      then: onlyInIndia('in.insurance'),
      unclear: 'A copy that a reinsurer or group company holds for its own task is not taken for the insurer’s record.',
    },
  },
)

export const irdaiInformation2025 = instrument(
  {
    id: 'in.irdai-information-2025',
    code: 'IN IRDAI Information Regulations 2025',
    title:
      'IRDAI (Maintenance of Information by the Regulated Entities and Sharing of Information by the Authority) Regulations',
    issuer: 'Insurance Regulatory and Development Authority of India',
    inForce: renewed,
    status: 'in-force',
    source: 'irdai.gov.in, regulations of January 2025',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    storage: {
      cite: '',
      gist: 'Records of insurers and intermediaries are stored only in India.',
      when: all(records, held),
      then: onlyInIndia('in.insurance'),
    },
  },
)
