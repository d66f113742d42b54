/** Personal Data Protection Law: purposes, conditions and the exception of necessity for data leaving the Kingdom. */

import { data, exporter, purpose, via } from '../../src/law/facts.ts'
import {
  all,
  any,
  defined,
  duty,
  exempts,
  forbids,
  instrument,
  not,
  outOfScope,
  requires,
} from '../../src/law/index.ts'
import { lawDay, personalLeaves, purposes } from './terms.ts'

const transfer = defined('art 29 transfer')
const gate = { gate: 'sa.transfer' }

export default instrument(
  {
    id: 'sa.pdpl',
    code: 'SA PDPL',
    title: 'Personal Data Protection Law',
    original: 'نظام حماية البيانات الشخصية',
    issuer: 'Royal Decree M/19 of 9/2/1443H, amended by Royal Decree M/148 of 5/9/1444H',
    adopted: '2021-09-16',
    inForce: lawDay,
    commences: 'art 43',
    status: 'in-force',
    source: 'Umm Al-Qura 2021-09-24 and 2023; sdaia.gov.sa, Personal Data Protection Law',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['privacy'], cite: 'SA PDPL title', confidence: 'text' },
  },
  {
    'art 2(2)': {
      gist: 'What an individual does for personal or family use only is outside the law.',
      when: exporter.traits.has('household'),
      then: outOfScope('sa.purpose', 'sa.security', 'sa.transfer', 'sa.assessment', 'sa.stop'),
    },
    'art 13': {
      gist: 'People are told, when data is collected, whether it will be sent or shown outside the Kingdom.',
      then: duty('inform', 'Tell the people that data goes abroad, to whom and what for.', gate),
    },
    'art 29 transfer': {
      cite: 'art 29',
      gist: 'Personal data is transferred out of the Kingdom, or disclosed to a party outside it.',
      means: personalLeaves,
      unclear:
        'In force since 2023-09-14; controllers had until 2024-09-14 to put themselves in order, which changes what is enforced and not what is lawful.',
    },
    'art 29 collection': {
      cite: 'art 29',
      gist: 'Whether a firm abroad that collects from people in the Kingdom itself receives a transfer.',
      when: all(transfer, via.is('direct-collection')),
      then: outOfScope('sa.purpose', 'sa.transfer'),
      unclear: {
        text: 'The law binds that firm (art 2(1)); whether its own collecting is a transfer is said nowhere.',
        decides: true,
      },
    },
    'art 29(1)': {
      gist: 'Data leaves only for a listed purpose: an agreement of the Kingdom, its interests, an obligation to which the person is party, or what the Regulation adds (central operations, service or benefit to the person, research).',
      when: all(
        transfer,
        not(
          purpose.within(
            ...purposes.agreement,
            ...purposes.interests,
            ...purposes.obligation,
            ...purposes.benefit,
            ...purposes.operations,
            ...purposes.research,
            ...purposes.service,
          ),
        ),
      ),
      then: forbids('sa.purpose'),
      unclear:
        'Central processing for the controller’s activities is read as running the business, not as marketing or sale.',
    },
    'art 29(2)(a)': {
      gist: 'It harms neither national security nor vital interests of the Kingdom.',
      when: all(transfer, any(data.categories.has('national'), data.important.is('yes'))),
      then: forbids('sa.security'),
    },
    'art 29(2)(b)': {
      gist: 'The level of protection abroad is adequate as assessed by the authority, which has listed no place yet.',
      when: transfer,
      then: requires('sa.transfer'),
    },
    'art 29(2)(c)': {
      gist: 'No more data goes than is needed.',
      then: duty('secure', 'Send no more than the purpose needs.', gate),
    },
    'art 29(3)': {
      gist: 'The conditions give way in extreme necessity to save the person’s life or vital interests, or to prevent, examine or treat disease.',
      when: all(transfer, purpose.within('emergency', 'vital-interest')),
      then: exempts('sa.transfer', 'art 29(2)(a)'),
    },
    'art 31': {
      gist: 'Records are kept of processing and of the parties abroad to which data is disclosed.',
      then: duty('record', 'Record the transfer, its purpose and its recipient.', gate),
    },
  },
)
