/** Words of the settings in Japanese. */

import type { words as en } from './words.en.ts'

export const words: typeof en = {
  title: { display: 'コンソールの表示', roles: '役割ごとの権限', books: '判定に用いる法令' },
  parts: '設定の区分',
  tab: { display: '表示', roles: '役割', books: '法令データ' },
  displayKept: 'このブラウザーにのみ保存され、共有するリンクには含まれません。',
  density: '表の行間',
  comfortable: '標準',
  compact: '狭い',
  letters: '一文字のキー操作',
  on: 'オン',
  off: 'オフ',
  save: '保存',
  rightsFixed:
    'このリリースで固定されています。誰がどの役割を持つかは、キーのファイルまたは ID プロバイダーが定めます。',
  rightsCaption: '役割別の権限',
  right: '権限',
  you: '（あなた）',
  may: '可',
  mayNot: '–',
  permission: {
    'read-law': '法令と協定を読む',
    ask: '移転の可否を尋ねる',
    'run-cases': '事例を実行する',
    'read-metrics': 'メトリクスを読む',
    'read-flows': 'フローと件数を見る',
    'read-held': '保留中のものを見る',
    'read-ledger': '台帳を読む',
    'propose-release': '解放を提案する',
    'approve-release': '他者が提案した解放を承認する',
  },
  booksFixed: '法令データはこのリリースの一部です。そのダイジェストは、それによるすべての判定に記されます。',
  booksCaption: '法令データ',
  country: '国・地域',
  instruments: '法令等の数',
  checked: '出典との照合',
  digest: 'ダイジェスト',
}
