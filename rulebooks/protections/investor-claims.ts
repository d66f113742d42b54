/** Clauses on technology over which an investor may, or may not, itself go to arbitration. */

import { investorClaims } from '../../src/law/protection.ts'

export default investorClaims([
  {
    agreement: 'CJK-TIT',
    article: '7',
    open: true,
    says: 'an investor of the other Party may go to arbitration itself, within three years of learning of its loss',
    cite: 'CJK investment agreement art 15(3), (11), (12)',
    confidence: 'text',
  },
  {
    agreement: 'CPTPP',
    article: '9.10',
    open: true,
    says: 'an investor of the other Party may go to arbitration itself, save between Parties whose letters shut that way',
    cite: 'CPTPP art 9.19(1), side letters',
    confidence: 'memory',
  },
  {
    agreement: 'KORUS',
    article: '11.8',
    open: true,
    says: 'an investor of the other Party may go to arbitration itself',
    cite: 'KORUS art 11.16(1)',
    confidence: 'secondary',
  },
  {
    agreement: 'USMCA',
    article: '14.10',
    open: false,
    says: 'an investor may not arbitrate over this clause: between Mexico and the United States other clauses alone are open, save for certain government contracts',
    cite: 'USMCA Annexes 14-D and 14-E',
    confidence: 'memory',
  },
  {
    agreement: 'RCEP',
    article: '10.6',
    open: false,
    says: 'an investor may not arbitrate: the agreement has no investor-State clause',
    cite: 'RCEP art 10.18',
    confidence: 'memory',
  },
])
