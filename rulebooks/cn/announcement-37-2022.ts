/** Announcement 37 of 2022: personal information protection certification exists. */

import { all, instrument, offers } from '../../src/law/index.ts'
import { belowNewLines, belowOldLines, exported, fromMainland, leaves, personal, provisionsDay } from './terms.ts'

const gist = 'Handlers may be certified, for three years; no line of its own, but an assessment that is due goes first.'
const certificate = offers('cn.pipl-2021/art 38', ['cn.certification'])

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
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    rules: [
      {
        cite: '',
        gist,
        until: provisionsDay,
        when: all(leaves, fromMainland, personal),
        provided: belowOldLines,
        then: certificate,
      },
      {
        cite: '',
        gist,
        from: provisionsDay,
        when: all(exported, personal),
        provided: belowNewLines,
        then: certificate,
      },
    ],
  },
)
