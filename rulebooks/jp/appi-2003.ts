/** Act on the Protection of Personal Information before the reform of 2015: third parties at home and abroad alike. */

import { exporter, importer, purpose } from '../../src/law/facts.ts'
import { all, defined, duty, instrument, notEncoded, offers, outOfScope, requires } from '../../src/law/index.ts'
import {
  byEntrustment,
  byJointUse,
  byLaw,
  byPress,
  entrusted,
  forHealth,
  forLife,
  fromJapan,
  publicBody,
  samePerson,
} from './terms.ts'

const provision = defined('art 23(1) provision')
const gate = { gate: 'jp.third-party' }
const lifted = ['jp.third-party']

export default instrument(
  {
    id: 'jp.appi-2003',
    code: 'JP APPI 2003',
    title: 'Act on the Protection of Personal Information, as first in force',
    original: '個人情報の保護に関する法律(平成15年法律第57号)',
    issuer: 'National Diet',
    adopted: '2003-05-30',
    inForce: '2005-04-01',
    until: '2017-05-30',
    status: 'superseded',
    source: 'Act No. 57 of 2003, https://laws.e-gov.go.jp/law/415AC0000000057 (version until 2017-05-29)',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'JP APPI 2003 art 1', confidence: 'memory' },
  },
  {
    'art 2(3)': {
      gist: 'Organs of the state, local authorities and their agencies are no businesses under this Act.',
      when: all(provision, publicBody),
      then: notEncoded(
        'jp.public-body',
        'The Acts on information held by administrative organs and agencies, and local ordinances.',
      ),
    },
    'art 22': {
      gist: 'Whoever entrusts handling supervises the processor.',
      when: entrusted,
      then: duty('secure', 'Choose and supervise the processor so that the data stays safe.', gate),
    },
    'art 23(1) provision': {
      cite: 'art 23(1)',
      gist: 'Personal data is provided by a business in Japan to somebody abroad.',
      means: fromJapan,
      unclear:
        'Firms that on no day of the past six months held more than 5,000 people were outside the Act (Order art 2); the six months are no fact here, so they are taken to be bound.',
    },
    'art 23(1)': {
      gist: 'No personal data goes to a third party without the person’s prior consent, wherever the third party is.',
      when: provision,
      then: requires('jp.third-party', ['jp.consent']),
    },
    'art 23(1) same person': {
      cite: 'art 23(1)',
      gist: 'An own branch, server or employee is no third party.',
      when: all(provision, samePerson),
      then: outOfScope('jp.third-party'),
    },
    'art 23(1) not handled': {
      cite: 'art 23(1)',
      gist: 'Nothing is provided where the operator, by contract and access control, is not to handle the data.',
      when: all(provision, importer.traits.has('does-not-handle-personal-data')),
      then: outOfScope('jp.third-party'),
    },
    'art 23(1)(i)': byLaw(provision, lifted),
    'art 23(1)(ii)': forLife(provision, lifted),
    'art 23(1)(iii)': forHealth(provision, lifted),
    'art 23(2)': {
      gist: 'Opt-out: told beforehand what is provided and how, and that provision stops on request.',
      then: offers('art 23(1)', ['jp.opt-out']),
    },
    'art 23(4)(i)': byEntrustment(provision),
    'art 23(4)(iii)': byJointUse('art 23(1)'),
    'art 50(1)(i)': byPress(provision, lifted),
    'art 50(1)(iii)': {
      gist: 'Universities and research bodies, for research, stand outside these duties.',
      when: all(provision, purpose.has('research')),
      provided: all(purpose.within('research'), exporter.sector.is('research', 'education')),
      then: outOfScope('jp.third-party'),
    },
  },
)
