/** Cybersecurity Law as amended on 2025-10-28: renumbered, personal information left to the PIPL and the Civil Code. */

import { all, any, defined, duty, instrument, place, requires } from '../../src/law/index.ts'
import { business, criticalOperator, fromMainland, important, leaves, mainlandOperator, personal } from './terms.ts'

export default instrument(
  {
    id: 'cn.csl-2025',
    code: 'CN CSL 2025',
    title: 'Cybersecurity Law (as amended in 2025)',
    original: '中华人民共和国网络安全法（2025年修正）',
    issuer: 'Standing Committee of the National People’s Congress',
    adopted: '2025-10-28',
    inForce: '2026-01-01',
    status: 'in-force',
    source: 'Decision of the NPC Standing Committee of 2025-10-28, Gazette of the NPC Standing Committee',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: {
      stated: ['sovereignty', 'national-security', 'public-security', 'public-interest'],
      cite: 'CN CSL 2025 art 1',
      confidence: 'secondary',
    },
  },
  {
    'art 30': {
      gist: 'Network operators give technical support and help to police and state security (art 28 before).',
      when: mainlandOperator,
      then: duty('authority-access', 'Support public security and state security organs.'),
    },
    'art 33': {
      gist: 'Critical information infrastructure: designated and told so (art 31 before).',
      means: criticalOperator,
    },
    'art 39': {
      gist: 'A critical operator keeps personal information and important data in the mainland; abroad only after assessment (art 37 before).',
      when: all(leaves, fromMainland, defined('art 33'), any(personal, important)),
      then: [
        requires('cn.formality', ['cn.security-assessment']),
        place({ gate: 'cn.localisation', mode: 'copy', country: 'CN', orElse: 'none' }),
      ],
      unclear: 'The number of the article follows from two inserted articles; the text of the decision was not read.',
    },
    'art 42': {
      gist: 'Personal information is handled by the PIPL and the Civil Code as well (art 40 before).',
      confidence: 'secondary',
      when: all(personal, business),
      then: duty('secure', 'Keep user information secret and have a system to protect it.', { gate: 'cn.formality' }),
    },
  },
)
