/** Government Decree 24: when the authority must ban a transfer. */

import { importer } from '../../src/law/facts.ts'
import { all, forbids, instrument } from '../../src/law/index.ts'
import { leaves, noticeDay } from './terms.ts'

export default instrument(
  {
    id: 'ru.decree-24-2023',
    code: 'RU Decree 24/2023',
    title: 'Rules for decisions to ban or limit transfers abroad to protect morals, health, rights and interests',
    original: 'Постановление Правительства РФ от 16.01.2023 № 24',
    issuer: 'Government',
    adopted: '2023-01-16',
    inForce: noticeDay,
    status: 'in-force',
    source: 'Government Decree of 2023-01-16 No. 24',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['public-morals', 'human-health'], cite: 'RU Decree 24/2023 title', confidence: 'secondary' },
  },
  {
    '9': {
      gist: 'A transfer to an organisation banned or declared undesirable in Russia is to be forbidden.',
      when: all(leaves, importer.traits.has('ru-undesirable-organisation')),
      then: forbids('ru.ban'),
      unclear: {
        text: 'The ban is the authority’s to pronounce; whether the transfer is barred before it does is not said.',
        decides: true,
      },
    },
  },
)
