/** General Agreement on Trade in Services: articles II, XVI and XVII and the Annex on Telecommunications, held against rules on data. */

import { all, not } from '../../src/law/index.ts'
import {
  agreement,
  discipline,
  type Exclusion,
  type MeasureEffect,
  measure as m,
  type Trigger,
} from '../../src/law/treaty/index.ts'
import { procurementOut } from './coverage.ts'
import { gatsXiv, prudential, securityReviewable } from './exceptions.ts'
import { wtoDisputes } from './wto-disputes.ts'
import { wtoMembers } from './wto-members.ts'

const onPlaceOrFlow: readonly MeasureEffect[] = [
  'local-copy',
  'local-storage',
  'local-processing',
  'local-server',
  'local-access',
  'export-ban',
  'export-ban-default',
  'export-ban-storage',
  'transfer-approval',
  'transfer-conditions',
  'transfer-ban-destination',
]
const onNetworks: readonly MeasureEffect[] = ['network-restriction', 'local-network-requirement']
/** Whatever touches services; transit is a matter of goods. */
const onServices: readonly MeasureEffect[] = [
  ...onPlaceOrFlow,
  ...onNetworks,
  'source-code-disclosure',
  'algorithm-disclosure',
  'cryptography-disclosure',
  'technology-transfer-requirement',
  'customs-duty-electronic',
  'cross-border-supply-ban',
  'foreign-supply-ban',
]

const aboutPrudence = prudential({
  article: 'Annex on Financial Services 2(a)',
  cite: 'GATS Annex on Financial Services para 2(a)',
  confidence: 'secondary',
})

const waysOut = [
  // The annex speaks of measures that affect financial services alone.
  { ...aboutPrudence, open: all(aboutPrudence.open, m.financial.is(true)) },
  gatsXiv({ article: 'XIV', cite: 'GATS art XIV', confidence: 'secondary' }),
  securityReviewable({ article: 'XIV bis', cite: 'GATS art XIV bis', confidence: 'secondary' }),
]

/** A positive list: what is not in the schedule of the respondent is not promised. */
const unscheduled = (article: string, cite: string, question: string): Exclusion => ({
  reason: 'not-scheduled',
  article,
  cite,
  when: m.fact('scheduled').is(false),
  question,
})

const schedule = 'what does the schedule of the respondent say for the sector and mode of supply, and with what limits'

const noQuotas: readonly Trigger[] = [
  // DS285 (Appellate Body, 2005-04-20): a ban on remote supply is a quota of nought.
  { effects: ['cross-border-supply-ban'], coverage: 'caught' },
  {
    effects: ['foreign-supply-ban'],
    coverage: 'arguable',
    question: 'does the ban amount to one of the limits of XVI:2, as on foreign capital, legal form or number',
  },
  {
    effects: onPlaceOrFlow,
    coverage: 'arguable',
    question:
      'does the rule on where data are kept or sent leave no supply across the border at all, as a quota of nought would',
  },
  {
    effects: onNetworks,
    coverage: 'arguable',
    question: 'does the limit on the network leave no supply across the border at all, as a quota of nought would',
  },
]

const worseForForeigners: readonly Trigger[] = [
  {
    effects: onServices,
    when: m.discriminates.is('de-jure'),
    coverage: 'caught',
    question: 'does the text of the measure single out foreign services or suppliers',
  },
  {
    effects: onServices,
    // DS413 and DS363: equal words may modify the conditions of competition, and whether they do is a matter of evidence.
    when: m.discriminates.is('de-facto', 'alleged'),
    coverage: 'arguable',
    question: 'what shows that the conditions of competition are worsened for foreign suppliers of like services',
  },
]

const worseForSomeMembers: readonly Trigger[] = [
  {
    effects: ['transfer-ban-destination'],
    when: m.discriminates.is('de-jure'),
    coverage: 'caught',
    question: 'does the text of the measure name some Members and not others',
  },
  {
    effects: onServices,
    when: not(m.discriminates.is('no')),
    coverage: 'arguable',
    question:
      'are the suppliers of the Members treated differently like each other, and were comparable Members treated alike',
  },
]

const throughTheNetwork: readonly Trigger[] = [
  {
    effects: onNetworks,
    coverage: 'arguable',
    question: 'are leased lines and public networks available on reasonable and non-discriminatory terms',
  },
  {
    effects: onPlaceOrFlow,
    coverage: 'arguable',
    question:
      'does a rule on the data, not on the network, keep the supplier from using the network to move information',
  },
]

export default agreement({
  code: 'GATS',
  title: 'General Agreement on Trade in Services',
  kind: 'treaty',
  signed: '1994-04-15',
  inForce: '1995-01-01',
  source: 'https://www.wto.org/english/docs_e/legal_e/26-gats_01_e.htm',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'Schedules of commitments and lists of exemptions from article II are not encoded: a finding on XVI, XVII or the annex needs the entry, and a finding on II needs a look at the exemptions and at article V.',
    'Schedules follow the technology: a full entry for mode 1 covers delivery over a network (DS285), and old words may include electronic delivery (DS363).',
    'Articles VI:1 and VI:5 may catch unreasonable administration and late licensing: a matter for a person.',
    'Paragraph B.8 of the Understanding on financial commitments protects transfers of financial data for Members that scheduled by it.',
  ],
  parties: wtoMembers,
  disputes: wtoDisputes,
  disciplines: [
    discipline({
      topic: 'market-access',
      article: 'XVI',
      cite: 'GATS art XVI:2',
      gist: 'Where a commitment is scheduled, a Member shall keep none of six limits, among them numbers of suppliers and quotas, a quota of nought included.',
      verb: 'no-limit',
      confidence: 'secondary',
      excludes: [procurementOut('XIII', 'GATS art XIII:1'), unscheduled('XVI', 'GATS art XVI:1', schedule)],
      triggers: noQuotas,
      exceptions: waysOut,
    }),
    discipline({
      topic: 'national-treatment',
      article: 'XVII',
      cite: 'GATS art XVII',
      gist: 'In scheduled sectors a Member shall treat services and suppliers of others no less favourably than its own like ones, in the conditions of competition.',
      verb: 'no-less-favourable',
      confidence: 'secondary',
      excludes: [
        procurementOut('XIII', 'GATS art XIII:1'),
        unscheduled(
          'XVII',
          'GATS art XVII:1',
          'does the schedule of the respondent promise national treatment for the sector and mode of supply; and what shows that the conditions of competition are worsened for foreign suppliers',
        ),
      ],
      triggers: worseForForeigners,
      exceptions: waysOut,
    }),
    discipline({
      topic: 'most-favoured-nation',
      article: 'II',
      cite: 'GATS art II:1',
      gist: 'What a Member gives to services and suppliers of one country it shall give at once to like ones of every Member, scheduled or not.',
      verb: 'no-less-favourable',
      confidence: 'secondary',
      excludes: [procurementOut('XIII', 'GATS art XIII:1')],
      triggers: worseForSomeMembers,
      exceptions: waysOut,
    }),
    discipline({
      topic: 'telecom-access',
      article: 'Annex on Telecommunications 5(c)',
      cite: 'GATS Annex on Telecommunications para 5(c)',
      gist: 'A Member shall see that suppliers of scheduled services may use public networks to move information within and across borders and to reach data held abroad.',
      verb: 'allow',
      confidence: 'secondary',
      follows: ['market-access', 'national-treatment'],
      excludes: [
        unscheduled(
          'Annex on Telecommunications 5(c)',
          'GATS Annex on Telecommunications para 5(a)',
          'is the user a supplier in a sector that the respondent scheduled; are leased lines available on reasonable and non-discriminatory terms; can the conditions of 5(d) and 5(e) justify the measure',
        ),
      ],
      triggers: throughTheNetwork,
      exceptions: waysOut,
    }),
  ],
})
