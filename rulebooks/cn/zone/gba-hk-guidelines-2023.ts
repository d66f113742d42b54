/** Contract of the Greater Bay Area with Hong Kong: who may use it, and for what. */

import { exporter, importer } from '../../../src/law/facts.ts'
import { all, duty, instrument, not, offers, requires } from '../../../src/law/index.ts'
import { criticalOperator, gbaUnfiled, important, leaves, onwardBeyondBay, personal } from '../terms.ts'

const inBay = all(exporter.zone.is('CN-GBA'), importer.country.is('HK'), importer.zone.is('CN-GBA'))

export default instrument(
  {
    id: 'cn.gba-hk-guidelines-2023',
    code: 'CN GBA-HK Guidelines 2023',
    title: 'Guidelines for the Standard Contract of the Greater Bay Area (Mainland, Hong Kong)',
    original: '粤港澳大湾区（内地、香港）个人信息跨境流动标准合同实施指引',
    issuer: 'Cyberspace Administration of China; Innovation, Technology and Industry Bureau of Hong Kong',
    adopted: '2023-12-10',
    inForce: '2023-12-13',
    status: 'in-force',
    source: 'Announcement 3 of 2023, https://www.cac.gov.cn, publication of 2023-12-13',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['trade-facilitation'], cite: 'CN GBA-HK Guidelines 2023 art 1', confidence: 'text' },
  },
  {
    'art 2': {
      gist: 'Between the nine Guangdong cities and the region a contract of its own opens the way, whatever the number; not for important data.',
      when: all(leaves, personal, importer.country.is('HK'), importer.zone.is('CN-GBA')),
      provided: all(exporter.zone.is('CN-GBA'), not(important), not(criticalOperator), onwardBeyondBay.below(1)),
      then: offers('cn.formality', ['cn.gba-scc']),
      // The pilot began with banks, credit reporting and health: the central bank’s notice does not stand against it.
      overrides: ['cn.pboc-notice-2011-17/art 6'],
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
        'With the Bay Area contract: file it with the province in Guangdong and with the Digital Policy Office in Hong Kong.',
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
