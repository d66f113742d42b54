/** Credit reporting regulation: agencies keep and process at home what they collected there. */

import { data, exporter, importer, subjects, via } from '../../../src/law/facts.ts'
import { all, any, defined, duty, forbids, instrument, not, place } from '../../../src/law/index.ts'
import { fromMainland, leaves } from '../terms.ts'

/** The agency’s own work moved abroad, as against supply to somebody who uses the information. */
const workAbroad = any(via.is('storage'), importer.relation.is('processor', 'same-entity'))

export default instrument(
  {
    id: 'cn.credit-reporting-regulation-2013',
    code: 'CN Credit Reporting Regulation 2013',
    title: 'Regulation on the Administration of the Credit Reporting Industry',
    original: '征信业管理条例',
    issuer: 'State Council (Order 631)',
    adopted: '2012-12-26',
    inForce: '2013-03-15',
    status: 'in-force',
    source: 'Order of the State Council No. 631 (2013)',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: {
      stated: ['privacy', 'industrial-policy'],
      cite: 'CN Credit Reporting Regulation 2013 art 1',
      confidence: 'memory',
    },
  },
  {
    'art 24 information': {
      cite: 'art 24',
      gist: 'Information that a credit reporting agency collected in the mainland, whatever it says; its own staff files aside.',
      means: all(
        fromMainland,
        any(exporter.sector.is('credit-reporting'), exporter.traits.has('credit-reporting-agency')),
        data.categories.has('business', 'transaction', 'unclassified', 'user'),
        not(subjects.kinds.within('employee')),
      ),
    },
    'art 24': {
      gist: 'An agency sorts, keeps and processes in the mainland what it collected there.',
      when: all(leaves, defined('art 24 information'), workAbroad),
      then: [
        forbids('cn.sector.credit'),
        place({ gate: 'cn.sector.credit', mode: 'process-only', country: 'CN', orElse: 'none' }),
      ],
    },
    'art 24 supply': [
      {
        cite: 'art 24',
        gist: 'To recipients abroad an agency supplies information by law and by the rules of the central bank, of which there were none yet.',
        until: '2022-01-01',
        when: all(leaves, defined('art 24 information'), not(workAbroad)),
        then: duty('secure', 'Supply by law and the rules of the central bank only.', { gate: 'cn.sector.credit' }),
        unclear: { text: 'The central bank’s rules on supply abroad came on 2022-01-01.', decides: true },
      },
      {
        cite: 'art 24',
        gist: 'To recipients abroad an agency supplies information by law and by the rules of the central bank.',
        from: '2022-01-01',
        when: all(leaves, defined('art 24 information'), not(workAbroad)),
        then: duty('secure', 'Supply by law and the rules of the central bank only.', { gate: 'cn.formality' }),
      },
    ],
  },
)
