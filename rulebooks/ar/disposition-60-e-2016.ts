/** Disposition of 2016: the list of adequate countries, the model contracts, and what departs from them. */

import { importer } from '../../src/law/facts.ts'
import { all, defined, duty, exempts, instrument, listed, offers } from '../../src/law/index.ts'
import { daysSinceSigned, listDay } from './terms.ts'

export default instrument(
  {
    id: 'ar.disposition-60-e-2016',
    code: 'AR Disposition 60-E/2016',
    title: 'Disposition on international transfers of personal data',
    original: 'Disposición 60-E/2016',
    issuer: 'National Directorate for Personal Data Protection',
    adopted: '2016-11-16',
    inForce: listDay,
    status: 'in-force',
    source: 'Boletín Oficial 2016-11-18, as amended by Resolution AAIP 34/2019',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 1': {
      gist: 'Model contracts secure the transfer: one for giving data on, one for services.',
      then: offers('ar.law-25326/art 12(1)', ['ar.model-clauses']),
    },
    'art 2': {
      gist: 'A contract that departs from the models is handed in for approval within 30 days of its signature.',
      when: daysSinceSigned.atLeast(0),
      then: duty('notify', 'Hand in the contract that departs from the models and ask for its approval.', {
        gate: 'ar.transfer',
        clock: { days: 30, dayType: 'calendar', from: 'signature' },
      }),
    },
    'art 3': {
      gist: 'Free to countries on the list: the Union and the Economic Area, and those named.',
      when: all(defined('ar.law-25326/art 12 transfer'), listed(importer.country, 'ar.adequate')),
      then: exempts('ar.transfer'),
      unclear:
        'Israel for automated data only. The trade agreement signed on 2026-02-05 promises to hold the United States adequate; no act of the authority was found, and it is not on the list.',
    },
  },
)
