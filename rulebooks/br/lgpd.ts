/** General Data Protection Law: the cases in which personal data may leave Brazil. */

import { data, exporter, importer, legalBasis, purpose, subjects, via } from '../../src/law/facts.ts'
import { all, any, defined, duty, exempts, instrument, not, offers, outOfScope, requires } from '../../src/law/index.ts'
import { group, ownClauses, personalLeaves, policing, publicBody, resolutionDay } from './terms.ts'

const transfer = defined('art 5 XV')
const gate = { gate: 'br.transfer' }
const needed = [
  'contract',
  'cross-border-shopping',
  'employment',
  'insurance-claim',
  'legal-claims',
  'legal-obligation',
  'payment',
  'travel-booking',
] as const

export default instrument(
  {
    id: 'br.lgpd',
    code: 'BR LGPD',
    title: 'General Personal Data Protection Law',
    original: 'Lei Geral de Proteção de Dados Pessoais (Lei nº 13.709/2018)',
    issuer: 'National Congress',
    adopted: '2018-08-14',
    inForce: '2020-09-18',
    commences: 'art 65',
    status: 'in-force',
    source: 'Lei nº 13.709 of 2018, https://www.planalto.gov.br/ccivil_03/_ato2015-2018/2018/lei/l13709.htm',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['privacy'], cite: 'BR LGPD art 1', confidence: 'memory' },
  },
  {
    'art 4 I': {
      gist: 'What a natural person does for private and non-economic ends only is outside the law.',
      when: exporter.traits.has('household'),
      then: outOfScope('br.transfer'),
    },
    'art 4 II(a)': {
      gist: 'So is what is done for journalistic and artistic ends only.',
      when: purpose.within('journalism'),
      then: outOfScope('br.transfer'),
    },
    'art 4 III': {
      gist: 'So is what the state does for public security, national defence and prosecution only.',
      when: all(publicBody, policing, not(importer.relation.is('authority'))),
      then: outOfScope('br.transfer'),
      unclear: 'A law of its own, still to come, is to govern it; art 33 III speaks of help between authorities.',
    },
    'art 5 XV': {
      gist: 'A transfer: personal data goes to a foreign country, or to an international organisation of which Brazil is a member.',
      means: personalLeaves,
      unclear:
        'Art 4 IV frees data that only passes through Brazil and goes back to a country of origin with adequate protection; it is read as no exception here.',
    },
    'art 5 XV collection': {
      cite: 'art 5 XV',
      gist: 'Whether a firm abroad that collects from people in Brazil itself receives a transfer.',
      until: resolutionDay,
      when: all(transfer, via.is('direct-collection')),
      then: outOfScope('br.transfer'),
      unclear: {
        text: 'The law does not say; the authority answered in the negative on 2024-08-23.',
        decides: true,
      },
    },
    'art 9': {
      gist: 'The person is told of the sharing and its ends.',
      then: duty('inform', 'Tell the people that data goes abroad, to whom and what for.', gate),
    },
    'art 33': {
      gist: 'Data goes abroad only in the cases listed, the last resort of anybody being specific, highlighted consent (VIII).',
      when: transfer,
      then: requires('br.transfer', ['br.specific-consent']),
    },
    'art 33 I': {
      gist: 'To a country or organisation that the authority has found adequate, within the terms of the finding.',
      when: all(transfer, defined('br.resolution-32-2026/adequacy')),
      provided: not(policing),
      then: exempts('br.transfer'),
    },
    'art 33 II(a)': [
      {
        gist: 'With specific clauses for the transfer, which the authority verifies (art 35).',
        until: resolutionDay,
        when: all(transfer, ownClauses, not(subjects.consent.is('separate'))),
        then: offers('art 33', ['br.specific-clauses']),
        unclear: {
          text: 'Until 2024-08-23 the authority verified no clauses; whether those of the parties were a guarantee without it was open.',
          decides: true,
        },
      },
      {
        gist: 'With specific clauses for the transfer, once the authority has approved them.',
        from: resolutionDay,
        then: offers('art 33', ['br.specific-clauses']),
      },
    ],
    'art 33 II(b)': {
      gist: 'With the standard clauses of the authority.',
      then: offers('art 33', ['br.scc']),
    },
    'art 33 II(c)': {
      gist: 'With global corporate rules, within the group.',
      when: group,
      then: offers('art 33', ['br.bcr']),
      unclear: 'Seals, certificates and codes of conduct (d) have no rules yet.',
    },
    'art 33 III': {
      gist: 'For legal cooperation between public bodies of intelligence, investigation and prosecution, under international law.',
      when: all(transfer, policing),
      provided: all(publicBody, importer.relation.is('authority')),
      then: exempts('br.transfer'),
    },
    'art 33 IV': {
      gist: 'To protect the life or body of the person or another.',
      when: all(transfer, purpose.within('emergency', 'vital-interest')),
      then: exempts('br.transfer'),
    },
    'art 33 V': {
      gist: 'With an authorisation of the authority.',
      then: offers('art 33', ['br.anpd-authorisation']),
    },
    'art 33 VI': {
      gist: 'Where the transfer follows from a commitment in an agreement on international cooperation.',
      when: all(transfer, purpose.within('treaty')),
      then: exempts('br.transfer'),
    },
    'art 33 VII': {
      gist: 'Where a public body carries out public policy or its legal task, and makes this public (art 23 I).',
      when: all(transfer, purpose.within('public-interest')),
      provided: publicBody,
      then: exempts('br.transfer'),
    },
    'art 33 IX': {
      gist: 'Where a legal duty, a contract of the person, or rights in proceedings need it (art 7 II, V, VI).',
      when: all(transfer, purpose.within(...needed)),
      provided: not(any(importer.relation.is('authority'), sensitive())),
      then: exempts('br.transfer'),
      unclear:
        'Whether a duty under foreign law counts is disputed, and is read in the negative for requests of authorities; IX names art 7, so for sensitive data (art 11) it is not given here beyond a legal duty.',
    },
    'art 37': {
      gist: 'A record of the operations is kept.',
      then: duty('record', 'Record the operation, above all where it rests on legitimate interest.', gate),
    },
  },
)

/** Art 5 II, where no legal duty asks for it. */
function sensitive() {
  const kinds = [
    'omic',
    'user.biometric',
    'user.genetic',
    'user.health_and_medical',
    'user.political_opinion',
    'user.religious_belief',
    'user.sexual_orientation',
    'user.trade_union',
  ] as const
  return all(
    any(data.categories.has(...kinds), subjects.sensitiveCount.atLeast(1)),
    not(legalBasis.is('legal-obligation')),
  )
}
