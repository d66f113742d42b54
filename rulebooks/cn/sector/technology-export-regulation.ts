/** Technology export: what the catalogue bars, what it restricts, and the contract that is registered otherwise. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, any, duty, forbids, instrument, listed, not, notEncoded, requires } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

const restricted = any(
  exporter.traits.has('technology-export:restricted'),
  listed(data.categories, 'cn.restricted-technologies'),
)

export default instrument(
  {
    id: 'cn.technology-export-regulation',
    code: 'CN Technology Export Regulation',
    title: 'Regulation on Technology Import and Export, with the Catalogue',
    original: '技术进出口管理条例；中国禁止出口限制出口技术目录',
    issuer: 'State Council (Order 331)',
    adopted: '2001-12-10',
    inForce: '2002-01-01',
    status: 'in-force',
    source:
      'Order of the State Council No. 331 (2001), amended 2011, 2019, 2020; catalogue of 2008, amended 2020-08-28, 2023-12-21, 2025-07-15',
    checked: '2026-11-25',
    confidence: 'text',
  },
  {
    prohibited: {
      cite: '',
      gist: 'Technology that the catalogue bars does not leave.',
      when: all(leaves, exporter.traits.has('technology-export:prohibited')),
      then: forbids('cn.export-control'),
    },
    restricted: {
      cite: '',
      gist: 'Technology that the catalogue restricts leaves with a licence; since 2020-08-28 personalised push by data analysis is among it.',
      when: all(leaves, restricted),
      then: requires('cn.export-control', ['cn.export-licence']),
    },
    free: {
      cite: '',
      gist: 'Other technology is free; its contract is registered.',
      when: exporter.traits.has('technology-export:free'),
      then: duty('notify', 'Register the contract on the technology with the department of commerce.', {
        gate: 'cn.formality',
      }),
    },
    unsorted: {
      cite: '',
      gist: 'Technology of which nobody has said where it stands in the catalogue.',
      when: all(
        leaves,
        data.categories.has('technology'),
        not(restricted),
        not(exporter.traits.has('export-controlled-item', 'technology-export:free', 'technology-export:prohibited')),
      ),
      then: notEncoded(
        'cn.export-control',
        'The catalogue names some 130 technologies by their parameters, which are not held here; the exporter states where its technology stands.',
      ),
    },
  },
)
