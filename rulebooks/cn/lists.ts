/** Dated lists of the book: sensitive categories, zones whose negative list is in force, and other places, words and ages. */

import { exporter } from '../../src/law/facts.ts'
import { type Condition, type Day, type LawList, list } from '../../src/law/index.ts'

const pipl28 = (...members: readonly string[]) =>
  members.map((member) => ({ member, from: '2021-11-01', cite: 'CN PIPL 2021 art 28' }))

/** What makes a person sensitive. PIPL art 28 is open ("such as"); an address or an order history alone is not in it. */
const sensitiveCategories = list({
  id: 'cn.sensitive-categories',
  of: 'word',
  entries: pipl28(
    'user.biometric',
    'user.religious_belief',
    'user.specific_identity',
    'user.health_and_medical',
    'user.genetic',
    'user.financial.account',
    'user.payment',
    'user.location.precise',
    'user.child',
  ),
})

/** Sensitive in combination by the standards; alone it is disputed. */
const contestedCategories = list({
  id: 'cn.contested-sensitive-categories',
  of: 'word',
  entries: pipl28('user.government_id'),
})

const zone = (member: string, code: string, from: Day, when: Condition, until?: Day) => ({
  member,
  from,
  ...(until === undefined ? {} : { until }),
  when,
  cite: `CN ${code}`,
})

/** Cars, pharma, civil aviation, retail and modern services, training of artificial intelligence: outside them the national rule stands. */
const ofBeijing = [
  'automotive',
  'aviation',
  'biotech',
  'e-commerce',
  'hospitality',
  'it-services',
  'pharma',
  'retail',
  'software',
  'technology',
] as const

/** Reinsurance, shipping, retail, catering and lodging; the list of 2025 adds meteorology, which is no trade here. */
const shanghai = exporter.sector.is('e-commerce', 'hospitality', 'insurance', 'logistics', 'retail', 'transport')

/** Deep sea, space and seeds, which are research and technology here; tourism and duty-free retail. */
const hainan2024 = exporter.sector.is('e-commerce', 'hospitality', 'research', 'retail', 'technology', 'travel')

/**
 * From the day the list was surely issued: an exemption must not begin too early. Not here: the list of Tianjin, whose numbers
 * of people are the national ones, and those of Guangxi and Jiangsu, of which the trades were not established.
 */
const negativeLists = list({
  id: 'cn.negative-lists',
  of: 'place',
  entries: [
    zone('CN-FTZ-BJ', 'Beijing List 2024', '2024-08-30', exporter.sector.is(...ofBeijing), '2026-05-11'),
    zone('CN-FTZ-BJ', 'Beijing List 2025', '2026-05-11', exporter.sector.is(...ofBeijing, 'banking', 'logistics')),
    zone('CN-FTZ-SH', 'Shanghai List 2024', '2025-02-08', shanghai, '2026-05-09'),
    zone('CN-FTZ-SH', 'Shanghai List 2025', '2026-05-09', shanghai),
    zone('CN-FTZ-HI', 'Hainan List 2024', '2025-02-19', hainan2024),
    zone('CN-FTZ-ZJ', 'Zhejiang List 2024', '2025-04-10', exporter.sector.is('e-commerce', 'payments')),
    zone('CN-FTZ-CQ', 'Chongqing List 2025', '2025-09-05', exporter.sector.is('automotive')),
  ],
})

/** Where data may be passed on under the contract of the Greater Bay Area: in the mainland, the nine cities only. */
const bayArea = list({
  id: 'cn.bay-area',
  of: 'place',
  entries: ['CN-GBA', 'HK', 'MO'].map((member) => ({ member, cite: 'CN GBA-HK Guidelines 2023 art 4' })),
})

/** Technologies of the catalogue that a kind of data stands for: personalised push of information by data analysis. */
const restrictedTechnologies = list({
  id: 'cn.restricted-technologies',
  of: 'word',
  entries: [
    {
      member: 'technology.algorithm.recommendation',
      from: '2020-08-28',
      cite: 'CN Technology Export Regulation',
    },
  ],
})

/** Everything about a person below this age is a child’s data. Read by planners; no condition asks for an age. */
const childUnder = list({
  id: 'cn.child-under',
  of: 'word',
  entries: [
    { member: '14', from: '2019-10-01', until: '2021-11-01', cite: 'CN Children Provisions 2019 art 2' },
    { member: '14', from: '2021-11-01', cite: 'CN PIPL 2021 art 28' },
  ],
})

export const lists: readonly LawList[] = [
  sensitiveCategories,
  contestedCategories,
  negativeLists,
  bayArea,
  restrictedTechnologies,
  childUnder,
]
