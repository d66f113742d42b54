/** The law of Rwanda on sharing personal data abroad and on storing it at home, since 2021. */

import { book } from '../../src/law/index.ts'
import cyberSecurity2018 from './cyber-security-2018.ts'
import { gates } from './gates.ts'
import ictLaw2016 from './ict-law-2016.ts'
import law058 from './law-058-2021.ts'
import { mechanisms } from './mechanisms.ts'
import ministerialInstructions2012 from './ministerial-instructions-2012.ts'
import { copyAtHome, daysSinceCertificate } from './terms.ts'

export default book({
  id: 'rw',
  jurisdiction: 'RW',
  title: 'Rwanda: sharing personal data abroad and storing it at home',
  timeZone: 'Africa/Kigali',
  gates,
  derived: [copyAtHome, daysSinceCertificate].map((d) => d.declaration),
  lists: [],
  mechanisms,
  instruments: [law058, ministerialInstructions2012, ictLaw2016, cyberSecurity2018],
})
