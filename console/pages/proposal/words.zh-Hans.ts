/** Words of one proposal in Chinese. */

import { integer } from '../../words/format.ts'
import { words as held } from '../held/words.zh-Hans.ts'
import { states } from '../proposals/words.zh-Hans.ts'
import type { words as en } from './words.en.ts'

const n = (count: number) => integer(count, 'zh-Hans')

export const words: typeof en = {
  states,
  reasons: held.reasons,
  title: (rows, flow, state) => `放行 ${flow} 的 ${n(rows)} 行：${state}`,
  lawDecides: '放行时每一行都重新判定；仍不得出境的继续留存。',
  proposedBy: '提议人',
  decidedBy: { approved: '批准人', refused: '拒绝人', withdrawn: '撤回人' },
  eyes: { 'two persons': '两个人', 'two accounts': '两个账户；是否为两个人，本服务器无法得知' },
  lapsesAt: '失效时间',
  orWhenChanged: '或方案、法规、清单一有变更即失效',
  outcome: '结果',
  went: (rows, people) => `放行 ${n(rows)} 行，其中 ${n(people)} 人已无暂留数据`,
  frozen: '依据',
  plan: '方案',
  law: '法规',
  manifest: '清单',
  lapsed: {
    'too-late': '已失效：24 小时内无人处理。未放行任何数据。',
    'law-changed': '已失效：此后该数据流所依的法规有变更。未放行任何数据。',
    'manifest-changed': '已失效：此后清单有变更。未放行任何数据。',
    'plan-changed': '已失效：此后该数据流的方案有变更。未放行任何数据。',
  },
  waitsForBorder: '等待中。',
  caption: '拟放行的内容',
  table: '数据集',
  reason: '原因',
  heldThen: '提议时行数',
  heldNow: '当前行数',
  secondPerson: '第二人',
  approve: (rows) => `批准放行 ${n(rows)} 行`,
  refusalReason: '拒绝理由',
  refuse: '拒绝',
  withdraw: '撤回我的提议',
  all: '全部提议',
  inLedger: '账本中的相关记录',
}
