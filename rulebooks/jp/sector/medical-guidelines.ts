/** Guidelines on systems that hold medical information: what a hospital sees to when a provider keeps its records. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, duty, instrument } from '../../../src/law/index.ts'
import { entrusted } from '../terms.ts'

export default instrument(
  {
    id: 'jp.medical-guidelines',
    code: 'JP Medical Information Guidelines',
    title: 'Guidelines on safety management of medical information systems, and for their providers',
    original:
      '医療情報システムの安全管理に関するガイドライン・医療情報を取り扱う情報システム・サービスの提供事業者における安全管理ガイドライン',
    issuer: 'Ministry of Health, Labour and Welfare; Ministries of Internal Affairs and of Economy',
    inForce: '2010-02-01',
    status: 'in-force',
    source: 'MHLW Guidelines version 6.0 (2023-05) and earlier versions; two-ministry guidelines of 2020-08',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    guidelines: {
      cite: '',
      gist: 'Medical records kept by a provider stay where Japanese law and its courts reach them; guidance, not law.',
      when: all(exporter.sector.is('health'), data.categories.has('user.health_and_medical'), entrusted),
      then: duty('secure', 'Keep medical records on equipment and with providers that Japanese law reaches.', {
        gate: 'jp.third-party',
      }),
    },
  },
)
