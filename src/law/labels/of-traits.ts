/** Labels of the legal qualities of exporters and importers; those that name a place are composed. */

import { inLanguage, type Label, type Labels, type Language } from './language.ts'

export const traits: Labels = {
  'au-small-business': ['Australian small business operator', '澳大利亚小企业经营者', '豪州の小規模事業者'],
  'australian-link': ['has an Australian link', '与澳大利亚存在法定联系', '豪州との関連性がある'],
  'auto-guide:exempt-scenario': [
    'in a scenario that the guideline on vehicle data frees',
    '属于《汽车数据出境安全指引》的豁免场景',
    '自動車データ越境指引の免除場面に当たる',
  ],
  branch: ['branch of the exporter', '数据提供方的分支机构', '移転元の支店'],
  'cbpr-certified': ['certified under Cross-Border Privacy Rules', '已通过 CBPR 认证', 'CBPR 認証を取得'],
  'cii-operator': [
    'operator of critical information infrastructure',
    '关键信息基础设施运营者',
    '重要情報インフラの運営者',
  ],
  'cn-countermeasure:data-ban': [
    'barred from data by a Chinese countermeasure',
    '被列入反制清单并被禁止、限制提供数据',
    '中国の対抗措置によりデータ提供を禁止・制限された者',
  ],
  'cn-pipl-42:listed': [
    'on the list of art 42 PIPL',
    '被列入限制或者禁止个人信息提供清单（个人信息保护法第四十二条）',
    '中国個人情報保護法42条の提供制限・禁止リスト掲載者',
  ],
  'collected-from-individuals': [
    'collected the data from the individuals',
    '直接向个人收集数据',
    '本人から直接収集した',
  ],
  'collective-contract': ['has a lawful collective contract', '已依法签订集体合同', '適法な労働協約を締結済み'],
  'competent-law-enforcement-authority': ['competent law enforcement authority', '主管执法机关', '権限ある法執行機関'],
  contractor: ['contractor', '承包方', '請負人・業務委託先'],
  'covered-person': ['covered person (US rule)', '受管辖人员（美国规则）', '対象者（米国規則の covered person）'],
  'covered-person-designated': [
    'designated a covered person (US rule)',
    '被指定为受管辖人员（美国规则）',
    '対象者に指定された者（米国規則）',
  ],
  'credit-reporting-agency': ['credit reporting agency', '征信机构', '信用情報機関'],
  'danish-state-authority': ['authority of the Danish state', '丹麦国家机关', 'デンマークの国家機関'],
  'data-altruism-organisation': ['data altruism organisation', '数据利他组织', 'データ利他主義団体'],
  'data-broker': ['data broker', '数据经纪商', 'データブローカー'],
  'data-intermediary': ['data intermediation service', '数据中介服务提供者', 'データ仲介サービス提供者'],
  'did-not-collect-from-individuals': [
    'did not collect the data from the individuals',
    '并非直接向个人收集数据',
    '本人から直接収集していない',
  ],
  'directed-by-us-person': ['directed by a US person', '受美国人指示', '米国人の指示による'],
  director: ['director', '董事', '取締役'],
  'dod-cloud-contractor': [
    'cloud contractor of the US Department of Defense',
    '美国国防部云服务承包商',
    '米国国防総省のクラウド契約者',
  ],
  'does-not-handle-personal-data': [
    'is not to handle the data (by contract and access control)',
    '依合同和访问控制不处理个人数据',
    '契約とアクセス制御により個人データを取り扱わない',
  ],
  'dpf-certified': [
    'certified under the Data Privacy Framework',
    '已加入数据隐私框架（DPF）',
    'データプライバシー枠組み（DPF）認証',
  ],
  'dpf-hr': ['DPF certificate covers staff data', 'DPF 认证涵盖人力资源数据', 'DPF 認証が人事データを含む'],
  'dpf-swiss': ['certified under the Swiss–US framework', '已加入瑞士—美国数据隐私框架', 'スイス・米国枠組みの認証'],
  'dpf-uk-extension': ['certified under the UK extension', '已加入 DPF 英国扩展', 'DPF 英国拡張の認証'],
  'ear-technology': [
    'technology under the US EAR',
    '受美国《出口管理条例》管制的技术',
    '米国輸出管理規則（EAR）の対象技術',
  ],
  employee: ['employee', '员工', '従業者'],
  'employs-covered-person-unknown-to-exporter': [
    'employs a covered person, unknown to the exporter',
    '雇用受管辖人员而数据提供方不知情',
    '移転元の知らない対象者を雇用',
  ],
  'eu-institution': ['institution or body of the European Union', '欧盟机构', 'EU の機関'],
  'european-patent-organisation': ['European Patent Organisation', '欧洲专利组织', '欧州特許機構'],
  'exercising-public-powers': ['exercises public powers', '行使公权力', '公権力を行使する者'],
  'export-controlled-item': ['the data is a controlled item', '数据属于管制物项', '規制対象品目に当たるデータ'],
  'federal-grantee': [
    'acts under a US federal grant or contract',
    '依美国联邦拨款或合同行事',
    '米国連邦の助成・契約に基づく者',
  ],
  'finance-guide:listed-scenario': [
    'in a scenario and field that the finance guide lists',
    '属于金融业数据跨境流动合规指南所列场景和数据项',
    '金融業データ越境指南に掲げる場面・項目に当たる',
  ],
  'florida-health-provider': ['health care provider of Florida', '佛罗里达州医疗服务提供者', 'フロリダ州の医療提供者'],
  'foreign-bank-branch': ['branch of a foreign bank', '外国银行分行', '外国銀行の支店'],
  'foreign-controlled': ['controlled from abroad', '受境外控制', '国外から支配されている'],
  'foreign-enterprise': ['foreign enterprise', '外国企业', '外国企業'],
  'foreign-personnel-onshore': ['foreign personnel inside the country', '境内的外籍人员', '国内に所在する外国要員'],
  'general-list:listed': [
    'the data is on the zone’s general data list',
    '数据已列入一般数据清单',
    '一般データリスト掲載データ',
  ],
  'handles-personal-data': ['handles the personal data', '处理个人数据', '個人データを取り扱う'],
  'holds-federal-tax-information': ['holds US federal tax information', '持有美国联邦税务信息', '米国連邦税情報を保有'],
  'holds-no-covered-data': ['holds no covered data', '不持有受规制数据', '対象データを保有しない'],
  household: ['a private household', '家庭事务', '家庭内の活動'],
  icsp: [
    'information and communications service provider (Korea)',
    '韩国信息通信服务提供者',
    '韓国の情報通信サービス提供者',
  ],
  'id-private-scope-operator': [
    'private-scope electronic system operator (Indonesia)',
    '印度尼西亚私营领域电子系统运营者',
    'インドネシアの民間電子システム運営者',
  ],
  'id-public-scope-operator': [
    'public-scope electronic system operator (Indonesia)',
    '印度尼西亚公共领域电子系统运营者',
    'インドネシアの公共電子システム運営者',
  ],
  'id-public-service-operator': [
    'operator for public services (Indonesia)',
    '印度尼西亚公共服务电子系统运营者',
    'インドネシアの公共サービス運営者',
  ],
  'in-digital-lender': ['digital lender (India)', '印度数字贷款机构', 'インドのデジタル貸金業者'],
  'in-payment-system-operator': ['payment system operator (India)', '印度支付系统运营者', 'インドの決済システム運営者'],
  'in-significant-data-fiduciary': [
    'significant data fiduciary (India)',
    '印度重要数据受托人',
    'インドの重要データ受託者',
  ],
  individual: ['a natural person', '自然人', '自然人'],
  'intent-to-evade': ['means to evade the prohibitions', '以规避禁令为目的', '禁止の潜脱を目的とする'],
  'international-organisation': ['international organisation', '国际组织', '国際機関'],
  'internet-map-service': ['internet map service', '互联网地图服务单位', 'インターネット地図サービス'],
  investor: ['investor', '投资方', '投資家'],
  'itar-technical-data': [
    'technical data under the US ITAR',
    '受 ITAR 管制的技术数据',
    '米国国際武器取引規則（ITAR）の技術データ',
  ],
  'ke-strategic-purpose': ['for a strategic purpose (Kenya)', '属于肯尼亚法定战略目的', 'ケニア法の戦略目的'],
  'lawful-labour-rules': ['has lawful house rules on labour', '已依法制定劳动规章制度', '適法な就業規則を制定済み'],
  'my-health-record-operator': [
    'operator of My Health Record (Australia)',
    '澳大利亚 My Health Record 运营者',
    '豪州 My Health Record の運営者',
  ],
  'negative-list:outside': ['outside the negative list of the zone', '数据不在负面清单内', 'ネガティブリスト対象外'],
  'no-china-establishment': ['no establishment in mainland China', '在中国境内未设机构', '中国本土に拠点なし'],
  'no-consideration': ['gives nothing of value in return', '无对价', '対価なし'],
  'no-data-access': ['has no access to the data', '无权访问数据', 'データにアクセスしない'],
  'no-eu-establishment': ['no establishment in the European Union', '在欧盟未设机构', 'EU に拠点なし'],
  'non-passive': ['investor that is not passive', '非被动投资者', '受動的でない投資家'],
  'not-icsp': [
    'no information and communications service (Korea)',
    '并非韩国信息通信服务提供者',
    '韓国の情報通信サービス提供者でない',
  ],
  'not-pipeda': ['not under the Canadian PIPEDA', '不受加拿大 PIPEDA 管辖', 'カナダ PIPEDA の適用外'],
  'not-subject-to-eu-gdpr': ['not subject to the GDPR', '不受 GDPR 管辖', 'GDPR の適用外'],
  'online-publisher': ['online publisher', '网络出版服务单位', 'オンライン出版事業者'],
  'organized-solely-US': ['organised solely under US law', '仅依美国法律设立', '米国法のみに基づき設立'],
  'own-controller': [
    'the controller for whom the exporter processes',
    '委托数据提供方处理的处理者',
    '移転元に処理を委託した管理者',
  ],
  'own-server': ['a server of the exporter itself', '数据提供方自有服务器', '移転元自身のサーバー'],
  'owned-by-covered-person': [
    'owned by a covered person (US rule)',
    '由受管辖人员拥有（美国规则）',
    '対象者に所有されている（米国規則）',
  ],
  'passive-limited-partner': ['passive limited partner', '被动有限合伙人', '受動的な有限責任組合員'],
  'pays-consideration': ['gives something of value in return', '支付对价', '対価を支払う'],
  pipeda: ['under the Canadian PIPEDA', '受加拿大 PIPEDA 管辖', 'カナダ PIPEDA の適用を受ける'],
  'population-health-authority': [
    'body in charge of population health information',
    '人口健康信息责任单位',
    '人口健康情報の責任機関',
  ],
  'primary-health-care': ['primary health care', '初级卫生保健', '一次医療'],
  'privacy-shield-certified': ['certified under the Privacy Shield', '已加入隐私盾', 'プライバシーシールド認証'],
  'privacy-shield-swiss': [
    'certified under the Swiss–US Privacy Shield',
    '已加入瑞士—美国隐私盾',
    'スイス・米国プライバシーシールド認証',
  ],
  'private-sector': ['private sector', '私营部门', '民間部門'],
  'public-body': ['public body', '公共机构', '公的機関'],
  'public-data-reuser': ['re-user of public-sector data', '公共部门数据的再利用者', '公的部門データの再利用者'],
  'quebec-enterprise': ['enterprise in Quebec', '魁北克企业', 'ケベック州の事業者'],
  'ride-hailing-platform': ['ride-hailing platform', '网约车平台公司', '配車プラットフォーム'],
  'ru-information-distributor': [
    'organiser of the distribution of information (Russia)',
    '俄罗斯信息传播组织者',
    'ロシアの情報流通組織者',
  ],
  'ru-undesirable-organisation': [
    'undesirable organisation (Russia)',
    '俄罗斯认定的“不受欢迎组织”',
    'ロシアの「望ましくない組織」',
  ],
  'safe-harbor-certified': ['certified under Safe Harbor', '已加入安全港', 'セーフハーバー認証'],
  'sebi-regulated-entity': [
    'regulated by the SEBI (India)',
    '受印度证券交易委员会监管',
    'インド証券取引委員会の規制対象',
  ],
  'shell-company': ['shell company', '空壳公司', 'ペーパーカンパニー'],
  'state-organ': ['organ of the state', '国家机关', '国の機関'],
  'subject-to-ch-fadp': [
    'reached by art 3(1) of the Swiss Act',
    '受瑞士联邦数据保护法第3条第1款管辖',
    'スイス連邦データ保護法3条1項の適用を受ける',
  ],
  'subject-to-eu-gdpr-3-2': ['reached by art 3(2) GDPR', '受 GDPR 第3条第2款管辖', 'GDPR 3条2項の適用を受ける'],
  'subject-to-third-country-law': ['subject to the law of a third country', '受第三国法律管辖', '第三国の法に服する'],
  'subject-to-uk-gdpr-3-2': [
    'reached by art 3(2) UK GDPR',
    '受英国 GDPR 第3条第2款管辖',
    '英国 GDPR 3条2項の適用を受ける',
  ],
  'technology-export:free': ['technology free to be exported', '属于自由出口技术', '輸出自由技術'],
  'technology-export:prohibited': ['technology barred from export', '属于禁止出口技术', '輸出禁止技術'],
  'technology-export:restricted': ['technology restricted in export', '属于限制出口技术', '輸出制限技術'],
  'temporarily-in-us': ['temporarily in the United States', '临时位于美国境内', '一時的に米国に所在'],
  'texas-health-entity': [
    'covered entity under Texas health law',
    '得克萨斯州医疗法规管辖主体',
    'テキサス州医療法の対象事業者',
  ],
  'tw-recruitment-agency': ['recruitment agency (Taiwan)', '台湾人力中介', '台湾の人材仲介業'],
  'tw-social-work-office': ['social work office (Taiwan)', '台湾社会工作师事务所', '台湾のソーシャルワーク事務所'],
  'us-person': ['US person', '美国人（美国规则）', '米国人（米国規則）'],
  'vn-domestic-enterprise': ['domestic enterprise (Viet Nam)', '越南境内企业', 'ベトナムの国内企業'],
}

/** `citizen:CN`: what stands before the colon, as a sentence on the place after it. */
const ofPlaces: ReadonlyMap<string, Label> = new Map<string, Label>([
  [
    'business-operator-in',
    ['runs a database business in {}', '在{}经营个人信息数据库业务', '{}で個人情報取扱事業者に当たる'],
  ],
  ['citizen', ['citizen of {}', '{}公民', '{}の国民']],
  [
    'employed-by',
    ['employed by the state of {} or an entity of it', '受雇于{}政府或其实体', '{}の政府又はその関係者に雇用'],
  ],
  ['organized', ['organised under the law of {}', '依{}法律设立', '{}の法に基づき設立']],
  ['resident', ['resides in {}', '居住于{}', '{}に居住']],
  ['server-in', ['server in {}', '服务器位于{}', 'サーバーが{}に所在']],
])

const provinces: Labels = {
  AB: ['Alberta', '艾伯塔省', 'アルバータ州'],
  BC: ['British Columbia', '不列颠哥伦比亚省', 'ブリティッシュコロンビア州'],
  NS: ['Nova Scotia', '新斯科舍省', 'ノバスコシア州'],
  ON: ['Ontario', '安大略省', 'オンタリオ州'],
}

const inProvince: Label = ['in the province of {}', '位于{}', '{}に所在']

const mapScale: Label = ['map of the scale {}', '地图比例尺 {}', '縮尺 {} の地図']

/** @param placeIn the name of a country by its code */
export function composedTrait(word: string, language: Language, placeIn: (code: string) => string): string | undefined {
  const [, kind, of] = /^([a-z-]+):(.+)$/.exec(word) ?? []
  if (kind === undefined || of === undefined) return undefined
  if (kind === 'map-scale') return inLanguage(mapScale, language).replace('{}', of)
  if (kind === 'province')
    return Object.hasOwn(provinces, of)
      ? inLanguage(inProvince, language).replace('{}', inLanguage(provinces[of]!, language))
      : undefined
  const template = ofPlaces.get(kind)
  return template === undefined || !/^[A-Z]{2}$/.test(of)
    ? undefined
    : inLanguage(template, language).replace('{}', placeIn(of))
}
