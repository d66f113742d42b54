/** Biosecurity law: the bar for foreign parties and the prior report at the rank of a law. */

import { exporter } from '../../../src/law/facts.ts'
import { all, defined, forbids, instrument, requires } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

const information = defined('cn.hgr-regulation-2019/art 2')

export default instrument(
  {
    id: 'cn.biosecurity-law-2020',
    code: 'CN Biosecurity Law 2020',
    title: 'Biosecurity Law',
    original: '中华人民共和国生物安全法',
    issuer: 'Standing Committee of the National People’s Congress',
    adopted: '2020-10-17',
    inForce: '2021-04-15',
    status: 'in-force',
    source: 'Order of the President No. 56 (2020), amended 2024-04-26',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: {
      stated: ['national-security', 'human-health'],
      cite: 'CN Biosecurity Law 2020 art 1',
      confidence: 'memory',
    },
  },
  {
    'art 56': {
      gist: 'Foreign organisations and individuals, and bodies they set up or control, give no human genetic resources of China abroad.',
      when: all(leaves, information, exporter.traits.has('foreign-controlled', 'foreign-enterprise')),
      then: forbids('cn.hgr'),
    },
    'art 57': {
      gist: 'Giving genetic information to foreign parties, or opening it to them, is reported beforehand, with a copy of the information.',
      when: all(leaves, information),
      then: requires('cn.hgr', ['cn.hgr-report', 'cn.hgr-backup']),
    },
  },
)
