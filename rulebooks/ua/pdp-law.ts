/** Law on Personal Data Protection: adequate states and five grounds, and a ban on clouds abroad that lasted one winter. */

import { exporter, importer, purpose } from '../../src/law/facts.ts'
import {
  all,
  any,
  defined,
  exempts,
  forbids,
  instrument,
  listed,
  notEncoded,
  offers,
  outOfScope,
  requires,
} from '../../src/law/index.ts'
import { contractPurposes, freePurposes, keptAbroad, leaves, publicPurposes, vitalPurposes } from './terms.ts'

const transfer = defined('art 2 transfer')

const onlyThese = defined('art 29(4) purposes')

export default instrument(
  {
    id: 'ua.pdp-law',
    code: 'UA PDP Law',
    title: 'Law on Personal Data Protection, No. 2297-VI',
    original: 'Закон України «Про захист персональних даних»',
    issuer: 'Verkhovna Rada',
    adopted: '2010-06-01',
    inForce: '2011-01-01',
    status: 'in-force',
    source: 'Law 2297-VI, art 29 as worded by 5491-VI (2012), art 6(5) as amended by 1907-IX (2021)',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'UA PDP Law art 1', confidence: 'secondary' },
  },
  {
    'art 2 transfer': {
      cite: 'art 2',
      gist: 'Information on a person who is or can be identified is handed to a foreign party.',
      means: leaves,
    },
    'art 6(5)': [
      {
        gist: 'No processing of personal data by cloud computing or in data centres outside Ukraine: a slip of the law on public registers.',
        from: '2021-12-15',
        until: '2022-01-18',
        when: all(transfer, keptAbroad),
        then: forbids('ua.place'),
      },
      {
        gist: 'The ban was taken back early in 2022.',
        from: '2022-01-18',
        until: '2022-03-15',
        when: all(transfer, keptAbroad),
        then: notEncoded(
          'ua.place',
          'Law 1971-IX took the ban back; it was in force on 2022-01-17 and gone when the law on clouds was signed; the day between was not established.',
        ),
      },
    ],
    'art 25(2)': {
      gist: 'The law does not reach what a person does for personal and household needs, nor purely journalistic and creative work.',
      when: all(
        transfer,
        any(
          exporter.role.is('data-subject'),
          all(exporter.role.is('natural-person'), purpose.within('personal')),
          purpose.within('journalism'),
        ),
      ),
      then: outOfScope('ua.transfer', 'ua.place'),
    },
    'art 29(3)': {
      gist: 'Handed to foreign parties only if their state protects properly; states of the Economic Area and signatories of Convention 108 do.',
      when: transfer,
      then: requires('ua.transfer'),
      unclear: 'The Cabinet may name further states; it has named none.',
    },
    'art 29(3) adequate': {
      cite: 'art 29(3)',
      gist: 'Such a state protects properly.',
      when: all(transfer, listed(importer.country, 'ua.adequate')),
      then: exempts('ua.transfer'),
    },
    'art 29(4) purposes': {
      cite: 'art 29(4)',
      gist: 'Only for what the grounds name; one more purpose closes them.',
      means: purpose.within(...freePurposes),
    },
    'art 29(4)(1)': {
      gist: 'Or with the person’s unambiguous consent.',
      then: offers('art 29(3)', ['ua.consent']),
    },
    'art 29(4)(2)': {
      gist: 'Or where a contract between owner and third party in the person’s favour needs it.',
      when: all(transfer, purpose.has(...contractPurposes)),
      provided: onlyThese,
      then: exempts('ua.transfer'),
    },
    'art 29(4)(3)': {
      gist: 'Or to protect the person’s vital interests.',
      when: all(transfer, purpose.has(...vitalPurposes)),
      provided: onlyThese,
      then: exempts('ua.transfer'),
    },
    'art 29(4)(4)': {
      gist: 'Or to protect a public interest, or to establish, fulfil and enforce a legal claim.',
      when: all(transfer, purpose.has(...publicPurposes)),
      provided: onlyThese,
      then: exempts('ua.transfer'),
    },
    'art 29(4)(5)': {
      gist: 'Or on guarantees by the owner that private and family life is left alone.',
      then: offers('art 29(3)', ['ua.guarantees']),
    },
  },
)
