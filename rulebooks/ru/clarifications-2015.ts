/** Clarifications of the ministry on the home database, 2015: whom to take for a citizen. Withdrawn from its site and still used. */

import { data } from '../../src/law/facts.ts'
import { instrument } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'ru.clarifications-2015',
    code: 'RU Ministry Clarifications 2015',
    title: 'Clarifications on processing and storage of personal data',
    original: 'Обработка и хранение персональных данных в РФ. Изменения с 1 сентября 2015 года',
    issuer: 'Ministry of Telecom and Mass Communications',
    adopted: '2015-08-03',
    inForce: '2015-09-01',
    status: 'in-force',
    source: 'minsvyaz.ru/ru/personaldata (withdrawn; quoted in comply.ru/tpost/c43ezsout1)',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    citizenship: {
      gist: 'Who cannot tell citizens apart takes all data gathered in Russia for data of citizens.',
      when: data.collectedIn.is('RU'),
      presumes: { fact: 'data.subjects.citizenship', as: ['RU'] },
    },
  },
)
