/** Announcement 37 of 2022: personal information protection certification exists. */

import { all, instrument, not, offers } from '../../src/law/index.ts'
import { criticalOperator, important, leaves, personal } from './terms.ts'

export default instrument(
  {
    id: 'cn.announcement-37-2022',
    code: 'CN Announcement 37/2022',
    title: 'Announcement on Personal Information Protection Certification',
    original: '关于实施个人信息保护认证的公告',
    issuer: 'State Administration for Market Regulation; Cyberspace Administration of China',
    adopted: '2022-11-04',
    inForce: '2022-11-04',
    until: '2026-01-01',
    status: 'superseded',
    source: 'http://www.cac.gov.cn/2022-11/18/c_1670399936983876.htm',
    checked: '2026-11-24',
    confidence: 'secondary',
  },
  {
    rules: {
      cite: '',
      gist: 'Handlers may be certified, for three years; no line of its own, but an assessment that is due goes first.',
      when: all(leaves, personal),
      provided: all(not(criticalOperator), not(important)),
      then: offers('cn.pipl-2021/art 38', ['cn.certification']),
    },
  },
)
