/** Framework of the securities regulator for cloud services: what regulated entities keep in India. */

import { exporter, firstTransferOn, importer, subjects, via } from '../../../src/law/facts.ts'
import { all, any, instrument, not, permits, place, requires } from '../../../src/law/index.ts'
import { copyInIndia, leaves, onlyInIndia } from '../terms.ts'

const began = '2023-03-06'
const settled = '2024-03-06'
const inCloud = all(
  leaves,
  exporter.traits.has('sebi-regulated-entity'),
  any(via.is('storage'), importer.sector.is('cloud'), importer.relation.is('processor')),
)
/** All data of the market in India; what is about nobody is of no investor abroad. */
const ofIndia = any(subjects.residence.has('IN'), subjects.count.below(1))
const alreadyThere = firstTransferOn.before(began)
export default instrument(
  {
    id: 'in.sebi-cloud-2023',
    code: 'IN SEBI Cloud Framework 2023',
    title: 'Framework for Adoption of Cloud Services by SEBI Regulated Entities',
    original: 'SEBI/HO/ITD/ITD_VAPT/P/CIR/2023/033',
    issuer: 'Securities and Exchange Board of India',
    adopted: began,
    inForce: began,
    status: 'in-force',
    source: 'sebi.gov.in, circular of 2023-03-06 (principle on data ownership and localisation)',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    cloud: [
      {
        cite: '',
        gist: 'Data and logs in a cloud reside and are processed in India; who was in a cloud already has twelve months.',
        until: settled,
        when: all(inCloud, ofIndia, not(alreadyThere)),
        then: onlyInIndia('in.securities'),
      },
      {
        cite: '',
        gist: 'Data and logs in a cloud reside and are processed in India.',
        from: settled,
        when: all(inCloud, ofIndia),
        then: onlyInIndia('in.securities'),
      },
    ],
    grace: {
      cite: '',
      gist: 'Who used a cloud before has twelve months to come to terms with the framework.',
      until: settled,
      when: all(inCloud, ofIndia, alreadyThere),
      then: permits('in.securities'),
    },
    'investors abroad': {
      cite: '',
      gist: 'For investors incorporated abroad the original stays available in India.',
      when: all(inCloud, not(ofIndia)),
      then: [
        requires('in.securities', ['local-copy']),
        place({ gate: 'in.securities', mode: 'copy', country: 'IN', orElse: 'none', met: copyInIndia.atLeast(1) }),
      ],
      unclear: 'The text says country of incorporation; individuals who live abroad are treated alike here.',
    },
  },
)
