/** Act on the Protection of Personal Information since 2022-04-01: art 28, information before consent, measures that go on. */

import { data, exporter, importer, purpose, subjects } from '../../src/law/facts.ts'
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
  onTheSystem,
  publicBody,
  samePerson,
  servesJapan,
  specialCare,
} from './terms.ts'

const provision = defined('art 28(1) provision')
const foreign = { gate: 'jp.foreign' }
const gate = { gate: 'jp.third-party' }
const lifted = ['jp.third-party', 'jp.foreign', 'jp.personal-related']

export default instrument(
  {
    id: 'jp.appi-2020',
    code: 'JP APPI',
    title: 'Act on the Protection of Personal Information, as amended in 2020 and 2021',
    original: '個人情報の保護に関する法律(令和2年法律第44号・令和3年法律第37号による改正後)',
    issuer: 'National Diet',
    adopted: '2020-06-05',
    inForce: '2022-04-01',
    status: 'in-force',
    source:
      'Act No. 57 of 2003 as amended by Acts No. 44 of 2020 and No. 37 of 2021, https://laws.e-gov.go.jp/law/415AC0000000057',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'JP APPI art 1', confidence: 'memory' },
  },
  {
    'art 2(6)': {
      gist: 'Anonymously processed information is no personal data; its kinds are made public when it is provided (arts 43 and 44).',
      when: all(
        exporter.country.is('JP'),
        not(importer.country.is('JP')),
        data.form.is('anonymised'),
        data.categories.has('user', 'omic'),
      ),
      then: outOfScope('jp.foreign'),
    },
    'art 16(2)': {
      gist: 'Organs of the state, local authorities and most agencies are no businesses: chapter 5 and art 71 bind them.',
      when: all(provision, publicBody),
      then: notEncoded(
        'jp.public-body',
        'Chapter 5: what a public body may send abroad, within and beyond its purpose (arts 69 and 71).',
      ),
    },
    'art 23': {
      gist: 'Whoever has data handled abroad knows the regime there and takes it into account for security.',
      then: duty(
        'secure',
        'Know the regime of each country where the data is handled, and set security measures by it.',
        foreign,
      ),
    },
    'art 25': {
      gist: 'Whoever entrusts handling supervises the processor.',
      when: entrusted,
      then: duty('secure', 'Choose and supervise the processor so that the data stays safe.', gate),
    },
    'art 27(1)': {
      gist: 'No personal data goes to a third party without the person’s prior consent.',
      when: provision,
      then: requires('jp.third-party', ['jp.consent']),
    },
    'art 27(1)(i)': byLaw(provision, [...lifted, 'jp.pseudonymous']),
    'art 27(1)(i) authority': {
      cite: 'art 27(1)(i)',
      gist: 'A foreign authority is a third party: its own law is not "laws and regulations".',
      when: all(provision, authority),
      then: requires('jp.authority', ['jp.consent']),
      unclear: 'Where a Japanese statute itself orders help to a foreign authority, that statute is the ground.',
    },
    'art 27(1)(ii)': forLife(provision, [...lifted, 'jp.authority']),
    'art 27(1)(iii)': forHealth(provision, lifted),
    'art 27(1)(vi)': {
      gist: 'A university or research body gives data to its partner in joint academic research.',
      when: all(provision, exporter.sector.is('research', 'education')),
      provided: all(purpose.within('research'), importer.relation.is('partner')),
      then: exempts(...lifted),
      unclear: 'Not where the person’s rights could be unjustly harmed.',
    },
    'art 27(1)(vii)': {
      gist: 'A university or research body receives the data and needs it for academic research.',
      when: all(provision, importer.sector.is('research', 'education')),
      provided: purpose.within('research'),
      then: exempts(...lifted),
      unclear: 'Not where the person’s rights could be unjustly harmed.',
    },
    'art 27(2)': {
      gist: 'Opt-out, filed with the Commission; never for information that needs special care.',
      when: provision,
      provided: not(specialCare),
      then: offers('art 27(1)', ['jp.opt-out']),
    },
    'art 27(5)(i)': byEntrustment(provision),
    'art 27(5)(iii)': byJointUse('art 27(1)'),
    'art 28(1) provision': {
      cite: 'art 28(1)',
      gist: 'Personal data is provided to somebody abroad; where the server stands does not matter.',
      means: fromOperators(defined('art 171')),
    },
    'art 28(1)': {
      gist: 'To a third party in a foreign country: the person’s prior consent to just that.',
      when: provision,
      then: requires('jp.foreign', ['jp.consent-with-information']),
    },
    'art 28(1) same person': {
      cite: 'art 28(1)',
      gist: 'An own branch, server or employee abroad is no third party.',
      when: all(provision, samePerson),
      then: outOfScope(...lifted, 'jp.pseudonymous'),
    },
    'art 28(1) operator in Japan': {
      cite: 'art 28(1)',
      gist: 'A foreign company that runs a database business in Japan is not "in a foreign country".',
      when: all(provision, importer.traits.has('business-operator-in:JP')),
      then: outOfScope('jp.foreign'),
    },
    'art 28(1) not handled': {
      cite: 'art 28(1)',
      gist: 'Nothing is provided where the operator, by contract and access control, is not to handle the data; arts 23 and 32(1)(iv) go on.',
      when: all(provision, importer.traits.has('does-not-handle-personal-data')),
      then: outOfScope(...lifted, 'jp.pseudonymous'),
    },
    'art 28(1) listed': {
      cite: 'art 28(1)',
      gist: 'A country whose regime the Commission holds to be on a level with Japan’s is not "a foreign country".',
      when: all(provision, defined('jp.notice-1-2019/list')),
      then: exempts('jp.foreign'),
    },
    'art 28(2)': {
      gist: 'Consent counts only if the country, its regime and the importer’s measures were told before it was asked for.',
      when: subjects.consent.is('separate'),
      then: offers('art 28(1)', ['jp.information-before-consent']),
    },
    'art 28(3)': {
      gist: 'On the strength of the importer’s system: measures that it goes on, and an answer to whoever asks.',
      when: onTheSystem,
      then: duty(
        'inform',
        'Tell a person who asks how the importer’s measures are kept up, and which foreign rules may touch them.',
        foreign,
      ),
      yieldsTo: ['art 28(1) listed'],
    },
    'art 29(1)': {
      gist: 'A record of each provision to a third party is kept.',
      when: not(entrusted),
      then: duty('record', 'Record date, recipient and items of each provision; keep it three years as a rule.', gate),
    },
    'art 31(1)': {
      gist: 'What only the recipient can link to a person, such as cookies, goes to it once that person agreed to its taking it as personal data; abroad after the same information.',
      when: all(provision, data.categories.within('user.device', 'user.behavior'), not(entrusted)),
      then: [
        requires('jp.personal-related', ['jp.consent']),
        duty('record', 'Confirm and record that people agreed to the importer’s taking it as personal data.', {
          gate: 'jp.personal-related',
        }),
      ],
      unclear:
        'Not where the recipient will link it to nobody; and whether the exporter itself can tell who it is, is no fact of the transfer: it is taken to be personal data as well.',
    },
    'art 32(1)(iv)': {
      gist: 'Where data is handled abroad, the country and the measures are open to the people.',
      then: duty('inform', 'Keep the name of the country and the security measures taken open to the people.', foreign),
    },
    'art 41(6)': {
      gist: 'Pseudonymously processed information goes to nobody, consent or not, but by law, entrustment or joint use.',
      when: all(provision, data.form.is('pseudonymised'), not(entrusted)),
      then: requires('jp.pseudonymous', ['jp.joint-use-notice']),
      unclear:
        'Data that is masked for security and still handled as ordinary personal data is not caught; only the firm knows which it is.',
    },
    'art 57(1)(i)': byPress(provision, [...lifted, 'jp.authority', 'jp.pseudonymous']),
    'art 171': {
      gist: 'The Act also binds a foreign firm that supplies goods or services to people in Japan (art 166 until 2023-03-31).',
      means: servesJapan,
    },
  },
)
