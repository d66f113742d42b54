/** Contract of the Greater Bay Area seen from Macao: voluntary, filed within ten working days, beside the Law of 2005. */

import { exporter, importer } from '../../src/law/facts.ts'
import { all, duty, instrument } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'mo.gba-guidelines-2024',
    code: 'MO GBA Guidelines 2024',
    title: 'Guidelines for the Standard Contract of the Greater Bay Area (Mainland, Macao)',
    original: '粤港澳大湾区（内地、澳门）个人信息跨境流动标准合同实施指引',
    issuer:
      'Cyberspace Administration of China; Economic and Technological Development Bureau and Personal Data Protection Bureau of Macao',
    adopted: '2024-09-10',
    inForce: '2024-09-10',
    status: 'in-force',
    source: 'Announcement 1 of 2024',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['trade-facilitation'], cite: 'MO GBA Guidelines 2024 art 1', confidence: 'memory' },
  },
  {
    'art 7': {
      gist: 'Who uses the contract files it with the Personal Data Protection Bureau within ten working days of its effect.',
      when: all(exporter.zone.is('CN-GBA'), importer.country.is('CN'), importer.zone.is('CN-GBA')),
      then: duty('notify', 'With the Bay Area contract: file it with the Personal Data Protection Bureau.', {
        gate: 'mo.transfer',
        clock: { days: 10, dayType: 'business', from: 'the day the Bay Area contract takes effect' },
      }),
      unclear:
        'Whether the filed contract stands for the authorisation of art 20(2) of the Law is not said; here it does not.',
    },
  },
)
