/** The regulator's guides of 2024-03-22 for assessment and filing: collection from abroad counts as export. */

import { instrument } from '../../src/law/index.ts'
import { drawnFromAbroad } from './terms.ts'

export default instrument(
  {
    id: 'cn.export-guide-2024',
    code: 'CN Export Guide 2024',
    title: 'Guides to Data Export Assessment and to Standard Contract Filing (second edition)',
    original: '数据出境安全评估申报指南（第二版）、个人信息出境标准合同备案指南（第二版）',
    issuer: 'Cyberspace Administration of China',
    adopted: '2024-03-22',
    inForce: '2024-03-22',
    status: 'in-force',
    source: 'https://www.cac.gov.cn, publication of 2024-03-22 with Order 16',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    'limb (c)': {
      gist: 'Processing abroad, under PIPL art 3(2), of data of people in the mainland is an export as well.',
      means: drawnFromAbroad,
      unclear:
        'Who the exporter is where a foreign handler collects directly, and whether it can sign the standard contract.',
    },
  },
)
