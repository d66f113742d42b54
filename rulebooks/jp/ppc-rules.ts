/** Rules of the Personal Information Protection Commission since 2022-04-01: systems, information, yearly checks. */

import { subjects } from '../../src/law/facts.ts'
import { duty, instrument, offers } from '../../src/law/index.ts'
import { onTheSystem } from './terms.ts'

const foreign = { gate: 'jp.foreign' }

export default instrument(
  {
    id: 'jp.ppc-rules',
    code: 'JP PPC Rules',
    title: 'Rules for enforcing the Act on the Protection of Personal Information',
    original: '個人情報の保護に関する法律施行規則(平成28年個人情報保護委員会規則第3号、令和3年改正後)',
    issuer: 'Personal Information Protection Commission',
    adopted: '2021-03-24',
    inForce: '2022-04-01',
    status: 'in-force',
    source:
      'PPC Rules No. 3 of 2016 as amended by Rules No. 1 of 2021; PPC Guidelines, foreign third parties, parts 4 to 6',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 16(i)': {
      gist: 'Contract, or rules of the group, that make the importer act as chapter 4 section 2 asks.',
      then: offers('jp.appi-2020/art 28(1)', ['jp.equivalent-measures']),
    },
    'art 16(ii)': {
      gist: 'Or the importer itself is certified under an international framework on handling personal information.',
      then: offers('jp.appi-2020/art 28(1)', ['jp.cbpr-importer']),
      unclear: 'The Guidelines name the APEC system; its certificates passed to the Global CBPR Forum in June 2025.',
    },
    'art 17': {
      gist: 'Told before consent: the country, its regime, the importer’s measures; where one is not known, that, why, and what may help instead.',
      when: subjects.consent.is('separate'),
      then: duty(
        'inform',
        'Before asking: the country’s name, its regime, the importer’s measures; what is unknown, with the reason.',
        foreign,
      ),
    },
    'art 18(1)': {
      gist: 'The importer’s practice and the foreign rules that may hinder it are checked regularly, about once a year; provision stops where it can no longer be secured.',
      when: onTheSystem,
      then: duty(
        'assess',
        'Check the importer’s practice and the rules there; act on trouble, and stop where equivalence fails.',
        {
          ...foreign,
          clock: { days: 365, dayType: 'calendar', from: 'the last check' },
        },
      ),
      yieldsTo: ['jp.appi-2020/art 28(1) listed'],
    },
  },
)
