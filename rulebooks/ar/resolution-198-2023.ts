/** Resolution of 2023: the model clauses of the Ibero-American Network beside those of 2016. */

import { instrument, offers } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'ar.resolution-198-2023',
    code: 'AR Resolution 198/2023',
    title: 'Model contractual clauses of the Ibero-American Data Protection Network',
    original: 'Resolución 198/2023, Cláusulas contractuales modelo de la Red Iberoamericana de Protección de Datos',
    issuer: 'Agency for Access to Public Information',
    adopted: '2023-10-13',
    inForce: '2023-10-18',
    status: 'in-force',
    source: 'Boletín Oficial 2023-10-18',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    clauses: {
      cite: '',
      gist: 'The network’s clauses secure the transfer as well.',
      then: offers('ar.law-25326/art 12(1)', ['ar.model-clauses']),
    },
  },
)
