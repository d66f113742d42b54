/** Words of the evidence in Japanese. */

import { entryWords, honest, resultWords } from '../../check/words.ja.ts'
import { integer } from '../../words/format.ts'
import type { words as en } from './words.en.ts'

const n = (count: number) => integer(count, 'ja')

export const words: typeof en = {
  ...resultWords,
  ...entryWords,
  honest,
  title: (size) => (size === 0 ? 'まだ記録はありません' : `${n(size)} 件の記録が署名済み`),
  empty: '移転、保留、解放、計画のすべてがここに署名付きで残ります。最初の実行で台帳が始まります：',
  origin: 'ログ',
  root: '木の根',
  key: '検証鍵',
  check: 'このブラウザーでログを検証する',
  stop: '中止',
  progress: (done, size) => `${n(done)} / ${n(size)} 件`,
  found: (size) => `${n(size)} 件の記録とそのすべてのハッシュを再計算し、根は署名されたものと一致しました`,
  seen: (size, at) =>
    `このブラウザーは ${at.slice(0, 10)} に ${n(size)} 件で検証しました。ログはその状態を引き継ぐ必要があります。`,
  neverSeen: 'このブラウザーはこのログを検証したことがなく、比較する以前の状態がありません。',
  otherKey: '別の経路で届いた鍵で検証する',
  otherKeyLabel: '検証鍵',
  otherKeyWhy: 'そのような鍵だけが、誰のログかを示します。',
  keyGiven: '✓ お持ちの鍵で検証しました。',
  withoutScript: 'スクリプトなしではこのページで検証できません。台帳の写しに対して次のコマンドで検証できます：',
  consistency: '以前の大きさから増えただけであること',
  entries: '記録（新しい順）',
  when: '日時',
  flow: 'フロー',
  kind: '種類',
  what: '内容',
  all: 'すべて',
  filter: '表示',
  noneFound: '該当する記録はありません。',
  older: '古い記録',
}
