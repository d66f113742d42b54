/** Personal Data (Privacy) Ordinance: no new purpose without consent, notice of transferees, contracts with processors. */

import { data, exporter, importer, purpose } from '../../src/law/facts.ts'
import { all, any, duty, exempts, instrument, not, offers, outOfScope, requires } from '../../src/law/index.ts'
import { personal, sent } from './terms.ts'

export default instrument(
  {
    id: 'hk.pdpo',
    code: 'HK PDPO',
    title: 'Personal Data (Privacy) Ordinance (Cap. 486)',
    original: '個人資料（私隱）條例（第486章）',
    issuer: 'Legislative Council of Hong Kong',
    adopted: '1995-08-03',
    inForce: '1996-12-20',
    status: 'in-force',
    source: 'https://www.elegislation.gov.hk/hk/cap486',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'HK PDPO long title', confidence: 'memory' },
  },
  {
    's 2(12)': {
      gist: 'Who holds data solely for another is no data user: handing it back to one abroad, or sending on what was not collected here, transfers nothing of its own.',
      when: all(
        sent,
        personal,
        exporter.role.is('processor'),
        any(importer.relation.is('customer'), not(data.collectedIn.is('HK'))),
      ),
      unclear:
        'What it sends to anyone else is held to be the transfer of a data user in Hong Kong, whose agent it is (s 65(2)).',
      then: outOfScope('hk.use', 'hk.marketing', 'hk.transfer'),
    },
    's 35J': {
      gist: 'Personal data is given to another for direct marketing only when the person was told in writing, and s 35K: has consented in writing.',
      when: all(sent, personal, purpose.has('marketing'), not(importer.relation.is('processor'))),
      then: requires('hk.marketing', ['hk.marketing-consent']),
    },
    's 52': {
      gist: 'What an individual holds for personal, family or recreational purposes is outside the principles.',
      when: exporter.traits.has('household'),
      provided: exporter.role.is('data-subject', 'natural-person'),
      then: outOfScope('hk.use', 'hk.marketing'),
    },
    's 58': {
      gist: 'The prevention and remedying of crime and of seriously improper conduct may use data for a new purpose.',
      when: purpose.within('fraud-prevention'),
      then: offers('DPP 3', ['hk.exemption-shown']),
      unclear: 'Only where asking for consent would be likely to prejudice that aim.',
    },
    's 59': {
      gist: 'So may the protection of a person from serious harm to health, and s 63C: an emergency.',
      when: all(sent, personal, purpose.within('emergency', 'vital-interest')),
      then: exempts('hk.use'),
    },
    's 60B': {
      gist: 'So may what an enactment, a rule of law or a court of Hong Kong requires, and the establishing and defending of rights.',
      when: purpose.within('legal-claims', 'legal-obligation'),
      then: offers('DPP 3', ['hk.exemption-shown']),
      unclear: 'Only the law, the proceedings and the rights of Hong Kong are meant.',
    },
    's 61': {
      gist: 'So may news activity, where the data goes to somebody whose business is news.',
      when: all(sent, personal, purpose.within('journalism'), importer.sector.is('media', 'publishing')),
      then: exempts('hk.use'),
      unclear: 'Only where who gives it reasonably believes publication to be in the public interest.',
    },
    's 62': {
      gist: 'So may statistics and research whose results identify nobody.',
      when: all(sent, personal, purpose.within('research')),
      then: exempts('hk.use'),
      unclear: 'Nobody may be identified by the results, nor the data used for anything else.',
    },
    's 63B': {
      gist: 'So may the examination of a business before it is bought or merged.',
      when: purpose.within('investment'),
      then: offers('DPP 3', ['hk.exemption-shown']),
      unclear:
        'Only for such an examination, no more than it needs, and where consent cannot practicably be had; other investment is not meant.',
    },
    'DPP 1(3)': {
      gist: 'On or before collection the person is told the purposes and the classes of people to whom data may be transferred.',
      then: duty('inform', 'Tell the people the purposes and the classes of transferees.', { gate: 'hk.use' }),
    },
    'DPP 2(3)': {
      gist: 'A processor, in or outside Hong Kong, is bound by contract or otherwise not to keep the data too long, and DPP 4(2): to keep it safe.',
      when: any(importer.relation.is('processor'), importer.role.is('processor')),
      then: duty('secure', 'Bind the processor by contract or other means on retention and security.', {
        gate: 'hk.use',
      }),
    },
    'DPP 3': {
      gist: 'Without prescribed consent data is not used, nor transferred, for a new purpose.',
      when: all(sent, personal),
      then: requires('hk.use', ['hk.prescribed-consent']),
    },
    'DPP 3(4)': {
      gist: 'A new purpose is one other than that of collection and those directly related to it.',
      when: all(sent, personal),
      provided: all(
        not(purpose.within('occasional')),
        purpose.within(
          'chargeback',
          'contract',
          'cross-border-shopping',
          'employment',
          'hr',
          'insurance-claim',
          'occasional',
          'ordinarily-incident',
          'outsourcing',
          'payment',
          'service-operation',
          'telecom-service',
          'travel-booking',
          'vendor-service',
          'visa',
        ),
      ),
      then: exempts('hk.use'),
      unclear:
        'What the data was collected for is not a fact of the transfer: running the service that the person has with the user is taken for it.',
    },
    'DPP 4(1)': {
      gist: 'All practicable steps protect the data against unauthorised access and loss, on the way too.',
      then: duty('secure', 'Protect the data in transmission and at the recipient.', { gate: 'hk.use' }),
    },
  },
)
