/** Human genetic resources since 2019: foreign parties send nothing; Chinese ones report and deposit a copy first. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, defined, duty, forbids, instrument, requires } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.hgr-regulation-2019',
    code: 'CN HGR Regulation 2019',
    title: 'Regulation on the Administration of Human Genetic Resources',
    original: '人类遗传资源管理条例',
    issuer: 'State Council (Order 717; amended by Order 777, 2024)',
    adopted: '2019-05-28',
    inForce: '2019-07-01',
    status: 'in-force',
    source: 'Order of the State Council No. 717 (2019); since 2024-05-01 the National Health Commission is in charge',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: {
      stated: ['human-health', 'national-security', 'public-interest'],
      cite: 'CN HGR Regulation 2019 art 1',
      confidence: 'memory',
    },
  },
  {
    'art 2': [
      {
        gist: 'Information on human genetic resources: what is produced from human material that holds genes.',
        until: '2023-07-01',
        means: data.categories.has('omic', 'user.genetic'),
      },
      {
        gist: 'Information on human genetic resources: genes and genomes, and by the rules of 2023 not clinical, image, protein or metabolic data.',
        from: '2023-07-01',
        means: data.categories.has(
          'omic.biospecimen',
          'omic.epigenomic',
          'omic.genomic',
          'omic.transcriptomic',
          'user.genetic',
        ),
      },
    ],
    'art 7': {
      gist: 'Foreign organisations and individuals, and bodies they set up or control, give no human genetic resources abroad.',
      when: all(leaves, defined('art 2'), exporter.traits.has('foreign-controlled', 'foreign-enterprise')),
      then: forbids('cn.hgr'),
    },
    'art 27': {
      gist: 'Human genetic material leaves with approval and an export certificate.',
      when: all(leaves, data.categories.has('omic.biospecimen')),
      then: requires('cn.hgr', ['cn.hgr-licence']),
    },
    'art 28': {
      gist: 'Before a Chinese party gives genetic information to a foreign one it is put on record, and a copy is deposited.',
      when: all(leaves, defined('art 2')),
      then: requires('cn.hgr', ['cn.hgr-report', 'cn.hgr-backup']),
      unclear:
        'A body in Hong Kong or Macao controlled from the mainland may count as Chinese; here every recipient abroad is taken as foreign.',
    },
    'art 28 review': {
      cite: 'art 28',
      gist: 'What may affect public health, security or the public interest passes a security review first.',
      until: '2023-07-01',
      then: duty(
        'assess',
        'Judge whether public health, national security or the public interest may be affected; if so, pass the security review.',
        {
          gate: 'cn.hgr',
        },
      ),
    },
  },
)
