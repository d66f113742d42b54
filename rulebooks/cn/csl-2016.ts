/** Cybersecurity Law in its numbering of 2016: consent for everybody, home storage and assessment for critical operators. */

import { data } from '../../src/law/facts.ts'
import { all, any, defined, duty, instrument, notEncoded, outOfScope, place, requires } from '../../src/law/index.ts'
import {
  business,
  criticalOperator,
  fromMainland,
  handler,
  important,
  leaves,
  mainlandOperator,
  personal,
} from './terms.ts'

const operatorSupplies = all(leaves, personal, business, handler)

export default instrument(
  {
    id: 'cn.csl-2016',
    code: 'CN CSL 2016',
    title: 'Cybersecurity Law',
    original: '中华人民共和国网络安全法',
    issuer: 'Standing Committee of the National People’s Congress',
    adopted: '2016-11-07',
    inForce: '2017-06-01',
    until: '2026-01-01',
    commences: 'art 79',
    status: 'superseded',
    source:
      'http://www.npc.gov.cn/zgrdw/npc/xinwen/2016-11/07/content_2001605.htm (Order of the President No. 53, 2016)',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: {
      stated: ['sovereignty', 'national-security', 'public-security', 'public-interest'],
      cite: 'CN CSL 2016 art 1',
      confidence: 'secondary',
    },
  },
  {
    'art 21': {
      gist: 'Operators classify their data; what nobody has classified cannot be judged.',
      until: '2021-09-01',
      when: all(leaves, data.categories.has('unclassified')),
      then: notEncoded('cn.classification', 'The data is not classified: no rule can be matched with it.'),
    },
    'art 28': {
      gist: 'Network operators give technical support and help to police and state security.',
      when: mainlandOperator,
      then: duty('authority-access', 'Support public security and state security organs.'),
    },
    'art 31': {
      gist: 'Critical information infrastructure: designated and told so; a listed sector alone is not enough.',
      means: criticalOperator,
    },
    'art 37': {
      gist: 'A critical operator keeps personal information and important data in the mainland; abroad only after assessment.',
      when: all(leaves, fromMainland, defined('art 31'), any(personal, important)),
      then: [
        requires('cn.formality', ['cn.security-assessment']),
        place({ gate: 'cn.localisation', mode: 'copy', country: 'CN', orElse: 'none' }),
      ],
      unclear: 'Whether a rule of the cyberspace administration could free a critical operator was doubted until 2025.',
    },
    'art 41': {
      gist: 'Network operators collect and use personal information by stated rules and with consent.',
      when: operatorSupplies,
      then: [
        requires('cn.consent', ['cn.consent']),
        duty('inform', 'State purpose, means and scope of collection and use.', { gate: 'cn.consent' }),
      ],
    },
    'art 42': {
      gist: 'No personal information to others without the person’s consent.',
      when: operatorSupplies,
      then: requires('cn.consent', ['cn.consent']),
    },
    'art 42 anonymised': {
      cite: 'art 42',
      gist: 'Data that can no longer identify anyone and cannot be restored needs no consent.',
      when: all(data.categories.has('user', 'omic'), data.form.is('anonymised')),
      then: outOfScope('cn.consent'),
    },
  },
)
