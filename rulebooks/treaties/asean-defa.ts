/** ASEAN Digital Economy Framework Agreement: talks concluded on 2026-05-30, not in force; no text encoded. */

import { agreement } from '../../src/law/treaty/index.ts'

const members = ['BN', 'ID', 'KH', 'LA', 'MM', 'MY', 'PH', 'SG', 'TH', 'TL', 'VN']

export default agreement({
  code: 'ASEAN-DEFA',
  title: 'ASEAN Digital Economy Framework Agreement',
  kind: 'draft',
  inForce: null,
  source: 'https://mb.com.ph/2026/05/31/asean-concludes-negotiations-for-landmark-digital-economy-pact',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'Talks were concluded in substance in October 2025 and declared closed on 2026-05-30; signature was aimed at for the summit of November 2026 and was not confirmed when last checked.',
    'No adopted text was found, so no clause is encoded. Signed or not, it binds nobody before its procedures are completed.',
  ],
  parties: members.map((party) => ({ party, from: null, cite: 'ASEAN DEFA: not in force when last checked' })),
  disputes: [],
  disciplines: [],
})
