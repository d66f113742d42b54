/** 28 CFR part 202 subpart D: vendor, employment and investment agreements under the security requirements. */

import { all, not, outOfScope, requires } from '../../../src/law/index.ts'
import { access, brokerage, coveredPerson, foreignImporter, restricted, restrictedKind, usExporter } from '../terms.ts'

export const subpartD = {
  '202.401(a)': {
    gist: 'Vendor, employment and investment agreements with covered persons only where the CISA security requirements are met; controls of one’s own do not do.',
    confidence: 'secondary',
    when: restricted,
    then: requires('us.dsp', ['us.cisa-security-requirements']),
  },
  '202.401(a) others': {
    cite: '202.401(a)',
    gist: 'Such an agreement with any other foreign person is free, whomever it later hires without the US person’s knowledge.',
    confidence: 'secondary',
    when: all(usExporter, access, restrictedKind, foreignImporter, not(coveredPerson), not(brokerage)),
    then: outOfScope('us.dsp'),
  },
} as const
