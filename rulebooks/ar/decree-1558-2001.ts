/** Decree under the law: express consent opens the transfer, and contracts can protect where the law abroad does not. */

import { data } from '../../src/law/facts.ts'
import { all, defined, exempts, instrument, offers } from '../../src/law/index.ts'

const demand = 'ar.law-25326/art 12(1)'
const transfer = defined('ar.law-25326/art 12 transfer')

export default instrument(
  {
    id: 'ar.decree-1558-2001',
    code: 'AR Decree 1558/2001',
    title: 'Regulations under Law 25.326',
    original: 'Decreto 1558/2001, reglamentación de la Ley 25.326',
    issuer: 'National Executive',
    adopted: '2001-11-29',
    inForce: '2001-12-03',
    status: 'in-force',
    source: 'Boletín Oficial 2001-12-03',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 12': {
      gist: 'The ban does not hold where the person consents expressly to the transfer.',
      then: offers(demand, ['ar.consent']),
    },
    'art 12 contract': {
      cite: 'art 12',
      gist: 'Protection counts as adequate, too, where it comes from contract clauses that provide for it.',
      then: offers(demand, ['ar.own-clauses']),
      unclear:
        'Rules by which a group binds itself count as well; they are counted here only since Resolution 159/2018.',
    },
    'art 12 register': {
      cite: 'art 12',
      gist: 'No consent is needed from a public register that anyone may consult, as its rules allow.',
      when: all(transfer, data.qualifiers.has('public-register')),
      then: exempts('ar.transfer'),
    },
  },
)
