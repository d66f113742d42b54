/** Measures for Civil Aviation Data (draft): a draft, which decides nothing. */

import { exporter } from '../../../src/law/facts.ts'
import { all, duty, instrument } from '../../../src/law/index.ts'
import { exported, important } from '../terms.ts'

export default instrument(
  {
    id: 'cn.draft-aviation-data-2024',
    code: 'CN Draft Aviation Data Measures 2024',
    title: 'Measures for the Management of Civil Aviation Data (draft)',
    original: '民航数据管理办法（征求意见稿）',
    issuer: 'Civil Aviation Administration of China',
    adopted: '2024-03-11',
    status: 'draft',
    source: 'Civil Aviation Administration of China, consultation of 2024-03-11',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    classes: {
      cite: '',
      gist: 'Airlines and airports sort their data and report what is important; a final text was not found.',
      when: all(exported, exporter.sector.is('aviation'), important),
      then: duty('record', 'Sort civil aviation data and report what is important.'),
    },
  },
)
