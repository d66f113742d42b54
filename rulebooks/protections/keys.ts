/** Russia, India, Australia: laws by which authorities ask for keys or help with decryption, and where they stop. */

import { protections } from '../../src/law/protection.ts'

const checked = '2026-11-25'
const keys = {
  checked,
  technology: ['technology.encryption_key', 'technology.algorithm'],
  demandedBy: ['authority'],
} as const

export default protections([
  {
    ...keys,
    id: 'ru.149-fz/art 10.1(4.1)',
    country: 'RU',
    side: 'empowers',
    instrument: 'Federal Law on Information, Information Technologies and Protection of Information',
    cite: 'RU 149-FZ art 10.1(4.1)',
    from: '2016-07-20',
    gist: 'Organisers of the spread of information online give the federal security service what is needed to decode users’ messages.',
    effect: 'A written request of the service is answered within ten days (order No. 432 of 2016, amended 2018).',
    limits: 'Binds organisers in the register whose service encrypts users’ messages; it does not ask for source code.',
    confidence: 'secondary',
    source: '374-FZ of 2016-07-06 art 15',
  },
  {
    ...keys,
    id: 'in.it-act-2000/s 69',
    country: 'IN',
    side: 'empowers',
    instrument: 'Information Technology Act, with the Decryption Rules 2009',
    cite: 'IN IT Act 2000 s 69',
    from: '2009-10-27',
    gist: 'On a reasoned direction an intermediary or whoever is in charge of a computer gives all facilities and help to decrypt information.',
    effect: 'The direction is in writing, by the officer the rules name, for the grounds the section lists.',
    limits: 'Help as far as one has control of the key; it is no demand for source code.',
    confidence: 'memory',
    source: 'Act 10 of 2009; GSR 780(E) of 2009-10-27',
  },
  {
    ...keys,
    id: 'au.telecommunications-act-1997/s 317L',
    country: 'AU',
    side: 'empowers',
    instrument: 'Telecommunications Act, part 15',
    cite: 'AU Telecommunications Act 1997 ss 317L, 317T',
    from: '2018-12-09',
    gist: 'A notice may order a communications provider to give help or build a capability for serious offences and security.',
    effect: 'The notice must be reasonable, proportionate, practicable and technically feasible.',
    limits: 'No systemic weakness may be asked for (s 317ZG).',
    confidence: 'secondary',
    source: 'Act No. 148 of 2018',
  },
  {
    ...keys,
    id: 'au.telecommunications-act-1997/s 317ZG',
    country: 'AU',
    side: 'shields',
    instrument: 'Telecommunications Act, part 15',
    cite: 'AU Telecommunications Act 1997 s 317ZG',
    from: '2018-12-09',
    gist: 'No request or notice may have the effect of building a systemic weakness or a new decryption capability into electronic protection, or of keeping one from being mended.',
    effect: 'A ground to refuse a key or change that opens more than the one target.',
    limits: 'A weakness for one named target may be asked for where others are not put at risk.',
    confidence: 'text',
    source: 'Act No. 148 of 2018',
  },
])
