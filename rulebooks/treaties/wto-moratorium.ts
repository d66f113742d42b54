/** The WTO moratorium on customs duties on electronic transmissions: one decision after another, and none after MC14. */

import { not } from '../../src/law/index.ts'
import { agreement, type Discipline, type DisputeRule, discipline, measure as m } from '../../src/law/treaty/index.ts'
import { wtoMembers } from './wto-members.ts'

const declared = '1998-05-20'

/** The article by which findings name it, its document, its first day, and the day it ends. */
const decisions: readonly (readonly [string, string, string, string, Discipline['confidence']])[] = [
  ['1998 declaration', 'WT/MIN(98)/DEC/2', declared, '1999-12-03', 'memory'],
  ['MC4 declaration', 'WT/MIN(01)/DEC/1 para 34', '2001-11-14', '2003-09-14', 'memory'],
  ['MC6 declaration', 'WT/MIN(05)/DEC para 46', '2005-12-18', '2009-12-02', 'memory'],
  ['MC7 decision', 'WT/L/782', '2009-12-02', '2011-12-17', 'memory'],
  ['MC8 decision', 'WT/L/843', '2011-12-17', '2013-12-07', 'memory'],
  ['MC9 decision', 'WT/MIN(13)/32', '2013-12-07', '2015-12-19', 'memory'],
  ['MC10 decision', 'WT/MIN(15)/42', '2015-12-19', '2017-12-13', 'text'],
  ['MC11 decision', 'WT/MIN(17)/65', '2017-12-13', '2019-12-10', 'secondary'],
  ['General Council decision 2019', 'WT/L/1079', '2019-12-10', '2022-06-17', 'secondary'],
  ['MC12 decision', 'WT/MIN(22)/32', '2022-06-17', '2024-03-02', 'secondary'],
  ['MC13 decision', 'WT/MIN(24)/38', '2024-03-02', '2026-03-31', 'secondary'],
]

export default agreement({
  code: 'WTO-MORATORIUM',
  title: 'WTO moratorium on customs duties on electronic transmissions',
  kind: 'decision',
  signed: declared,
  inForce: declared,
  source: 'https://www.wto.org/english/tratop_e/ecom_e/ecom_e.htm',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'Its legal force was never tested before a panel, nor what an electronic transmission is.',
    'The decision of 2024 ran to MC14 or 2026-03-31, whichever was earlier. MC14 closed on 2026-03-30 without renewing it; 2026-03-30 is taken as its last day.',
    'No renewal is encoded between the conferences of Seattle and Doha (1999-2001) and between Cancún and Hong Kong (2003-2005): from memory.',
    'Bans on such duties in treaties go on by themselves.',
  ],
  parties: wtoMembers,
  disputes: [
    between('1999-12-03', '2001-11-14'),
    between('2003-09-14', '2005-12-18'),
    {
      settlement: 'doubtful',
      forum: 'a WTO panel, if the decision can be relied on there at all',
      remedy: 'Questions in the General Council; a panel only on an obligation of a covered agreement.',
      cite: 'DSU art 1.1',
      confidence: 'memory',
    },
  ],
  disciplines: decisions.map(([article, document, from, until, confidence]) =>
    discipline({
      topic: 'customs-duty',
      article,
      cite: document,
      gist: 'Members maintain their practice of not imposing customs duties on electronic transmissions until the next conference.',
      verb: 'practice',
      strength: 'mixed',
      confidence,
      from,
      until,
      triggers: [
        {
          effects: ['customs-duty-electronic'],
          when: not(m.dutyRate.isZero()),
          coverage: 'arguable',
          question:
            'does a decision to maintain a practice oblige a Member in law, and is what is charged a customs duty on an electronic transmission',
        },
      ],
    }),
  ),
})

/** Between two decisions nothing was promised. */
function between(from: string, until: string): DisputeRule {
  return { settlement: 'none', forum: '', remedy: 'Nothing under this text.', from, until, cite: 'DSU art 1.1' }
}
