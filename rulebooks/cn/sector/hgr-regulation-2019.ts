/** Regulation on the Administration of Human Genetic Resources: named here, its rules not encoded yet. */

import { data } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.hgr-regulation-2019',
    code: 'CN HGR Regulation 2019',
    title: 'Regulation on the Administration of Human Genetic Resources',
    original: '人类遗传资源管理条例',
    issuer: 'State Council (Order 717)',
    inForce: '2019-07-01',
    status: 'in-force',
    source: 'Order of the State Council No. 717 (2019)',
    checked: '2026-11-24',
    confidence: 'text',
  },
  {
    'art 28': {
      gist: 'Foreign parties may not send human genetic resources; Chinese parties report and back up what they open to foreign ones (arts 7, 28).',
      when: all(leaves, data.categories.has('omic', 'user.genetic')),
      then: notEncoded('cn.hgr', 'The ban for foreign-controlled parties, report, backup and review.'),
    },
  },
)
