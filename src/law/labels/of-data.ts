/** Labels of words about the data, its people, and the way, purpose and ground of the transfer. */

import type { Labels } from './language.ts'

export const forms: Labels = {
  identified: ['identified', '可直接识别个人', '本人を識別できる状態'],
  pseudonymised: ['pseudonymised', '假名化', '仮名化'],
  deidentified: ['de-identified', '去标识化', '非識別化'],
  anonymised: ['anonymised', '匿名化', '匿名化'],
  aggregated: ['aggregated', '汇总统计', '統計化'],
  encrypted: ['encrypted', '加密', '暗号化'],
}

export const importance: Labels = {
  yes: ['yes, important data', '是，属于重要数据', '重要データとされている'],
  no: ['no, found not to be', '否，经认定不属于', '重要データではないとされている'],
  unnotified: ['neither notified nor published', '未被告知或者公开发布', '通知も公表もされていない'],
}

export const qualifiers: Labels = {
  'domestic-transaction': ['of a purely domestic transaction', '纯境内交易产生', '国内のみの取引に関するもの'],
  'end-to-end-encrypted': ['encrypted from end to end', '端到端加密', '全区間で暗号化されている'],
  'guardian-consent': [
    'a parent or guardian has consented',
    '已取得父母或者其他监护人同意',
    '親権者その他の法定代理人が同意している',
  ],
  'hgr-key-pedigree': ['genetic resources of key pedigrees', '重要遗传家系', '重要な遺伝家系の遺伝資源'],
  'hgr-specified-region': ['genetic resources of specified regions', '特定地区人类遗传资源', '特定地域の遺伝資源'],
  'private-register': ['from a private register', '来自非公开登记簿', '非公開の登録簿によるもの'],
  'public-register': ['from a public register', '来自公开登记簿', '公開の登録簿によるもの'],
  published: ['lawfully public already', '已合法公开', '適法に公開済み'],
  'ru-state-data-set': ['a state data set of Russia', '俄罗斯国家数据集', 'ロシアの国家データセット'],
  'sensitive-area': ['recorded in a sensitive area', '采集自重要敏感区域', '重要・機微な区域で取得したもの'],
  'subject-cannot-consent': ['the person is unable to consent', '个人无法作出同意', '本人が同意できる状態にない'],
  undisclosed: ['not public', '未公开', '非公開'],
  'unprotected-public-network': [
    'over a public network without the protection prescribed',
    '通过未采取保密措施的公共网络传输',
    '所定の保護措置のない公衆網によるもの',
  ],
  'whole-register': ['a register as a whole', '整个登记簿', '登録簿の全体'],
}

export const kinds: Labels = {
  customer: ['customers', '客户', '顧客'],
  employee: ['employees', '员工', '従業者'],
  patient: ['patients', '患者', '患者'],
  student: ['students', '学生', '学生・生徒'],
  child: ['children', '儿童', '子ども'],
  official: ['officials', '公职人员', '公務員'],
  public: ['the public', '社会公众', '一般公衆'],
}

export const consents: Labels = {
  none: ['no consent', '未取得同意', '同意なし'],
  general: ['general consent', '一般同意', '一般的な同意'],
  separate: ['separate consent to just this transfer', '就本次提供取得的单独同意', 'この移転に限った個別の同意'],
  written: ['written consent', '书面同意', '書面による同意'],
  withdrawn: ['consent given and withdrawn', '同意后已撤回', '同意後に撤回'],
}

export const ways: Labels = {
  'direct-collection': ['collected abroad from the person directly', '境外直接向个人收集', '国外から本人より直接取得'],
  publication: ['made public on a page', '公开发布', '公表・掲載'],
  'remote-access': ['read from abroad (remote access)', '境外远程访问、调用', '国外からの遠隔アクセス'],
  storage: ['stored abroad', '存储于境外', '国外での保管'],
  transfer: ['transmitted to the importer', '传输至接收方', '移転先への送信'],
  transit: ['only passes through', '仅过境', '通過のみ'],
}

export const frequencies: Labels = {
  continuous: ['continuously', '持续', '継続的'],
  occasional: ['now and then', '偶尔', '随時'],
  once: ['once', '一次', '一回限り'],
}

export const purposes: Labels = {
  accounting: ['accounting', '会计核算', '会計'],
  analytics: ['analytics', '数据分析', '分析'],
  'anticipated-claims': ['claims that may yet arise', '预期可能发生的争议', '将来生じ得る紛争'],
  'central-operations': ['central operations of a group', '集团集中运营', 'グループの集中業務'],
  chargeback: ['chargebacks', '拒付处理', 'チャージバック'],
  contract: ['a contract with the person', '订立、履行个人作为一方当事人的合同', '本人との契約の締結・履行'],
  'cross-border-shopping': ['cross-border shopping', '跨境购物', '越境通販'],
  'data-brokerage': ['data brokerage', '数据经纪', 'データ仲介'],
  emergency: [
    'an emergency, to protect life, health or property',
    '紧急情况下保护生命健康和财产安全',
    '緊急時の生命・健康・財産の保護',
  ],
  employment: ['human resources across borders', '跨境人力资源管理', '国境を越える人事管理'],
  'fda-clinical-investigation': [
    'a clinical investigation that the FDA regulates',
    '受美国食品药品监督管理局监管的临床研究',
    '米国食品医薬品局の規制下の臨床試験',
  ],
  'fraud-prevention': ['preventing fraud', '防范欺诈', '不正防止'],
  'group-risk-management': ['risk management of a group', '集团风险管理', 'グループのリスク管理'],
  hr: ['personnel administration', '人事管理', '人事管理'],
  'immigration-control': ['immigration control', '出入境管理', '出入国管理'],
  'insurance-claim': ['an insurance claim', '保险理赔', '保険金請求'],
  investment: ['investment', '投资', '投資'],
  journalism: ['journalism', '新闻报道', '報道'],
  'law-enforcement-request': [
    'a request of a foreign court or enforcement body',
    '外国司法或者执法机构的请求',
    '外国の司法・法執行機関の要請',
  ],
  'legal-claims': ['legal claims', '法律主张、诉讼', '法的請求'],
  'legal-obligation': ['a duty under law', '履行法定职责或者法定义务', '法令上の義務'],
  marketing: ['marketing', '营销', 'マーケティング'],
  'not-ordinarily-incident': [
    'what does not ordinarily go with the service',
    '并非业务通常附带',
    '業務に通常伴うものではない',
  ],
  occasional: ['an occasional need', '偶发需要', '一時的な必要'],
  'ordinarily-incident': ['what ordinarily goes with the service', '业务通常附带', '業務に通常伴うもの'],
  outsourcing: ['outsourcing', '委托处理、外包', '外部委託'],
  'overseas-listing': ['a listing abroad', '境外发行上市', '国外上場'],
  payment: ['payment', '支付、汇款', '支払・送金'],
  personal: ['personal or household affairs', '个人或者家庭事务', '私的・家庭内の利用'],
  'post-marketing-surveillance': ['surveillance of products on the market', '上市后监测', '市販後調査'],
  'product-development': ['product development', '产品研发', '製品開発'],
  'public-interest': ['the public interest', '公共利益', '公益'],
  'regulatory-approval': ['approval by a regulator', '监管审批', '規制当局の承認取得'],
  'regulatory-request': ['a request of a regulator', '监管机构的要求', '規制当局の要求'],
  research: ['research', '研究', '研究'],
  'service-operation': ['operating a service', '服务运营', 'サービスの運営'],
  systematic: ['systematic transfers', '系统性、常态化提供', '体系的・恒常的な移転'],
  'telecom-service': ['a telecommunications service', '电信服务', '電気通信サービス'],
  'travel-booking': ['booking travel', '机票酒店预订', '旅行の予約'],
  treaty: ['a treaty', '履行国际条约、协定', '条約の履行'],
  'us-federal-law': ['US federal law', '遵守美国联邦法律', '米国連邦法の遵守'],
  'us-government-business': ['business of the US Government', '美国政府公务', '米国政府の公務'],
  'vendor-service': ['a vendor’s service', '供应商服务', 'ベンダーの役務'],
  visa: ['visas', '签证办理', '査証手続'],
  'vital-interest': ['vital interests of a person', '个人重大利益', '人の重大な利益'],
}

export const legalBases: Labels = {
  consent: ['consent', '个人同意', '本人の同意'],
  contract: ['contract', '合同所必需', '契約の履行'],
  'legal-obligation': ['legal obligation', '法定义务', '法的義務'],
  'vital-interest': ['vital interests', '个人重大利益', '重大な利益'],
  'public-interest': ['public interest', '公共利益', '公共の利益'],
  'legitimate-interest': ['legitimate interests', '合法利益', '正当な利益'],
}
