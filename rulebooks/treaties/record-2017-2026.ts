/** The negotiations on data rules at the WTO, from China’s Cybersecurity Law to the lapse of the moratorium, as dated facts. */

import type { Confidence, Day } from '../../src/law/index.ts'
import type { RecordEntry } from '../../src/law/treaty/index.ts'

const fact = (on: Day, document: string, what: string, source: string, confidence: Confidence = 'secondary') => ({
  on,
  document,
  what,
  source,
  confidence,
})

const proposal: readonly RecordEntry[] = [
  fact(
    '2016-11-07',
    'Cybersecurity Law of China',
    'Passed: article 37 keeps data of operators of critical information infrastructure at home, and asks for an assessment before it leaves.',
    'National People’s Congress, 2016-11-07',
  ),
  fact(
    '2017-06-01',
    'Cybersecurity Law of China',
    'In force. The amendment of 2025, in force 2026-01-01, renumbers articles: name the article by the day.',
    'Cybersecurity Law art 79; amendment of 2025',
    'memory',
  ),
  fact(
    '2017-09-25',
    'S/C/W/374',
    'The United States tells the services council that the law and the draft rules on exports of data burden foreign suppliers more, and asks China to hold off; it pleads no article of the GATS by number.',
    'WTO document S/C/W/374',
    'text',
  ),
  fact(
    '2017-12-13',
    'WT/MIN(17)/60',
    '71 members agree to explore negotiations on electronic commerce; China is not among them.',
    'WTO, eleventh ministerial conference, news of 2017-12-13',
    'text',
  ),
  fact(
    '2018-02-23',
    'S/C/W/376',
    'Second paper of the United States on the same law.',
    'WTO document S/C/W/376',
    'text',
  ),
  fact(
    '2018-03-02',
    'Council for Trade in Services',
    'Japan and the United States put the cybersecurity measures of China and Viet Nam, and China’s limits on private network connections, on the agenda.',
    'WTO, minutes of the services council',
  ),
  fact(
    '2018-04-12',
    'JOB/GC/177',
    'Japan’s exploratory paper: rules and schedules predate the flows of today and want updating; no clause is tabled.',
    'WTO document JOB/GC/177 of 2018-04-12',
    'text',
  ),
  fact(
    '2018-04-12',
    'JOB/GC/178',
    'Exploratory paper of the United States; no clause is tabled, and its list of topics was not compared.',
    'WTO document JOB/GC/178; Digital Watch, April 2018',
  ),
  fact(
    '2018-04-12',
    'JOB/GC/174-176, 179-182',
    'Papers of Argentina, Colombia and Costa Rica; New Zealand; Brazil; Singapore; Japan; Russia; Chinese Taipei.',
    'Digital Watch, April 2018',
  ),
  fact(
    '2018-04-12',
    'Nikkei report',
    'Japan is to seek freedom at the level of the TPP, the United States similar: no server duty, no pressing of firms to give up technology, use abroad of Chinese shopping data and of data of connected construction machines.',
    'Nikkei, 2018-04-12',
  ),
  fact(
    '2018-04-18',
    'Meeting in Geneva',
    'The topic papers are taken up; about 80 members were expected.',
    'Nikkei, 2018-04-12; Digital Watch, April 2018',
  ),
  fact('2018-10-03', 'S/C/W/378', 'Written questions of the United States to China.', 'WTO document S/C/W/378', 'text'),
]

const negotiation: readonly RecordEntry[] = [
  fact(
    '2019-01-25',
    'Davos statement',
    '76 members, now with China, say that negotiations are to begin.',
    'USTR and Australian statements of 2019-01-25; China among them from memory',
  ),
  fact(
    '2019-04-26',
    'INF/ECOM/23',
    'The United States tables a text like the USMCA’s: flows, server ban, source code and algorithms; the symbol is from memory.',
    'United States text of 2019-04-26',
  ),
  fact(
    '2019-06-29',
    'Osaka declaration',
    'Political launch of the Osaka Track; India, Indonesia and South Africa stay out.',
    'G20 summit, 2019-06-28 and 29',
  ),
  fact(
    '2020-12-14',
    'Consolidated negotiating text',
    'Competing options on data stand side by side.',
    'WTO joint initiative, 2020-12-14',
  ),
  fact(
    '2023-10-25',
    'Statement of the United States',
    'It withdraws its support for rules on flows, localisation and source code, for the sake of policy space.',
    'USTR, reported 2023-10-25',
  ),
  fact(
    '2024-07-26',
    'INF/ECOM/87',
    'Stabilised Agreement on Electronic Commerce of 38 articles, without a rule on data flows, localisation, source code or discrimination of digital products; 82 members behind it, the United States, Brazil, Indonesia and Türkiye not.',
    'WTO document INF/ECOM/87',
    'text',
  ),
  fact(
    '2024-12-18',
    'General Council',
    'The negotiation is declared concluded and annexing to the WTO Agreement is asked for; consensus is refused. The day of the month is from memory.',
    'WTO, General Council of December 2024',
    'memory',
  ),
  fact(
    '2026-03-28',
    'Interim application',
    '66 members, China among them, announce that they will apply the agreement among themselves once their procedures allow.',
    'WTO, fourteenth ministerial conference, reported March 2026',
  ),
  fact(
    '2026-03-30',
    'Fourteenth ministerial conference',
    'Ends in Yaoundé without renewing the moratorium on customs duties on electronic transmissions.',
    'Reports of 2026-03-30 and 31',
  ),
  fact(
    '2026-03-31',
    'Moratorium on customs duties',
    'Lapses, twenty-eight years after the declaration of 1998.',
    'Reports of April 2026',
  ),
]

const record: readonly RecordEntry[] = [...proposal, ...negotiation]
export default record
