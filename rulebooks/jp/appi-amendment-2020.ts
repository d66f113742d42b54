/** Supplementary provisions of the Act that amended the Japanese Act in 2020: consents taken before it began. */

import { instrument, offers } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'jp.appi-amendment-2020',
    code: 'JP APPI Amendment Act 2020',
    title: 'Act to amend the Act on the Protection of Personal Information, supplementary provisions',
    original: '個人情報の保護に関する法律等の一部を改正する法律(令和2年法律第44号)附則',
    issuer: 'National Diet',
    adopted: '2020-06-05',
    inForce: '2022-04-01',
    status: 'in-force',
    source: 'Act No. 44 of 2020, supplementary provisions',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    'suppl art 4(1)': {
      gist: 'The duty to inform before consent applies to consents asked for from 2022-04-01; older ones stand.',
      then: offers('jp.appi-2020/art 28(1)', ['jp.consent-before-2022']),
    },
  },
)
