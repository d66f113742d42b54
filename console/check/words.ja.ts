/** Words of checks and of entries in Japanese. */

import { integer } from '../words/format.ts'
import type { entryWords as entry, resultWords as result } from './words.en.ts'

const n = (count: number) => integer(count, 'ja')

export const honest =
  'このページは検証対象のサーバーから届いたものです。コマンドラインまたは別の機械での検証のほうが確実です。'

export const resultWords: typeof result = {
  failed: '検証に失敗しました：このログは署名されたものではありません。',
  failedAt: (index) => `最初の誤りは記録 #${index} にあります。`,
  call: 'ほかの処理をする前に、この境界の運用者と監査人に知らせてください。表示内容の写しを保存してください。',
  cannot: '検証できませんでした。',
  signature: 'チェックポイントにはこの鍵の署名があります',
  twice: 'このページとブラウザー自身の暗号機能で二度計算し、一致しました。',
  once: '一度だけ計算しました：ブラウザー自身の暗号機能が使えません（HTTPS または localhost が必要です）。',
  continues: (size) => `以前に確認した ${n(size)} 件の状態を引き継いでいます。`,
  open: (batches) => `${n(batches)} 件のバッチがまだ終了していません。`,
  keyOfServer: '未検証：鍵が誰のものか。鍵はこのサーバーが示したものです。別の経路で届いた鍵だけがそれを示せます。',
}

export const entryWords: typeof entry = {
  kinds: {
    batch: 'バッチ',
    close: 'バッチの終了',
    plan: '計画の承認',
    mechanism: '移転の根拠',
    'first-copy': '初回コピー',
    stop: '停止',
    release: '解放',
    recall: '回収',
    detach: '切り離し',
    act: '提案への処理',
    year: '新しい年',
  },
  said: {
    batch: (batch, inserted, updated, deleted, held) =>
      `バッチ ${batch}：追加 ${inserted} 行、更新 ${updated} 行、削除 ${deleted} 行、保留 ${held} 行。`,
    people: (ordinary, sensitive) => `新たに数えた人数：${ordinary}（うち機微な情報 ${sensitive}）。`,
    close: (of, outcome) => `記録 #${of} のバッチ：${outcome}。`,
    outcome: { committed: '国外で確定', 'not-sent': '未送信', unknown: '結果不明' },
    plan: (by) => `${by} が承認しました。`,
    mechanism: (type, status, by) => `${type}：${status}（${by} による申告）。`,
    firstCopy: { started: '開始。', restarted: '再開始。', finished: '完了。' },
    stop: (reason) => `停止：${reason}。`,
    release: (rows, people) => `${people} 人の保留 ${rows} 行を解放しました。`,
    recall: (rows, people) => `${people} 人の ${rows} 行を回収しました。`,
    detach: 'フローは切り離されました。',
    act: {
      propose: (id, by) => `${by} が ${id} を提案しました。`,
      approve: (id, by) => `${by} が ${id} を承認しました。`,
      refuse: (id, by) => `${by} が ${id} を却下しました。`,
      withdraw: (id, by) => `${by} が ${id} を撤回しました。`,
      lapse: (id, by) => `${id} は失効しました（記録：${by}）。`,
    },
    year: (year) => `${year} 年の件数が始まりました。`,
  },
}
