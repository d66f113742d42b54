/** Electronic Financial Supervision Regulation: where the cloud of a financial firm may stand. */

import { data, exporter, importer, via } from '../../../src/law/facts.ts'
import { all, any, forbids, instrument, not, place } from '../../../src/law/index.ts'
import { creditInformation, entrusted, financialFirm } from '../terms.ts'

const inCloud = all(
  exporter.country.is('KR'),
  financialFirm,
  any(creditInformation, data.categories.has('user.government_id')),
  entrusted,
  any(importer.sector.is('cloud'), via.is('storage')),
)

export default instrument(
  {
    id: 'kr.efsr',
    code: 'KR EFSR',
    title: 'Regulation on Supervision of Electronic Financial Transactions',
    original: '전자금융감독규정 제14조의2',
    issuer: 'Financial Services Commission',
    adopted: '2016-10-05',
    inForce: '2016-10-05',
    status: 'in-force',
    source:
      'FSC notice, amendments of 2016-10-05 and 2018-12-05 (in force 2019-01-01); FSC releases of 2018-07-16 and 2018-09-19',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 14-2': [
      {
        gist: 'Cloud computing was open only to systems without unique identifiers and personal credit information.',
        until: '2019-01-01',
        when: all(inCloud, not(importer.country.is('KR'))),
        then: forbids('kr.place.finance'),
        unclear: 'A cloud in Korea was closed to such data as well; only what leaves is judged here.',
      },
      {
        gist: 'Unique identifiers and personal credit information go to a cloud only if its systems, their management included, stand in Korea.',
        from: '2019-01-01',
        when: inCloud,
        then: place({
          gate: 'kr.place.finance',
          mode: 'process-only',
          country: 'KR',
          orElse: 'forbid',
          met: importer.country.is('KR'),
        }),
        unclear:
          'Innovative services designated since 2024 may use pseudonymised data abroad, each under its own terms.',
      },
    ],
  },
)
