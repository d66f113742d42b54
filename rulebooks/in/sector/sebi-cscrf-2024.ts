/** Cybersecurity framework of the securities regulator: its rule on hosting in India is in abeyance and decides nothing. */

import { exporter } from '../../../src/law/facts.ts'
import { all, forbids, instrument } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'in.sebi-cscrf-2024',
    code: 'IN SEBI CSCRF 2024',
    title: 'Cybersecurity and Cyber Resilience Framework: PR.DS.S2 on localisation, in abeyance since December 2024',
    original: 'SEBI/HO/ITD-1/ITD_CSC_EXT/P/CIR/2024/113',
    issuer: 'Securities and Exchange Board of India',
    adopted: '2024-08-20',
    status: 'proposal',
    source: 'sebi.gov.in, circulars of 2024-08-20 and of December 2024 (as told by securitybrigade.com, 2026-05-06)',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'PR.DS.S2': {
      gist: 'Data of the Indian securities market would be hosted in India.',
      when: all(leaves, exporter.traits.has('sebi-regulated-entity')),
      then: forbids('in.securities'),
      overrides: ['in.sebi-cloud-2023/grace'],
    },
  },
)
