/** Words of the list of flows in Japanese. */

import { integer } from '../../words/format.ts'
import type { words as en } from './words.en.ts'

const n = (count: number) => integer(count, 'ja')

export const words: typeof en = {
  title: (flows, open) => {
    if (flows === 0) return 'フローはまだありません'
    return open === flows
      ? `${n(flows)} 件のフローすべてで移転できるデータがあります`
      : `${n(flows)} 件のフローのうち ${n(open)} 件で移転できるデータがあります`
  },
  noBorder: 'このサーバーは国境を表示していません',
  empty: 'マニフェストに記載されたフローがここに表示されます。',
  neverRan: '国境処理はまだ実行されていません。表示は承認済みの計画です。',
  running: '国境処理は実行中です。数値の時点：',
  stopped: '国境処理は現在停止しています。数値の時点：',
  caption: 'フロー（マニフェスト順）',
  flow: 'フロー',
  law: '判定と条項',
  to: '～',
  columns: '列',
  counts: (cross, changed, stay, hold) =>
    [
      `移転 ${n(cross)}`,
      `加工して移転 ${n(changed)}`,
      ...(hold === 0 ? [] : [`保留 ${n(hold)}`]),
      `国内に残る ${n(stay)}`,
    ].join(' · '),
  unclassified: (count) => `未分類 ${n(count)}`,
  crossed: '移転済みの行',
  held: '保留中の行',
  suspended: (count) => `${n(count)} 表が停止中`,
  state: '状態',
  phases: { new: '未開始', copying: '初回コピー', streaming: '継続転送' },
  notRun: '未実行',
  behind: (bytes) => (bytes === 0 ? '移転元に追いついています' : `移転元のログより ${n(bytes)} バイト遅れ`),
  lagUnknown: '移転元との差は不明',
  slots: { idle: '移転元を読み取り中のものはありません', absent: '移転元にスロットがありません' },
  plan: '計画',
  noPlan: '承認済みの計画なし',
  notAccepted: '未承認',
  otherPlan: '別の計画で動作中：',
  nextChange: '次の変更',
}
