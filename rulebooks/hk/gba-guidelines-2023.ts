/** Contract of the Greater Bay Area seen from Hong Kong: voluntary, filed within ten working days. */

import { exporter, importer } from '../../src/law/facts.ts'
import { all, duty, instrument } from '../../src/law/index.ts'

const intoBay = all(exporter.zone.is('CN-GBA'), importer.country.is('CN'), importer.zone.is('CN-GBA'))

export default instrument(
  {
    id: 'hk.gba-guidelines-2023',
    code: 'HK GBA Guidelines 2023',
    title: 'Guidelines for the Standard Contract of the Greater Bay Area (Mainland, Hong Kong)',
    original: '粤港澳大湾区（内地、香港）个人信息跨境流动标准合同实施指引',
    issuer: 'Innovation, Technology and Industry Bureau; Cyberspace Administration of China',
    adopted: '2023-12-10',
    inForce: '2023-12-13',
    status: 'in-force',
    source: 'https://www.digitalpolicy.gov.hk, publication of 2023-12-13',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['trade-facilitation'], cite: 'HK GBA Guidelines 2023 art 1', confidence: 'text' },
  },
  {
    'art 4': {
      gist: 'Who uses the contract passes nothing on outside the Bay Area.',
      when: intoBay,
      then: duty('secure', 'With the Bay Area contract: the recipient passes nothing on outside the area.', {
        gate: 'hk.use',
      }),
    },
    'art 7': {
      gist: 'Who uses the contract files it with the Digital Policy Office within ten working days of its effect.',
      when: intoBay,
      then: duty(
        'notify',
        'With the Bay Area contract: file it with the Digital Policy Office, with a letter of commitment.',
        {
          gate: 'hk.use',
          clock: { days: 10, dayType: 'business', from: 'the day the Bay Area contract takes effect' },
        },
      ),
      unclear: 'The contract is voluntary: without it the Ordinance alone applies.',
    },
  },
)
