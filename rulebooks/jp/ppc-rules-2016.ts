/** Rules of the Personal Information Protection Commission until 2022-03-31: what makes an importer's system equivalent. */

import { instrument, offers } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'jp.ppc-rules-2016',
    code: 'JP PPC Rules 2016',
    title: 'Rules for enforcing the Act on the Protection of Personal Information',
    original: '個人情報の保護に関する法律施行規則(平成28年個人情報保護委員会規則第3号)',
    issuer: 'Personal Information Protection Commission',
    adopted: '2016-10-05',
    inForce: '2017-05-30',
    until: '2022-04-01',
    status: 'superseded',
    source: 'PPC Rules No. 3 of 2016',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 11-2(i)': {
      gist: 'Contract, or rules of the group, that make the importer act as chapter 4 asks (art 11 until the criteria for countries came before it).',
      then: offers('jp.appi-2015/art 24', ['jp.equivalent-measures']),
    },
    'art 11-2(ii)': {
      gist: 'Or the importer is certified under an international framework on handling personal information.',
      then: offers('jp.appi-2015/art 24', ['jp.cbpr-importer']),
    },
  },
)
