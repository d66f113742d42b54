/** General lists of Lingang: data that may move freely, on trial. */

import { exporter } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { exported } from '../terms.ts'

export default instrument(
  {
    id: 'cn.lingang-lists-2024',
    code: 'CN Lingang Lists 2024',
    title: 'General Data Lists of the Lingang Special Area',
    original: '临港新片区数据跨境场景化一般数据清单',
    issuer: 'Lingang Special Area Administration',
    inForce: '2024-05-16',
    status: 'in-force',
    source: 'Lingang Special Area Administration, May 2024 (day not certain)',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    use: {
      cite: '',
      gist: 'Connected cars, funds and biomedicine: data on the lists may leave freely, after registration.',
      when: all(exported, exporter.zone.is('CN-FTZ-SH'), exporter.traits.has('general-list:listed')),
      then: notEncoded(
        'cn.formality',
        'A list of what is free, issued by the area on trial: whether it frees from what the Provisions demand outside a negative list is not established.',
      ),
      yieldsTo: ['cn.provisions-2024/art 6'],
    },
  },
)
