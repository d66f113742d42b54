/** Decree 163/2024 under the Telecommunications Law: data of state bodies lies in clouds and data centres in Vietnam only. */

import { exporter, importer, via } from '../../src/law/facts.ts'
import { all, any, instrument, place } from '../../src/law/index.ts'
import { leaves } from './terms.ts'

export default instrument(
  {
    id: 'vn.decree-163-2024',
    code: 'VN Decree 163/2024',
    title: 'Decree detailing a number of articles of and measures for the Telecommunications Law',
    original: 'Nghị định số 163/2024/NĐ-CP',
    issuer: 'Government',
    adopted: '2024-12-24',
    inForce: '2024-12-24',
    status: 'in-force',
    source: 'Decree No. 163/2024/ND-CP art 30(1), quoted in a compliance handbook of 2026-09-25',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 30(1)': {
      gist: 'Data of state bodies in data centres and clouds is stored in Vietnam only.',
      when: all(
        leaves,
        any(exporter.sector.is('government'), exporter.traits.has('public-body', 'state-organ')),
        any(via.is('storage'), importer.sector.is('cloud'), importer.relation.is('processor')),
      ),
      then: place({
        gate: 'vn.state-cloud',
        mode: 'store-only',
        country: 'VN',
        orElse: 'forbid',
        met: importer.country.is('VN'),
      }),
      unclear:
        'The Telecommunications Law’s own articles on data centres and clouds began on 2025-01-01; whether every public body is a state body is not said.',
    },
  },
)
