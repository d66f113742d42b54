/** Words of one proposal in Japanese. */

import { integer } from '../../words/format.ts'
import { words as held } from '../held/words.ja.ts'
import { states } from '../proposals/words.ja.ts'
import type { words as en } from './words.en.ts'

const n = (count: number) => integer(count, 'ja')

export const words: typeof en = {
  states,
  reasons: held.reasons,
  title: (rows, flow, state) => `${flow} の ${n(rows)} 行の解放：${state}`,
  lawDecides: '移転の際に各行は改めて判定され、なお移転できないものは残ります。',
  proposedBy: '提案者',
  decidedBy: { approved: '承認者', refused: '却下者', withdrawn: '撤回者' },
  eyes: {
    'two persons': '二人の人',
    'two accounts': '二つのアカウント（二人の人かどうか、このサーバーには分かりません）',
  },
  lapsesAt: '失効日時',
  orWhenChanged: '（または計画・法令・マニフェストが変わり次第）',
  outcome: '結果',
  went: (rows, people) => `${n(rows)} 行を解放し、${n(people)} 人分の保留がなくなりました`,
  frozen: '前提',
  plan: '計画',
  law: '法令',
  manifest: 'マニフェスト',
  lapsed: {
    'too-late': '失効しました：24 時間以内に決定がありませんでした。何も解放されていません。',
    'law-changed': '失効しました：その後、法令が変わりました。何も解放されていません。',
    'manifest-changed': '失効しました：その後、マニフェストが変わりました。何も解放されていません。',
    'plan-changed': '失効しました：その後、フローの計画が変わりました。何も解放されていません。',
  },
  waitsForBorder: '待機中。',
  caption: '解放の対象',
  table: 'データセット',
  reason: '理由',
  heldThen: '提案時の行数',
  heldNow: '現在の行数',
  secondPerson: '二人目',
  approve: (rows) => `${n(rows)} 行の解放を承認`,
  refusalReason: '却下の理由',
  refuse: '却下',
  withdraw: '自分の提案を撤回',
  all: 'すべての提案',
  inLedger: '台帳の記録',
}
