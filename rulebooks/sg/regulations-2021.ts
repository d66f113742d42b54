/** Personal Data Protection Regulations 2021, Part 3: how protection abroad is secured since 2021-02-01. */

import { data, purpose, via } from '../../src/law/facts.ts'
import { all, defined, duty, exempts, instrument, offers } from '../../src/law/index.ts'
import { contractPurposes, emergencyPurposes, intermediary, itself, related } from './terms.ts'

const transfer = defined('sg.pdpa-2012/s 26(1) transfer')
const demand = 'sg.pdpa-2012/s 26(1)'

export default instrument(
  {
    id: 'sg.regulations-2021',
    code: 'SG PDP Regulations 2021',
    title: 'Personal Data Protection Regulations 2021',
    issuer: 'Personal Data Protection Commission',
    adopted: '2021-01-29',
    inForce: '2021-02-01',
    status: 'in-force',
    source: 'S 63/2021, as amended by S 86/2026, https://sso.agc.gov.sg/SL/PDPA2012-S63-2021',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['privacy'], cite: 'SG PDPA s 3, under which they are made', confidence: 'memory' },
  },
  {
    'reg 9': {
      gist: 'The organisation itself, and its staff abroad, are no recipients; it goes on obeying the Act for that data.',
      when: all(transfer, itself),
      then: [
        exempts('sg.transfer'),
        duty('secure', 'Obey the Act for the data while it is abroad and in the organisation’s hands.', {
          gate: 'sg.transfer',
        }),
      ],
      confidence: 'memory',
    },
    'reg 10(2)(a)': {
      gist: 'Taken to be met by the individual’s consent to the transfer to that recipient there, under reg 10(3).',
      then: offers(demand, ['sg.consent-informed']),
    },
    'reg 10(2)(b)': {
      gist: 'Or by deemed consent: disclosure that concluding or performing a contract with the individual needs (Act s 15(3) to (8)).',
      when: all(transfer, purpose.has(...contractPurposes)),
      provided: purpose.within(...contractPurposes),
      then: exempts('sg.transfer'),
    },
    'reg 10(2)(c)': {
      gist: 'Or where vital interests of individuals need it, with reasonable steps against other use.',
      when: all(transfer, purpose.has(...emergencyPurposes)),
      provided: purpose.within(...emergencyPurposes),
      then: [
        exempts('sg.transfer'),
        duty('secure', 'Take reasonable steps that the recipient uses or discloses the data for nothing else.', {
          gate: 'sg.transfer',
        }),
      ],
      unclear:
        'The national interest (First Schedule Part 2 para 2) is a ground as well; no purpose of a transfer states it.',
    },
    'reg 10(2)(d)': {
      gist: 'Or while the data is only in transit through Singapore.',
      when: all(transfer, via.is('transit')),
      then: exempts('sg.transfer'),
    },
    'reg 10(2)(e)': {
      gist: 'Or where the data is publicly available in Singapore.',
      when: all(transfer, data.qualifiers.has('published')),
      then: exempts('sg.transfer'),
    },
    'reg 11(1)': {
      gist: 'The recipient is bound by law, by contract or by another binding instrument to comparable protection.',
      then: offers(demand, ['sg.comparable-law'], ['sg.contract']),
    },
    'reg 11(3)': {
      gist: 'Binding corporate rules do it for related recipients only.',
      when: related,
      then: offers(demand, ['sg.bcr']),
    },
    'reg 12(2)(a)': {
      gist: 'A data intermediary counts as bound with a processors’ certificate too.',
      when: intermediary,
      then: offers(demand, ['sg.prp-importer']),
    },
    'reg 12(2)(b)': {
      gist: 'A recipient counts as bound with a certificate under the Cross-Border Privacy Rules: APEC’s, and since 2026-03-02 the Global Forum’s.',
      then: offers(demand, ['sg.cbpr-importer']),
      unclear:
        'The certificate must be granted or recognised under the law of the recipient’s country; a certificate of the Global Forum alone did not count before 2026-03-02.',
    },
  },
)
