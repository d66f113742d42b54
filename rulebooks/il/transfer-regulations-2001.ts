/** Transfer Regulations of 2001: the destination, eight other limbs, and the recipient's undertaking whichever is used. */

import { data, exporter, importer, purpose } from '../../src/law/facts.ts'
import { all, any, defined, exempts, instrument, listed, offers, outOfScope, requires } from '../../src/law/index.ts'
import { freePurposes, leaves } from './terms.ts'

const transfer = defined('reg 1 transfer')

const onlyThese = defined('reg 2 purposes')

export default instrument(
  {
    id: 'il.transfer-regulations-2001',
    code: 'IL Transfer Regulations 2001',
    title: 'Privacy Protection (Transfer of Data to Databases Abroad) Regulations, 5761-2001',
    original: 'תקנות הגנת הפרטיות (העברת מידע אל מאגרי מידע שמחוץ לגבולות המדינה), התשס״א-2001',
    issuer: 'Minister of Justice',
    inForce: '2001-06-17',
    status: 'in-force',
    source: 'KT 6113 (2001), under section 36 of the Privacy Protection Law, 5741-1981',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'IL Transfer Regulations 2001 title', confidence: 'secondary' },
  },
  {
    'reg 1 transfer': {
      cite: 'reg 1',
      gist: 'Data is transferred from a database in Israel to one abroad.',
      means: leaves,
      unclear:
        'Until Amendment 13 (2025-08-14) the Privacy Law spoke of data on personality, affairs, health, money, training and opinions; bare contact details are counted for earlier days, too.',
    },
    'reg 1 personal use': {
      cite: 'reg 1',
      gist: 'What a person keeps for personal use and not for business is no database (Privacy Protection Law s 7; s 3 since Amendment 13).',
      when: all(
        transfer,
        any(exporter.role.is('data-subject'), all(exporter.role.is('natural-person'), purpose.within('personal'))),
      ),
      then: outOfScope('il.transfer', 'il.undertaking'),
      confidence: 'memory',
    },
    'reg 1': {
      gist: 'Only to countries whose law protects no less than that of Israel, by the principles listed.',
      when: transfer,
      then: requires('il.transfer'),
      unclear:
        'No authority lists such countries; whether a law measures up is for the exporter to show and is not taken for granted here.',
    },
    'reg 2 purposes': {
      cite: 'reg 2',
      gist: 'Only for what limbs (2) and (7) name; one more purpose closes them.',
      means: purpose.within(...freePurposes),
    },
    'reg 2(1)': {
      gist: 'Or with the person’s consent.',
      then: offers('reg 1', ['il.consent']),
    },
    'reg 2(2)': {
      gist: 'Or where consent cannot be had and health or bodily integrity hangs on it.',
      when: all(transfer, purpose.has('emergency', 'vital-interest')),
      provided: all(data.qualifiers.has('subject-cannot-consent'), onlyThese),
      then: exempts('il.transfer'),
    },
    'reg 2(3)': {
      gist: 'Or to a corporation that the owner of the database controls and that guarantees privacy after the transfer.',
      when: importer.relation.is('affiliate'),
      then: offers('reg 1', ['il.group-guarantee']),
      unclear: 'Control by the exporter is meant; a parent or a sister is not asked apart from it here.',
    },
    'reg 2(4)': {
      gist: 'Or to a recipient bound by agreement to the conditions that hold in Israel, with the changes needed.',
      then: offers('reg 1', ['il.agreement']),
      unclear:
        'The authority’s paper of April 2026 reads the changes needed narrowly: what the recipient finds inconvenient is none.',
    },
    'reg 2(5)': {
      gist: 'Or where the data was published, or opened to the public, by lawful authority.',
      when: all(transfer, data.qualifiers.has('public-register')),
      then: exempts('il.transfer'),
      unclear: 'What others made public, without such authority, does not count.',
    },
    'reg 2(7)': {
      gist: 'Or where Israeli law demands it, or (6) public safety hangs on it.',
      when: all(transfer, purpose.has('legal-obligation')),
      provided: onlyThese,
      then: exempts('il.transfer'),
      unclear: 'No purpose of a transfer states public peace and security.',
    },
    'reg 2(8)': {
      gist: 'Or to a party to Convention 108, or a country that receives data from the Member States on the same terms.',
      when: all(transfer, listed(importer.country, 'il.receiving')),
      then: exempts('il.transfer'),
      unclear:
        'Firms in the United States certified under Safe Harbor, Privacy Shield or the Framework of 2023 are not counted; the authority spoke against the first two, and of the third nothing was found.',
    },
    'reg 3': {
      gist: 'Whichever limb is used, the recipient undertakes in writing to secure the data and to hand it on to nobody.',
      when: transfer,
      then: requires('il.undertaking', ['il.recipient-undertaking']),
      unclear:
        'By its draft opinion of January 2022 the authority lets the recipient hand data on with the exporter’s written consent and a ground of regulation 2.',
    },
  },
)
