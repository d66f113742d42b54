/** 18 USC ch. 121 as the CLOUD Act amended it: what a US provider may disclose to authorities, and what it must. */

import { data, exporter, importer, purpose, subjects } from '../../src/law/facts.ts'
import { all, any, demands, duty, exempts, forbids, instrument, listed, not, notEncoded } from '../../src/law/index.ts'
import { orderAge, toAuthority } from './terms.ts'

/** Electronic communication services and remote computing services. */
const provider = exporter.sector.is('cloud', 'it-services', 'social-media', 'software', 'telecom')
const toUnitedStates = importer.country.is('US')
const freed = exempts('us.disclosure', '2702(a)')

export default instrument(
  {
    id: 'us.stored-communications-act',
    code: 'US 18 USC',
    title: 'Stored Communications Act, as amended by the CLOUD Act of 2018',
    issuer: 'Congress',
    adopted: '1986-10-21',
    inForce: '1987-01-19',
    status: 'in-force',
    source: '18 USC 2701 to 2713, 2523; Pub. L. 115-141 div. V (2018-03-23)',
    checked: '2026-11-25',
    confidence: 'text',
  },
  {
    '2702(a)': {
      gist: 'A provider to the public discloses the contents of communications to nobody, and customer records to no US authority, unless an exception applies; a foreign court’s or authority’s order is none.',
      when: all(
        exporter.country.is('US'),
        provider,
        toAuthority,
        any(data.categories.has('user.content'), all(toUnitedStates, data.categories.has('user'))),
      ),
      then: forbids('us.disclosure'),
    },
    '2702(a) services': {
      cite: '2702(a)',
      gist: 'A business whose trade is another is a provider as far as it lets the public send or store messages.',
      when: all(
        exporter.country.is('US'),
        exporter.sector.is('e-commerce', 'gaming', 'media', 'technology'),
        toAuthority,
        not(toUnitedStates),
        data.categories.has('user.content'),
      ),
      then: notEncoded(
        'us.disclosure',
        'Whether it offers the public a service of communications or remote computing.',
      ),
      yieldsTo: ['2702(b)(3)', '2702(b)(9)'],
    },
    '2702(b)(2)': {
      gist: 'Except as legal process under section 2703 authorises.',
      when: all(toAuthority, toUnitedStates, orderAge.atLeast(0)),
      then: freed,
    },
    '2702(b)(3)': {
      gist: 'Except with the lawful consent of the sender, the recipient or the subscriber.',
      when: all(toAuthority, subjects.consent.is('general', 'separate', 'written')),
      then: freed,
    },
    '2702(b)(8)': {
      gist: 'Except to a US authority where an emergency endangers life or limb.',
      when: all(toAuthority, toUnitedStates, purpose.has('emergency', 'vital-interest')),
      then: freed,
    },
    '2702(b)(9)': {
      gist: 'Except to a foreign government under an order within an executive agreement (section 2523).',
      from: '2018-03-23',
      when: all(purpose.has('law-enforcement-request'), listed(importer.country, 'us.cloud-agreements')),
      then: freed,
      unclear:
        'The order must be one that the agreement covers: serious crime, not aimed at persons in the United States.',
    },
    '2703': {
      gist: 'A provider discloses what a warrant, court order or subpoena of a US authority asks for.',
      when: all(exporter.country.is('US'), orderAge.atLeast(0)),
      then: [
        demands('disclose-to-authority'),
        duty('authority-access', 'Preserve and disclose what the order asks for.', { gate: 'us.disclosure' }),
      ],
    },
    '2713': {
      gist: 'It does so wherever the data lies, if the data is in its possession, custody or control.',
      from: '2018-03-23',
      when: orderAge.atLeast(0),
      then: [
        demands('disclose-to-authority'),
        duty('authority-access', 'Preserve and disclose it wherever it is kept, or move to quash (section 2703(h)).', {
          gate: 'us.disclosure',
        }),
      ],
      unclear:
        'Whether a foreign company of the group is within US jurisdiction, and has or controls the data, is a question of its own; an order that is given is taken to reach it.',
    },
  },
)
