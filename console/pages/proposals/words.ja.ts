/** Words of proposals in Japanese. */

import { integer } from '../../words/format.ts'
import type { words as en, states as enStates } from './words.en.ts'

export const states: typeof enStates = {
  proposed: '二人目を待っています',
  approved: '承認済み、境界を待っています',
  releasing: '解放中',
  released: '解放済み',
  refused: '却下',
  withdrawn: '撤回',
  lapsed: '失効',
}

export const words: typeof en = {
  states,
  title: (waiting) =>
    waiting === 0 ? '待っている提案はありません' : `${integer(waiting, 'ja')} 件の提案が二人目を待っています`,
  empty: '保留行の解放を提案した人はいません。',
  caption: '提案（新しい順）',
  proposal: '提案',
  flow: 'フロー',
  state: '状態',
  by: '提案者',
  at: '提案日時',
  rows: '行数',
  held: '保留中のもの',
}
