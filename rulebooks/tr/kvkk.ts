/** Law 6698 on personal data: the old and the new article 9, special data, and what lies outside. */

import { data, exporter, frequency, importer, legalBasis, purpose, via } from '../../src/law/facts.ts'
import {
  all,
  any,
  defined,
  duty,
  exempts,
  forbids,
  instrument,
  not,
  offers,
  outOfScope,
  requires,
} from '../../src/law/index.ts'
import {
  banned,
  group,
  guidelineDay,
  intimate,
  newDay,
  noticeLate,
  otherSpecial,
  personalLeaves,
  publicBody,
  signedUnnotified,
} from './terms.ts'

const transfer = defined('art 9')
const gate = { gate: 'tr.transfer' }
const incidental = frequency.is('occasional', 'once')
/** Medical services, their planning and their financing, by those bound to secrecy. */
const health = all(
  exporter.sector.is('health'),
  purpose.within(
    'contract',
    'emergency',
    'insurance-claim',
    'payment',
    'public-interest',
    'service-operation',
    'vital-interest',
  ),
)
const byLaw = legalBasis.is('legal-obligation')
const outside = ['tr.transfer', 'tr.special', 'tr.notice', 'tr.harm', 'tr.stop'] as const
const forContract = [
  'contract',
  'cross-border-shopping',
  'employment',
  'insurance-claim',
  'payment',
  'travel-booking',
] as const
const harmful = any(data.categories.has('national'), data.important.is('yes'))

export default instrument(
  {
    id: 'tr.kvkk',
    code: 'TR KVKK',
    title: 'Law No. 6698 on the Protection of Personal Data',
    original: '6698 sayılı Kişisel Verilerin Korunması Kanunu',
    issuer: 'Grand National Assembly of Turkey',
    adopted: '2016-03-24',
    inForce: '2016-10-07',
    commences: 'art 32',
    status: 'in-force',
    source: 'Resmî Gazete 2016-04-07 No. 29677; Law No. 7499, Resmî Gazete 2024-03-12 No. 32487',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'TR KVKK art 1', confidence: 'secondary' },
  },
  {
    'art 6(2)': {
      gist: 'Data of special nature is handled on explicit consent only, but for the exceptions of (3).',
      when: all(transfer, any(intimate, otherSpecial)),
      then: requires('tr.special', ['tr.explicit-consent']),
    },
    'art 6(3)': [
      {
        gist: 'Without it where a law provides so; health and sexual life by those bound to secrecy, for health.',
        until: newDay,
        when: all(transfer, any(intimate, otherSpecial)),
        provided: any(all(byLaw, not(intimate)), all(health, not(otherSpecial))),
        then: exempts('tr.special'),
      },
      {
        gist: 'Without it where a law provides so or employment law makes it a duty, for life, for claims, and for health by those bound to secrecy.',
        from: newDay,
        when: all(transfer, any(intimate, otherSpecial)),
        provided: any(
          byLaw,
          legalBasis.is('vital-interest'),
          purpose.within('emergency'),
          purpose.within('legal-claims'),
          health,
        ),
        then: exempts('tr.special'),
        unclear: 'Life: where the person cannot consent.',
      },
    ],
    'art 9': {
      gist: 'Personal data is sent, or made accessible, to somebody in another country.',
      means: personalLeaves,
      unclear: 'Whether a move within one legal person is a transfer is read strictly here.',
    },
    'art 9 collection': {
      cite: 'art 9',
      gist: 'Whether a firm abroad that collects from people in Turkey itself receives a transfer.',
      until: guidelineDay,
      when: all(transfer, via.is('direct-collection')),
      then: outOfScope('tr.transfer'),
      unclear: { text: 'The law does not say; the Authority answered in the negative on 2025-01-02.', decides: true },
    },
    'art 9(1) (2016)': {
      gist: 'No transfer abroad without explicit consent; without it only to an adequate country, of which none was ever named.',
      until: newDay,
      when: transfer,
      then: requires('tr.transfer', ['tr.explicit-consent']),
    },
    'art 9(2)(b) (2016)': {
      gist: 'Or, with a ground of arts 5(2) or 6(3), on a written undertaking of both sides and the permission of the Board.',
      until: newDay,
      then: offers('art 9(1) (2016)', ['tr.undertaking']),
    },
    'art 9(5) (2016)': {
      gist: 'What would seriously harm Turkey or the person leaves with the permission of the Board only.',
      until: newDay,
      when: all(transfer, harmful),
      then: requires('tr.harm', ['tr.board-permission']),
    },
    'art 9(4)(a)': {
      gist: 'Between public bodies: an agreement that is no treaty, and the permission of the Board.',
      from: newDay,
      when: all(publicBody, any(importer.relation.is('authority'), importer.traits.has('public-body'))),
      then: offers('art 9(4)(c)', ['tr.public-agreement']),
    },
    'art 9(4)(b)': {
      gist: 'Within a group: binding corporate rules approved by the Board.',
      from: newDay,
      when: group,
      then: offers('art 9(4)(c)', ['tr.bcr']),
    },
    'art 9(4)(c)': {
      gist: 'Without a decision of adequacy, of which there is none, data leaves on a ground of arts 5 or 6 and a safeguard: the standard contract of the Board.',
      from: newDay,
      when: transfer,
      then: requires('tr.transfer', ['tr.standard-contract']),
      unclear: 'Rights and effective remedies must exist abroad: a quality of the country that the exporter judges.',
    },
    'art 9(4)(ç)': {
      gist: 'Or a written undertaking and the permission of the Board.',
      from: newDay,
      then: offers('art 9(4)(c)', ['tr.undertaking']),
    },
    'art 9(5)': {
      gist: 'The standard contract is notified to the Authority within five working days of the last signature.',
      from: newDay,
      when: all(signedUnnotified, not(noticeLate)),
      then: duty('notify', 'Notify the standard contract to the Authority.', {
        ...gate,
        clock: { days: 5, dayType: 'business', from: 'the last signature' },
      }),
    },
    'art 9(5) late': {
      cite: 'art 9(5)',
      gist: 'A contract that was not notified in time is notified first; the delay is fined (art 18).',
      from: newDay,
      when: all(transfer, noticeLate),
      then: requires('tr.notice', ['tr.standard-contract-notice']),
    },
    'art 9(6)(a)': {
      gist: 'Incidentally: on explicit consent after the person was told of the risks.',
      from: newDay,
      when: transfer,
      provided: incidental,
      then: offers('art 9(4)(c)', ['tr.explicit-consent']),
    },
    'art 9(6)(b)': {
      gist: 'Incidentally: for a contract with the person, or (c) one in the person’s interest.',
      from: newDay,
      when: all(transfer, purpose.within(...forContract)),
      provided: incidental,
      then: exempts('tr.transfer'),
    },
    'art 9(6)(ç)': {
      gist: 'Incidentally: for an overriding public interest.',
      from: newDay,
      when: all(transfer, purpose.within('public-interest')),
      provided: incidental,
      then: exempts('tr.transfer'),
    },
    'art 9(6)(d)': {
      gist: 'Incidentally: to establish, use or protect a right.',
      from: newDay,
      when: all(transfer, purpose.within('legal-claims')),
      provided: incidental,
      then: exempts('tr.transfer'),
    },
    'art 9(6)(e)': {
      gist: 'Incidentally: for life or body, where the person cannot consent.',
      from: newDay,
      when: all(transfer, purpose.within('emergency', 'vital-interest')),
      provided: all(incidental, any(purpose.has('emergency'), data.qualifiers.has('subject-cannot-consent'))),
      then: exempts('tr.transfer'),
    },
    'art 9(6)(f)': {
      gist: 'Incidentally: from a public register, at the request of somebody with a legitimate interest.',
      from: newDay,
      when: all(transfer, data.qualifiers.has('public-register')),
      provided: all(incidental, not(data.qualifiers.has('whole-register'))),
      then: exempts('tr.transfer'),
    },
    'art 9(7)': {
      gist: 'Consent and contract do not serve public bodies in what public law has them do.',
      from: newDay,
      when: exporter.traits.has('exercising-public-powers'),
      then: [],
      overrides: ['art 9(6)(a)', 'art 9(6)(b)'],
    },
    'art 9(8)': {
      gist: 'The safeguards go on for onward transfers.',
      from: newDay,
      then: duty('secure', 'Bind the recipient, and see that onward transfers keep the safeguards.', gate),
    },
    'art 9(9)': {
      gist: 'What would seriously harm Turkey or the person leaves with the permission of the Board only.',
      from: newDay,
      when: all(transfer, harmful),
      then: requires('tr.harm', ['tr.board-permission']),
    },
    'art 10': {
      gist: 'People are told to whom and why their data may be transferred.',
      then: duty('inform', 'Tell the people that data goes abroad, to whom and why.', gate),
    },
    'art 15(7)': {
      gist: 'The Board may stop a transfer abroad that is plainly unlawful and hard to repair.',
      when: all(transfer, banned),
      then: forbids('tr.stop'),
    },
    'art 16': {
      gist: 'Controllers enter transfers abroad in the register.',
      then: duty('record', 'Enter the transfer abroad in the register of controllers.', gate),
      unclear: 'Small controllers are exempted by decisions of the Board.',
    },
    'art 28(1)(a)': {
      gist: 'What natural persons do for themselves or their household is outside the law.',
      when: exporter.traits.has('household'),
      then: outOfScope(...outside),
    },
    'art 28(1)(c)': {
      gist: 'So are art, history, literature, science and expression, within the bounds of privacy and security.',
      when: purpose.within('journalism'),
      then: outOfScope(...outside),
    },
    'provisional art 3': {
      gist: 'The old article 9(1), consent alone, went on beside the new one until 1 September 2024.',
      from: newDay,
      until: '2024-09-01',
      then: offers('art 9(4)(c)', ['tr.explicit-consent']),
      unclear: 'Whether the first of September itself still counted is not said; it is not counted here.',
    },
  },
)
