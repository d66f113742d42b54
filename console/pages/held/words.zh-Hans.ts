/** Words of the queue in Chinese. */

import { integer } from '../../words/format.ts'
import { holdEnds, holdReasons } from '../../words/holds.zh-Hans.ts'
import type { words as en } from './words.en.ts'

const n = (count: number) => integer(count, 'zh-Hans')

export const words: typeof en = {
  title: (rows, reasons) => (rows === 0 ? '没有等待放行的数据' : `${n(rows)} 行等待放行，原因 ${n(reasons)} 种`),
  notRunning: '边境目前未运行。数字截至',
  waiting: (count) => `${n(count)} 项提议等待第二人处理。`,
  proposals: '全部提议',
  all: '全部',
  empty: '法律尚不允许出境的数据在境内等待，直至允许。',
  noneFits: '没有因此原因等待的数据。',
  lawDecides: '放行不会凌驾于法律之上：每一行都重新判定，仍不得出境的继续留存。须由两人完成：一人提议，另一人批准。',
  rowsOfPeople: (rows, people) => `${n(rows)} 行${people === 0 ? '' : `，涉及 ${n(people)} 人`}。`,
  release: { automatic: '可以出境的会自动放行；提议只是再次核查。', 'by-proposal': '可以出境的须等待提议获批。' },
  caption: (flow) => `${flow} 的待放行数据`,
  pick: '选择',
  pickOne: (table, reason) => `${table}：${reason}`,
  table: '表',
  reason: '原因',
  couldGo: '何时可以放行',
  rows: '行数',
  note: '给第二人的说明',
  propose: '提议放行',
  takesRole: (roles) => `提议须具备角色：${roles.join('或')}。`,
  neverTold: '边境尚未运行此数据流，没有可提议的内容。',
  suspended: '整表暂留',
  accept: '这些表与接受方案时不同。请查看方案并重新接受：',
  reasons: holdReasons,
  frees: holdEnds,
}
