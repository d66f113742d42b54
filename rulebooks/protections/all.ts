/** Every article held here that bears on a demand for technology, in the order in which counsel reads them. */

import type { Protection } from '../../src/law/protection.ts'
import cn from './cn.ts'
import exporters from './exporters.ts'
import keys from './keys.ts'

export const nationalProtections: readonly Protection[] = [...cn, ...exporters, ...keys]

export { default as investorClaims } from './investor-claims.ts'
