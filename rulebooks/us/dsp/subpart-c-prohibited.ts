/** 28 CFR part 202 subpart C: what no US person may do, and on what terms data may be brokered to other foreign persons. */

import { exporter } from '../../../src/law/facts.ts'
import { all, any, duty, forbids, not, requires } from '../../../src/law/index.ts'
import {
  access,
  brokerage,
  bulkOmic,
  covered,
  coveredPerson,
  directed,
  foreignImporter,
  regulatedData,
  usExporter,
} from '../terms.ts'

const dsp = { gate: 'us.dsp' }
const knowingly =
  'Knowingly (202.230) is with actual knowledge or where one reasonably should have known; what the transfer states is taken as known.'

export const subpartC = {
  '202.301(a)': {
    gist: 'No brokerage of government-related or bulk data with a country of concern or covered person.',
    when: all(usExporter, covered, brokerage),
    then: forbids('us.dsp'),
    unclear: knowingly,
  },
  '202.302(a)': {
    gist: 'Brokerage with any other foreign person only under a contract against onward brokerage, and with breaches reported.',
    when: all(brokerage, not(coveredPerson)),
    provided: all(usExporter, foreignImporter, access, regulatedData),
    then: [
      requires('us.dsp', ['us.contract-no-onward-brokerage', 'us.report-violations-14-days']),
      duty('notify', 'Report known or suspected breaches of the contract to the Department of Justice.', {
        ...dsp,
        clock: { days: 14, dayType: 'calendar', from: 'becoming aware of the known or suspected breach' },
      }),
    ],
    unclear: knowingly,
  },
  '202.303': {
    gist: 'No covered transaction of any kind that gives access to bulk ’omic data, or to biospecimens that yield it.',
    when: all(usExporter, covered, bulkOmic),
    then: forbids('us.dsp'),
    unclear:
      'Biospecimens meant by the recipient solely to diagnose, treat or prevent disease are none (202.223); how that is shown is for the exporter.',
  },
  '202.304(a)': {
    gist: 'No transaction with the purpose of evading the prohibitions, whether or not it is itself covered; no attempt, no conspiracy.',
    when: exporter.traits.has('intent-to-evade'),
    then: forbids('us.evasion'),
  },
  '202.305(a)': {
    gist: 'No US person may knowingly direct a foreign person’s transaction that would be prohibited to a US person.',
    confidence: 'secondary',
    when: all(directed, covered, any(brokerage, bulkOmic)),
    then: forbids('us.dsp'),
    unclear: 'Processing the payment for a deal is not directing it (202.305(b) Example 4).',
  },
  '202.305(a) restricted': {
    cite: '202.305(a)',
    gist: 'Nor direct one that would be restricted and does not meet the security requirements.',
    confidence: 'secondary',
    when: all(directed, covered),
    then: requires('us.dsp', ['us.cisa-security-requirements']),
  },
} as const
