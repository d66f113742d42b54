/** Personal Information Protection Law: grounds, separate consent, and one condition of art 38 for every export. */

import { data, exporter, importer, legalBasis, purpose, subjects } from '../../src/law/facts.ts'
import {
  all,
  any,
  approve,
  duty,
  exempts,
  forbids,
  instrument,
  listed,
  not,
  outOfScope,
  place,
  requires,
} from '../../src/law/index.ts'
import {
  allTakenForSensitive,
  anybodySensitive,
  asExportGrew,
  assessedVolume,
  authorityRequest,
  contractPurposes,
  criticalOperator,
  drawnFromAbroad,
  emergencyPurposes,
  exemptions,
  exported,
  fromMainland,
  handler,
  important,
  lawfulStaffRules,
  leaves,
  millionHeld,
  personal,
  provisionsDay,
  sentOverTwoYears,
  sidePurposes,
  staffPurposes,
} from './terms.ts'

const groundsWithoutConsent = [...contractPurposes, ...emergencyPurposes, 'legal-obligation', 'journalism'] as const
const formality = { gate: 'cn.formality' }
const keptAtHome = place({ gate: 'cn.localisation', mode: 'copy', country: 'CN', orElse: 'none' })
const assessedAsOrgan = [requires('cn.state-organ', ['cn.security-assessment']), keptAtHome]

export default instrument(
  {
    id: 'cn.pipl-2021',
    code: 'CN PIPL 2021',
    title: 'Personal Information Protection Law',
    original: '中华人民共和国个人信息保护法',
    issuer: 'Standing Committee of the National People’s Congress',
    adopted: '2021-08-20',
    inForce: '2021-11-01',
    commences: 'art 74',
    status: 'in-force',
    source:
      'http://www.npc.gov.cn/npc/c30834/202108/a8c4e3672c74491a80b53a172bb753fe.shtml (Order of the President No. 91, 2021)',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['privacy'], cite: 'CN PIPL 2021 art 1', confidence: 'memory' },
  },
  {
    'art 4': {
      gist: 'Anonymised data, which identifies nobody and cannot be restored, is outside the law; de-identified and encrypted data is not.',
      when: all(data.categories.has('user', 'omic'), data.form.is('anonymised'), not(important)),
      then: outOfScope('cn.formality'),
    },
    'art 13': asExportGrew((out) => ({
      gist: 'Where every purpose rests on a contract with the person, staff rules, a legal duty or an emergency, no consent is needed.',
      when: all(out, personal, purpose.has(...groundsWithoutConsent, ...staffPurposes)),
      provided: all(
        not(legalBasis.is('consent')),
        any(
          purpose.within(...groundsWithoutConsent, ...sidePurposes),
          all(purpose.within(...groundsWithoutConsent, ...sidePurposes, ...staffPurposes), lawfulStaffRules),
        ),
      ),
      then: exempts('cn.consent'),
      unclear:
        'Art 39 read alone asks for separate consent always; courts and practice ask for it only where consent is the basis.',
    })),
    'art 13(1)(1)': {
      gist: 'A handler abroad that collects from people in the mainland needs their consent, or another ground.',
      until: provisionsDay,
      when: all(drawnFromAbroad, personal),
      provided: not(purpose.within(...groundsWithoutConsent, ...sidePurposes)),
      then: requires('cn.consent', ['cn.consent']),
    },
    'art 13(1)(4)': {
      gist: 'In an emergency, to protect life, health or property, nobody waits for a guardian either.',
      when: all(exported, personal, purpose.within(...emergencyPurposes)),
      then: exempts('art 31', 'cn.children-provisions-2019/art 9'),
      unclear:
        'Whether a contract or another ground of art 13 lifts the guardian’s consent of art 31 as well is open; this book keeps it.',
    },
    'art 13(1)(6)': asExportGrew((out) => ({
      gist: 'What the person has published, or what is lawfully public, may be used within reason without consent.',
      when: all(out, personal, data.qualifiers.has('published')),
      then: exempts('cn.consent'),
      unclear: 'Not against the person’s clear refusal, and not where the effect on her is great (art 27).',
    })),
    'art 28': {
      gist: 'Sensitive: biometrics, belief, specific identity, health, financial account, whereabouts, and everything about a child under 14.',
      means: listed(data.categories, 'cn.sensitive-categories'),
    },
    'art 28 identity number': {
      cite: 'art 28',
      gist: 'An identity card number.',
      means: listed(data.categories, 'cn.contested-sensitive-categories'),
      unclear: 'Standards have treated it as sensitive in combination; whether it is so alone is disputed.',
    },
    'art 29': {
      gist: 'A handler abroad that collects sensitive data from people in the mainland needs their separate consent.',
      until: provisionsDay,
      when: all(drawnFromAbroad, any(subjects.sensitiveCount.atLeast(1), allTakenForSensitive)),
      provided: not(purpose.within(...groundsWithoutConsent, ...sidePurposes)),
      then: requires('cn.consent', ['cn.separate-consent']),
      overrides: ['art 13(1)(1)'],
    },
    'art 30': {
      gist: 'For sensitive data, the necessity and the effect on the person are told as well.',
      when: all(personal, anybodySensitive),
      then: duty(
        'inform',
        'Tell people of whom sensitive data is sent why it is necessary and what it means for them.',
        formality,
      ),
    },
    'art 31': asExportGrew((out) => ({
      gist: 'Under 14, a parent or guardian consents, and special rules are made.',
      when: all(out, personal, any(subjects.kinds.has('child'), data.categories.has('user.child'))),
      then: [
        requires('cn.minors', ['cn.guardian-consent']),
        duty('record', 'Special handling rules for the data of children under 14.', { gate: 'cn.minors' }),
      ],
    })),
    'art 36': {
      gist: 'State organs keep personal information in the mainland; abroad only after assessment.',
      when: all(leaves, personal, any(exporter.traits.has('state-organ'), exporter.sector.is('government'))),
      then: assessedAsOrgan,
      overrides: ['art 38', 'art 38 collected abroad'],
    },
    'art 37': {
      gist: 'The same for organisations that manage public affairs under powers given by law.',
      when: all(leaves, personal, exporter.traits.has('exercising-public-powers')),
      then: assessedAsOrgan,
      overrides: ['art 38', 'art 38 collected abroad'],
    },
    'art 38': [
      {
        gist: 'One condition must be met: assessment, certificate or standard contract. None of them existed for this export yet.',
        until: '2022-11-04',
        when: all(leaves, fromMainland, personal),
        then: requires('cn.formality'),
        unclear: {
          text: 'The duty bound from 2021-11-01; assessment came on 2022-09-01, certification on 2022-11-04, the contract on 2023-06-01.',
          decides: true,
        },
      },
      {
        gist: 'One condition must be met: assessment, certificate or standard contract.',
        from: '2022-11-04',
        until: provisionsDay,
        when: all(leaves, fromMainland, personal),
        then: requires('cn.formality'),
      },
      {
        gist: 'One condition must be met: assessment, certificate or standard contract, unless the Provisions free the export.',
        from: provisionsDay,
        when: all(exported, personal),
        then: requires('cn.formality'),
      },
    ],
    'art 38 collected abroad': {
      cite: 'art 38',
      gist: 'Data collected abroad and processed in the mainland.',
      until: provisionsDay,
      when: all(leaves, not(fromMainland), personal),
      then: requires('cn.formality'),
      unclear: {
        text: 'The assessment and contract measures speak of data collected in the mainland only, the law covers the processing; settled on 2024-03-22.',
        decides: true,
      },
    },
    'art 38(3)': {
      gist: 'The handler sees to it that the recipient reaches the standard of the law.',
      when: personal,
      then: duty('secure', 'Take the measures needed for the recipient to reach the standard of the PIPL.', formality),
    },
    'art 39': asExportGrew((out) => ({
      gist: 'The people consent separately to the export.',
      when: all(out, personal, handler),
      then: requires('cn.consent', ['cn.separate-consent']),
      overrides: [
        'cn.consumer-law-2013/art 29',
        'cn.npcsc-decision-2012/art 2',
        'cn.csl-2016/art 41',
        'cn.csl-2016/art 42',
      ],
    })),
    'art 39 notice': {
      cite: 'art 39',
      gist: 'The people are told of the recipient, purpose, means, kinds of data and their rights.',
      when: all(personal, handler),
      then: duty(
        'inform',
        'Tell people the recipient’s name and contact, purpose, means, kinds of data, and how to exercise their rights.',
        formality,
      ),
    },
    'art 40': {
      gist: 'Critical operators keep personal information in the mainland, and are assessed before sending any of it abroad.',
      when: all(leaves, fromMainland, personal, criticalOperator),
      then: [requires('cn.formality', ['cn.security-assessment']), keptAtHome],
      overrides: ['art 38'],
    },
    'art 40 volume': [
      {
        cite: 'art 40',
        gist: 'So do handlers that reach the number of the cyberspace administration: a million held, or the lines of 2022.',
        from: '2022-09-01',
        until: provisionsDay,
        when: all(leaves, fromMainland, personal, any(millionHeld, sentOverTwoYears)),
        then: keptAtHome,
      },
      {
        cite: 'art 40',
        gist: 'So do handlers that reach the number of the cyberspace administration: the lines of 2024.',
        from: provisionsDay,
        when: all(leaves, fromMainland, personal, assessedVolume),
        then: keptAtHome,
        yieldsTo: exemptions,
      },
    ],
    'art 41': {
      gist: 'No personal information stored in the mainland to a foreign judicial or enforcement body without approval.',
      when: all(leaves, personal, authorityRequest),
      then: approve('cn.authority-request', 'cn.authority-approval', 'Competent authority of the mainland'),
    },
    'art 42': {
      gist: 'A recipient that harms citizens’ rights or the state can be put on a list that limits or bans supplying it.',
      when: all(leaves, personal, importer.traits.has('cn-pipl-42:listed')),
      then: forbids('cn.sanctions'),
      unclear: 'No list has been published; whether an entry bans or only limits is in the entry.',
    },
    'art 53': {
      gist: 'A handler abroad that art 3(2) reaches has an office or representative in the mainland and reports it.',
      when: all(drawnFromAbroad, personal),
      then: duty('notify', 'Set up an office or name a representative in the mainland and report name and contact.'),
    },
    'art 55': {
      gist: 'An impact assessment comes before any export.',
      when: personal,
      then: duty('assess', 'Personal information protection impact assessment before the export.', formality),
    },
    'art 56': {
      gist: 'The report and the record of handling are kept for at least three years.',
      when: personal,
      then: duty(
        'record',
        'Keep the impact assessment and the record of handling for at least three years.',
        formality,
      ),
    },
    'art 63': {
      gist: 'Inspectors question, copy records, enter premises and seize with approval.',
      when: all(exporter.country.is('CN'), personal),
      then: duty('authority-access', 'Assist inspections by the departments in charge of personal information.'),
    },
    'art 72': {
      gist: 'A natural person’s personal or family affairs are outside the law.',
      when: all(leaves, exporter.traits.has('household'), not(important)),
      provided: exporter.role.is('natural-person', 'data-subject'),
      then: outOfScope('cn.formality', 'cn.consent', 'cn.localisation'),
      overrides: ['art 38', 'art 38 collected abroad'],
    },
  },
)
