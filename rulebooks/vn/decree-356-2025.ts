/** Decree 356/2025 under the Personal Data Protection Law: further cases without a dossier, and one regime for big personal data sets. */

import { data, purpose } from '../../src/law/facts.ts'
import { all, exempts, instrument } from '../../src/law/index.ts'
import { contractPurposes, emergencyPurposes, leaves, ofPeople, pdplDay, personal, staffPurposes } from './terms.ts'

const spared = [...contractPurposes, ...emergencyPurposes, ...staffPurposes, 'journalism'] as const

export default instrument(
  {
    id: 'vn.decree-356-2025',
    code: 'VN Decree 356/2025',
    title: 'Decree detailing a number of articles of and measures for the Law on Personal Data Protection',
    original: 'Nghị định số 356/2025/NĐ-CP',
    issuer: 'Government',
    adopted: '2025-12-31',
    inForce: pdplDay,
    commences: 'art 42',
    status: 'in-force',
    source:
      'Decree No. 356/2025/ND-CP, read in notes of CDLAF, DLA Piper and Siglaw (2026) and a handbook that compared the text',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'VN PDPL 2025 art 1, which it details', confidence: 'memory' },
  },
  {
    'art 17(3) press': {
      cite: 'art 17(3)',
      gist: 'The press at its lawful work makes no dossier.',
      when: all(ofPeople, purpose.has('journalism')),
      provided: purpose.within(...spared),
      then: exempts('vn.transfer'),
    },
    'art 17(3) public': {
      cite: 'art 17(3)',
      gist: 'Nor does who sends what has lawfully been made public.',
      when: all(ofPeople, data.qualifiers.has('published')),
      then: exempts('vn.transfer'),
    },
    'art 17(3) emergency': {
      cite: 'art 17(3)',
      gist: 'Nor who must protect life, health or safety in an emergency.',
      when: all(ofPeople, purpose.has(...emergencyPurposes)),
      provided: purpose.within(...spared),
      then: exempts('vn.transfer'),
    },
    'art 17(3) staff': {
      cite: 'art 17(3)',
      gist: 'Nor who manages staff across borders under labour rules and collective agreements.',
      when: all(ofPeople, purpose.has(...staffPurposes)),
      provided: purpose.within(...spared),
      then: exempts('vn.transfer'),
    },
    'art 17(3) contract': {
      cite: 'art 17(3)',
      gist: 'Nor who performs contracts on carriage, logistics, remittance, payment, hotels, visas, scholarships.',
      when: all(ofPeople, purpose.has(...contractPurposes)),
      provided: purpose.within(...spared),
      then: exempts('vn.transfer'),
      unclear:
        'The list names kinds of contract; a contract of another kind is taken in only as far as the words “such as” carry.',
    },
    'art 42(3)': {
      gist: 'Important data that is personal goes abroad on the dossier of this law, not on the assessment of Decree 165/2025.',
      when: all(leaves, personal),
      then: exempts('vn.data-law-2024/art 23 important'),
      unclear: 'It amends article 16(2) of Decree 165/2025; read in a handbook that compared the text.',
    },
  },
)
