/** 28 CFR part 202 subparts J and K: due diligence, audit, records and reports. */

import { exporter, importer } from '../../../src/law/facts.ts'
import { all, any, duty } from '../../../src/law/index.ts'
import { brokerage, restricted, usExporter } from '../terms.ts'
import { exempt, outside } from './exempt.ts'

const dsp = { gate: 'us.dsp' }

export const subpartJK = {
  '202.1001': {
    gist: 'Who engages in restricted transactions has a compliance programme: data flows and vendors verified, policies certified each year.',
    from: '2025-10-06',
    when: restricted,
    then: duty('assess', 'Compliance programme: verify data flows and vendors, certify the policies yearly.', dsp),
    yieldsTo: exempt,
  },
  '202.1002': {
    gist: 'And an independent audit once for each calendar year of restricted transactions.',
    confidence: 'secondary',
    from: '2025-10-06',
    when: restricted,
    then: duty('assess', 'Independent audit of the restricted transactions for each calendar year.', dsp),
    yieldsTo: exempt,
  },
  '202.1101': {
    gist: 'Full and accurate records of each transaction are kept for at least ten years.',
    confidence: 'secondary',
    when: usExporter,
    then: duty('record', 'Keep a full and accurate record of the transaction for at least ten years.', dsp),
    yieldsTo: exempt,
  },
  '202.1102': {
    gist: 'Information on any transaction, exempt ones too, is furnished under oath when the Department asks.',
    confidence: 'secondary',
    when: usExporter,
    then: duty('authority-access', 'Furnish complete information under oath when the Department requires it.', dsp),
    yieldsTo: outside,
  },
  '202.1103': {
    gist: 'Restricted transactions in cloud computing: a yearly report by 1 March, if a quarter or more of the US person is owned by covered persons.',
    confidence: 'secondary',
    from: '2025-10-06',
    when: all(restricted, any(exporter.sector.is('cloud'), importer.sector.is('cloud'))),
    then: duty(
      'notify',
      'Yearly report by 1 March, where countries of concern or covered persons own 25 % or more of the US person.',
      dsp,
    ),
    yieldsTo: exempt,
  },
  '202.1104': {
    gist: 'An offer of prohibited brokerage that was received and rejected is reported within 14 days.',
    from: '2025-10-06',
    when: all(usExporter, brokerage),
    then: duty('notify', 'Report each offer of prohibited brokerage that was rejected.', {
      ...dsp,
      clock: { days: 14, dayType: 'calendar', from: 'rejecting the offer' },
    }),
    yieldsTo: ['us.dsp/202.502', 'us.dsp/202.503'],
  },
} as const
