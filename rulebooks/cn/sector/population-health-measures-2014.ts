/** Population health measures: no storage on servers abroad, none hosted or rented there. */

import { data, exporter, importer, purpose, via } from '../../../src/law/facts.ts'
import { all, any, forbids, instrument, not, place, requires } from '../../../src/law/index.ts'
import { emergencyPurposes, leaves } from '../terms.ts'

const forThePatient = ['contract', ...emergencyPurposes] as const

const ofInstitutions = all(
  leaves,
  any(exporter.sector.is('health'), exporter.traits.has('population-health-authority')),
  data.categories.has('unclassified', 'user.health_and_medical'),
)

const keptOnServersAbroad = any(via.is('storage'), importer.relation.is('processor', 'same-entity'))

export default instrument(
  {
    id: 'cn.population-health-measures-2014',
    code: 'CN Population Health Measures 2014',
    title: 'Measures for the Management of Population Health Information (Trial)',
    original: '人口健康信息管理办法（试行）',
    issuer: 'National Health and Family Planning Commission',
    adopted: '2014-05-05',
    inForce: '2014-05-05',
    status: 'in-force',
    source: 'Guowei Guihua Fa [2014] No. 24',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: {
      stated: ['human-health', 'interoperability'],
      cite: 'CN Population Health Measures 2014 art 1',
      confidence: 'memory',
    },
  },
  {
    'art 10': {
      gist: 'Population health information is not stored on servers abroad, and servers abroad are not hosted or rented for it.',
      when: all(ofInstitutions, keptOnServersAbroad),
      then: [
        forbids('cn.sector.health'),
        place({ gate: 'cn.sector.health', mode: 'store-only', country: 'CN', orElse: 'none' }),
      ],
      unclear: 'A file sent abroad once, to treat the patient there, is not taken for storage of the register abroad.',
    },
    'art 10 supply': {
      cite: 'art 10',
      gist: 'Such information in the hands of somebody else abroad, who keeps it there.',
      until: '2018-07-12',
      when: all(ofInstitutions, not(keptOnServersAbroad), not(purpose.within(...forThePatient))),
      then: requires('cn.sector.health', ['cn.authority-approval']),
      unclear: {
        text: 'Whether the ban on servers abroad reaches a recipient’s own was open until the measures of 2018-07-12 spoke of supply abroad.',
        decides: true,
      },
    },
  },
)
