/** Data protection law of the Dubai International Financial Centre: Law 1 of 2007 and Law 5 of 2020. */

import { importer, purpose } from '../../../src/law/facts.ts'
import {
  all,
  any,
  defined,
  duty,
  exempts,
  instrument,
  listed,
  offers,
  outOfScope,
  requires,
} from '../../../src/law/index.ts'
import { forClaims, forContract, forLife, toAdequate } from '../regime.ts'
import { grounds, group, individual, leavesDifc } from '../terms.ts'

const newDay = '2020-07-01'
const gate = 'ae.difc'
const adequate = any(listed(importer.country, 'ae.difc-adequate'), listed(importer.zone, 'ae.difc-adequate'))
const before = defined('ae.difc-2007/art 11 transfer')
const now = defined('ae.difc-2020/art 26 transfer')
const authority = any(importer.relation.is('authority'), purpose.has('law-enforcement-request'))

export const law2007 = instrument(
  {
    id: 'ae.difc-2007',
    code: 'AE DIFC DP Law 2007',
    title: 'Data Protection Law, DIFC Law No. 1 of 2007',
    issuer: 'Ruler of Dubai',
    inForce: '2007-01-01',
    until: newDay,
    status: 'superseded',
    source: 'DIFC Law No. 1 of 2007, as amended by DIFC Law No. 5 of 2012 (day in 2007 not known: the first is used)',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'AE DIFC DP Law 2007 title', confidence: 'secondary' },
  },
  {
    'art 11 transfer': {
      cite: 'art 11',
      gist: 'Personal data goes to a recipient in a jurisdiction outside the Centre.',
      means: leavesDifc,
    },
    'art 11': {
      gist: 'Only to a jurisdiction with adequate protection, or under art 12.',
      when: before,
      then: requires(gate),
    },
    'art 11 adequate': { cite: 'art 11', ...toAdequate(before, adequate, gate) },
    'art 12(1)(a)': {
      gist: 'With a permit of the Commissioner and adequate safeguards.',
      then: offers('art 11', ['ae.difc-permit']),
    },
    'art 12(1)(b)': {
      gist: 'With the person’s written consent to the transfer.',
      then: offers('art 11', ['ae.difc-consent']),
    },
    'art 12(1)(c)': forContract(before, gate),
    'art 12(1)(e)': { ...forClaims(before, gate), confidence: 'memory' },
    'art 12(1)(f)': { ...forLife(before, gate), confidence: 'memory' },
  },
)

export const law2020 = instrument(
  {
    id: 'ae.difc-2020',
    code: 'AE DIFC DP Law 2020',
    title: 'Data Protection Law, DIFC Law No. 5 of 2020',
    issuer: 'Ruler of Dubai',
    adopted: '2020-05-21',
    inForce: newDay,
    status: 'in-force',
    source: 'DIFC Law No. 5 of 2020, as amended by DIFC Law No. 1 of 2025 (2025-07-15); enforced from 2020-10-01',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'AE DIFC DP Law 2020 title', confidence: 'secondary' },
  },
  {
    'art 6(4)': {
      gist: 'What people process for purely personal or household activity is outside.',
      when: all(now, individual),
      then: outOfScope(gate),
    },
    'art 26 transfer': {
      cite: 'art 26',
      gist: 'Personal data goes to a recipient outside the Centre, the rest of the Emirates included.',
      means: leavesDifc,
    },
    'art 26': {
      gist: 'Only to a jurisdiction the Commissioner holds adequate, or under art 27.',
      when: now,
      then: requires(gate),
    },
    'art 26 adequate': { cite: 'art 26', ...toAdequate(now, adequate, gate) },
    'art 26 assessment': {
      cite: 'art 26',
      gist: 'Who relies on adequacy writes down how the place protects the data, since the amendment of 2025.',
      from: '2025-07-15',
      when: all(now, adequate),
      then: duty('assess', 'Document the assessment of the destination’s protection before relying on adequacy.', {
        gate,
      }),
      unclear: 'Known from reports on DIFC Law No. 1 of 2025; its own words were not read.',
    },
    'art 27(2)(b)': {
      gist: 'Within a group, under binding corporate rules.',
      when: group,
      then: offers('art 26', ['ae.difc-bcr']),
    },
    'art 27(2)(c)': {
      gist: 'Under standard clauses adopted by the Commissioner.',
      then: offers('art 26', ['ae.difc-scc']),
    },
    'art 27(3)(a)': {
      gist: 'With explicit consent after being told of the risks.',
      then: offers('art 26', ['ae.difc-consent']),
    },
    'art 27(3)(b)': forContract(now, gate),
    'art 27(3) claims': { cite: 'art 27(3)', ...forClaims(now, gate) },
    'art 27(3) life': { cite: 'art 27(3)', ...forLife(now, gate) },
    'art 27(3) public interest': {
      cite: 'art 27(3)',
      gist: 'Important reasons of public interest need it.',
      when: all(now, purpose.has('public-interest')),
      provided: purpose.within(...grounds),
      then: exempts(gate),
    },
    'art 28': {
      gist: 'An authority that asks has personal data only after its request was examined as valid and proportionate.',
      when: all(now, authority),
      then: [
        requires('ae.difc-authority', ['ae.difc-request-assessment']),
        duty(
          'secure',
          'Ask the authority for written, binding assurances on how it will treat the data, where that is possible.',
          {
            gate: 'ae.difc-authority',
          },
        ),
      ],
    },
  },
)
