/** Data Protection Regulations of Abu Dhabi Global Market: those of 2015 and those of 2021. */

import { importer, purpose } from '../../../src/law/facts.ts'
import { all, any, defined, exempts, instrument, listed, offers, outOfScope, requires } from '../../../src/law/index.ts'
import { forClaims, forContract, forLife, toAdequate } from '../regime.ts'
import { grounds, group, individual, leavesAdgm } from '../terms.ts'

const newDay = '2021-02-14'
const gate = 'ae.adgm'
const adequate = any(listed(importer.country, 'ae.adgm-adequate'), listed(importer.zone, 'ae.adgm-adequate'))
const before = defined('ae.adgm-2015/s4 transfer')
const now = defined('ae.adgm-2021/s40 transfer')

export const regulations2015 = instrument(
  {
    id: 'ae.adgm-2015',
    code: 'AE ADGM DPR 2015',
    title: 'Data Protection Regulations 2015',
    issuer: 'Board of Directors of Abu Dhabi Global Market',
    adopted: '2015-10-04',
    inForce: '2015-10-04',
    until: newDay,
    status: 'superseded',
    source: 'Abu Dhabi Global Market, 2015; https://en.adgm.thomsonreuters.com/rulebook',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'AE ADGM DPR 2015 preamble', confidence: 'secondary' },
  },
  {
    's4 transfer': {
      cite: 's4',
      gist: 'Personal data goes to a recipient in a jurisdiction outside the Market.',
      means: leavesAdgm,
    },
    s4: {
      gist: 'Only to a jurisdiction with adequate protection, or under section 5.',
      when: before,
      then: requires(gate),
    },
    's4 adequate': { cite: 's4', ...toAdequate(before, adequate, gate) },
    's5(1)(a)': {
      gist: 'With a permit of the Registration Authority and adequate safeguards.',
      then: offers('s4', ['ae.adgm-permit']),
    },
    's5(1)(b)': {
      gist: 'With the person’s written consent to the transfer.',
      then: offers('s4', ['ae.adgm-consent']),
    },
    's5(1)(c)': forContract(before, gate),
    's5(1) claims': { cite: 's5(1)', ...forClaims(before, gate), confidence: 'memory' },
    's5(1) life': { cite: 's5(1)', ...forLife(before, gate), confidence: 'memory' },
    's5(1) agreement': {
      cite: 's5(1)',
      gist: 'Under a legally binding agreement in the form that the Regulations set out.',
      then: offers('s4', ['ae.adgm-scc']),
    },
    's5(1) group': {
      cite: 's5(1)',
      gist: 'Within a group, under a compliance policy that binds all its members.',
      when: group,
      then: offers('s4', ['ae.adgm-bcr']),
    },
  },
)

export const regulations2021 = instrument(
  {
    id: 'ae.adgm-2021',
    code: 'AE ADGM DPR 2021',
    title: 'Data Protection Regulations 2021',
    issuer: 'Board of Directors of Abu Dhabi Global Market',
    adopted: '2021-02-11',
    inForce: newDay,
    status: 'in-force',
    source: 'Abu Dhabi Global Market, https://adgmen.thomsonreuters.com/entiresection/23384',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['privacy'], cite: 'AE ADGM DPR 2021 s 1', confidence: 'secondary' },
  },
  {
    's2(2)(a)': {
      gist: 'What a natural person processes for purely personal or household purposes is outside.',
      when: all(now, individual),
      then: outOfScope(gate),
    },
    's40 transfer': {
      cite: 's40',
      gist: 'Personal data goes outside the Market, the rest of the Emirates included.',
      means: leavesAdgm,
    },
    s40: {
      gist: 'Only as part V allows: adequacy, safeguards, derogations.',
      when: now,
      then: requires(gate),
      unclear:
        'Firms had six or twelve months from publication to adapt, until then the Regulations of 2015 could be followed; the stricter reading is encoded.',
    },
    s41: toAdequate(now, adequate, gate),
    's42 clauses': {
      cite: 's42',
      gist: 'Under standard clauses adopted or approved by the Commissioner.',
      then: offers('s40', ['ae.adgm-scc']),
    },
    's42 group': {
      cite: 's42',
      gist: 'Within a group, under binding corporate rules approved by the Commissioner (section 43).',
      when: group,
      then: offers('s40', ['ae.adgm-bcr']),
    },
    's44(1)(a)': {
      gist: 'With explicit consent after being told of the risks.',
      then: offers('s40', ['ae.adgm-consent']),
    },
    's44(1)(b)': forContract(now, gate),
    's44(1) claims': { cite: 's44(1)', ...forClaims(now, gate) },
    's44(1) life': { cite: 's44(1)', ...forLife(now, gate) },
    's44(1) public interest': {
      cite: 's44(1)',
      gist: 'Important reasons of public interest need it.',
      when: all(now, purpose.has('public-interest')),
      provided: purpose.within(...grounds),
      then: exempts(gate),
    },
  },
)
