/** Act on the Protection of Personal Information from the reform of 2015 to that of 2020: art 24 on third parties abroad. */

import { data, exporter, importer, purpose } from '../../src/law/facts.ts'
import {
  all,
  defined,
  duty,
  exempts,
  instrument,
  not,
  notEncoded,
  offers,
  outOfScope,
  requires,
} from '../../src/law/index.ts'
import {
  authority,
  byEntrustment,
  byJointUse,
  byLaw,
  byPress,
  entrusted,
  forHealth,
  forLife,
  fromOperators,
  publicBody,
  samePerson,
  servesJapan,
  specialCare,
} from './terms.ts'

const provision = defined('art 24 provision')
const gate = { gate: 'jp.third-party' }
const lifted = ['jp.third-party', 'jp.foreign']

export default instrument(
  {
    id: 'jp.appi-2015',
    code: 'JP APPI 2015',
    title: 'Act on the Protection of Personal Information, as amended in 2015',
    original: '個人情報の保護に関する法律(平成27年法律第65号による改正後)',
    issuer: 'National Diet',
    adopted: '2015-09-09',
    inForce: '2017-05-30',
    until: '2022-04-01',
    status: 'superseded',
    source: 'Act No. 57 of 2003 as amended by Act No. 65 of 2015, https://laws.e-gov.go.jp/law/415AC0000000057',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'JP APPI 2015 art 1', confidence: 'memory' },
  },
  {
    'art 2(5)': {
      gist: 'Organs of the state, local authorities and their agencies are no businesses under this Act.',
      when: all(provision, publicBody),
      then: notEncoded(
        'jp.public-body',
        'The Acts on information held by administrative organs and agencies, and local ordinances.',
      ),
    },
    'art 2(9)': {
      gist: 'Anonymously processed information is no personal data; its kinds are made public when it is provided.',
      when: all(
        exporter.country.is('JP'),
        not(importer.country.is('JP')),
        data.form.is('anonymised'),
        data.categories.has('user', 'omic'),
      ),
      then: outOfScope('jp.foreign'),
    },
    'art 22': {
      gist: 'Whoever entrusts handling supervises the processor.',
      when: entrusted,
      then: duty('secure', 'Choose and supervise the processor so that the data stays safe.', gate),
    },
    'art 23(1)': {
      gist: 'No personal data goes to a third party without the person’s prior consent.',
      when: provision,
      then: requires('jp.third-party', ['jp.consent']),
    },
    'art 23(1)(i)': byLaw(provision, lifted),
    'art 23(1)(i) authority': {
      cite: 'art 23(1)(i)',
      gist: 'A foreign authority is a third party: its own law is not "laws and regulations".',
      when: all(provision, authority),
      then: requires('jp.authority', ['jp.consent']),
    },
    'art 23(1)(ii)': forLife(provision, [...lifted, 'jp.authority']),
    'art 23(1)(iii)': forHealth(provision, lifted),
    'art 23(2)': {
      gist: 'Opt-out, filed with the Commission; never for information that needs special care.',
      when: provision,
      provided: not(specialCare),
      then: offers('art 23(1)', ['jp.opt-out']),
    },
    'art 23(5)(i)': byEntrustment(provision),
    'art 23(5)(iii)': byJointUse('art 23(1)'),
    'art 24 provision': {
      cite: 'art 24',
      gist: 'Personal data is provided to somebody abroad.',
      means: fromOperators(defined('art 75')),
    },
    'art 24': {
      gist: 'To a third party in a foreign country: the person’s prior consent to just that.',
      when: provision,
      then: requires('jp.foreign', ['jp.consent']),
    },
    'art 24 same person': {
      cite: 'art 24',
      gist: 'An own branch, server or employee abroad is no third party.',
      when: all(provision, samePerson),
      then: outOfScope('jp.third-party', 'jp.foreign'),
    },
    'art 24 operator in Japan': {
      cite: 'art 24',
      gist: 'A foreign company that runs a database business in Japan is not "in a foreign country".',
      when: all(provision, importer.traits.has('business-operator-in:JP')),
      then: outOfScope('jp.foreign'),
    },
    'art 24 not handled': {
      cite: 'art 24',
      gist: 'Nothing is provided where the operator, by contract and access control, is not to handle the data.',
      when: all(provision, importer.traits.has('does-not-handle-personal-data')),
      then: outOfScope('jp.third-party', 'jp.foreign'),
    },
    'art 24 listed': {
      cite: 'art 24',
      gist: 'A country whose regime the Commission holds to be on a level with Japan’s is not "a foreign country".',
      when: all(provision, defined('jp.notice-1-2019/list')),
      then: exempts('jp.foreign'),
    },
    'art 25': {
      gist: 'A record of each provision to a third party is kept.',
      when: not(entrusted),
      then: duty('record', 'Record date, recipient and items of each provision; keep it three years as a rule.', gate),
    },
    'art 75': {
      gist: 'The Act also binds a foreign firm that supplies goods or services to people in Japan.',
      means: servesJapan,
    },
    'art 76(1)(i)': byPress(provision, [...lifted, 'jp.authority']),
    'art 76(1)(iii)': {
      gist: 'Universities and research bodies, for research, stand outside these duties.',
      when: all(provision, purpose.has('research')),
      provided: all(purpose.within('research'), exporter.sector.is('research', 'education')),
      then: outOfScope('jp.third-party', 'jp.foreign'),
    },
  },
)
