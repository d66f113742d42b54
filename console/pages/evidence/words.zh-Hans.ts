/** Words of the evidence in Chinese. */

import { entryWords, honest, resultWords } from '../../check/words.zh-Hans.ts'
import { integer } from '../../words/format.ts'
import type { words as en } from './words.en.ts'

const n = (count: number) => integer(count, 'zh-Hans')

export const words: typeof en = {
  ...resultWords,
  ...entryWords,
  honest,
  title: (size) => (size === 0 ? '尚无记录' : `已签署 ${n(size)} 条记录`),
  empty: '每次出境、暂留、放行和方案都将在此签署留存。首次运行即开始记账：',
  origin: '日志',
  root: '树根',
  key: '验证密钥',
  check: '在我的浏览器中核验此日志',
  stop: '停止',
  progress: (done, size) => `${n(done)} / ${n(size)} 条`,
  found: (size) => `已重新计算 ${n(size)} 条记录及其全部哈希；树根即所签署者`,
  seen: (size, at) => `此浏览器上次于 ${at.slice(0, 10)} 核验时为 ${n(size)} 条；日志须延续该状态。`,
  neverSeen: '此浏览器以前未核验过此日志，没有可比较的先前状态。',
  otherKey: '用经其他途径取得的密钥核验',
  otherKeyLabel: '验证密钥',
  otherKeyWhy: '只有这样的密钥才能说明日志属于谁。',
  keyGiven: '✓ 已用您提供的密钥核验。',
  withoutScript: '没有脚本时本页无法核验。可用命令对账本副本进行核验：',
  consistency: '自先前某一规模以来只有增加',
  entries: '记录（最新在前）',
  when: '时间',
  flow: '数据流',
  kind: '种类',
  what: '内容',
  all: '全部',
  filter: '显示',
  noneFound: '没有符合的记录。',
  older: '更早的记录',
}
