/** Words of growth in Japanese. */

import { honest, resultWords } from '../../check/words.ja.ts'
import { integer } from '../../words/format.ts'
import type { words as en } from './words.en.ts'

const n = (count: number) => integer(count, 'ja')

export const words: typeof en = {
  ...resultWords,
  honest,
  titleAsk: 'ログは増えただけですか',
  title: (from, to) => `${n(from)} 件から ${n(to)} 件へ`,
  why: '以前の大きさと根を持つ人は、それ以前のものが変更も削除もされていないことを確かめられます。',
  from: (size) => `以前の大きさ（1〜${n(size)}）`,
  show: '証明を表示',
  rootThen: '以前の大きさでの根',
  rootNow: '現在の根',
  compare: '前者はお手元の根と同じでなければなりません。残りは計算です。',
  check: 'このブラウザーで証明を検証する',
  found: (hashes) => `後のログは前のログで始まります（ハッシュ ${n(hashes)} 個）`,
  path: '証明',
  back: 'すべての記録',
}
