/** Words of growth in Chinese. */

import { honest, resultWords } from '../../check/words.zh-Hans.ts'
import { integer } from '../../words/format.ts'
import type { words as en } from './words.en.ts'

const n = (count: number) => integer(count, 'zh-Hans')

export const words: typeof en = {
  ...resultWords,
  honest,
  titleAsk: '日志是否只有增加？',
  title: (from, to) => `从 ${n(from)} 条到 ${n(to)} 条`,
  why: '持有先前规模和树根的人，可以看出其前的内容未被更改或删除。',
  from: (size) => `先前规模，1 至 ${n(size)}`,
  show: '显示证明',
  rootThen: '先前规模时的树根',
  rootNow: '当前树根',
  compare: '前者须是您所持有的树根；其余是计算。',
  check: '在我的浏览器中核验此证明',
  found: (hashes) => `后来的日志以先前的日志为开头，依 ${n(hashes)} 个哈希`,
  path: '证明',
  back: '全部记录',
}
