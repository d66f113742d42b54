/** Words of the queue in Japanese. */

import { integer } from '../../words/format.ts'
import { holdEnds, holdReasons } from '../../words/holds.ja.ts'
import type { words as en } from './words.en.ts'

const n = (count: number) => integer(count, 'ja')

export const words: typeof en = {
  title: (rows, reasons) => (rows === 0 ? '保留中の行はありません' : `${n(rows)} 行が保留中（理由 ${n(reasons)} 種）`),
  notRunning: '境界は現在動いていません。数値の時点：',
  waiting: (count) => `${n(count)} 件の提案が二人目を待っています。`,
  proposals: 'すべての提案',
  all: 'すべて',
  empty: '法令上まだ移転できないものは、移転できるまで国内で待機します。',
  noneFits: 'この理由で保留中のものはありません。',
  lawDecides:
    '解放が法令に優先することはありません。各行は改めて判定され、なお移転できないものは残ります。一人が提案し、別の一人が承認します。',
  rowsOfPeople: (rows, people) => `${n(rows)} 行${people === 0 ? '' : `（${n(people)} 人分）`}。`,
  release: {
    automatic: '移転できるものは自動的に出ます。提案は改めて確認するだけです。',
    'by-proposal': '移転できるものも、提案の承認を待ちます。',
  },
  caption: (flow) => `${flow} の保留行`,
  pick: '選択',
  pickOne: (table, reason) => `${table}：${reason}`,
  table: '表',
  reason: '理由',
  couldGo: '移転できる条件',
  rows: '行数',
  note: '二人目への説明',
  propose: '解放を提案',
  takesRole: (roles) => `提案には次の役割が必要です：${roles.join('または')}`,
  neverTold: '境界はこのフローをまだ動かしていないため、提案できるものがありません。',
  suspended: '表ごと保留',
  accept: '承認時と異なっています。計画を確認し、改めて承認してください：',
  reasons: holdReasons,
  frees: holdEnds,
}
