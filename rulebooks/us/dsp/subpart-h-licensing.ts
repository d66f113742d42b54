/** 28 CFR part 202 subpart H: what a licence lifts. */

import { exempts, requires } from '../../../src/law/index.ts'
import { licenceAge } from '../terms.ts'

export const subpartH = {
  '202.802': {
    gist: 'A licence of the Department, general (202.801) or specific, lifts prohibitions and requirements as far as it goes and while it lasts.',
    confidence: 'secondary',
    when: licenceAge.atLeast(0),
    then: [
      exempts(
        'us.dsp/202.301(a)',
        'us.dsp/202.302(a)',
        'us.dsp/202.303',
        'us.dsp/202.305(a)',
        'us.dsp/202.305(a) restricted',
        'us.dsp/202.401(a)',
      ),
      requires('us.dsp', ['us.doj-licence']),
    ],
    unclear: 'A licence carries its own conditions and reports; no general licence is known to have been issued.',
  },
} as const
