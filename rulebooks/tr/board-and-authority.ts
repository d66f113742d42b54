/** Acts of the Board and the Authority on article 9: corporate rules, the By-law, the guideline. */

import { via } from '../../src/law/facts.ts'
import { duty, instrument, offers, outOfScope } from '../../src/law/index.ts'
import { bylawDay, group, guidelineDay, newDay, signedUnnotified } from './terms.ts'

const gate = { gate: 'tr.transfer' }

export const corporateRules2020 = instrument(
  {
    id: 'tr.bcr-announcement-2020',
    code: 'TR BCR Announcement 2020',
    title: 'Announcement on binding corporate rules',
    original: 'Bağlayıcı Şirket Kuralları Hakkında Duyuru',
    issuer: 'Personal Data Protection Authority',
    adopted: '2020-04-10',
    inForce: '2020-04-10',
    until: newDay,
    status: 'superseded',
    source: 'kvkk.gov.tr, announcement of 2020-04-10',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    rules: {
      cite: '',
      gist: 'In a group, corporate rules approved by the Board stand for the undertaking.',
      when: group,
      then: offers('tr.kvkk/art 9(1) (2016)', ['tr.bcr']),
    },
  },
)

export const bylaw2024 = instrument(
  {
    id: 'tr.bylaw-2024',
    code: 'TR By-law 2024',
    title: 'By-law on the procedures and principles of transfers of personal data abroad',
    original: 'Kişisel Verilerin Yurt Dışına Aktarılmasına İlişkin Usul ve Esaslar Hakkında Yönetmelik',
    issuer: 'Personal Data Protection Authority',
    adopted: '2024-07-10',
    inForce: bylawDay,
    status: 'in-force',
    source: 'Resmî Gazete 2024-07-10 No. 32598',
    checked: '2026-11-25',
    confidence: 'text',
  },
  {
    'art 14': {
      gist: 'The standard contract is used without a change, signed by those entitled, its Turkish text prevailing; changes and its end are notified too.',
      when: signedUnnotified,
      then: duty('secure', 'Use the text of the Board unaltered, in Turkish, signed by those entitled.', gate),
    },
  },
)

export const guideline2025 = instrument(
  {
    id: 'tr.guideline-2025',
    code: 'TR Guideline 2025',
    title: 'Guideline on transfers of personal data abroad',
    original: 'Kişisel Verilerin Yurt Dışına Aktarılması Rehberi',
    issuer: 'Personal Data Protection Authority',
    adopted: '2025-01-02',
    inForce: guidelineDay,
    status: 'in-force',
    source: 'kvkk.gov.tr, guideline of 2025-01-02',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    collection: {
      cite: '',
      gist: 'Data that the person gives to a controller abroad directly is not transferred; handing it to that controller’s processor abroad is a transfer.',
      when: via.is('direct-collection'),
      then: outOfScope('tr.transfer', 'tr.special', 'tr.harm'),
    },
  },
)
