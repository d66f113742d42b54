/** Resolution of 2018: rules by which a group binds itself. */

import { instrument, offers } from '../../src/law/index.ts'
import { group } from './terms.ts'

export default instrument(
  {
    id: 'ar.resolution-159-2018',
    code: 'AR Resolution 159/2018',
    title: 'Guidelines and basic contents of binding corporate rules',
    original: 'Resolución 159/2018, Lineamientos y Contenidos Básicos de Normas Corporativas Vinculantes',
    issuer: 'Agency for Access to Public Information',
    adopted: '2018-12-05',
    inForce: '2018-12-07',
    status: 'in-force',
    source: 'Boletín Oficial 2018-12-07',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    rules: {
      cite: '',
      gist: 'Rules that bind a whole group and meet the guidelines carry its transfers.',
      when: group,
      then: offers('ar.law-25326/art 12(1)', ['ar.bcr']),
      unclear: 'Rules that depart from the guidelines are handed in for approval within 30 days.',
    },
  },
)
