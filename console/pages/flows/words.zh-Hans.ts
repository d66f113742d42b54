/** Words of the list of flows in Chinese. */

import { integer } from '../../words/format.ts'
import type { words as en } from './words.en.ts'

const n = (count: number) => integer(count, 'zh-Hans')

export const words: typeof en = {
  title: (flows, open) => {
    if (flows === 0) return '尚无数据流'
    return open === flows
      ? `全部 ${n(flows)} 个数据流均有数据可以出境`
      : `${n(flows)} 个数据流中，${n(open)} 个有数据可以出境`
  },
  noBorder: '此服务器未显示边境',
  empty: '清单中列出的数据流将显示在此。',
  neverRan: '边境尚未运行：所示为已接受的方案。',
  running: '边境正在运行。数据截至',
  stopped: '边境目前未运行。数据截至',
  caption: '数据流，按清单顺序',
  flow: '数据流',
  law: '判定与条款',
  to: '至',
  columns: '列',
  counts: (cross, changed, stay, hold) =>
    [
      `出境 ${n(cross)}`,
      `处理后出境 ${n(changed)}`,
      ...(hold === 0 ? [] : [`等待 ${n(hold)}`]),
      `留存境内 ${n(stay)}`,
    ].join(' · '),
  unclassified: (count) => `未分类 ${n(count)}`,
  crossed: '已出境行数',
  held: '待放行行数',
  suspended: (count) => `${n(count)} 张表已中止`,
  state: '状态',
  phases: { new: '尚未开始', copying: '首次复制', streaming: '持续传输' },
  notRun: '尚未运行',
  behind: (bytes) => (bytes === 0 ? '与来源一致' : `落后来源日志 ${n(bytes)} 字节`),
  lagUnknown: '与来源的差距未知',
  slots: { idle: '目前无人读取来源', absent: '来源没有复制槽' },
  plan: '方案',
  noPlan: '未接受任何方案',
  notAccepted: '未接受',
  otherPlan: '实际按另一方案运行：',
  nextChange: '下次变更',
}
