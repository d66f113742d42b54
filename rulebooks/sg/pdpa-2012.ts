/** Personal Data Protection Act 2012: section 26, and who stands outside it. */

import { data, exporter, importer } from '../../src/law/facts.ts'
import { all, any, defined, duty, instrument, not, notEncoded, outOfScope, requires } from '../../src/law/index.ts'
import { collectedFromSingapore, fromSingapore, intermediary } from './terms.ts'

const transfer = defined('s 26(1) transfer')

export default instrument(
  {
    id: 'sg.pdpa-2012',
    code: 'SG PDPA',
    title: 'Personal Data Protection Act 2012',
    issuer: 'Parliament of Singapore',
    adopted: '2012-10-15',
    inForce: '2014-07-02',
    commences: 's 1',
    status: 'in-force',
    source: 'Act 26 of 2012 (2020 Rev Ed), https://sso.agc.gov.sg/Act/PDPA2012',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'SG PDPA s 3', confidence: 'memory' },
  },
  {
    's 2(1)': {
      gist: 'What no longer identifies anybody is no personal data.',
      when: all(
        exporter.country.is('SG'),
        not(importer.country.is('SG')),
        data.form.is('anonymised'),
        data.categories.has('user', 'omic'),
      ),
      then: outOfScope('sg.transfer'),
    },
    's 2(1) organisation': {
      cite: 's 2(1)',
      gist: 'The Act binds whoever collects in Singapore, wherever it is formed or has its office.',
      when: collectedFromSingapore,
      then: notEncoded(
        'sg.transfer',
        'Whether section 26 follows what a firm abroad collected in Singapore when it passes it on from elsewhere.',
      ),
    },
    's 4(1)(a)': {
      gist: 'An individual acting in a personal or domestic capacity is not bound.',
      when: all(transfer, exporter.role.is('natural-person', 'data-subject')),
      then: outOfScope('sg.transfer'),
    },
    's 4(1)(c)': {
      gist: 'Public agencies stand outside the Act.',
      when: all(
        transfer,
        any(exporter.traits.has('public-body', 'state-organ'), exporter.sector.is('government', 'public')),
      ),
      then: notEncoded(
        'sg.public-agency',
        'Public Sector (Governance) Act 2018 and the government’s own instructions on data.',
      ),
    },
    's 4(2)': {
      gist: 'Section 26 binds the organisation, not the data intermediary under its written contract: one that hands back what it processes for one abroad, or sends on what was not collected here, transfers nothing of its own.',
      when: all(
        transfer,
        exporter.role.is('processor'),
        any(importer.relation.is('customer'), not(data.collectedIn.is('SG'))),
      ),
      then: outOfScope('sg.transfer'),
      yieldsTo: ['sg.regulations-2014/reg 9(3)(f)', 'sg.regulations-2021/reg 10(2)(d)'],
      unclear:
        'Only under a contract in writing; without one the intermediary is bound as others are. What it sends to anyone else is held to be the transfer of an organisation in Singapore, which answers for it as for its own (s 4(3)).',
    },
    's 24': {
      gist: 'The organisation stays responsible for what its data intermediary does.',
      when: intermediary,
      then: duty('secure', 'Answer for the data intermediary as if the organisation processed itself (s 4(3)).', {
        gate: 'sg.transfer',
      }),
    },
    's 26(1) transfer': {
      cite: 's 26(1)',
      gist: 'An organisation transfers personal data to a place outside Singapore.',
      means: fromSingapore,
    },
    's 26(1)': {
      gist: 'No transfer but as the Regulations require, so that protection is comparable.',
      when: transfer,
      then: requires('sg.transfer'),
    },
  },
)
