/** Provisions on Promoting and Regulating Cross-Border Data Flows (Order 16): exemptions, lines and counting of 2024. */

import { exporter, purpose, subjects } from '../../src/law/facts.ts'
import {
  all,
  any,
  defined,
  duty,
  exempts,
  exemptsUncounted,
  instrument,
  listed,
  not,
  offers,
  permitsUncounted,
  requires,
} from '../../src/law/index.ts'
import {
  anybodySensitive,
  assessedVolume,
  contractPurposes,
  contractVolume,
  criticalOperator,
  emergencyPurposes,
  exported,
  fromMainland,
  important,
  lawfulStaffRules,
  leaves,
  neededAbroad,
  ordinaryThisYear,
  personal,
  sidePurposes,
  staffPurposes,
} from './terms.ts'

const assessed = requires('cn.formality', ['cn.security-assessment'])
const freed = [...contractPurposes, ...emergencyPurposes, ...sidePurposes] as const
const formality = { gate: 'cn.formality' }

export default instrument(
  {
    id: 'cn.provisions-2024',
    code: 'CN Provisions 2024',
    title: 'Provisions on Promoting and Regulating Cross-Border Data Flows',
    original: '促进和规范数据跨境流动规定',
    issuer: 'Cyberspace Administration of China (Order 16)',
    adopted: '2024-03-22',
    inForce: '2024-03-22',
    commences: 'art 14',
    status: 'in-force',
    source: 'https://www.cac.gov.cn/2024-03/22/c_1712776611775634.htm',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: {
      stated: ['privacy', 'trade-facilitation'],
      cite: 'CN Provisions 2024 art 1',
      confidence: 'secondary',
    },
  },
  {
    'art 2': {
      gist: 'Important data is what a department or region has notified or published as such; nothing else need be assessed as important.',
      means: important,
    },
    'art 3': {
      gist: 'Business data with no personal information and nothing important goes free.',
      when: all(leaves, not(personal), not(defined('art 2'))),
      then: permitsUncounted('cn.formality'),
    },
    'art 4': {
      gist: 'Personal information collected abroad and only processed in the mainland goes back free, if nothing of the mainland was added.',
      when: all(leaves, not(fromMainland)),
      provided: all(not(important), not(subjects.residence.has('CN'))),
      then: exemptsUncounted('cn.formality'),
      unclear:
        'The text asks where the data was collected; people living in the mainland among it are taken as a sign of data added there.',
    },
    'art 5(1)(1)': {
      gist: 'What a contract with the individual truly needs goes free: any number, any sensitivity, only the least needed.',
      when: all(exported, personal, purpose.has(...contractPurposes)),
      provided: all(not(important), purpose.within(...freed), neededAbroad),
      then: exemptsUncounted('cn.formality'),
      unclear:
        'Whether a contract of employment is such a contract is open; staff have an exemption of their own, with conditions, and are judged by it here.',
    },
    'art 5(1)(2)': {
      gist: 'Staff data truly needed for managing staff across borders goes free under lawful house rules and a collective contract.',
      when: all(exported, personal, purpose.has(...staffPurposes)),
      provided: all(not(important), purpose.within(...staffPurposes, ...freed), lawfulStaffRules),
      then: exemptsUncounted('cn.formality'),
      unclear:
        'The text says house rules and collective contract; whether one is enough, and whether applicants, dependants and share plans are covered, is open.',
    },
    'art 5(1)(3)': {
      gist: 'In an emergency, to protect life, health or property of a person, data goes free.',
      when: all(exported, personal, purpose.has('emergency')),
      provided: all(not(important), purpose.within(...freed)),
      then: exemptsUncounted('cn.formality'),
    },
    'art 5(1)(4)': {
      gist: 'An ordinary exporter that sends fewer than 100,000 people this year, nobody sensitive, needs no formality.',
      when: all(exported, personal, not(criticalOperator)),
      provided: all(not(important), ordinaryThisYear.below(100_000), not(anybodySensitive)),
      then: exempts('cn.formality'),
    },
    'art 6': {
      confidence: 'text',
      gist: 'A handler in a free trade zone sends free what the zone’s negative list, in force, does not name.',
      when: all(exported, listed(exporter.zone, 'cn.negative-lists')),
      provided: all(exporter.traits.has('negative-list:outside'), not(important), not(criticalOperator)),
      then: exemptsUncounted('cn.formality'),
      unclear:
        'The lists of Shanghai shut critical operators out in so many words; of the others it was not established, and none frees them here.',
    },
    'art 7(1)': {
      gist: 'A critical operator is assessed for any personal information or important data.',
      when: all(exported, defined('cn.cii-regulations-2021/art 10'), any(personal, important)),
      then: assessed,
      overrides: ['cn.pipl-2021/art 38'],
    },
    'art 7(2)': {
      gist: 'Important data, a million ordinary or ten thousand sensitive people: the regulator assesses.',
      when: all(exported, not(criticalOperator), any(defined('art 2'), all(personal, assessedVolume))),
      then: assessed,
      overrides: ['art 8', 'cn.pipl-2021/art 38'],
    },
    'art 8': {
      gist: 'From 100,000 to under a million ordinary people, or one to under ten thousand sensitive: standard contract or certificate.',
      when: all(exported, personal, not(criticalOperator), contractVolume),
      then: [requires('cn.formality', ['cn.scc'], ['cn.certification']), offers('cn.pipl-2021/art 38', ['cn.scc'])],
      unclear:
        'Whether ordinary people below 100,000 must be in the contract too when sensitive people call for it: prudently yes.',
    },
    'art 9': {
      gist: 'An assessment lasts three years from issue; within its last 60 working days it can be extended by three more.',
      when: any(important, all(personal, any(criticalOperator, assessedVolume))),
      then: duty('notify', 'Apply for extension within the 60 working days before the three years end.', formality),
      unclear: 'Results of before 2024-03-22: two or three years; this book takes two unless the certificate is newer.',
    },
    'art 10': {
      gist: 'Notice, separate consent and impact assessment remain, whatever is exempt.',
      when: personal,
      then: [
        duty('inform', 'Notice as PIPL art 39 says, exempt or not.', formality),
        duty('assess', 'Impact assessment as PIPL art 55 says, exempt or not.', formality),
      ],
    },
    'art 11': {
      gist: 'Security measures are taken; an incident is met with remedies and reported to the province and above.',
      when: any(personal, important),
      then: [
        duty('secure', 'Technical and other measures for the security of the export.', formality),
        duty(
          'notify',
          'Report a data security incident to the cyberspace administration of the province or above.',
          formality,
        ),
      ],
    },
  },
)
