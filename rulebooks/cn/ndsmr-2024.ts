/** Network Data Security Management Regulations: the exemptions at the rank of the State Council, and duties around them. */

import { exporter, purpose, subjects } from '../../src/law/facts.ts'
import {
  all,
  any,
  defined,
  duty,
  exempts,
  exemptsUncounted,
  instrument,
  not,
  outOfScope,
  permitsUncounted,
  requires,
} from '../../src/law/index.ts'
import {
  contractPurposes,
  drawnFromAbroad,
  emergencyPurposes,
  exported,
  important,
  lawfulStaffRules,
  leaves,
  mainlandOperator,
  neededAbroad,
  personal,
  sidePurposes,
  staffPurposes,
} from './terms.ts'

const freed = [...contractPurposes, ...emergencyPurposes, ...sidePurposes, 'legal-obligation'] as const
const formality = { gate: 'cn.formality' }

export default instrument(
  {
    id: 'cn.ndsmr-2024',
    code: 'CN NDSMR 2024',
    title: 'Network Data Security Management Regulations',
    original: '网络数据安全管理条例',
    issuer: 'State Council (Order 790)',
    adopted: '2024-08-30',
    inForce: '2025-01-01',
    commences: 'art 64',
    status: 'in-force',
    source: 'https://www.gov.cn/zhengce/content/202409/content_6977766.htm',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: {
      stated: ['national-security', 'public-interest'],
      cite: 'CN NDSMR 2024 art 1',
      confidence: 'secondary',
    },
  },
  {
    'art 12': {
      gist: 'Recipients of personal or important data are bound by contract and supervised; records are kept three years.',
      when: any(personal, important),
      then: duty(
        'record',
        'Bind and supervise the recipient by contract; keep the records of what was supplied for at least three years.',
        formality,
      ),
    },
    'art 26': {
      gist: 'A handler abroad reports its office or representative to the cyberspace administration of the city.',
      when: all(drawnFromAbroad, personal),
      then: duty('notify', 'Report the office or representative to the municipal cyberspace administration.'),
    },
    'art 28': {
      gist: 'Handlers of ten million people or more also have the duties of handlers of important data in arts 30 and 32.',
      when: all(personal, subjects.held.atLeast(10_000_000)),
      then: duty(
        'record',
        'Name a data security officer and body; plan for the data when merging or dissolving.',
        formality,
      ),
    },
    'art 33': {
      gist: 'Handlers of important data assess their risks every year and report.',
      when: important,
      then: duty('notify', 'Yearly risk assessment report to the department at provincial level or above.', formality),
    },
    'art 35(4)': {
      gist: 'What a contract with the individual truly needs may be sent.',
      when: all(exported, personal, purpose.has(...contractPurposes)),
      provided: all(not(important), purpose.within(...freed), neededAbroad),
      then: exemptsUncounted('cn.formality'),
    },
    'art 35(5)': {
      gist: 'Staff data truly needed for managing staff across borders may be sent under lawful house rules and a collective contract.',
      when: all(exported, personal, purpose.has(...staffPurposes)),
      provided: all(not(important), purpose.within(...staffPurposes, ...freed), lawfulStaffRules),
      then: exemptsUncounted('cn.formality'),
    },
    'art 35(6)': {
      gist: 'What a statutory duty truly needs may be sent.',
      when: all(exported, personal, purpose.has('legal-obligation')),
      provided: all(not(important), purpose.within(...freed)),
      then: exempts('cn.formality'),
      unclear:
        'A duty under the law of the mainland is meant. Whether such people count is not said; the Provisions do not take them out, so they count.',
    },
    'art 35(7)': {
      gist: 'In an emergency, to protect life, health or property of a person, data may be sent.',
      when: all(exported, personal, purpose.has('emergency')),
      provided: all(not(important), purpose.within(...freed)),
      then: exemptsUncounted('cn.formality'),
    },
    'art 37': {
      gist: 'Important data that is really needed abroad goes after assessment.',
      when: all(exported, important),
      then: requires('cn.formality', ['cn.security-assessment']),
    },
    'art 37 unnotified': {
      cite: 'art 37',
      gist: 'What was neither notified nor published as important need not be assessed as such.',
      when: all(leaves, not(personal), not(defined('cn.provisions-2024/art 2'))),
      then: permitsUncounted('cn.formality'),
      unclear: 'A later notice or sector standard opens two months to apply for assessment (Q&A 2025-05).',
    },
    'art 38': {
      gist: 'After an assessment the export stays inside the assessed purpose, means, scope, kind and scale.',
      when: important,
      then: duty('secure', 'Do not go beyond the purpose, means, scope, kind and scale that were assessed.', formality),
    },
    'art 50': {
      gist: 'Inspectors may ask, copy, look at systems; not for data unrelated to network data security.',
      when: mainlandOperator,
      then: duty(
        'authority-access',
        'Cooperate with network data security inspections, within their purpose (arts 50 to 51).',
      ),
    },
    'art 63': {
      gist: 'A natural person’s personal or family affairs are outside; core data and secrets have rules elsewhere.',
      when: all(leaves, exporter.traits.has('household'), not(important)),
      provided: exporter.role.is('natural-person', 'data-subject'),
      then: outOfScope('cn.formality', 'cn.consent', 'cn.localisation'),
    },
  },
)
