/** AfCFTA Protocol on Digital Trade, adopted 2024-02-18 and not in force: flows, servers, source code, duties. */

import { agreement, discipline, type Exception } from '../../src/law/treaty/index.ts'
import {
  asConditionOfBusiness,
  asConditionOfSale,
  codeDemanded,
  flowAllowed,
  serversHere,
  zeroRate,
} from './coverage.ts'
import { lppoNecessity, securitySelfJudging } from './exceptions.ts'

/** Signatories of the AfCFTA Agreement: every member of the African Union but Eritrea. */
const signatories =
  'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW'.split(
    ' ',
  )

const ownOnes = (article: string): readonly Exception[] => [
  lppoNecessity({ article, cite: `AfCFTA DTP art ${article}`, confidence: 'memory' }),
  securitySelfJudging({ article, cite: `AfCFTA DTP art ${article}`, confidence: 'memory' }),
]

export default agreement({
  code: 'AfCFTA-DTP',
  title: 'Protocol to the Agreement Establishing the African Continental Free Trade Area on Digital Trade',
  kind: 'treaty',
  inForce: null,
  source: 'https://africanlii.org/akn/aa-au/act/protocol/2024/free_trade_area_on_digital_trade/eng@2024-02-18',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'It needs 22 ratifications; States then have five years to bring their laws into line.',
    'Whether an annex on data transfers or on the disclosure of source code changes these clauses was not checked.',
    'Listed are the signatories of the AfCFTA Agreement; who has ratified the protocol was not confirmed.',
  ],
  parties: signatories.map((party) => ({
    party,
    from: null,
    cite: 'AfCFTA DTP: adopted 2024-02-18, not in force when last checked',
  })),
  disputes: [],
  disciplines: [
    discipline({
      topic: 'data-flow',
      article: '20',
      cite: 'AfCFTA DTP art 20',
      gist: 'State Parties shall, subject to an annex, allow the transfer of data across borders by electronic means for the conduct of digital trade.',
      verb: 'allow',
      confidence: 'secondary',
      triggers: flowAllowed,
      exceptions: ownOnes('20'),
    }),
    discipline({
      topic: 'localisation',
      article: '22',
      cite: 'AfCFTA DTP art 22',
      gist: 'No State Party shall require a person of another to use or locate computing facilities in its territory as a condition for digital trade there.',
      verb: 'no-require',
      confidence: 'secondary',
      elements: [asConditionOfBusiness('AfCFTA DTP art 22')],
      triggers: serversHere,
      exceptions: ownOnes('22'),
    }),
    discipline({
      topic: 'source-code',
      article: '24',
      cite: 'AfCFTA DTP art 24',
      gist: 'No State Party shall require a person of another to hand over source code as a condition of import, distribution, sale or use; an annex names the public reasons that allow it.',
      verb: 'no-require',
      confidence: 'secondary',
      elements: [asConditionOfSale('AfCFTA DTP art 24')],
      triggers: codeDemanded,
      exceptions: ownOnes('24'),
    }),
    discipline({
      topic: 'customs-duty',
      article: '6',
      cite: 'AfCFTA DTP art 6',
      gist: 'State Parties shall not impose customs duties on digital products that originate in another under the rules of origin of an annex.',
      verb: 'no-duty',
      confidence: 'memory',
      triggers: [
        {
          effects: ['customs-duty-electronic'],
          coverage: 'arguable',
          question: 'does the product originate in a State Party under the annex on rules of origin (article 7)',
        },
      ],
      limits: [zeroRate('AfCFTA DTP art 6')],
    }),
  ],
})
