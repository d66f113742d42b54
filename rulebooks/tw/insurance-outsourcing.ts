/** Outsourcing by insurers: rules of their own, named here. */

import { exporter, importer } from '../../src/law/facts.ts'
import { all, any, instrument, notEncoded } from '../../src/law/index.ts'
import { personal, sent } from './terms.ts'

export default instrument(
  {
    id: 'tw.insurance-outsourcing',
    code: 'TW FSC Insurance Outsourcing Rules',
    title:
      'Directions for Operation Outsourcing by Insurance Enterprises, since the end of 2025 Regulations Governing Internal Operating Systems and Procedures for the Outsourcing of Insurance Enterprises Operation',
    original: '保險業作業委託他人處理應注意事項；保險業作業委託他人處理內部作業制度及程序辦法',
    issuer: 'Financial Supervisory Commission',
    adopted: '2010-07-22',
    inForce: '2010-07-22',
    status: 'in-force',
    source:
      'https://law.lia-roc.org.tw/Law/RelaLaw?lawno=16&lsid=FL105894 (Regulations of 2025-12-31; Directions of 2010-07-22)',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'work abroad': {
      cite: '',
      gist: 'What an insurer has handled abroad is first reported to the Commission, and in the cases named approved by it.',
      when: all(
        sent,
        personal,
        exporter.sector.is('insurance'),
        any(importer.relation.is('headquarters', 'processor', 'same-entity'), importer.role.is('processor')),
      ),
      then: notEncoded(
        'tw.finance',
        'In 2010 all work abroad needed approval; what needs it since the changes of 2023 and 2025 has not been read.',
      ),
    },
  },
)
