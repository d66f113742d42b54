/** Standard Contract Measures (Order 13): who may use the contract, and its filing within ten working days. */

import { all, type Condition, duty, instrument, not, offers, requires } from '../../src/law/index.ts'
import {
  belowOldLines,
  contractVolume,
  criticalOperator,
  exemptions,
  exported,
  fromMainland,
  important,
  leaves,
  personal,
  provisionsDay,
  sccUnfiled,
} from './terms.ts'

const inBand = all(personal, not(criticalOperator), not(important), contractVolume)

/** A duty of whoever takes the contract: in the bands where it may be taken, and no exemption frees. */
const whereUsable = (
  gist: string,
  name: 'notify' | 'secure',
  detail: string,
  clock?: { days: number; from: string },
) => {
  const more = clock === undefined ? {} : { clock: { ...clock, dayType: 'business' as const } }
  const rule = (when: Condition) => ({ gist, when, then: duty(name, detail, { gate: 'cn.formality', ...more }) })
  return [
    { ...rule(all(fromMainland, belowOldLines)), until: provisionsDay },
    { ...rule(inBand), from: provisionsDay, yieldsTo: exemptions },
  ]
}

const overdue = (due: Condition) => ({
  cite: 'art 7',
  gist: 'A contract in effect that was not filed in the ten working days is filed before more is sent.',
  when: all(due, sccUnfiled.atLeast(11)),
  then: requires('cn.filing', ['cn.scc-filing']),
})

export default instrument(
  {
    id: 'cn.scc-measures-2023',
    code: 'CN SCC Measures 2023',
    title: 'Measures for the Standard Contract for Outbound Transfer of Personal Information',
    original: '个人信息出境标准合同办法',
    issuer: 'Cyberspace Administration of China (Order 13)',
    adopted: '2023-02-22',
    inForce: '2023-06-01',
    commences: 'art 13',
    status: 'in-force',
    source: 'http://www.cac.gov.cn/2023-02/24/c_1678884830036813.htm',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['privacy'], cite: 'CN SCC Measures 2023 art 1', confidence: 'memory' },
  },
  {
    'art 4': {
      gist: 'The contract is for handlers below every assessment line: not critical, under a million people held, few sent in two years.',
      until: provisionsDay,
      when: all(leaves, fromMainland, personal),
      provided: belowOldLines,
      then: offers('cn.pipl-2021/art 38', ['cn.scc']),
    },
    'art 6': whereUsable(
      'The template is used unchanged, and the export begins only when the contract has taken effect.',
      'secure',
      'With the standard contract: use the template word for word; send nothing before it is in effect.',
    ),
    'art 7': whereUsable(
      'The contract and the impact assessment are filed with the province within ten working days of its effect.',
      'notify',
      'With the standard contract: file it with the impact assessment at the provincial cyberspace administration.',
      { days: 10, from: 'the day the standard contract takes effect' },
    ),
    'art 7 overdue': [
      { ...overdue(all(leaves, fromMainland, personal, belowOldLines)), until: provisionsDay },
      { ...overdue(all(exported, inBand)), from: provisionsDay, yieldsTo: exemptions },
    ],
    'art 8': whereUsable(
      'A change of purpose, scope, kind, sensitivity, means, place, retention or of the recipient’s law asks for a new contract and filing.',
      'notify',
      'With the standard contract: assess, contract and file anew when the export or the recipient’s law changes.',
    ),
  },
)
