/** Personal Data Protection Law: equal protection, else binding safeguards, else consent, in this order. */

import { exporter, purpose } from '../../src/law/facts.ts'
import { all, any, type Effect, exempts, instrument, offers, outOfScope } from '../../src/law/index.ts'
import { daysSinceEqual, pdpDay, pdpEnforced, transferredOrHandedOn } from './terms.ts'

const equal = all(transferredOrHandedOn, daysSinceEqual.atLeast(0))
const ways = [['id.binding-safeguards'], ['id.consent']] as const
const inOrder: Effect = { effect: 'requires', gate: 'id.transfer', paths: ways, inOrder: true }

export default instrument(
  {
    id: 'id.pdp-law-2022',
    code: 'ID PDP Law 2022',
    title: 'Law on Personal Data Protection',
    original: 'Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi',
    issuer: 'House of Representatives and President',
    adopted: '2022-10-17',
    inForce: pdpDay,
    commences: 'art 76',
    status: 'in-force',
    source: 'State Gazette 2022 No. 196 (peraturan.bpk.go.id/Details/229798)',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['privacy'], cite: 'ID PDP Law 2022 preamble', confidence: 'memory' },
  },
  {
    'art 2(2)': {
      gist: 'A natural person’s private or household activity is outside the law.',
      when: any(exporter.role.is('data-subject'), all(exporter.role.is('natural-person'), purpose.within('personal'))),
      then: outOfScope('id.transfer'),
    },
    'art 56(2)': {
      gist: 'The controller makes sure that the country protects personal data at least as well as this law.',
      when: equal,
      then: exempts('id.transfer'),
      unclear:
        'No list and no authority; the controller judges. The trade agreement with the United States of February 2026 does not make them recognised.',
    },
    'art 56(3)': [
      {
        gist: 'Else it makes sure of adequate and binding protection; in the two years of adjustment a way beside consent.',
        until: pdpEnforced,
        then: offers('id.transfer', ['id.binding-safeguards']),
      },
      {
        gist: 'Else it makes sure of adequate and binding protection, and failing that of the person’s consent (art 56(4)), in this order.',
        from: pdpEnforced,
        when: transferredOrHandedOn,
        then: inOrder,
        unclear:
          'Whether a firm abroad that hands on what it gathered in Indonesia transfers in the sense of article 56 is not said; it is asked for the same here.',
      },
    ],
  },
)
