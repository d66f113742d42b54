/** Guidelines for the Standard Contract of the Greater Bay Area (Mainland, Hong Kong): named here, its contract not encoded yet. */

import { exporter, importer } from '../../../src/law/facts.ts'
import { all, instrument, not, notEncoded } from '../../../src/law/index.ts'
import { exemptions, important, leaves, personal } from '../terms.ts'

export default instrument(
  {
    id: 'cn.gba-hk-guidelines-2023',
    code: 'CN GBA-HK Guidelines 2023',
    title: 'Guidelines for the Standard Contract of the Greater Bay Area (Mainland, Hong Kong)',
    original: '粤港澳大湾区（内地、香港）个人信息跨境流动标准合同实施指引',
    issuer: 'Cyberspace Administration of China; Innovation, Technology and Industry Bureau of Hong Kong',
    inForce: '2023-12-10',
    status: 'in-force',
    source: 'https://www.cac.gov.cn, publication of 2023-12-13',
    checked: '2026-11-24',
    confidence: 'secondary',
  },
  {
    'art 2': {
      gist: 'Between the nine Guangdong cities and the region a contract of its own opens the way, whatever the number; not for important data.',
      when: all(
        leaves,
        personal,
        not(important),
        exporter.zone.is('CN-GBA'),
        importer.zone.is('CN-GBA'),
        importer.country.is('HK'),
      ),
      then: notEncoded(
        'cn.formality',
        'The contract of the Greater Bay Area, which may free what the general law holds.',
      ),
      yieldsTo: exemptions,
    },
  },
)
