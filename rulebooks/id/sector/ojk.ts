/** Regulations of the Financial Services Authority: data centres of banks and other financial firms. */

import { exporter, importer, purpose, via } from '../../../src/law/facts.ts'
import { all, any, approve, instrument, not } from '../../../src/law/index.ts'
import { leaves, onlyInIndonesia } from '../terms.ts'

const group = importer.relation.is('affiliate', 'headquarters', 'same-entity')

/** The firm’s own system stands abroad: hosted, or run by the group or a processor. */
const placed = all(leaves, any(via.is('storage'), group, importer.relation.is('processor')))

const listed = ['central-operations', 'fraud-prevention', 'group-risk-management', 'regulatory-request'] as const

/** Uses named in the regulations; service to customers everywhere only within the group’s own systems. */
const allowedUse = any(purpose.within(...listed), all(group, purpose.within(...listed, 'service-operation')))

const atHome = onlyInIndonesia('id.finance')

const bank = all(placed, exporter.sector.is('banking'))
const other = all(placed, exporter.sector.is('finance', 'insurance'))
const pojk11Day = '2022-10-07'

export const pojk38 = instrument(
  {
    id: 'id.pojk-38-2016',
    code: 'ID POJK 38/2016',
    title: 'Regulation on Risk Management in the Use of Information Technology by Commercial Banks',
    original: 'POJK Nomor 38/POJK.03/2016',
    issuer: 'Financial Services Authority',
    adopted: '2016-12-01',
    inForce: '2016-12-07',
    until: pojk11Day,
    status: 'superseded',
    source: 'State Gazette 2016 No. 267; amended by POJK 13/POJK.03/2020',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: { stated: ['prudential'], cite: 'ID POJK 38/2016 title', confidence: 'memory' },
  },
  {
    'art 21(1)': {
      gist: 'Banks place data centre and recovery centre in Indonesia.',
      when: all(bank, not(allowedUse)),
      then: atHome,
    },
    'art 21(2)': {
      gist: 'Abroad only with approval, and only for listed uses.',
      when: bank,
      then: approve('id.finance', 'id.ojk-approval', 'Financial Services Authority'),
    },
  },
)

export const pojk11 = instrument(
  {
    id: 'id.pojk-11-2022',
    code: 'ID POJK 11/2022',
    title: 'Regulation on Information Technology of Commercial Banks',
    original: 'POJK Nomor 11/POJK.03/2022',
    issuer: 'Financial Services Authority',
    adopted: '2022-07-06',
    inForce: pojk11Day,
    status: 'in-force',
    source: 'State Gazette 2022 No. 5/OJK',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 35': {
      gist: 'Banks place electronic systems in data centres and recovery centres in Indonesia.',
      when: all(bank, not(allowedUse)),
      then: atHome,
    },
    'art 35 approval': {
      cite: 'art 35',
      gist: 'Abroad only with approval, for integrated analysis, group risk, money laundering, global service, group communication and internal management.',
      when: bank,
      then: approve('id.finance', 'id.ojk-approval', 'Financial Services Authority'),
    },
  },
)

export const pojk4 = instrument(
  {
    id: 'id.pojk-4-2021',
    code: 'ID POJK 4/2021',
    title: 'Regulation on Risk Management in the Use of Information Technology by Non-Bank Financial Institutions',
    original: 'POJK Nomor 4/POJK.05/2021',
    issuer: 'Financial Services Authority',
    adopted: '2021-03-09',
    inForce: '2021-03-17',
    status: 'in-force',
    source: 'OJK; Republika 2021-03-23',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['prudential'], cite: 'ID POJK 4/2021 title', confidence: 'secondary' },
  },
  {
    'art 28': {
      gist: 'Non-bank financial firms place no system in a data centre abroad.',
      when: all(other, not(allowedUse)),
      then: atHome,
      unclear:
        'Firms with assets of a trillion rupiah and more must have both centres; smaller ones are treated alike here.',
    },
    'art 28 approval': {
      cite: 'art 28',
      gist: 'Unless approved, for the uses that the regulation lists.',
      when: other,
      then: approve('id.finance', 'id.ojk-approval', 'Financial Services Authority'),
    },
  },
)
