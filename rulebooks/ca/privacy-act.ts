/** Public bodies whose rules are named here and not encoded: federal institutions and other provinces. */

import { exporter } from '../../src/law/facts.ts'
import { all, any, instrument, not, notEncoded } from '../../src/law/index.ts'
import { fromCanada, inQuebec, publicBody } from './terms.ts'

export default instrument(
  {
    id: 'ca.privacy-act',
    code: 'CA Privacy Act',
    title: 'Privacy Act, Directions on data residency, and the Acts of other provinces for public bodies',
    original: 'Loi sur la protection des renseignements personnels',
    issuer: 'Parliament of Canada',
    adopted: '1982-07-07',
    inForce: '1983-07-01',
    status: 'in-force',
    source: 'R.S.C. 1985, c. P-21; Direction for Electronic Data Residency (ITPIN 2017-02)',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: { stated: ['privacy'], cite: 'CA Privacy Act s 2', confidence: 'memory' },
  },
  {
    's 8': {
      gist: 'Federal institutions, and public bodies of other provinces, have rules of their own on disclosure and on where data resides.',
      when: all(fromCanada, publicBody, not(any(inQuebec, exporter.traits.has('province:BC', 'province:NS')))),
      then: notEncoded(
        'ca.public-body',
        'Disclosure under section 8, protected information kept in Canada, and provincial Acts.',
      ),
    },
  },
)
