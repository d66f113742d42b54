/** Australian Privacy Principle 8: disclosure to recipients overseas. */

import { data, exporter, frequency, importer, legalBasis, purpose, via } from '../../src/law/facts.ts'
import { all, any, defined, duty, exempts, instrument, not, offers, outOfScope, requires } from '../../src/law/index.ts'
import { agency, effectiveControl, foreignRequest, leaves, personal } from './terms.ts'

const disclosure = defined('APP 8.1 disclosure')

export default instrument(
  {
    id: 'au.app',
    code: 'AU',
    title: 'Privacy Act 1988, Schedule 1: Australian Privacy Principles',
    issuer: 'Parliament of Australia',
    adopted: '2012-12-12',
    inForce: '2014-03-12',
    status: 'in-force',
    source: 'Privacy Act 1988 (Cth) Sch 1, legislation.gov.au; OAIC APP Guidelines chapter 8',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: {
      stated: ['privacy', 'trade-facilitation'],
      cite: 'AU Privacy Act 1988 s 2A',
      confidence: 'secondary',
    },
  },
  {
    'APP 1.4(f)': {
      gist: 'The privacy policy, and under APP 5.2(i) the notice at collection, says whether and to which countries information is likely to go.',
      then: duty('inform', 'Name the countries of likely overseas recipients in the privacy policy and notices.', {
        gate: 'au.disclosure',
      }),
    },
    'APP 8.1 disclosure': {
      cite: 'APP 8.1',
      gist: 'Personal information is made accessible to a recipient who is not in Australia; publishing it on the open internet is one way.',
      means: all(leaves, personal),
      unclear:
        'APP 6 asks besides whether the disclosure fits the purpose of collection; that question is not in this book.',
    },
    'APP 8.1': {
      gist: 'Before disclosing, an entity takes reasonable steps that the recipient does not breach the principles.',
      when: disclosure,
      then: requires('au.disclosure', ['au.reasonable-steps']),
    },
    'APP 8.1 same entity': {
      cite: 'APP 8.1',
      gist: 'Neither an office of the same entity abroad nor the individual is an overseas recipient; a related company is one.',
      when: importer.relation.is('data-subject', 'same-entity'),
      then: outOfScope('au.disclosure'),
    },
    'APP 8.1 routing': {
      cite: 'APP 8.1',
      gist: 'Passing through servers abroad where nobody gains access is use, no disclosure.',
      when: via.is('transit'),
      then: outOfScope('au.disclosure'),
    },
    'APP 8.1 effective control': {
      cite: 'APP 8.1',
      gist: 'Storage with a provider abroad is use where a contract leaves it nothing but storing and the entity in effective control.',
      when: via.is('storage'),
      provided: effectiveControl,
      then: outOfScope('au.disclosure'),
      unclear: 'Guidance of the regulator: how much control is enough depends on the circumstances.',
    },
    'APP 8.2(a)': {
      gist: 'Not where the entity reasonably believes that a substantially similar law or scheme binds the recipient and that the person can enforce it.',
      then: offers('APP 8.1', ['au.similar-law']),
      unclear:
        'Since 2024-12-11 APP 8.2(aa) and 8.3 let regulations prescribe countries and schemes; none was found to be prescribed.',
    },
    'APP 8.2(b)': {
      gist: 'Nor where the person consents after being told expressly that APP 8.1 will not apply.',
      then: offers('APP 8.1', ['au.informed-consent']),
    },
    'APP 8.2(c)': {
      gist: 'Nor where Australian law, or an Australian court, requires or authorises the disclosure.',
      when: all(disclosure, legalBasis.is('legal-obligation')),
      provided: all(exporter.country.is('AU'), not(foreignRequest)),
      then: exempts('au.disclosure'),
    },
    'APP 8.2(d)': {
      gist: 'Nor in a permitted general situation: serious threat to life, health or safety, suspected unlawful activity, a missing person (s 16A items 1 to 3).',
      when: all(disclosure, purpose.within('emergency', 'fraud-prevention', 'vital-interest')),
      provided: all(
        any(not(purpose.has('fraud-prevention')), frequency.is('occasional', 'once')),
        any(
          not(purpose.has('vital-interest')),
          purpose.has('emergency'),
          data.qualifiers.has('subject-cannot-consent'),
        ),
      ),
      then: exempts('au.disclosure'),
      unclear:
        'A serious threat counts where consent is unreasonable or impracticable to obtain; unlawful activity where there is reason to suspect it in the entity’s own affairs and the disclosure is needed to act on it, so standing screening of everybody is not covered.',
    },
    'APP 8.2(e)': {
      gist: 'Nor where an international agreement on sharing information requires or authorises an agency to disclose.',
      when: all(disclosure, purpose.within('treaty')),
      provided: agency,
      then: exempts('au.disclosure'),
    },
    'APP 8.2(f)': {
      gist: 'Nor where an agency discloses for enforcement to a body with like functions.',
      when: all(disclosure, purpose.within('immigration-control', 'law-enforcement-request')),
      provided: all(agency, importer.relation.is('authority')),
      then: exempts('au.disclosure'),
    },
    'APP 8.1 credit': {
      cite: 'APP 8.1',
      gist: 'For the credit information of a credit reporting body Part IIIA stands in the place of the principles.',
      when: defined('au.privacy-act/s 20A'),
      then: outOfScope('au.disclosure'),
    },
  },
)
