/** Agreement on Electronic Commerce (INF/ECOM/87, 2024-07-26): 38 articles, none on data flows, servers or source code. */

import { agreement, discipline } from '../../src/law/treaty/index.ts'
import { dutyCharged, governmentInformationOut, procurementOut, zeroRate } from './coverage.ts'
import { gatsXiv, securityReviewable } from './exceptions.ts'

/** Behind the stabilised text: the participants less Brazil, Colombia, El Salvador, Guatemala, Indonesia, Paraguay, Chinese Taipei, Türkiye and the United States. */
const behindIt = [
  'AE AL AR AT AU BE BF BG BH BJ BN CA CH CI CL CM CN CR CV CY CZ DE DK EC EE ES EU FI FR GB GE GM GR HK HN HR HU IE IL IS IT',
  'JP KE KG KR KW KZ LA LI LT LU LV MD ME MK MM MN MT MU MX MY NG NI NL NO NZ OM PA PE PH PL PT QA RO RU SA SE SG SI SK TH UA UY',
]

export default agreement({
  code: 'WTO-ECA',
  title: 'Agreement on Electronic Commerce, INF/ECOM/87',
  kind: 'draft',
  inForce: null,
  source: 'https://docs.wto.org/dol2fe/Pages/FE_Search/FE_S_S006.aspx?Query=INF/ECOM/87',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'A stabilised text: to be annexed it needs consensus, which was refused.',
    'Sixty-six members, China among them, declared on 2026-03-28 that they will apply it among themselves for the time being; domestic procedures had still to follow. Those named here are the participants of 2024 from memory, for the list of the sixty-six was not found.',
    'No rule on data flows, servers, source code or discrimination against digital products.',
    'Articles 24 (prudential measures), 25 (personal data) and 26 (indigenous peoples) hold further exceptions that do not bear on duties.',
  ],
  parties: behindIt
    .flatMap((codes) => codes.split(' '))
    .map((party) => ({
      party,
      from: null,
      confidence: 'memory' as const,
      cite: 'INF/ECOM/87; declaration of 2026-03-28 on interim application',
    })),
  disputes: [
    {
      settlement: 'available',
      forum: 'as in the chapter on disputes, once it applies',
      remedy: 'Nothing before the text applies between the two.',
      cite: 'WTO-ECA art 27',
      confidence: 'memory',
    },
  ],
  disciplines: [
    discipline({
      topic: 'customs-duty',
      article: '11',
      cite: 'WTO-ECA art 11',
      gist: 'No Party shall impose customs duties on electronic transmissions between a person of one Party and a person of another.',
      verb: 'no-duty',
      confidence: 'secondary',
      excludes: [procurementOut('1', 'WTO-ECA art 1.2(a)'), governmentInformationOut('1', 'WTO-ECA art 1.2(c)')],
      triggers: dutyCharged,
      limits: [zeroRate('WTO-ECA art 11')],
      exceptions: [
        gatsXiv({ article: '22', cite: 'WTO-ECA art 22', confidence: 'secondary' }),
        securityReviewable({ article: '23', cite: 'WTO-ECA art 23', confidence: 'secondary' }),
      ],
    }),
  ],
})
