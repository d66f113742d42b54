/** Implementing Rules for the Regulation on Human Genetic Resources: named here, its rules not encoded yet. */

import { data } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.hgr-rules-2023',
    code: 'CN HGR Rules 2023',
    title: 'Implementing Rules for the Regulation on Human Genetic Resources',
    original: '人类遗传资源管理条例实施细则',
    issuer: 'Ministry of Science and Technology (Order 21)',
    inForce: '2023-07-01',
    status: 'in-force',
    source: 'Order of the Ministry of Science and Technology No. 21 (2023)',
    checked: '2026-11-24',
    confidence: 'secondary',
  },
  {
    rules: {
      cite: '',
      gist: 'Security review for key pedigrees, named regions, exomes and genomes of more than 500 people; clinical, image, protein and metabolic data are out.',
      when: all(leaves, data.categories.has('omic.genomic', 'user.genetic')),
      then: notEncoded('cn.hgr', 'Security review of genetic information.'),
    },
  },
)
