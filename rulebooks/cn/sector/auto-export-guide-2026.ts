/** Eight departments’ guideline of 2026 on vehicle data: the lines of the general law, and nine scenarios without formality. */

import { exporter } from '../../../src/law/facts.ts'
import { all, defined, exempts, instrument, not } from '../../../src/law/index.ts'
import { exported, important, personal } from '../terms.ts'

export default instrument(
  {
    id: 'cn.auto-export-guide-2026',
    code: 'CN Auto Export Guide 2026',
    title: 'Guideline on Automotive Data Export Security (2026)',
    original: '汽车数据出境安全指引（2026版）',
    issuer: 'Ministry of Industry and Information Technology, Cyberspace Administration of China and six others',
    adopted: '2026-01-30',
    inForce: '2026-01-30',
    status: 'in-force',
    source: 'Ministry of Industry and Information Technology, publication of 2026-02-03',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    scenarios: {
      cite: '',
      gist: 'In nine scenarios vehicle data that is not important leaves without assessment, contract or certificate.',
      when: all(exported, personal, exporter.traits.has('auto-guide:exempt-scenario')),
      provided: all(exporter.sector.is('automotive'), not(important), not(defined('cn.auto-provisions-2021/art 3'))),
      then: exempts('cn.formality'),
      unclear:
        'The scenarios and the tables of important data are not held here: whoever states the trait has compared the flow with them.',
    },
  },
)
