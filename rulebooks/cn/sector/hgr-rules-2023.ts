/** Rules of 2023 on human genetic resources: who needs the security review, and what a licensed cooperation spares. */

import { data, subjects } from '../../../src/law/facts.ts'
import { all, any, defined, instrument, offers, requires } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.hgr-rules-2023',
    code: 'CN HGR Rules 2023',
    title: 'Implementing Rules for the Regulation on Human Genetic Resources',
    original: '人类遗传资源管理条例实施细则',
    issuer: 'Ministry of Science and Technology (Order 21)',
    adopted: '2023-05-26',
    inForce: '2023-07-01',
    status: 'in-force',
    source: 'Order of the Ministry of Science and Technology No. 21 (2023)',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: {
      stated: ['human-health', 'national-security', 'public-interest'],
      cite: 'CN HGR Rules 2023 art 1',
      confidence: 'memory',
    },
  },
  {
    'art 36': {
      confidence: 'memory',
      gist: 'Inside a licensed international cooperation, what its agreement leaves to both parties needs no report and copy of its own.',
      then: [
        offers('cn.hgr-regulation-2019/art 28', ['cn.hgr-licence']),
        offers('cn.biosecurity-law-2020/art 57', ['cn.hgr-licence']),
      ],
    },
    'art 37': {
      confidence: 'memory',
      gist: 'A security review comes first for key pedigrees, named regions, exomes and genomes of more than 500 people, and whatever else may affect the public.',
      when: all(
        leaves,
        defined('cn.hgr-regulation-2019/art 2'),
        any(subjects.count.atLeast(501), data.qualifiers.has('hgr-key-pedigree', 'hgr-specified-region')),
      ),
      then: requires('cn.hgr', ['cn.hgr-security-review']),
      unclear:
        'The number is of people in the information supplied; every set of genetic information is taken for exomes or genomes.',
    },
  },
)
