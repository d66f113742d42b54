/** Regulation on transfer outside the Kingdom, as amended in 2024: three safeguards, each for named situations. */

import { frequency, importer, purpose, subjects } from '../../src/law/facts.ts'
import { all, any, defined, duty, forbids, instrument, not, offers, requires } from '../../src/law/index.ts'
import { amendedDay, banned, group, handedToProvider, publicBody, purposes, sensitive } from './terms.ts'

const demand = 'sa.pdpl/art 29(2)(b)'
const transfer = defined('sa.pdpl/art 29 transfer')

export default instrument(
  {
    id: 'sa.transfer-regulation-2024',
    code: 'SA Transfer Regulation 2024',
    title: 'Regulation on Personal Data Transfer outside the Kingdom (amended)',
    original: 'لائحة نقل البيانات الشخصية إلى خارج المملكة',
    issuer: 'Saudi Data and Artificial Intelligence Authority',
    adopted: '2024-09-01',
    inForce: amendedDay,
    status: 'in-force',
    source: 'Umm Al-Qura 2024-09-01; sdaia.gov.sa/Documents/RegulationonPersonalDataAR.pdf',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 4(2)(a)': {
      gist: 'Between public bodies, to carry out an agreement of the Kingdom or serve its interests: standard provisions in the agreement.',
      when: all(publicBody, any(importer.relation.is('authority'), importer.traits.has('public-body'))),
      then: offers(demand, ['sa.agreement-clauses']),
    },
    'art 4(2)(b)': {
      gist: 'Not repeated, or for a short time, and of few people: the standard clauses.',
      when: frequency.is('occasional', 'once'),
      then: offers(demand, ['sa.scc']),
      unclear: 'How many people are few is not said.',
    },
    'art 4(2)(c)': {
      gist: 'Central operations of a multinational group: binding common rules or the standard clauses.',
      when: all(group, purpose.within(...purposes.operations, ...purposes.service)),
      then: offers(demand, ['sa.bcr'], ['sa.scc']),
    },
    'art 4(2)(c) processors': {
      cite: 'art 4(2)(c)',
      gist: 'Whether a firm may have its own operations run by a processor abroad that is not of its group.',
      when: all(
        transfer,
        not(group),
        handedToProvider,
        frequency.is('continuous'),
        purpose.within(...purposes.operations, ...purposes.service),
        purpose.has(...purposes.operations),
      ),
      then: offers(demand, ['sa.scc']),
      unclear: {
        text: 'The Authority has written clauses from controller to processor; which situation of the article lets a firm outside a group use them for its own operations is not said.',
        decides: true,
      },
    },
    'art 4(2)(d)': {
      gist: 'A service or benefit to the person: the standard clauses.',
      when: any(
        purpose.within(...purposes.obligation, ...purposes.benefit, ...purposes.service),
        // In a group the situations of (c) and (d) may stand side by side, and the clauses serve both.
        all(
          group,
          purpose.has(...purposes.obligation, ...purposes.benefit),
          purpose.within(...purposes.obligation, ...purposes.benefit, ...purposes.service, ...purposes.operations),
        ),
      ),
      then: offers(demand, ['sa.scc']),
      unclear:
        'Reports of the text agree that a safeguard is needed; that it is the standard clauses is taken from the practice.',
    },
    'art 4(2)(e)': {
      gist: 'Research: the minimum of data, to a recipient with a certificate of accreditation.',
      when: purpose.within(...purposes.research),
      then: offers(demand, ['sa.accreditation']),
    },
    'art 5': {
      gist: 'What is passed on abroad keeps the protection.',
      then: duty('secure', 'Bind the recipient on passing the data on.', { gate: 'sa.transfer' }),
    },
    'art 6(1)(b)': {
      gist: 'The exemption ends where the authority finds the safeguards inadequate for the case: the transfer stops and the recipients are told.',
      when: all(transfer, banned),
      then: forbids('sa.stop'),
    },
    'art 7': {
      gist: 'Sensitive data sent continuously or widely is assessed for its risk whatever the ground.',
      when: all(transfer, sensitive, frequency.is('continuous'), subjects.count.atLeast(2)),
      then: requires('sa.assessment', ['sa.risk-assessment']),
      unclear: 'How many people are "widely" is not said; the file of a single person is taken for neither.',
    },
  },
)
