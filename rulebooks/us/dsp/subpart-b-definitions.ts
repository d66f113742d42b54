/** 28 CFR part 202 subpart B: whose access to which data in which kind of deal. */

import { data, exporter, importer, purpose } from '../../../src/law/facts.ts'
import { all, any, defined, listed, not, notEncoded, outOfScope } from '../../../src/law/index.ts'
import {
  access,
  accountWords,
  brokerage,
  contactWords,
  covered,
  coveredPerson,
  financialWords,
  genomicWords,
  kindUnstated,
  largest,
  largestInDevices,
  otherBrokerage,
  ownedFromConcern,
  publicWords,
  regulatedData,
  restrictedKind,
  usActor,
  usExporter,
  usPeople,
} from '../terms.ts'
import { exempt } from './exempt.ts'

const individual = importer.traits.has('individual')
const inConcern = listed(importer.country, 'us.concern')

export const subpartB = {
  '202.201': {
    gist: 'Access is the ability to read, copy, decrypt, change or otherwise reach the data, judged as if no security measure were there.',
    confidence: 'memory',
    means: not(any(importer.traits.has('no-data-access'), exporter.traits.has('holds-no-covered-data'))),
  },
  '202.204': {
    gist: 'Biometric identifiers: measurable traits used to recognise or verify a person.',
    confidence: 'secondary',
    means: data.categories.has('user.biometric'),
  },
  '202.205(a)': {
    gist: 'Bulk: more than 1,000 people of human ’omic data, or, with genomic data, more than 100.',
    confidence: 'secondary',
    means: any(
      all(data.categories.has(...genomicWords), largest.atLeast(101)),
      all(defined('202.224'), largest.atLeast(1_001)),
    ),
  },
  '202.205(b)': {
    gist: 'Bulk: biometric identifiers of more than 1,000 people.',
    confidence: 'secondary',
    means: all(defined('202.204'), largest.atLeast(1_001)),
  },
  '202.205(c)': {
    gist: 'Bulk: precise geolocation of more than 1,000 devices.',
    confidence: 'secondary',
    means: all(defined('202.242'), any(largest.atLeast(1_001), largestInDevices.atLeast(1_001))),
  },
  '202.205(d)': {
    gist: 'Bulk: personal health data of more than 10,000 people.',
    confidence: 'secondary',
    means: all(defined('202.241'), largest.atLeast(10_001)),
  },
  '202.205(e)': {
    gist: 'Bulk: personal financial data of more than 10,000 people.',
    confidence: 'secondary',
    means: all(defined('202.240'), largest.atLeast(10_001)),
  },
  '202.205(f)': {
    gist: 'Bulk: covered personal identifiers of more than 100,000 people.',
    confidence: 'secondary',
    means: all(defined('202.212'), largest.atLeast(100_001)),
  },
  '202.205': {
    gist: 'Bulk at any time in the preceding twelve months, all deals of the same two persons added; of combined data some one class must pass the lowest floor among those present.',
    confidence: 'secondary',
    means: any(
      defined('202.205(a)'),
      defined('202.205(b)'),
      defined('202.205(c)'),
      defined('202.205(d)'),
      defined('202.205(e)'),
      defined('202.205(f)'),
    ),
  },
  '202.206': {
    gist: 'Bulk US sensitive personal data: of US persons, in any form, anonymised, pseudonymised, de-identified or encrypted data too.',
    means: all(usPeople, not(defined('202.249(b)')), defined('202.205')),
  },
  '202.210(a) covered': {
    cite: '202.210(a)',
    gist: 'Covered data transaction: brokerage, or a vendor, employment or investment agreement, that gives a country of concern or covered person access to government-related or bulk data.',
    means: all(coveredPerson, access, any(brokerage, restrictedKind), regulatedData),
  },
  '202.210(a)': {
    gist: 'Any other transaction is not regulated: no US person acts, no covered person gains access, or the data is neither bulk nor government-related.',
    when: not(any(all(usActor, covered), all(usExporter, otherBrokerage))),
    then: outOfScope('us.dsp'),
    yieldsTo: exempt,
  },
  '202.210(a) kind': {
    cite: '202.210(a)',
    gist: 'Between businesses, inside a group too, such data passes as a rule by a licence, a service or work: that it is none of the four kinds is not taken for granted.',
    when: all(usActor, coveredPerson, access, regulatedData, kindUnstated),
    then: notEncoded(
      'us.dsp',
      'Which kind of transaction it is (brokerage, vendor, employment, investment or, without consideration, none) is not said; staff of an own branch reach it by employment.',
    ),
    yieldsTo: exempt,
  },
  '202.211(a)(1)': {
    gist: 'A foreign entity organised in, or with its principal place of business in, a country of concern.',
    means: all(
      defined('202.221'),
      not(individual),
      any(
        inConcern,
        importer.traits.has(
          'organized:CN',
          'organized:CU',
          'organized:HK',
          'organized:IR',
          'organized:KP',
          'organized:MO',
          'organized:RU',
          'organized:VE',
        ),
      ),
    ),
  },
  '202.211(a)(2)': {
    gist: 'A foreign entity half or more owned, directly or through others, together, by countries of concern or covered persons.',
    means: all(defined('202.221'), any(ownedFromConcern.atLeast(0.5), importer.traits.has('owned-by-covered-person'))),
  },
  '202.211(a)(3)': {
    gist: 'A foreign individual who works for a country of concern or for a covered entity.',
    means: all(
      defined('202.221'),
      importer.traits.has(
        'employed-by:CN',
        'employed-by:CU',
        'employed-by:HK',
        'employed-by:IR',
        'employed-by:KP',
        'employed-by:MO',
        'employed-by:RU',
        'employed-by:VE',
      ),
    ),
  },
  '202.211(a)(4)': {
    gist: 'A foreign individual who lives mainly in a country of concern; citizenship does not matter.',
    means: all(
      defined('202.221'),
      individual,
      any(
        inConcern,
        importer.traits.has(
          'resident:CN',
          'resident:CU',
          'resident:HK',
          'resident:IR',
          'resident:KP',
          'resident:MO',
          'resident:RU',
          'resident:VE',
        ),
      ),
    ),
  },
  '202.211(a)(5)': {
    gist: 'Anyone, anywhere, US persons too, whom the Attorney General has designated.',
    means: importer.traits.has('covered-person-designated'),
  },
  '202.211(a)': {
    gist: 'Covered person: designated, or foreign and owned from, at home in or working for a country of concern.',
    means: any(
      defined('202.211(a)(1)'),
      defined('202.211(a)(2)'),
      defined('202.211(a)(3)'),
      defined('202.211(a)(4)'),
      defined('202.211(a)(5)'),
    ),
  },
  '202.212': {
    gist: 'Covered personal identifiers: one listed identifier (202.234) with another; contact and demographic data linked only to each other are none, nor are log-ins and network addresses among themselves as telecommunications need them. Account numbers are financial data with a lower floor already.',
    means: any(
      all(
        data.categories.has(...contactWords),
        data.categories.has('user.government_id', 'user.device', ...accountWords),
      ),
      all(data.categories.has('user.government_id'), data.categories.has('user.device', ...accountWords)),
      all(data.categories.has('user.device'), data.categories.has(...accountWords)),
      all(
        data.categories.has('user.device.advertising_id'),
        data.categories.has('user.device.ip_address', 'user.device.cookie'),
      ),
      all(
        any(
          all(data.categories.has('user.device.ip_address'), data.categories.has('user.device.cookie')),
          all(data.categories.has('user.account'), data.categories.has('user.authentication', 'user.unique_id')),
          all(data.categories.has('user.authentication'), data.categories.has('user.unique_id')),
        ),
        not(purpose.within('telecom-service')),
      ),
    ),
  },
  '202.214': {
    gist: 'Data brokerage: data sold, licensed or otherwise passed on for something of value to one who did not collect it from the people; other than by a vendor, employment or investment agreement.',
    confidence: 'memory',
    means: all(
      any(purpose.has('data-brokerage'), all(importer.traits.has('pays-consideration'), not(restrictedKind))),
      not(importer.traits.has('no-consideration')),
    ),
  },
  '202.217': {
    gist: 'Employment agreement: an individual, not an independent contractor, works for a person; board and executive posts too.',
    confidence: 'secondary',
    means: any(purpose.has('employment'), importer.traits.has('director', 'employee')),
  },
  '202.221': {
    gist: 'A foreign person is whoever is not a US person.',
    confidence: 'secondary',
    means: not(defined('202.256(a) importer')),
  },
  '202.222(a)': {
    gist: 'Government-related data, at any volume: precise geolocation within a listed area, or sensitive data marketed as of government people.',
    confidence: 'secondary',
    means: all(data.categories.has('us.government_related'), not(defined('202.249(b)'))),
    unclear: 'Whether a place lies within the areas of 202.1401 is for the exporter to find out and to mark.',
  },
  '202.224': {
    gist: 'Human ’omic data: genomic, epigenomic, proteomic, transcriptomic; biospecimens (202.223) from which it could be derived go with it.',
    means: data.categories.has('omic', 'user.genetic'),
  },
  '202.228': {
    gist: 'Investment agreement: rights in US real estate or a US legal entity, but not a passive stake that meets all three tests of (b).',
    means: all(purpose.has('investment'), not(importer.traits.has('passive-limited-partner'))),
  },
  '202.240': {
    gist: 'Personal financial data: on cards and accounts, statements, assets, debts, credit reports, purchases and payments.',
    confidence: 'secondary',
    means: data.categories.has(...financialWords),
  },
  '202.241': {
    gist: 'Personal health data: on the past, present or future health of a person, care and its payment.',
    confidence: 'secondary',
    means: data.categories.has('user.health_and_medical'),
  },
  '202.242': {
    gist: 'Precise geolocation: places a person or device within 1,000 metres, now or in the past.',
    confidence: 'secondary',
    means: data.categories.has('user.location.precise'),
  },
  '202.249(a)': {
    gist: 'Sensitive personal data: the six categories, or any of them together.',
    means: any(
      defined('202.204'),
      defined('202.212'),
      defined('202.224'),
      defined('202.240'),
      defined('202.241'),
      defined('202.242'),
    ),
  },
  '202.249(a) unclassified': {
    cite: '202.249(a)',
    gist: 'What nobody has classified may be sensitive personal data of any category.',
    when: all(
      usActor,
      data.categories.has('unclassified'),
      access,
      any(all(coveredPerson, any(brokerage, restrictedKind, kindUnstated)), all(defined('202.221'), brokerage)),
    ),
    then: notEncoded('us.dsp', 'The data is not classified: it may be of a category with a floor of 100 people.'),
  },
  '202.249(b)': {
    gist: 'Not sensitive: what is lawfully open to all in a government record or a widely distributed medium.',
    means: data.qualifiers.has(...publicWords),
  },
  '202.256(a) exporter': {
    cite: '202.256(a)',
    gist: 'US person: a citizen or permanent resident anywhere, an entity organised solely under US law with its foreign branches, anyone in the United States; not a foreign company’s US branch.',
    means: any(
      exporter.traits.has('us-person'),
      all(exporter.country.is('US'), not(exporter.traits.has('foreign-bank-branch', 'foreign-enterprise'))),
    ),
  },
  '202.256(a) importer': {
    cite: '202.256(a)',
    gist: 'The same of the one who receives: however owned, and of whatever citizenship while in the United States.',
    means: any(
      importer.traits.has('citizen:US', 'organized-solely-US', 'temporarily-in-us', 'us-person'),
      all(importer.country.is('US'), not(importer.traits.has('branch', 'organized:LU'))),
    ),
  },
  '202.258': {
    gist: 'Vendor agreement: goods or services, cloud included, for something of value; other than employment.',
    confidence: 'secondary',
    means: any(
      purpose.has('outsourcing', 'vendor-service'),
      importer.relation.is('processor'),
      importer.role.is('processor'),
      importer.traits.has('contractor'),
    ),
  },
} as const
