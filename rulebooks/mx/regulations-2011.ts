/** Regulations of 2011 under the federal law: who proves a transfer, and how the recipient is bound. They outlived the law of 2010. */

import { duty, instrument } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'mx.regulations-2011',
    code: 'MX LFPDPPP Regulations 2011',
    title: 'Regulations of the Federal Law on Protection of Personal Data Held by Private Parties',
    original: 'Reglamento de la Ley Federal de Protección de Datos Personales en Posesión de los Particulares',
    issuer: 'Federal Executive',
    adopted: '2011-12-19',
    inForce: '2011-12-22',
    status: 'in-force',
    source: 'DOF 2011-12-21',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 69': {
      gist: 'Controller and recipient must be able to prove that the transfer kept to the law.',
      then: duty('record', 'Be able to prove that the transfer was made as law and Regulations say.', {
        gate: 'mx.transfer',
      }),
    },
    'art 75': {
      gist: 'For transfers abroad a contract or like instrument lays the controller’s duties on the recipient.',
      then: duty(
        'secure',
        'Bind the recipient by contract or another instrument to the same duties and to the consent given.',
        {
          gate: 'mx.transfer',
        },
      ),
      unclear:
        'The decree of 2025 ordered new Regulations within 90 days; none was found, and these go on where they do not contradict the law.',
    },
  },
)
