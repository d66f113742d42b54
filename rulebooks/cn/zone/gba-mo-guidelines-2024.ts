/** Contract of the Greater Bay Area with Macao: who may use it, and for what. */

import { exporter, importer } from '../../../src/law/facts.ts'
import { all, duty, instrument, not, offers, requires } from '../../../src/law/index.ts'
import { criticalOperator, gbaUnfiled, important, leaves, onwardBeyondBay, personal } from '../terms.ts'

const inBay = all(exporter.zone.is('CN-GBA'), importer.country.is('MO'), importer.zone.is('CN-GBA'))

export default instrument(
  {
    id: 'cn.gba-mo-guidelines-2024',
    code: 'CN GBA-MO Guidelines 2024',
    title: 'Guidelines for the Standard Contract of the Greater Bay Area (Mainland, Macao)',
    original: '粤港澳大湾区（内地、澳门）个人信息跨境流动标准合同实施指引',
    issuer:
      'Cyberspace Administration of China; Economic and Technological Development Bureau and Personal Data Protection Bureau of Macao',
    adopted: '2024-09-10',
    inForce: '2024-09-10',
    status: 'in-force',
    source: 'Announcement 1 of 2024, https://www.cac.gov.cn',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['trade-facilitation'], cite: 'CN GBA-MO Guidelines 2024 art 1', confidence: 'memory' },
  },
  {
    'art 2': {
      gist: 'Between the nine Guangdong cities and the region a contract of its own opens the way, whatever the number; not for important data.',
      when: all(leaves, personal, importer.country.is('MO'), importer.zone.is('CN-GBA')),
      provided: all(exporter.zone.is('CN-GBA'), not(important), not(criticalOperator), onwardBeyondBay.below(1)),
      then: offers('cn.formality', ['cn.gba-scc']),
      unclear:
        'Critical operators are not named; the law sends them to assessment, and guidelines cannot say otherwise.',
    },
    'art 4': {
      gist: 'What is passed on stays in the Bay Area; people are told, and consent where the law of the sender asks for it.',
      when: all(personal, inBay),
      then: duty('secure', 'With the Bay Area contract: pass nothing on outside the area.', { gate: 'cn.formality' }),
    },
    'art 5': {
      gist: 'An impact assessment of three heads comes first.',
      when: all(personal, inBay),
      then: duty(
        'assess',
        'With the Bay Area contract: impact assessment of lawfulness, effect on people, and the recipient’s duties.',
        {
          gate: 'cn.formality',
        },
      ),
    },
    'art 7': {
      gist: 'Both sides file the contract, with a letter of commitment, within ten working days of its effect.',
      when: all(personal, inBay),
      then: duty(
        'notify',
        'With the Bay Area contract: file it with the province in Guangdong and with the Personal Data Protection Bureau in Macao.',
        {
          gate: 'cn.formality',
          clock: { days: 10, dayType: 'business', from: 'the day the Bay Area contract takes effect' },
        },
      ),
    },
    'art 7 overdue': {
      cite: 'art 7',
      gist: 'A contract in effect that was not filed in the ten working days is filed before more is sent.',
      when: all(leaves, personal, inBay, gbaUnfiled.atLeast(11)),
      then: requires('cn.filing', ['cn.gba-scc-filing']),
    },
  },
)
