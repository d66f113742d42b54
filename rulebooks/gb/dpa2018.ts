/** Data Protection Act 2018: the Union's older clauses carried over by Schedule 21, and law enforcement, named only. */

import { exporter, importer } from '../../src/law/facts.ts'
import { all, any, exempts, instrument, not, notEncoded, offers } from '../../src/law/index.ts'
import { personal } from '../eu/terms.ts'
import { atHome, duaaDay, established, withinEea } from './terms.ts'

const area = {
  gist: 'The states of the European Economic Area, Gibraltar and the institutions of the Union count as approved.',
  when: any(withinEea, importer.traits.has('eu-institution')),
  then: exempts('uk.transfer'),
}
const carriedOver = not(exporter.role.is('processor'))

export default instrument(
  {
    id: 'uk.dpa2018',
    code: 'UK DPA 2018',
    title: 'Data Protection Act 2018',
    original: 'Data Protection Act 2018 (c. 12)',
    issuer: 'Parliament of the United Kingdom',
    adopted: '2018-05-23',
    inForce: '2018-05-25',
    commences: 's 212',
    status: 'in-force',
    source: 'https://www.legislation.gov.uk/ukpga/2018/12',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'UK DPA 2018 s 2(1)', confidence: 'memory' },
  },
  {
    's 73': {
      gist: 'Competent authorities transfer for law enforcement under part 3: adequacy, safeguards or special circumstances.',
      when: all(established, exporter.traits.has('competent-law-enforcement-authority'), personal, not(atHome)),
      then: notEncoded(
        'uk.police',
        'Part 3 (ss 72 to 78) asks of each transfer whether it is needed for law enforcement and who receives it; no fact tells.',
      ),
    },
    'Sch 21 para 5': [
      { ...area, from: '2021-01-01', until: duaaDay },
      { ...area, cite: 'Sch 21 para 4', from: duaaDay },
    ],
    'Sch 21 para 7 to controller': {
      cite: 'Sch 21 para 7',
      gist: 'The Union’s clauses between controllers go on: new contracts to 21 September 2022, all to 21 March 2024.',
      until: '2024-03-22',
      when: all(carriedOver, not(importer.role.is('processor'))),
      then: offers('uk.gdpr/art 46', ['eu.scc-2001'], ['eu.scc-2004']),
    },
    'Sch 21 para 7 to processor': {
      cite: 'Sch 21 para 7',
      gist: 'The Union’s clauses from controller to processor go on: new contracts to 21 September 2022, all to 21 March 2024.',
      until: '2024-03-22',
      when: all(carriedOver, importer.role.is('processor')),
      then: offers('uk.gdpr/art 46', ['eu.scc-2010']),
    },
  },
)
