/** The book of mainland China in Japanese: titles of its steps, and gists of its articles. */

import { words } from '../../src/law/index.ts'
import { national } from './words/ja-national.ts'
import { sectors } from './words/ja-sector.ts'

export default words(
  'cn',
  {
    'cn.security-assessment': '国家インターネット情報部門のデータ越境安全評価への合格',
    'cn.scc': '個人情報越境標準契約（発効済み）',
    'cn.certification': '個人情報保護認証',
    'cn.separate-consent': '国外提供についての本人の個別の同意',
    'cn.consent': '本人の同意',
    'cn.authority-approval': '中国の主管機関の承認',
    'cn.gba-scc': '粤港澳大湾区個人情報越境標準契約（発効済み）',
    'cn.scc-filing': '標準契約の省級インターネット情報部門への届出',
    'cn.gba-scc-filing': '大湾区標準契約の双方での届出',
    'cn.guardian-consent': '児童の父母その他の監護者の同意',
    'cn.hgr-licence': 'ヒト遺伝資源の持出し又はこれを伴う国際協力の許可',
    'cn.hgr-report': '遺伝資源情報の提供に関する衛生健康部門への事前報告',
    'cn.hgr-backup': '遺伝資源情報の予備の保管機関への提出',
    'cn.hgr-security-review': '遺伝資源情報の安全審査への合格',
    'cn.export-licence': '商務部の輸出許可',
  },
  { ...national, ...sectors },
  {
    'cn.people-two-years': '前年1月1日以降の国外提供人数（今回を含む）',
    'cn.sensitive-two-years': '前年1月1日以降の機微な個人情報の国外提供人数（今回を含む）',
    'cn.ordinary-this-year': '当年1月1日以降の国外提供人数（機微な個人情報を除き、今回を含む）',
    'cn.sensitive-this-year': '当年1月1日以降の機微な個人情報の国外提供人数（今回を含む）',
    'cn.everybody-this-year': '当年1月1日以降の機微な個人情報の国外提供人数（今回の全員を算入）',
    'cn.everybody-two-years': '前年1月1日以降の機微な個人情報の国外提供人数（今回の全員を算入）',
    'cn.scc-unfiled-business-days': '標準契約の発効後、未届の営業日数',
    'cn.gba-scc-unfiled-business-days': '大湾区標準契約の発効後、未届の営業日数',
    'cn.onward-beyond-bay-area': '大湾区外への再提供先の数',
  },
)
