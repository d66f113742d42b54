/** Outsourcing by financial institutions: abroad only with approval, since 2023 for material consumer systems only. */

import { exporter, importer } from '../../src/law/facts.ts'
import { all, any, instrument, requires } from '../../src/law/index.ts'
import { personal, sent } from './terms.ts'

/** Customers’ data handled for a bank by somebody abroad, or by its own offices there. */
const outsourced = all(
  sent,
  personal,
  exporter.sector.is('banking'),
  any(importer.relation.is('headquarters', 'processor', 'same-entity'), importer.role.is('processor')),
)

export default instrument(
  {
    id: 'tw.outsourcing-regulations',
    code: 'TW FSC Outsourcing Regulations',
    title:
      'Regulations Governing Internal Operating Systems and Procedures for the Outsourcing of Financial Institution Operation',
    original: '金融機構作業委託他人處理內部作業制度及程序辦法',
    issuer: 'Financial Supervisory Commission',
    adopted: '2006-09-25',
    inForce: '2006-09-25',
    status: 'in-force',
    source: 'https://law.banking.gov.tw/Chi/FLAW/FLAWDAT01.aspx?lsid=FL040528 (versions of 2014-05-09 and 2023-08-25)',
    checked: '2026-11-25',
    confidence: 'text',
  },
  {
    'art 18': [
      {
        gist: 'A financial institution has work handled abroad only after the Commission’s approval.',
        until: '2023-08-25',
        when: outsourced,
        then: requires('tw.finance', ['tw.fsc-approval']),
      },
      {
        gist: 'Material information systems of consumer finance are handled abroad only after the Commission’s approval.',
        from: '2023-08-25',
        when: outsourced,
        then: requires('tw.finance', ['tw.fsc-approval']),
        unclear:
          'Which systems are material is for the institution to judge; customers’ data is taken for such a system.',
      },
    ],
  },
)
