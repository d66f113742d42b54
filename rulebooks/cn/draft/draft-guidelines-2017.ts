/** Guidelines for Data Cross-Border Transfer Security Assessment (national standard, draft): a draft, which decides nothing. */

import { all, instrument, requires } from '../../../src/law/index.ts'
import { important, leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.draft-guidelines-2017',
    code: 'CN Draft Export Guidelines 2017',
    title: 'Guidelines for Data Cross-Border Transfer Security Assessment (national standard, draft)',
    original: '数据出境安全评估指南（草案）',
    issuer: 'National Information Security Standardization Technical Committee',
    adopted: '2017-05-27',
    status: 'draft',
    source: 'Drafts of 2017-05-27 and 2017-08-30',
    checked: '2026-11-24',
    confidence: 'secondary',
  },
  {
    annex: {
      cite: '',
      gist: 'Important data would be told by an annex.',
      when: all(leaves, important),
      then: requires('cn.formality', ['cn.security-assessment']),
    },
  },
)
