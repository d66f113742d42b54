/** Cybersecurity Law of 2025: storage at home kept, its detail in Decree 333/2026. */

import { all, duty, instrument } from '../../src/law/index.ts'
import { enterprise, regulatedData } from './terms.ts'

export default instrument(
  {
    id: 'vn.csl-2025',
    code: 'VN CSL 2025',
    title: 'Law on Cybersecurity',
    original: 'Luật An ninh mạng số 116/2025/QH15',
    issuer: 'National Assembly',
    adopted: '2025-12-10',
    inForce: '2026-07-01',
    commences: 'art 57',
    status: 'in-force',
    source: 'Law No. 116/2025/QH15',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['national-security', 'public-security'], cite: 'VN CSL 2025 art 1', confidence: 'memory' },
  },
  {
    'art 25(2)': {
      gist: 'Service firms verify accounts, hand over user data within 24 hours, three in an emergency, and keep logs.',
      when: all(regulatedData, enterprise),
      then: duty(
        'authority-access',
        'Give user data to the specialised force within 24 hours of a written request, three in an emergency.',
        {
          gate: 'vn.transfer',
        },
      ),
    },
  },
)
