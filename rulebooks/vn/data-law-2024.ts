/** Data Law with Decree 165/2025 and Decision 20/2025: important and core data by kind and by number of citizens. */

import { data, purpose, subjects } from '../../src/law/facts.ts'
import { all, any, approve, defined, duty, exempts, instrument, not, place, requires } from '../../src/law/index.ts'
import {
  contractPurposes,
  copyInVietnam,
  dataLawDay,
  emergencyPurposes,
  leaves,
  pdplDay,
  peopleSent,
  personal,
  sensitiveSent,
  staffPurposes,
} from './terms.ts'

/** What nobody has made public is undisclosed, whether marked so or not. */
const undisclosed = all(personal, not(data.qualifiers.has('published')), subjects.citizenship.has('VN'))
const banking = data.categories.has('transaction.payment', 'user.financial', 'user.payment')

/** So many citizens sent abroad so far, or in the holdings they come from. */
const citizens = (n: number) => any(peopleSent.atLeast(n), subjects.held.atLeast(n))

export const decision20 = instrument(
  {
    id: 'vn.decision-20-2025',
    code: 'VN Decision 20/2025',
    title: 'Decision of the Prime Minister on the lists of important data and core data',
    original: 'Quyết định số 20/2025/QĐ-TTg',
    issuer: 'Prime Minister',
    adopted: '2025-07-01',
    inForce: dataLawDay,
    commences: 'art 3',
    status: 'in-force',
    source: 'Decision No. 20/2025/QD-TTg, annex I.26 and II (Mori Hamada newsletter 121451)',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    core: {
      cite: '',
      gist: 'Core: undisclosed data on 1,000,000 citizens, sensitive data on 100,000, accounts, payments and debts of 100,000.',
      means: any(
        data.categories.has('national.core'),
        all(undisclosed, any(citizens(1_000_000), sensitiveSent.atLeast(100_000), all(banking, citizens(100_000)))),
      ),
      unclear:
        'Transfers since 2025-07-01 add up (Decree 165/2025 art 12(10)); whether holdings count as well is not said, and the greater number is taken. Of years before the last nothing is asked. From 2026-01-01 bank data, pictures of identity papers and the tracking of behaviour count as sensitive (Decree 356/2025 art 4).',
    },
    important: {
      cite: '',
      gist: 'Important: undisclosed data on 100,000 citizens, sensitive data on 10,000, accounts, payments and debts of 10,000.',
      means: any(
        data.important.is('yes'),
        data.categories.has('national.important', 'national.core'),
        all(undisclosed, any(citizens(100_000), sensitiveSent.atLeast(10_000), all(banking, citizens(10_000)))),
      ),
    },
  },
)

const core = all(leaves, defined('vn.decision-20-2025/core'))
const important = all(leaves, defined('vn.decision-20-2025/important'))

export const dataLaw2024 = instrument(
  {
    id: 'vn.data-law-2024',
    code: 'VN Data Law 2024',
    title: 'Law on Data',
    original: 'Luật Dữ liệu số 60/2024/QH15',
    issuer: 'National Assembly',
    adopted: '2024-11-30',
    inForce: dataLawDay,
    commences: 'art 45',
    status: 'in-force',
    source: 'Law No. 60/2024/QH15 (datafiles.chinhphu.vn luat60)',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 23 core': [
      {
        cite: 'art 23',
        gist: 'Core data leaves after the ministry’s favourable result.',
        until: pdplDay,
        when: core,
        then: approve(
          'vn.data-law',
          'vn.core-data-approval',
          'Ministry of Public Security, for military data of Defence',
        ),
      },
      {
        cite: 'art 23',
        gist: 'Core data leaves after the ministry’s favourable result.',
        from: pdplDay,
        when: core,
        then: approve(
          'vn.data-law',
          'vn.core-data-approval',
          'Ministry of Public Security, for military data of Defence',
        ),
        unclear:
          'Decree 356/2025 art 42(3) puts the dossier on personal data in place of the assessment; whether the approval goes with it is not said, and from 2026-11-11 its lack is fined (Decree 363/2026 art 19(3)(b)).',
      },
    ],
    'art 23 important': {
      cite: 'art 23',
      gist: 'For important data the transfer is assessed and the dossier lodged.',
      when: all(important, not(defined('vn.decision-20-2025/core'))),
      then: requires('vn.data-law', ['vn.important-data-dossier']),
      unclear:
        'By which day before or after the transfer the dossier must be lodged was not established; asked for before it.',
    },
  },
)

const freed = [...contractPurposes, ...emergencyPurposes, ...staffPurposes] as const

export const decree165 = instrument(
  {
    id: 'vn.decree-165-2025',
    code: 'VN Decree 165/2025',
    title: 'Decree detailing a number of articles of and measures for the Law on Data',
    original: 'Nghị định số 165/2025/NĐ-CP',
    issuer: 'Government',
    adopted: '2025-06-30',
    inForce: dataLawDay,
    commences: 'art 30',
    status: 'in-force',
    source: 'Decree No. 165/2025/ND-CP (datafiles.chinhphu.vn 165nd; Digital Policy Alert event 31588)',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 12': {
      gist: 'In an emergency, for a contract across borders and for staff it leaves without prior approval and is reported within fifteen days.',
      when: all(important, purpose.within(...freed)),
      then: [
        exempts('vn.data-law'),
        duty('notify', 'Report the transfer of important or core data.', {
          gate: 'vn.data-law',
          clock: { days: 15, dayType: 'calendar', from: 'transfer' },
        }),
      ],
      unclear:
        'Read in a summary of the decree, which lets such transfers go without prior approval; the article’s own conditions for core data (12(5)) were not compared.',
    },
    'art 17(10)': {
      gist: 'Processing of important and core data is logged, and the logs are kept for six months.',
      then: duty('record', 'Log the processing and keep the logs for at least six months.', { gate: 'vn.data-law' }),
    },
    'art 17 core': {
      cite: 'art 17',
      gist: 'Core data stays stored in Vietnam as well.',
      when: core,
      then: [
        requires('vn.core-place', ['local-copy']),
        place({ gate: 'vn.core-place', mode: 'copy', country: 'VN', orElse: 'none', met: copyInVietnam.atLeast(1) }),
      ],
      unclear: 'Told in a summary; the exceptions were not compared.',
    },
  },
)
