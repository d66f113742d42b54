/** The steps of Australian law: when each counts as done. */

import { mechanism } from '../../src/law/index.ts'

const accepts = ['in-force', 'valid']

export const mechanisms = [
  mechanism('au.reasonable-steps', {
    title: 'Reasonable steps, as a rule an enforceable contract, that the recipient does not breach the principles',
    accepts: ['in-force', 'signed', 'valid'],
  }),
  mechanism('au.informed-consent', {
    title: 'Consent of each person after being told expressly that APP 8.1 will then not apply',
    accepts,
  }),
  mechanism('au.similar-law', {
    title: 'Reasonable belief that the recipient is under a substantially similar law that the person can enforce',
    accepts,
    // A quality of the destination: it is there or not.
    obtainable: [],
  }),
]
