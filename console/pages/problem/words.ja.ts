/** Words of refusals in Japanese. */

import type { words as en } from './words.en.ts'

export const words: typeof en = {
  titles: {
    '401': '先にサインインしてください',
    '403': 'この役割では閲覧できません',
    '404': 'このアドレスには何もありません',
    '429': 'リクエストが多すぎます',
    '503': '準備ができていません',
  },
  signIn: 'waybill serve が端末に表示したリンクを開いてください。一つのブラウザーで一度だけ使えます。',
  holds: 'データの境界には影響しません。許可されていないものは移転されません。',
  holders: (roles) => `次のいずれかの役割が必要です：${roles.join('、')}`,
  requestId: 'お問い合わせ用のリクエスト ID：',
  home: '概要へ',
}
