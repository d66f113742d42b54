/** Automotive provisions of 2021: what is important data of vehicles, kept at home and assessed before it leaves. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, any, defined, duty, instrument, place, requires } from '../../../src/law/index.ts'
import { assessedVolume, exemptions, leaves, peopleTwoYears, personal } from '../terms.ts'

/** Makers, suppliers, dealers, repairers and mobility services, and whoever else handles what vehicles record (art 3). */
const handlesVehicleData = any(
  exporter.sector.is('automotive', 'ride-hailing'),
  data.categories.has('telemetry.vehicle'),
)

/** The day of the eight departments’ guideline. */
const guideDay = '2026-01-30'

const assessed = [
  requires('cn.sector.automotive', ['cn.security-assessment']),
  place({ gate: 'cn.sector.automotive', mode: 'copy', country: 'CN', orElse: 'none' }),
] as const

export default instrument(
  {
    id: 'cn.auto-provisions-2021',
    code: 'CN Auto Provisions 2021',
    title: 'Several Provisions on Automotive Data Security Management (Trial)',
    original: '汽车数据安全管理若干规定（试行）',
    issuer: 'Cyberspace Administration of China and four others (Order 7)',
    adopted: '2021-08-16',
    inForce: '2021-10-01',
    status: 'in-force',
    source: 'Order of the Cyberspace Administration of China No. 7 (2021)',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: {
      stated: ['national-security', 'public-interest'],
      cite: 'CN Auto Provisions 2021 art 1',
      confidence: 'secondary',
    },
  },
  {
    'art 3': {
      gist: 'Important data of vehicles: military and other sensitive areas, traffic and logistics flows, the charging network, outside video with faces or plates, and what departments name.',
      confidence: 'text',
      means: any(
        data.categories.has(
          'telemetry.vehicle.charging_network',
          'telemetry.vehicle.outside_video',
          'telemetry.vehicle.traffic_flow',
        ),
        all(handlesVehicleData, any(data.important.is('yes'), data.qualifiers.has('sensitive-area'))),
      ),
    },
    'art 3(5)': {
      cite: 'art 3',
      gist: 'So is personal information of more than 100,000 people.',
      confidence: 'text',
      means: all(handlesVehicleData, personal, peopleTwoYears.atLeast(100_001)),
      unclear:
        'The text names no period: people sent since 1 January of the previous year are counted, so that nobody splits; whether people merely held count is open.',
    },
    'art 11': {
      gist: 'Important vehicle data is stored in the mainland; what must leave goes after the security assessment of the cyberspace administration.',
      when: all(leaves, defined('art 3')),
      then: assessed,
    },
    'art 11 people': [
      {
        cite: 'art 11',
        gist: 'The same for personal information of more than 100,000 people.',
        until: guideDay,
        when: all(leaves, defined('art 3(5)')),
        then: assessed,
      },
      {
        cite: 'art 11',
        gist: 'The same for personal information of more than 100,000 people, as far as the guideline of 2026 leaves it so.',
        from: guideDay,
        when: all(leaves, defined('art 3(5)')),
        then: assessed,
        unclear: {
          text: 'The guideline of 2026, by the same departments, asks for assessment from a million people and leaves less to the standard contract; whether it displaces the number of 2021 is disputed.',
          decides: true,
        },
      },
    ],
    'art 11 people assessed': {
      cite: 'art 11',
      gist: 'Where the general law asks for assessment by number as well, and frees nobody, there is no dispute.',
      from: guideDay,
      when: all(leaves, defined('art 3(5)'), assessedVolume),
      then: assessed,
      overrides: ['art 11 people'],
      yieldsTo: exemptions,
    },
    'art 12': {
      gist: 'An export stays inside the purpose, scope, means, kind and scale that were assessed.',
      then: duty('secure', 'Do not go beyond the purpose, scope, means, kind and scale that were assessed.', {
        gate: 'cn.sector.automotive',
      }),
    },
    'art 13': {
      gist: 'By 15 December each year the handler reports on its important data, and on what it sent abroad (art 14).',
      then: duty('notify', 'Report by 15 December to the province on the year’s important data and its export.', {
        gate: 'cn.sector.automotive',
      }),
    },
  },
)
