/** Mercosur Agreement on Electronic Commerce, signed 2021-04-29: for Argentina in force since 2026-01-10. */

import { agreement, discipline } from '../../src/law/treaty/index.ts'
import {
  asConditionOfBusiness,
  dutyCharged,
  financeOut,
  flowAllowed,
  governmentInformationOut,
  procurementOut,
  serversHere,
  zeroRate,
} from './coverage.ts'
import { gatsXiv, lppoNecessity, securityReviewable } from './exceptions.ts'

const cite = (article: string) => `Mercosur e-commerce agreement art ${article}`

const scope = [procurementOut('2', cite('2')), governmentInformationOut('2', cite('2'))]

const generalOnes = [
  gatsXiv({
    article: 'general exceptions',
    cite: 'Mercosur e-commerce agreement, general exceptions',
    confidence: 'memory',
  }),
  securityReviewable({
    article: 'security',
    cite: 'Mercosur e-commerce agreement, security exceptions',
    confidence: 'memory',
  }),
]

const policy = (article: string) => lppoNecessity({ article, cite: cite(article), confidence: 'secondary' })

const unconfirmed = (what: string) => ({ from: null, confidence: 'memory' as const, cite: what })

export default agreement({
  code: 'MERCOSUR-ECOM',
  title: 'Acuerdo sobre Comercio Electrónico del MERCOSUR',
  kind: 'treaty',
  signed: '2021-04-29',
  inForce: '2026-01-10',
  source: 'https://uy.vlex.com/vid/ley-no-20-070-911827983',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'Argentina deposited on 2025-12-11 and announced entry into force for 2026-01-10; an earlier day between others was not confirmed.',
    'Uruguay approved it by Law 20.070 of 2022 and Brazil’s Senate on 2025-11-26; the days of deposit and of entry into force for Brazil, Paraguay and Uruguay were not confirmed, so they are shown as not yet bound.',
  ],
  parties: [
    {
      party: 'AR',
      from: '2026-01-10',
      confidence: 'secondary',
      cite: 'notice in the Argentine official journal of 2026-01-07',
    },
    { party: 'BR', ...unconfirmed('approved by Congress 2025-11; deposit not confirmed') },
    { party: 'PY', ...unconfirmed('day of entry into force not confirmed') },
    { party: 'UY', ...unconfirmed('approved by Law 20.070 (2022); day of entry into force not confirmed') },
  ],
  disputes: [
    {
      settlement: 'available',
      forum: 'the Mercosur mechanism under the Olivos Protocol',
      remedy: 'Direct negotiations, then an ad hoc tribunal and the Permanent Review Tribunal.',
      cite: 'Olivos Protocol',
      confidence: 'memory',
    },
  ],
  disciplines: [
    discipline({
      topic: 'data-flow',
      article: '7',
      cite: cite('7'),
      gist: 'Each Party shall allow the transfer of information across borders by electronic means for the commercial activity of a person of a Party.',
      verb: 'allow',
      confidence: 'memory',
      excludes: [...scope, financeOut('7', cite('7'))],
      triggers: flowAllowed,
      exceptions: [policy('7'), ...generalOnes],
    }),
    discipline({
      topic: 'localisation',
      article: '8',
      cite: cite('8'),
      gist: 'No Party shall require a person of another to use or locate computing facilities in its territory as a condition for doing business there.',
      verb: 'no-require',
      confidence: 'secondary',
      excludes: [...scope, financeOut('8', cite('8'))],
      elements: [asConditionOfBusiness(cite('8'))],
      triggers: serversHere,
      exceptions: [policy('8'), ...generalOnes],
    }),
    discipline({
      topic: 'customs-duty',
      article: '3',
      cite: cite('3'),
      gist: 'No Party shall impose customs duties on electronic transmissions between persons of the Parties.',
      verb: 'no-duty',
      confidence: 'secondary',
      excludes: scope,
      triggers: dutyCharged,
      limits: [zeroRate(cite('3'))],
      exceptions: generalOnes,
    }),
  ],
})
