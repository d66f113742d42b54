/** Information that Canadian practice treats as sensitive in itself; what nobody has looked at may be. */

import { type LawList, list } from '../../src/law/index.ts'

const sensitive = list({
  id: 'ca.sensitive',
  of: 'word',
  entries: [
    'omic',
    'unclassified',
    'user.biometric',
    'user.child',
    'user.criminal_record',
    'user.financial',
    'user.genetic',
    'user.government_id',
    'user.health_and_medical',
    'user.location.precise',
    'user.political_opinion',
    'user.religious_belief',
    'user.sexual_orientation',
  ].map((member) => ({ member, cite: 'CA PIPEDA Sch 1 cl 4.3.4' })),
})

export const lists: readonly LawList[] = [sensitive]
