/** My Number Act: Individual Numbers may be given only in the cases it lists; the list is named here and not encoded. */

import { data, exporter, importer, subjects } from '../../src/law/facts.ts'
import { all, any, instrument, not, notEncoded } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'jp.number-act-2013',
    code: 'JP My Number Act',
    title: 'Act on the Use of Numbers to Identify a Specific Individual in Administrative Procedures',
    original: '行政手続における特定の個人を識別するための番号の利用等に関する法律(平成25年法律第27号)',
    issuer: 'National Diet',
    adopted: '2013-05-24',
    inForce: '2015-10-05',
    status: 'in-force',
    source: 'Act No. 27 of 2013, https://laws.e-gov.go.jp/law/425AC0000000027',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    'art 19': {
      gist: 'Nobody provides information with an Individual Number except in the cases listed; consent is no such case.',
      when: all(
        exporter.country.is('JP'),
        not(importer.country.is('JP')),
        any(
          data.categories.has('unclassified', 'user.government_id.national'),
          all(
            data.categories.has('user.government_id'),
            not(data.categories.has('user.government_id.driving_licence', 'user.government_id.passport')),
          ),
        ),
        subjects.residence.has('JP'),
      ),
      then: notEncoded(
        'jp.numbers',
        'Whether Individual Numbers are among the data, and the cases in which one may be given: entrusted office work, tax, social security and others.',
      ),
    },
  },
)
