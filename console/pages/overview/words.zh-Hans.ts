/** Words of the first page in Chinese. */

import { integer } from '../../words/format.ts'
import { holdReasons } from '../../words/holds.zh-Hans.ts'
import type { words as en } from './words.en.ts'

const n = (of: number) => integer(of, 'zh-Hans')
/** As the law writes thresholds, with all digits beside. */
const line = (of: number) => (of % 10_000 === 0 ? `${n(of / 10_000)} 万（${n(of)}）` : n(of))

export const words: typeof en = {
  title: ({ whole, part, waits, begins }) => {
    const all = whole + part + waits + begins
    if (all === 0) return '还没有数据流'
    if (whole === all) return `${n(all)} 条数据流全部完整出境`
    const rest = [
      ...(part > 0 ? [`${n(part)} 条部分出境`] : []),
      ...(begins > 0 ? [`${n(begins)} 条正在首次复制`] : []),
      ...(waits > 0 ? [`${n(waits)} 条在等待`] : []),
    ]
    return `${n(all)} 条数据流中 ${n(whole)} 条完整出境；${rest.join('，')}`
  },
  noBorder: '尚未显示边境',
  neverRan: '边境尚未运行：所示为已接受的计划。',
  running: '边境正在运行。数字截至',
  stopped: '边境目前没有运行。数字截至',
  noPlan: '尚无已接受的计划',
  begin: {
    how: '这里会在地图上显示您的数据流、等待的数据，以及何时接近法定数量。开始的办法：',
    ways: [
      { command: 'waybill demo', does: '展示一家虚构公司和两个数据库，以及可能发生的一切' },
      { command: 'waybill init', does: '从您自己的数据库写出清单，由您补全' },
      { command: 'waybill serve --manifest waybill.yaml', does: '在此显示清单所述的边境' },
    ],
    without: '没有边境也可以使用：',
    open: {
      ask: '一项传输能否进行、如何进行',
      law: '某一天的规则是什么，某次变更改变了什么',
      trade: '哪条规则遇到贸易协定的哪项承诺',
    },
  },
  needs: {
    title: '需要您处理',
    nothing: '没有任何等待事项，近期也没有法规变更。',
    held: (rows) => `${n(rows)} 行暂留`,
    reasons: holdReasons,
    proposals: (of) => `${n(of)} 项提议等待第二人审批`,
    notAccepted: '计划等待接受',
    otherPlan: '运行所依计划与已接受的不同',
    suspended: (of) => `${n(of)} 张表停止传输`,
    lawChanges: (day) => `法规将于 ${day} 变更`,
    ends: '到期日',
    inDays: (of) => (of === 0 ? '今天' : `${n(of)} 天后`),
    ofFlows: (names) => names.join('、'),
  },
  lines: {
    title: (year) => `${year} 年 1 月 1 日以来出境人数`,
    axis: { ordinary: '一般个人信息', sensitive: '敏感个人信息' },
    count: (count, of) => `${n(count)} / ${line(of)}`,
    left: (of) => `余 ${n(of)} 人`,
    nobody: '任何一人的敏感个人信息都须办理手续方可出境。',
    stated: '以清单所述为准，边境尚未计数',
    holds: '边境在达到数量之前停止：更多人的数据行暂留。',
    drops: '边境在达到数量之前停止：更多人的数据行去除个人信息列后出境。',
  },
  forecast: {
    reached: '已无余量。',
    unknown: '余量不明，因此计入人数的数据一律不出境。',
    early: (days) => `尚不能估计日期：仅有 ${n(days)} 个整日的速度，需要 7 日。`,
    afterRestart: (day, days) => `按最近 ${n(days)} 日的速度，在 ${day} 重新计数之前不会达到。`,
    range: (from, to, restart, days) =>
      to === null
        ? `按最近 ${n(days)} 日的速度，最早 ${from} 达到，也可能在 ${restart} 重新计数之前不会达到。`
        : `按最近 ${n(days)} 日的速度，将在 ${from} 至 ${to} 之间达到。`,
  },
  map: {
    label: '数据流地图',
    summary: (ways) =>
      ways.length === 0 ? '地图上没有从一地通向另一地的数据流。' : `地图上的数据流：${ways.join('；')}。`,
    way: (from, to, verdict) => `${from} 至 ${to}，${verdict}`,
    views: '区域',
    view: { world: '世界', asia: '东亚', europe: '欧洲', americas: '美洲' },
    still: '暂停动画',
    legend: '线条的含义',
    caption: '仅显示陆地。标记表示存储所在位置，不表示领土归属。Natural Earth。',
    atCity: '● 位于该地点名称所指的城市。',
    atRegion: '○ 位于其国家和地区的中部：没有更确切的信息。',
    absent: (places) => `因未写明国家和地区而不在地图上：${places.join('、')}。`,
    noWay: '没有从一地通向另一地的数据流。',
  },
  table: {
    ends: (from, to) => `${from} → ${to}`,
    title: '数据流',
    caption: (day) => `数据流及法律判定；${day}（出境方当日）出境行数`,
    filter: '按判定筛选数据流',
    all: '全部',
    flow: '数据流',
    verdict: '判定',
    article: '依据条款',
    freedBy: '可使其出境的办法',
    today: '今日出境行数',
    held: '暂留行数',
    empty: '清单所列的数据流显示在这里。',
    noneFits: '没有属于此判定的数据流。',
    states: { whole: '完整出境', part: '部分出境', waits: '等待中', begins: '首次复制未完成' },
    stay: (of) => `${n(of)} 列不出境`,
    nothing: '无需办理',
    noWay: '计划中没有已知办法',
    orOther: (of) => `另有 ${n(of)} 种办法`,
    state: (facts) => `写明未知事实：${facts.join('、')}`,
    and: '并',
  },
}
