/** Firms that keep primary and secondary systems in Turkey: banks, payment firms, capital markets, leasing and factoring, insurers. */

import { exporter, importer } from '../../../src/law/facts.ts'
import { all, type Condition, type InstrumentHead, instrument, place } from '../../../src/law/index.ts'
import { handedToProvider, leaves } from '../terms.ts'

type Head = Omit<InstrumentHead, 'status' | 'checked'>

/** One article: whoever hosts or processes for such a firm stands in Turkey. */
function systemsAtHome(head: Head, gate: string, key: string, firms: Condition, unclear?: string) {
  return instrument(
    { ...head, status: head.until === undefined ? 'in-force' : 'superseded', checked: '2026-11-25' },
    {
      [key]: {
        gist: 'The systems that hold the records of the business, and their back-ups, stand in Turkey; consent of customers does not move them.',
        when: all(leaves, firms, handedToProvider),
        then: place({ gate, mode: 'store-only', country: 'TR', orElse: 'forbid', met: importer.country.is('TR') }),
        ...(unclear === undefined ? {} : { unclear }),
      },
    },
  )
}

const brsa = 'Banking Regulation and Supervision Agency'
const bank = exporter.sector.is('banking')

export const banks2014 = systemsAtHome(
  {
    id: 'tr.brsa-internal-systems-2014',
    code: 'TR BRSA Regulation 2014',
    title: 'Regulation on Internal Systems and Internal Capital Adequacy Assessment of Banks',
    issuer: brsa,
    adopted: '2014-07-11',
    inForce: '2014-07-11',
    until: '2021-01-01',
    source: 'Resmî Gazete 2014-07-11 No. 29057',
    confidence: 'secondary',
    objectives: { stated: ['prudential'], cite: 'TR BRSA Regulation 2014 title', confidence: 'secondary' },
  },
  'tr.place.bank',
  'art 11',
  bank,
)

export const banks2020 = systemsAtHome(
  {
    id: 'tr.brsa-regulation-2020',
    code: 'TR BRSA Regulation 2020',
    title: 'Regulation on Information Systems of Banks and Electronic Banking Services',
    issuer: brsa,
    adopted: '2020-03-15',
    inForce: '2021-01-01',
    source: 'Resmî Gazete 2020-03-15 No. 31069 (first for 2020-07-01, put off)',
    confidence: 'secondary',
    objectives: { stated: ['prudential'], cite: 'TR BRSA Regulation 2020 art 1', confidence: 'memory' },
  },
  'tr.place.bank',
  'art 25',
  bank,
)

export const payments = systemsAtHome(
  {
    id: 'tr.law-6493',
    code: 'TR Law 6493',
    title: 'Law on Payment and Securities Settlement Systems, Payment Services and Electronic Money Institutions',
    issuer: 'Grand National Assembly of Turkey',
    adopted: '2013-06-20',
    inForce: '2013-06-27',
    source: 'Resmî Gazete 2013-06-27 No. 28690',
    confidence: 'memory',
  },
  'tr.place.payments',
  'art 23',
  exporter.sector.is('payments'),
  'Licensed firms had until June 2015 to comply.',
)

export const capitalMarkets = systemsAtHome(
  {
    id: 'tr.cmb-communique-2018',
    code: 'TR CMB Communique VII-128.9',
    title: 'Communiqué on Information Systems Management',
    issuer: 'Capital Markets Board',
    adopted: '2018-01-05',
    inForce: '2018-01-05',
    source: 'Resmî Gazete 2018-01-05 No. 30292; replaced in 2025 by VII-128.10 with the same duty',
    confidence: 'secondary',
  },
  'tr.place.capital-markets',
  'art 26',
  exporter.sector.is('securities'),
  'Listed companies under mandatory audit are bound as well; they are not told apart here.',
)

export const creditFirms = systemsAtHome(
  {
    id: 'tr.brsa-communique-2019',
    code: 'TR BRSA Communique 2019',
    title:
      'Communiqué on the Management and Audit of Information Systems of Leasing, Factoring and Financing Companies',
    issuer: brsa,
    adopted: '2019-04-06',
    inForce: '2019-04-06',
    source: 'Resmî Gazete 2019-04-06 No. 30737',
    confidence: 'secondary',
  },
  'tr.place.credit',
  'systems',
  exporter.sector.is('finance'),
  'The day of 2019 is given from memory, and whether firms had time to comply.',
)

export const insurance = systemsAtHome(
  {
    id: 'tr.insurance-internal-systems-2021',
    code: 'TR Insurance Internal Systems Regulation 2021',
    title: 'Regulation on Internal Systems in the Insurance and Private Pension Sectors',
    issuer: 'Insurance and Private Pension Regulation and Supervision Agency',
    adopted: '2021-11-25',
    inForce: '2021-11-25',
    source: 'Resmî Gazete 2021-11-25 No. 31670',
    confidence: 'memory',
  },
  'tr.place.insurance',
  'systems',
  exporter.sector.is('insurance'),
)
