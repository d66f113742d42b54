/** Personal Data Protection Regulations 2014, Part III: how protection abroad was secured until 2021-01-31. */

import { data, purpose, via } from '../../src/law/facts.ts'
import { all, defined, duty, exempts, instrument, not, offers } from '../../src/law/index.ts'
import { contractPurposes, emergencyPurposes, intermediary, itself, related } from './terms.ts'

const transfer = defined('sg.pdpa-2012/s 26(1) transfer')
const demand = 'sg.pdpa-2012/s 26(1)'

export default instrument(
  {
    id: 'sg.regulations-2014',
    code: 'SG PDP Regulations 2014',
    title: 'Personal Data Protection Regulations 2014',
    issuer: 'Personal Data Protection Commission',
    adopted: '2014-05-15',
    inForce: '2014-07-02',
    until: '2021-02-01',
    status: 'superseded',
    source: 'G.N. No. S 362/2014, as amended by S 398/2020, https://sso.agc.gov.sg',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'SG PDPA s 3, under which they are made', confidence: 'memory' },
  },
  {
    'reg 8': {
      gist: 'The organisation itself, and its staff abroad, are no recipients; it goes on obeying the Act for that data.',
      when: all(transfer, itself),
      then: [
        exempts('sg.transfer'),
        duty('secure', 'Obey the Act for the data while it is abroad and in the organisation’s hands (reg 9(1)(a)).', {
          gate: 'sg.transfer',
        }),
      ],
    },
    'reg 9(3)(a)': {
      gist: 'Taken to be met by the individual’s consent to this transfer, after a summary in writing.',
      then: offers(demand, ['sg.consent-informed']),
    },
    'reg 9(3)(b)': {
      gist: 'Or where a contract with the individual, or one concluded for the individual, needs the transfer ((b) to (d)).',
      when: all(transfer, purpose.has(...contractPurposes)),
      provided: purpose.within(...contractPurposes),
      then: exempts('sg.transfer'),
    },
    'reg 9(3)(e)': {
      gist: 'Or to respond to an emergency or a vital interest, with steps against other use.',
      when: all(transfer, purpose.has(...emergencyPurposes)),
      provided: purpose.within(...emergencyPurposes),
      then: [
        exempts('sg.transfer'),
        duty('secure', 'Take reasonable steps that the recipient uses or discloses the data for nothing else.', {
          gate: 'sg.transfer',
        }),
      ],
    },
    'reg 9(3)(f)': {
      gist: 'Or while the data is only in transit through Singapore.',
      when: all(transfer, via.is('transit')),
      then: exempts('sg.transfer'),
    },
    'reg 9(3)(g)': {
      gist: 'Or where the data is publicly available in Singapore.',
      when: all(transfer, data.qualifiers.has('published')),
      then: exempts('sg.transfer'),
    },
    'reg 10(1)': {
      gist: 'The recipient is bound by law, by contract or by another binding instrument to comparable protection.',
      then: offers(demand, ['sg.comparable-law'], ['sg.contract']),
    },
    'reg 10(3)': {
      gist: 'Binding corporate rules do it for related recipients only.',
      when: related,
      then: offers(demand, ['sg.bcr']),
    },
    'reg 10A(2)(a)': {
      gist: 'A data intermediary counts as bound with a certificate under the APEC processors’ system.',
      from: '2020-06-01',
      when: intermediary,
      then: offers(demand, ['sg.prp-importer']),
    },
    'reg 10A(2)(b)': {
      gist: 'Any other recipient counts as bound with a certificate under the APEC Cross-Border Privacy Rules.',
      from: '2020-06-01',
      when: not(intermediary),
      then: offers(demand, ['sg.cbpr-importer']),
    },
  },
)
