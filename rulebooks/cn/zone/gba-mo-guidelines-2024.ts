/** Guidelines for the Standard Contract of the Greater Bay Area (Mainland, Macao): named here, its contract not encoded yet. */

import { exporter, importer } from '../../../src/law/facts.ts'
import { all, instrument, not, notEncoded } from '../../../src/law/index.ts'
import { exemptions, important, leaves, personal } from '../terms.ts'

export default instrument(
  {
    id: 'cn.gba-mo-guidelines-2024',
    code: 'CN GBA-MO Guidelines 2024',
    title: 'Guidelines for the Standard Contract of the Greater Bay Area (Mainland, Macao)',
    original: '粤港澳大湾区（内地、澳门）个人信息跨境流动标准合同实施指引',
    issuer: 'Cyberspace Administration of China; Economic and Technological Development Bureau of Macao',
    inForce: '2024-09-10',
    status: 'in-force',
    source: 'Announcement 1 of 2024, https://www.cac.gov.cn',
    checked: '2026-11-24',
    confidence: 'text',
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
        importer.country.is('MO'),
      ),
      then: notEncoded(
        'cn.formality',
        'The contract of the Greater Bay Area, which may free what the general law holds.',
      ),
      yieldsTo: exemptions,
    },
  },
)
