/** Words of proposals in Chinese. */

import { integer } from '../../words/format.ts'
import type { words as en, states as enStates } from './words.en.ts'

export const states: typeof enStates = {
  proposed: '等待第二人',
  approved: '已批准，等待边境',
  releasing: '正在放行',
  released: '已放行',
  refused: '已拒绝',
  withdrawn: '已撤回',
  lapsed: '已失效',
}

export const words: typeof en = {
  states,
  title: (waiting) => (waiting === 0 ? '没有等待处理的提议' : `${integer(waiting, 'zh-Hans')} 项提议等待第二人处理`),
  empty: '尚无人提议放行。',
  caption: '提议（最新在前）',
  proposal: '提议',
  flow: '数据流',
  state: '状态',
  by: '提议人',
  at: '提议时间',
  rows: '行数',
  held: '待放行数据',
}
