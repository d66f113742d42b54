/** Words of a change to try in Japanese. */

import type { words as en } from './words.en.ts'

export const words: typeof en = {
  title: (column) => `${column} の変更を試す`,
  changes: (before, after) => (before === after ? `変わらず${after}` : `現在は${before}、変更後は${after}`),
  back: (flow) => `${flow} に戻る`,
  asOf: '適用法令の日',
  now: '現在のマニフェスト',
  then: '変更後',
  stays: '国内に残る',
  unclassified: 'まだ分類されていません。未分類の列は、法令にかかわらず国内に残ります。',
  dropped: 'マニフェストで除外されているため、法令にかかわらず国内に残ります。',
  missing: (facts) => `不明：${facts.join('、')}。`,
  lawfulOnce: '次のいずれかをすべて満たせば適法：',
  and: 'かつ',
  ask: '質問として判定する',
  patch: 'マニフェストに書く内容',
  patchNote: 'waybill.yaml の同じキーの位置に書いてください。何も書き込まれていません。',
  thenPlan: 'その後、本人のすべての列を合わせて見る計画全体を確認してください：',
  try: '別の変更を試す',
  note: 'この列をその行のキーと合わせ、法令の求めが最も少ない一人について判定します。行は読まれず、何も変更されません。',
  treatment: '別の取扱い',
  category: '別の種類',
  safeguard: '本日から備わる手続',
  tryIt: '試す',
}
