/** Why rows are held, and what would let them go, in Japanese. */

import type { ByReason } from './holds.en.ts'

export const holdReasons: ByReason = {
  plan: '現状、法令上この区分の人のデータは一切移転できない',
  consent: '同意がない、または不明',
  age: '未成年、または年齢不明',
  limit: '法定の人数に達する',
  personUnknown: '本人の行が未到着',
  pathHeld: '本人に至る行が保留中',
  noSubject: '本人の記載がない',
  value: '値を処理に必要な形式で読めない',
  rereading: '移転元から再読込中',
  structure: '計画の承認後に表が変更された',
  anonymous: '人数の上限により個人情報の列を除いて移転済み',
  release: '二名による解除待ち',
}

export const holdEnds: ByReason = {
  plan: 'マニフェストに根拠を記録する、または法令が変わる',
  consent: '本人が同意する、または回答をマニフェストが認識する',
  age: '年齢が分かる、または保護者が同意する',
  limit: '1 月 1 日に数え直す、または根拠を記録する',
  personUnknown: '本人の行が届く',
  pathHeld: '途中の行が移転される',
  noSubject: '行が人を示す、またはマニフェストが扱いを定める',
  value: '値を読める',
  rereading: '読み終わる',
  structure: '計画を改めて承認する',
  anonymous: '1 月 1 日に数え直す、または根拠を記録する',
  release: '二人目が承認する',
}
