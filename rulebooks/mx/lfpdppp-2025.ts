/** Federal law of 2025 on data held by private parties: transfers since 2025-03-21. */

import { exporter, purpose } from '../../src/law/facts.ts'
import {
  all,
  defined,
  duty,
  exempts,
  instrument,
  notEncoded,
  offers,
  outOfScope,
  requires,
} from '../../src/law/index.ts'
import {
  careWords,
  freePurposes,
  group,
  household,
  leaves,
  newLawDay,
  noThirdParty,
  relationPurposes,
  treatyPurposes,
} from './terms.ts'

const transfer = defined('art 2 transfer')

const onlyThese = defined('art 36 purposes')

export default instrument(
  {
    id: 'mx.lfpdppp-2025',
    code: 'MX LFPDPPP 2025',
    title: 'Federal Law on Protection of Personal Data Held by Private Parties (2025)',
    original: 'Ley Federal de Protección de Datos Personales en Posesión de los Particulares',
    issuer: 'Congress of the Union',
    adopted: '2025-03-20',
    inForce: newLawDay,
    status: 'in-force',
    source: 'DOF 2025-03-20 (decree, third article)',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'MX LFPDPPP 2025 art 1', confidence: 'memory' },
  },
  {
    'art 1': {
      gist: 'The law binds private parties; public bodies follow other laws.',
      when: all(transfer, exporter.traits.has('public-body', 'state-organ')),
      then: notEncoded(
        'mx.other-law',
        'Public bodies follow the General Law on data held by obliged subjects (anew since 2025-03-21).',
      ),
    },
    'art 1(I)': {
      gist: 'Credit bureaus follow the law on credit information.',
      when: all(transfer, exporter.traits.has('credit-reporting-agency')),
      then: notEncoded('mx.other-law', 'The Law Regulating Credit Information Companies is not in this book.'),
    },
    'art 1(II)': {
      gist: 'Who gathers for purely personal use is not bound.',
      when: all(transfer, household),
      then: outOfScope('mx.transfer'),
    },
    'art 2 transfer': {
      cite: 'art 2',
      gist: 'Data is communicated abroad.',
      means: leaves,
    },
    remission: {
      cite: '',
      gist: 'No transfer is what reaches only the person concerned, the controller itself or one who processes for it.',
      when: all(transfer, noThirdParty),
      then: outOfScope('mx.transfer'),
    },
    'art 35': {
      gist: 'Another controller receives data as the privacy notice says and the person has accepted; it takes on the same duties.',
      when: transfer,
      then: [
        requires('mx.transfer', ['mx.consent']),
        duty('inform', 'Give the recipient the privacy notice and the purposes to which the person tied the data.', {
          gate: 'mx.transfer',
        }),
      ],
    },
    'art 36 purposes': {
      cite: 'art 36',
      gist: 'Only for what this article names; one more purpose closes its exceptions.',
      means: purpose.within(...freePurposes),
    },
    'art 36(I)': {
      gist: 'Nobody need be asked where a legal norm or a treaty of Mexico provides for the transfer.',
      when: all(transfer, purpose.has(...treatyPurposes)),
      provided: onlyThese,
      then: exempts('mx.transfer'),
    },
    'art 36(II)': {
      gist: 'Nor where prevention, diagnosis, care or treatment need it.',
      when: all(transfer, purpose.has(...careWords)),
      provided: onlyThese,
      then: exempts('mx.transfer'),
    },
    'art 36(III)': {
      gist: 'Nor inside a group that works under the same internal processes and policies.',
      when: group,
      then: offers('art 35', ['mx.group-policy']),
    },
    'art 36(VI)': {
      gist: 'Nor to recognise, exercise or defend a right in court.',
      when: all(transfer, purpose.has('legal-claims')),
      provided: onlyThese,
      then: exempts('mx.transfer'),
    },
    'art 36(VII)': {
      gist: 'Nor where a contract in the person’s interest (IV) or the relation between controller and person needs it.',
      when: all(transfer, purpose.has(...relationPurposes)),
      provided: onlyThese,
      then: exempts('mx.transfer'),
      unclear: 'Transfers that a public interest or justice makes necessary or law exacts (V) are not asked here.',
    },
  },
)
