/** Personal Data Protection Law of 2020: export under licence, consent in seven cases, and a year of grace after its Regulations. */

import { exporter, purpose, via } from '../../src/law/facts.ts'
import {
  all,
  any,
  defined,
  exempts,
  instrument,
  notEncoded,
  offers,
  outOfScope,
  requires,
} from '../../src/law/index.ts'
import { graceEnds, leaves, needs, sensitive, sentOn } from './terms.ts'

const transfer = defined('art 14 transfer')

export default instrument(
  {
    id: 'eg.pdpl',
    code: 'EG PDPL',
    title: 'Law No. 151 of 2020 on the Protection of Personal Data',
    original: 'قانون رقم ١٥١ لسنة ٢٠٢٠ بإصدار قانون حماية البيانات الشخصية',
    issuer: 'House of Representatives',
    adopted: '2020-07-13',
    inForce: '2020-10-16',
    commences: 'promulgation art 7',
    status: 'in-force',
    source: 'Official Gazette No. 28 bis (e), 2020-07-15',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'EG PDPL title', confidence: 'secondary' },
  },
  {
    'promulgation art 2': {
      gist: 'The law reaches some who process data of people in Egypt from abroad.',
      from: graceEnds,
      when: sentOn,
      then: notEncoded(
        'eg.reach',
        'Whether who gathered data in Egypt needs the licence for sending it on from one foreign country to another was not established.',
      ),
    },
    'promulgation art 3(1)': {
      gist: 'Data that natural persons hold for others’ personal use is outside the law, as is (3) data used for the media alone.',
      when: all(
        transfer,
        any(
          exporter.role.is('data-subject'),
          all(exporter.role.is('natural-person'), purpose.within('personal')),
          all(exporter.sector.is('media', 'publishing'), purpose.within('journalism')),
        ),
      ),
      then: outOfScope('eg.transfer', 'eg.sensitive'),
    },
    'promulgation art 3(6)': {
      gist: 'Data at the Central Bank and the bodies it supervises is outside the law, but for money-transfer and exchange firms.',
      when: all(transfer, exporter.sector.is('banking')),
      then: notEncoded(
        'eg.central-bank',
        'The Banking Law of 2020 and the rules of the Central Bank are not in this book.',
      ),
      unclear: 'Other firms that the Central Bank licenses are taken here to be under the law.',
    },
    'promulgation art 6': {
      gist: 'Everyone has a year from the Executive Regulations to conform; before them no licence could be had.',
      until: graceEnds,
      when: transfer,
      then: exempts('eg.transfer', 'eg.sensitive'),
      unclear:
        'Read, as practitioners do, as suspending the licence also for those who begin within the year. The Regulations are dated 2025-11-01, and some put their publication on 2025-11-10; the year is counted from the earlier day.',
    },
    'art 1 sensitive': {
      cite: 'art 1',
      gist: 'Sensitive: health, genes, biometrics, money, belief, political opinion, criminal record; data of children always.',
      means: sensitive,
    },
    'art 12': {
      gist: 'Sensitive data moves only with a licence of the Centre and explicit consent in writing.',
      when: all(transfer, defined('art 1 sensitive')),
      then: requires('eg.sensitive', ['eg.sensitive-licence', 'eg.written-consent']),
      unclear: 'Cases in which a law permits it without consent are not asked here.',
    },
    'art 14 transfer': {
      cite: 'art 14',
      gist: 'Personal data is transferred to, stored in or shared with a foreign country.',
      means: leaves,
    },
    'art 14': {
      gist: 'Only to a country whose protection is no lower, and with a licence or permit of the Centre.',
      when: transfer,
      then: requires('eg.transfer', ['eg.pdpc-licence']),
      unclear: 'Which countries protect no less is for the Centre to say when it licenses; no list was found.',
    },
    'art 15': {
      gist: 'With explicit consent also to other countries: for life and care, a claim, a contract in the person’s favour, the courts, a public interest, money, a treaty.',
      when: purpose.has(...needs),
      provided: purpose.within(...needs),
      then: offers('art 14', ['eg.consent']),
      unclear: 'Read as an exception from the whole of art 14, the licence included.',
    },
    'art 16': {
      gist: 'Access from abroad is opened to another controller or processor by licence, for like work or one purpose and a legitimate interest.',
      when: all(transfer, via.is('remote-access')),
      then: requires('eg.transfer', ['eg.pdpc-licence']),
    },
  },
)
