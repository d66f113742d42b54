/** Government Decree 2526: state bodies that carry out treaty functions need not notify. */

import { exporter, purpose } from '../../src/law/facts.ts'
import { all, exempts, instrument } from '../../src/law/index.ts'
import { leaves, noticeDay } from './terms.ts'

export default instrument(
  {
    id: 'ru.decree-2526-2022',
    code: 'RU Decree 2526/2022',
    title:
      'List of cases in which art 12(3)–(6) and (8)–(11) do not apply to operators that carry out treaty functions of public bodies',
    original: 'Постановление Правительства РФ от 29.12.2022 № 2526',
    issuer: 'Government',
    adopted: '2022-12-29',
    inForce: noticeDay,
    status: 'in-force',
    source: 'Government Decree of 2022-12-29 No. 2526 (quoted in cloud.alfa-doc.ru/help/knowledge)',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    list: {
      cite: '',
      gist: 'A state or municipal body that carries out functions laid on it by a treaty neither notifies nor waits.',
      when: all(leaves, exporter.traits.has('state-organ', 'exercising-public-powers'), purpose.within('treaty')),
      then: exempts('ru.transfer'),
    },
  },
)
