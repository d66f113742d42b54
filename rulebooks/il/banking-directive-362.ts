/** Directives of the Supervisor of Banks on clouds: permits until 2018, no core systems until 2022, conditions since. */

import { exporter, importer, via } from '../../src/law/facts.ts'
import { all, any, instrument, not, notEncoded } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'il.banking-directive-362',
    code: 'IL Banking Directive 362',
    title: 'Proper Conduct of Banking Business Directive 362, Cloud Computing',
    original: 'ניהול בנקאי תקין 362, מחשוב ענן',
    issuer: 'Supervisor of Banks',
    inForce: '2015-06-29',
    status: 'in-force',
    source: 'Letter of the Supervisor of 2015-06-29; Directive 362 (2017), eased 2018-11-13 and 2022-06-13',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    abroad: {
      cite: '',
      gist: 'A bank puts sensitive data into a cloud, or abroad, only as the Supervisor’s directive allows.',
      when: all(
        exporter.country.is('IL'),
        not(importer.country.is('IL')),
        exporter.sector.is('banking'),
        any(via.is('storage'), importer.relation.is('processor'), importer.role.is('processor')),
      ),
      then: notEncoded(
        'il.banking',
        'The permits asked until 2018-11-13, the bar on core systems until 2022-06-13 and the conditions since are not in this book.',
      ),
    },
  },
)
