/** Forty invented rules over twenty facts: bans by destination, thresholds, exemptions, ranks. The law of no country. */

import { data, exporter, importer, purpose, subjects, via } from '../../src/law/facts.ts'
import {
  all,
  any,
  type Book,
  book,
  derived,
  exempts,
  forbids,
  type Instrument,
  instrument,
  mechanism,
  not,
  outOfScope,
  requires,
  sum,
} from '../../src/law/index.ts'

export const barred = 'bench.barred'
export const formality = 'bench.formality'
export const consent = 'bench.consent'

export const day = '2026-06-01'

const personal = all(not(data.form.is('anonymised', 'aggregated')), data.categories.has('user', 'omic'))
const special = data.categories.has('user.biometric', 'user.genetic', 'user.health_and_medical', 'omic')
const trusted = importer.country.is('JP', 'KR', 'SG', 'DE', 'FR', 'NL', 'GB', 'NZ')
const embargoed = importer.country.is('KP', 'IR', 'SY', 'BY')

export const thisYear = derived('bench.this-year', sum(subjects.count, subjects.yearToDate), {
  meaning: 'People of this year, this transfer included.',
})

const contract = [['cn.scc'], ['cn.certification']] as const
const assessment = [['cn.security-assessment']] as const

const rules: Instrument = instrument(
  {
    id: 'bench.rules',
    code: 'Bench Rules',
    title: 'Rules for the benchmark of decisions',
    issuer: 'nobody',
    inForce: '2026-01-01',
    status: 'in-force',
    source: 'invented for this benchmark',
    checked: '2026-06-01',
    confidence: 'text',
  },
  {
    'art 1': {
      gist: 'Data about nobody that no authority has named is free.',
      when: all(not(personal), not(data.important.is('yes')), not(data.categories.has('national', 'technology'))),
      then: outOfScope(barred, formality, consent),
    },
    'art 2': {
      gist: 'Data from abroad that only passes through is free.',
      when: all(via.is('transit'), not(data.collectedIn.is('CN'))),
      then: outOfScope(barred, formality, consent),
    },
    'art 3': {
      gist: 'What somebody does in his household asks for no consent.',
      when: all(exporter.traits.has('household'), purpose.within('personal')),
      then: outOfScope(consent),
    },
    'art 4': {
      gist: 'No data of the nation to an embargoed place.',
      when: all(embargoed, data.categories.has('national', 'technology')),
      then: forbids(barred),
    },
    'art 5': {
      gist: 'State secrets and core data stay.',
      when: data.categories.has('national.core', 'national.state_secret'),
      then: forbids(barred),
    },
    'art 6': {
      gist: 'Special data goes only to trusted places.',
      when: all(personal, special, not(trusted)),
      then: forbids(barred),
    },
    'art 7': {
      gist: 'Nothing to the listed.',
      when: importer.traits.has('cn-pipl-42:listed'),
      then: forbids(barred),
    },
    'art 8': {
      gist: 'No sale of people outside trusted places.',
      when: all(purpose.has('data-brokerage'), personal, not(trusted)),
      then: forbids(barred),
    },
    'art 9': {
      gist: 'Source code and keys stay in the group.',
      when: all(
        data.categories.has('technology.source_code', 'technology.encryption_key'),
        not(importer.relation.is('affiliate', 'headquarters', 'same-entity')),
      ),
      then: forbids(barred),
    },
    'art 10': {
      gist: 'No answer to a foreign authority.',
      when: all(importer.relation.is('authority'), purpose.has('law-enforcement-request')),
      then: forbids(barred),
    },
    'art 11': {
      gist: 'A state organ may answer in the public interest.',
      when: all(exporter.traits.has('state-organ'), purpose.has('public-interest')),
      then: exempts('bench.rules/art 10'),
    },
    'art 12': {
      gist: 'Small pseudonymous studies may go anywhere.',
      when: all(purpose.within('research'), data.form.is('pseudonymised', 'deidentified'), subjects.count.below(1_000)),
      then: exempts('bench.rules/art 6'),
    },
    'art 13': {
      gist: 'No marketing to children.',
      when: all(subjects.kinds.has('child'), purpose.has('marketing', 'analytics')),
      then: forbids(barred),
    },
    'art 14': {
      gist: 'Nothing from defence, unless it is anonymous.',
      when: all(exporter.sector.is('defence'), not(data.form.is('anonymised'))),
      then: forbids(barred),
    },
    'art 15': {
      gist: 'People who live in Russia are not sent to these places.',
      when: all(personal, subjects.residence.has('RU'), importer.country.is('US', 'GB', 'NZ', 'DE')),
      then: forbids(barred),
    },
    'art 16': {
      gist: 'Unless they agreed in writing.',
      when: subjects.consent.is('written'),
      then: exempts('bench.rules/art 15'),
    },
    'art 17': {
      gist: 'No mass of precise places from cars.',
      when: all(exporter.sector.is('automotive'), data.categories.has('user.location.precise')),
      provided: thisYear.atLeast(100_000),
      then: forbids(barred),
    },
    'art 18': {
      gist: 'Important data is assessed.',
      when: any(data.important.is('yes'), data.categories.has('national.important')),
      then: requires(formality, ...assessment),
    },
    'art 19': {
      gist: 'A million people are assessed.',
      when: all(personal, thisYear.atLeast(1_000_000)),
      then: requires(formality, ...assessment),
    },
    'art 20': {
      gist: 'Ten thousand sensitive people are assessed.',
      when: all(personal, subjects.sensitiveCount.atLeast(10_000)),
      then: requires(formality, ...assessment),
    },
    'art 21': {
      gist: 'A hundred thousand people need a contract or a certificate.',
      when: all(personal, thisYear.atLeast(100_000)),
      then: requires(formality, ...contract),
      yieldsTo: ['art 19', 'art 20'],
    },
    'art 22': {
      gist: 'One sensitive person needs a contract or a certificate.',
      when: all(personal, subjects.sensitiveCount.atLeast(1)),
      then: requires(formality, ...contract),
      yieldsTo: ['art 19', 'art 20'],
    },
    'art 23': {
      gist: 'What a contract with the person needs is exempt.',
      when: all(
        personal,
        purpose.within('contract', 'payment', 'travel-booking', 'visa'),
        not(data.important.is('yes')),
      ),
      then: exempts(formality),
    },
    'art 24': {
      gist: 'Staff under house rules are exempt.',
      when: all(
        personal,
        purpose.within('hr', 'employment'),
        subjects.kinds.within('employee'),
        exporter.traits.has('lawful-labour-rules'),
      ),
      then: exempts(formality),
    },
    'art 25': {
      gist: 'Emergencies are exempt.',
      when: purpose.has('emergency', 'vital-interest'),
      then: exempts(formality),
    },
    'art 26': {
      gist: 'Small numbers are exempt.',
      when: all(personal, not(exporter.traits.has('cii-operator'))),
      provided: all(thisYear.below(100_000), subjects.sensitiveCount.below(1), not(data.important.is('yes'))),
      then: exempts(formality),
    },
    'art 27': {
      gist: 'A free trade zone is exempt towards trusted places.',
      when: all(exporter.zone.is('CN-FTZ-SH', 'CN-FTZ-BJ', 'CN-FTZ-TJ'), trusted, not(data.important.is('yes'))),
      provided: thisYear.below(500_000),
      then: exempts(formality),
    },
    'art 28': {
      gist: 'What was collected abroad and only worked on here is exempt.',
      when: all(not(data.collectedIn.is('CN')), not(subjects.residence.has('CN'))),
      then: exempts(formality),
    },
    'art 29': {
      gist: 'Critical operators are assessed, small numbers or zone or not.',
      when: all(exporter.traits.has('cii-operator'), any(personal, data.important.is('yes'))),
      then: requires(formality, ...assessment),
      overrides: ['art 26', 'art 27'],
    },
    'art 30': {
      gist: 'Financial data to a bank abroad is certified.',
      when: all(importer.sector.is('banking', 'finance', 'insurance'), data.categories.has('user.financial')),
      then: requires(formality, ['cn.certification']),
    },
    'art 31': {
      gist: 'Telemetry of cars to these places is assessed.',
      when: all(data.categories.has('telemetry.vehicle'), importer.country.is('US', 'IN', 'AU')),
      then: requires(formality, ...assessment),
    },
    'art 32': {
      gist: 'Contact data to a partner elsewhere needs a contract.',
      when: all(
        importer.relation.is('partner'),
        importer.country.is('US', 'IN', 'BR'),
        data.categories.has('user.contact'),
      ),
      then: requires(formality, ['cn.scc']),
    },
    'art 33': {
      gist: 'Encrypted storage at a processor is exempt.',
      when: all(data.form.is('encrypted'), via.is('storage'), importer.relation.is('processor')),
      then: exempts(formality),
      yieldsTo: ['art 18'],
    },
    'art 34': {
      gist: 'People are asked.',
      when: personal,
      then: requires(consent, ['cn.separate-consent']),
    },
    'art 35': {
      gist: 'Not for their own contract.',
      when: purpose.within('contract', 'payment', 'travel-booking', 'visa'),
      then: exempts(consent),
      yieldsTo: ['art 37'],
    },
    'art 36': {
      gist: 'Not for staff matters.',
      when: all(purpose.within('hr', 'employment'), subjects.kinds.within('employee')),
      then: exempts(consent),
      yieldsTo: ['art 37'],
    },
    'art 37': {
      gist: 'Special data asks for it in writing.',
      when: all(personal, special),
      then: requires(consent, ['cn.consent']),
    },
    'art 38': {
      gist: 'Not in an emergency.',
      when: purpose.has('emergency', 'vital-interest'),
      then: exempts(consent),
    },
    'art 39': {
      gist: 'Consent withdrawn is a no.',
      when: all(personal, subjects.consent.is('withdrawn')),
      then: forbids(consent),
    },
    'art 40': {
      gist: 'People who live in trusted places are under their own law.',
      when: subjects.residence.within('JP', 'KR', 'SG', 'DE', 'FR', 'NL', 'GB', 'NZ'),
      then: exempts(consent),
    },
  },
)

export const benchBook: Book = book({
  id: 'bench',
  jurisdiction: 'CN',
  title: 'Forty rules',
  timeZone: 'Asia/Shanghai',
  gates: [
    { id: barred, question: 'May it go there at all?' },
    { id: formality, question: 'Is a formality needed?' },
    { id: consent, question: 'Were the people asked?' },
  ],
  derived: [thisYear.declaration],
  lists: [],
  mechanisms: [
    mechanism('cn.scc', { title: 'Contract', accepts: ['in-force'] }),
    mechanism('cn.certification', { title: 'Certificate', accepts: ['valid'] }),
    mechanism('cn.security-assessment', { title: 'Assessment', accepts: ['approved'] }),
    mechanism('cn.separate-consent', {
      title: 'Separate consent',
      heldWhen: subjects.consent.is('separate', 'written'),
    }),
    mechanism('cn.consent', { title: 'Written consent', heldWhen: subjects.consent.is('written') }),
  ],
  instruments: [rules],
})
