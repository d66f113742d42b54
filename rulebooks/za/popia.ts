/** Protection of Personal Information Act: transborder flows (section 72) and prior authorisation (section 57). */

import { data, exporter, importer, purpose } from '../../src/law/facts.ts'
import {
  all,
  any,
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
  adequateLaw,
  authorisationDay,
  benefitPurposes,
  conformityDay,
  contractPurposes,
  group,
  itself,
  sends,
  specialOrChild,
} from './terms.ts'

const transfer = defined('s72(1) transfer')
const both = ['za.transfer', 'za.prior'] as const
const authorisation = all(transfer, defined('s26'), not(defined('s72(1)(a) law')))

export default instrument(
  {
    id: 'za.popia',
    code: 'ZA POPIA',
    title: 'Protection of Personal Information Act 4 of 2013',
    issuer: 'Parliament of South Africa',
    adopted: '2013-11-19',
    inForce: '2020-07-01',
    commences: 's115',
    status: 'in-force',
    source: 'Act 4 of 2013, Gazette 37067; commencement by Proclamation R21 of 2020',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy', 'trade-facilitation'], cite: 'ZA POPIA s 2(a)', confidence: 'text' },
  },
  {
    's6(1)(a)': {
      gist: 'What a person does in purely personal or household activity is outside the Act.',
      when: all(transfer, exporter.role.is('data-subject', 'natural-person')),
      then: outOfScope(...both),
    },
    's6(1)(b)': {
      gist: 'Information that was de-identified so that nobody can be found again is outside the Act.',
      when: all(
        exporter.country.is('ZA'),
        not(importer.country.is('ZA')),
        data.form.is('anonymised', 'aggregated', 'deidentified'),
        data.categories.has('user', 'omic'),
      ),
      then: outOfScope('za.transfer'),
    },
    's6(1)(c)': {
      gist: 'A public body acting for national security or against crime is outside, as far as other law safeguards people.',
      when: all(transfer, exporter.traits.has('competent-law-enforcement-authority')),
      then: notEncoded(
        'za.transfer',
        'Whether other legislation holds adequate safeguards, on which the exclusion hangs.',
      ),
    },
    s7: {
      gist: 'Solely journalistic, literary or artistic expression, under a code of ethics, is outside the Act.',
      when: all(transfer, purpose.has('journalism')),
      provided: all(purpose.within('journalism'), exporter.sector.is('media', 'publishing')),
      then: outOfScope(...both),
    },
    s20: {
      gist: 'Section 72 rests on the responsible party: an operator that hands back what it processes for one abroad, or sends on what was not collected here, transfers nothing of its own.',
      when: all(
        transfer,
        exporter.role.is('processor'),
        any(importer.relation.is('customer'), not(data.collectedIn.is('ZA'))),
      ),
      unclear:
        'What an operator sends to anyone else is held to be the transfer of a responsible party in the Republic through it.',
      then: outOfScope(...both),
    },
    s26: {
      gist: 'Special personal information, and personal information of children (s34).',
      means: specialOrChild,
    },
    's57(1)(d)': {
      gist: 'Special or children’s information goes to a third party in a country without adequate protection only as the Regulator has authorised.',
      from: authorisationDay,
      when: authorisation,
      then: requires('za.prior', ['za.prior-authorisation']),
      unclear:
        'Whether an agreement or group rules under section 72 make the country’s protection adequate; only its law is counted here. A code of conduct in force for the sector takes its place (s57(3)), and is not counted either.',
    },
    's58(1)': {
      gist: 'Until 2022-02-01 such processing was notified to the Regulator and need not wait for its answer.',
      from: conformityDay,
      until: authorisationDay,
      when: authorisation,
      then: duty('notify', 'Apply to the Regulator for authorisation of the transfer.', { gate: 'za.transfer' }),
      unclear:
        'Section 114(3) lets the Regulator put off section 58(2) for processing already under way on 2020-07-01; its notice speaks of all processing under section 57, and is followed.',
    },
    's72(1) transfer': {
      cite: 's72(1)',
      gist: 'A responsible party in the Republic transfers personal information to a third party in a foreign country.',
      means: sends,
    },
    's72(1)': {
      gist: 'Only on one of five grounds.',
      when: transfer,
      then: requires('za.transfer', ['za.agreement']),
    },
    's72(1) itself': {
      cite: 's72(1)',
      gist: 'Its own branch, staff or server is no third party.',
      when: all(transfer, itself),
      then: outOfScope(...both),
    },
    's72(1)(a) law': {
      cite: 's72(1)(a)',
      gist: 'The recipient is subject to a law with adequate protection, onward transfer included, as the exporter has established.',
      means: adequateLaw.atLeast(0),
    },
    's72(1)(a)': {
      gist: 'A recipient under such a law may have it.',
      when: all(transfer, defined('s72(1)(a) law')),
      then: exempts('za.transfer'),
      unclear: 'The Regulator has published no list; the exporter answers for its finding.',
    },
    's72(1)(a) group': {
      cite: 's72(1)(a)',
      gist: 'Within a group of undertakings binding corporate rules do.',
      when: group,
      then: offers('s72(1)', ['za.bcr']),
    },
    's72(1)(b)': {
      gist: 'With the person’s consent.',
      then: offers('s72(1)', ['za.consent']),
    },
    's72(1)(c)': {
      gist: 'Where a contract with the person needs it, or (72(1)(d)) one in the person’s interest.',
      when: all(transfer, purpose.has(...contractPurposes)),
      provided: purpose.within(...contractPurposes, ...benefitPurposes),
      then: exempts('za.transfer'),
    },
    's72(1)(e)': {
      gist: 'For the person’s benefit, where consent cannot practicably be had and would likely be given.',
      when: all(transfer, purpose.has(...benefitPurposes)),
      provided: all(
        purpose.within(...contractPurposes, ...benefitPurposes),
        data.qualifiers.has('subject-cannot-consent'),
      ),
      then: exempts('za.transfer'),
    },
    's114(1)': {
      gist: 'For a year all processing could still be brought into line.',
      until: conformityDay,
      when: transfer,
      then: exempts('za.transfer'),
      unclear: 'Whether the year also covers processing that began after commencement; the text says all processing.',
    },
  },
)
