/** The regulator's answers of 2025-10-31: reading the data inside the mainland is no export. */

import { importer, via } from '../../src/law/facts.ts'
import { all, instrument, outOfScope } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'cn.qa-2025-10',
    code: 'CN Q&A 2025-10',
    title: 'Questions and Answers on Data Export Security Policy, October 2025',
    original: '数据出境安全管理政策问答（2025年10月）',
    issuer: 'Cyberspace Administration of China',
    adopted: '2025-10-31',
    inForce: '2025-10-31',
    status: 'in-force',
    source: 'https://www.cac.gov.cn, publication of 2025-10-31',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    access: {
      cite: '',
      gist: 'Access inside the mainland by people of a foreign company, with nothing sent out, is normally not an export.',
      when: all(via.is('remote-access'), importer.traits.has('foreign-personnel-onshore')),
      then: outOfScope(
        'cn.formality',
        'cn.filing',
        'cn.consent',
        'cn.minors',
        'cn.localisation',
        'cn.state-organ',
        'cn.sector',
      ),
      unclear: 'Guidance, not a rule: "normally".',
    },
  },
)
