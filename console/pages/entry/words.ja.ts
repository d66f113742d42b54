/** Words of one entry in Japanese. */

import { entryWords, honest, resultWords } from '../../check/words.ja.ts'
import { integer } from '../../words/format.ts'
import type { words as en } from './words.en.ts'

const n = (count: number) => integer(count, 'ja')

export const words: typeof en = {
  ...resultWords,
  ...entryWords,
  honest,
  title: (index, kind, flow) => `#${index}：${kind}、${flow}`,
  closedBy: (index) => `その終了：記録 #${index}`,
  check: 'このブラウザーで記録を検証する',
  found: (hashes, size) => `この記録は署名された ${n(size)} 件のログに含まれます（ハッシュ ${n(hashes)} 個）`,
  bundle: 'このサーバーなしで検証する',
  download: '証明をダウンロード',
  downloadWhy: '単独で成り立ち、誰でも検証鍵で確かめられます：',
  asHashed: 'ハッシュされた原文',
  path: '根までの経路',
  pathWhy: (hashes) => `ハッシュ ${n(hashes)} 個、葉から上へ、base64。`,
  back: 'すべての記録',
}
