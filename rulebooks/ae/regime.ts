/** The rules that the data laws of both financial free zones share, old and new, without their citations. */

import { data, purpose } from '../../src/law/facts.ts'
import { all, type Condition, exempts } from '../../src/law/index.ts'
import { claimPurposes, contractPurposes, grounds, vitalPurposes } from './terms.ts'

export const toAdequate = (transfer: Condition, adequate: Condition, gate: string) => ({
  gist: 'A place that the Commissioner, or the list of the zone, holds adequate may have it.',
  when: all(transfer, adequate),
  then: exempts(gate),
  unclear:
    'The list kept here holds the states of the European Economic Area, those the European Commission had found adequate, and the sister zone; later additions (California, Korea, Singapore, Israel) are left out, so that they need a safeguard.',
})

export const forContract = (transfer: Condition, gate: string) => ({
  gist: 'A contract with the person, or in the person’s interest, needs it.',
  when: all(transfer, purpose.has(...contractPurposes)),
  provided: purpose.within(...grounds),
  then: exempts(gate),
})

export const forClaims = (transfer: Condition, gate: string) => ({
  gist: 'Legal claims need it.',
  when: all(transfer, purpose.has(...claimPurposes)),
  provided: purpose.within(...grounds),
  then: exempts(gate),
})

export const forLife = (transfer: Condition, gate: string) => ({
  gist: 'Vital interests need it and the person cannot consent.',
  when: all(transfer, purpose.has(...vitalPurposes)),
  provided: all(purpose.within(...grounds), data.qualifiers.has('subject-cannot-consent')),
  then: exempts(gate),
})
