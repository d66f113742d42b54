/** Notice of 2011 on personal financial information: banks keep and handle it in the mainland. */

import { exporter } from '../../../src/law/facts.ts'
import { all, any, forbids, instrument, not, place, requires } from '../../../src/law/index.ts'
import { authorityRequest, fromMainland, leaves, personal } from '../terms.ts'

const ofCustomers = all(
  leaves,
  fromMainland,
  personal,
  any(exporter.sector.is('banking'), exporter.traits.has('foreign-bank-branch')),
)

const banked = all(ofCustomers, not(authorityRequest))

const keptAtHome = place({ gate: 'cn.sector.finance', mode: 'process-only', country: 'CN', orElse: 'none' })

export default instrument(
  {
    id: 'cn.pboc-notice-2011-17',
    code: 'CN PBOC Notice 2011-17',
    title: 'Notice on Protecting Personal Financial Information',
    original: '人民银行关于银行业金融机构做好个人金融信息保护工作的通知（银发〔2011〕17号）',
    issuer: 'People’s Bank of China',
    inForce: '2011-05-01',
    status: 'in-force',
    source: 'Yinfa [2011] No. 17',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: {
      stated: ['privacy', 'consumer-protection', 'prudential'],
      cite: 'CN PBOC Notice 2011-17 preamble',
      confidence: 'memory',
    },
  },
  {
    'art 6': [
      {
        gist: 'A bank stores, handles and analyses in the mainland what it collected there; not abroad unless law or the central bank provides otherwise.',
        until: '2021-11-01',
        when: banked,
        then: [forbids('cn.sector.finance'), keptAtHome],
        unclear:
          'What "provides otherwise": remittance rules do; the clause of 2016 on cross-border business ended on 2020-11-01 with the measures that held it.',
      },
      {
        gist: 'The same, and since the PIPL there is a law on sending personal information abroad that may be such a provision.',
        from: '2021-11-01',
        until: '2025-04-17',
        when: banked,
        then: keptAtHome,
        unclear: {
          text: 'Whether PIPL art 38 "provides otherwise" for banks was open until the central bank’s own guide of 2025-04-17 led them through the routes of the general law.',
          decides: true,
        },
      },
      {
        gist: 'A bank stores, handles and analyses in the mainland what it collected there; abroad by the routes of the general law, as the guide of 2025 leads.',
        from: '2025-04-17',
        when: banked,
        then: keptAtHome,
      },
    ],
    'art 6 authority': {
      cite: 'art 6',
      gist: 'To a foreign court or authority it goes only where a law or the central bank provides for it.',
      until: '2021-11-01',
      when: all(ofCustomers, authorityRequest),
      then: requires('cn.sector.finance', ['cn.authority-approval']),
    },
  },
)
