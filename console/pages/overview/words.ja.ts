/** Words of the first page in Japanese. */

import { integer } from '../../words/format.ts'
import { holdReasons } from '../../words/holds.ja.ts'
import type { words as en } from './words.en.ts'

const n = (of: number) => integer(of, 'ja')
/** As the law writes thresholds, with all digits beside. */
const line = (of: number) => (of % 10_000 === 0 ? `${n(of / 10_000)}万（${n(of)}）` : n(of))

export const words: typeof en = {
  title: ({ whole, part, waits, begins }) => {
    const all = whole + part + waits + begins
    if (all === 0) return 'フローはまだありません'
    if (whole === all) return `${n(all)} 件のフローすべてが全量移転中`
    const rest = [
      ...(part > 0 ? [`${n(part)} 件は一部移転`] : []),
      ...(begins > 0 ? [`${n(begins)} 件は初回コピー中`] : []),
      ...(waits > 0 ? [`${n(waits)} 件は待機`] : []),
    ]
    return `フロー ${n(all)} 件中 ${n(whole)} 件が全量移転、${rest.join('、')}`
  },
  noBorder: '国境はまだ表示されていません',
  neverRan: '国境処理はまだ実行されていません。表示は承認済みの計画です。',
  running: '国境処理は稼働中です。数値の時点：',
  stopped: '国境処理は現在停止しています。数値の時点：',
  noPlan: '承認済みの計画なし',
  begin: {
    how: 'ここには、地図上のフロー、待機中のデータ、法定の人数に近づく時期が表示されます。始めるには、次のいずれか：',
    ways: [
      { command: 'waybill demo', does: '架空の会社と二つのデータベースで、起こり得ることをすべて示します' },
      { command: 'waybill init', does: 'お使いのデータベースからマニフェストを作成します。続きはご自身で補います' },
      { command: 'waybill serve --manifest waybill.yaml', does: 'マニフェストの国境をここに表示します' },
    ],
    without: '国境がなくても、次のページは使えます：',
    open: {
      ask: '移転が可能か、どのようにすればよいか',
      law: 'ある日の規定と、改正による変化',
      trade: 'どの規定が通商協定のどの約束に関わるか',
    },
  },
  needs: {
    title: '対応が必要な事項',
    nothing: '待機中の事項はなく、法令の改正予定もありません。',
    held: (rows) => `${n(rows)} 行が保留中`,
    reasons: holdReasons,
    proposals: (of) => `${n(of)} 件の提案が二人目の承認待ち`,
    notAccepted: '計画の承認待ち',
    otherPlan: '承認された計画と異なる計画で稼働中',
    suspended: (of) => `${n(of)} 個の表が停止中`,
    lawChanges: (day) => `${day} に法令が変わります`,
    ends: '終了日',
    inDays: (of) => (of === 0 ? '本日' : `${n(of)} 日後`),
    ofFlows: (names) => names.join('、'),
  },
  lines: {
    title: (year) => `${year}年1月1日以降の移転人数`,
    axis: { ordinary: '一般の個人情報', sensitive: '機微な個人情報' },
    count: (count, of) => `${n(count)} / ${line(of)}`,
    left: (of) => `残り ${n(of)} 人`,
    nobody: '機微な個人情報は、一人分でも手続なしには移転できません。',
    stated: 'マニフェストの記載による（国境処理では未計数）',
    holds: '人数に達する前に国境処理が止め、それ以上の人の行は保留されます。',
    drops: '人数に達する前に国境処理が止め、それ以上の人の行は個人情報の列を除いて移転されます。',
  },
  forecast: {
    reached: '残りはありません。',
    unknown: '残りが不明のため、人数に数えるデータは移転されません。',
    early: (days) => `時期の見込みはまだ示せません：丸 ${n(days)} 日分のみ（7 日分が必要）。`,
    afterRestart: (day, days) => `直近 ${n(days)} 日のペースでは、${day} に計数が改まる前に達することはありません。`,
    range: (from, to, restart, days) =>
      to === null
        ? `直近 ${n(days)} 日のペースでは、早ければ ${from} に達します。${restart} に計数が改まる前に達しないこともあります。`
        : `直近 ${n(days)} 日のペースでは、${from} から ${to} の間に達します。`,
  },
  map: {
    label: 'フローの地図',
    summary: (ways) =>
      ways.length === 0
        ? '地図上に、ある地点から別の地点へのフローはありません。'
        : `地図上のフロー：${ways.join('、')}。`,
    way: (from, to, verdict) => `${from} から ${to}（${verdict}）`,
    views: '地域',
    view: { world: '世界', asia: '東アジア', europe: '欧州', americas: '米州' },
    still: '動きを止める',
    legend: '線の意味',
    caption: '陸地のみ。印はデータの保存場所を示し、領土の帰属を示すものではありません。Natural Earth。',
    atCity: '● は地点名の都市の位置です。',
    atRegion: '○ は国・地域の中央です（それ以上は不明）。',
    absent: (places) => `国・地域の記載がなく地図にない地点：${places.join('、')}。`,
    noWay: 'ある地点から別の地点へのフローはありません。',
  },
  table: {
    ends: (from, to) => `${from} → ${to}`,
    title: 'フロー',
    caption: (day) => `フローと法令上の判定。${day}（移転元の日付）に移転した行数`,
    filter: '判定でフローを絞り込む',
    all: 'すべて',
    flow: 'フロー',
    verdict: '判定',
    article: '根拠条項',
    freedBy: '移転を可能にする方法',
    today: '本日の移転行数',
    held: '保留行数',
    empty: 'マニフェストにあるフローがここに表示されます。',
    noneFits: 'この判定のフローはありません。',
    states: { whole: '全量移転', part: '一部移転', waits: '待機', begins: '初回コピー未完了' },
    stay: (of) => `${n(of)} 列は移転せず`,
    nothing: '手続不要',
    noWay: '計画上わかっている方法なし',
    orOther: (of) => `ほか ${n(of)} 通り`,
    state: (facts) => `不明な事項を記載する：${facts.join('、')}`,
    and: 'および',
  },
}
