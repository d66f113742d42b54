/** Regulations on critical information infrastructure: who is an operator, and that he is told. */

import { all, any, defined, duty, instrument } from '../../src/law/index.ts'
import { criticalOperator, important, personal } from './terms.ts'

export default instrument(
  {
    id: 'cn.cii-regulations-2021',
    code: 'CN CII Regulations 2021',
    title: 'Regulations on the Security Protection of Critical Information Infrastructure',
    original: '关键信息基础设施安全保护条例',
    issuer: 'State Council',
    adopted: '2021-07-30',
    inForce: '2021-09-01',
    commences: 'art 51',
    status: 'in-force',
    source: 'http://www.gov.cn/zhengce/content/2021-08/17/content_5631671.htm (Order of the State Council No. 745)',
    checked: '2026-11-25',
    confidence: 'text',
  },
  {
    'art 10': {
      gist: 'The sector’s protection department designates and notifies operators; who was not told is none.',
      means: criticalOperator,
    },
    'art 11': {
      gist: 'A major change is reported, and the department decides anew within three months.',
      when: all(defined('art 10'), any(personal, important)),
      then: duty(
        'notify',
        'Report a major change of the infrastructure to the protection department, which re-designates within three months.',
        {
          gate: 'cn.formality',
        },
      ),
    },
  },
)
