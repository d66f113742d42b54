/** Labels of words about exporter and importer: roles, sectors, relations, zones; of safeguards, copies and acts. */

import type { Labels } from './language.ts'

export const roles: Labels = {
  controller: [
    'controller (decides purposes and means)',
    '处理者（自主决定处理目的、处理方式）',
    '管理者（利用目的・方法を自ら決める者）',
  ],
  'data-subject': ['the person the data is about', '个人信息主体本人', '本人'],
  'natural-person': ['another natural person', '其他自然人', 'その他の自然人'],
  processor: ['processor (acts for another)', '受托人（受托处理）', '処理者（取扱いの委託を受けた者）'],
}

export const sectors: Labels = {
  advertising: ['advertising', '广告', '広告'],
  association: ['association', '协会、社会团体', '団体・協会'],
  automotive: ['automotive', '汽车', '自動車'],
  aviation: ['aviation', '民航', '航空'],
  banking: ['banking', '银行', '銀行'],
  biotech: ['biotechnology', '生物技术', 'バイオテクノロジー'],
  cloud: ['cloud services', '云服务', 'クラウド'],
  'credit-reporting': ['credit reporting', '征信', '信用情報'],
  defence: ['defence', '国防军工', '防衛'],
  'e-commerce': ['e-commerce', '电子商务', '電子商取引'],
  education: ['education', '教育', '教育'],
  energy: ['energy', '能源', 'エネルギー'],
  facilities: ['facility services', '物业设施服务', '施設管理'],
  finance: ['finance', '金融', '金融'],
  gaming: ['gaming', '游戏', 'ゲーム'],
  government: ['government', '政府机关', '行政機関'],
  health: ['health care', '医疗卫生', '医療'],
  hospitality: ['hospitality', '酒店餐饮', '宿泊・飲食'],
  insurance: ['insurance', '保险', '保険'],
  'it-services': ['IT services', '信息技术服务', '情報サービス'],
  logistics: ['logistics', '物流', '物流'],
  manufacturing: ['manufacturing', '制造', '製造'],
  mapping: ['mapping and surveying', '测绘、地图', '測量・地図'],
  marketing: ['marketing', '营销', 'マーケティング'],
  media: ['media', '新闻媒体', '報道・メディア'],
  none: ['no business (a private person)', '非经营（个人）', '事業なし（個人）'],
  outsourcing: ['outsourcing', '外包服务', 'アウトソーシング'],
  payments: ['payments', '支付', '決済'],
  pharma: ['pharmaceuticals', '医药', '医薬品'],
  private: ['other private business', '其他民间行业', 'その他の民間事業'],
  public: ['public sector', '公共部门', '公的部門'],
  publishing: ['publishing', '出版', '出版'],
  research: ['research', '科研', '研究'],
  retail: ['retail', '零售', '小売'],
  'ride-hailing': ['ride-hailing', '网约车', '配車サービス'],
  securities: ['securities', '证券', '証券'],
  'social-media': ['social media', '社交媒体', 'ソーシャルメディア'],
  software: ['software', '软件', 'ソフトウェア'],
  technology: ['technology', '科技', 'テクノロジー'],
  telecom: ['telecommunications', '电信', '電気通信'],
  transport: ['transport', '交通运输', '運輸'],
  travel: ['travel', '旅游', '旅行'],
  water: ['water', '水务', '水道'],
}

export const establishments: Labels = {
  domestic: ['established in the country', '在境内设立', '国内に設立'],
  foreign: ['abroad, serving people in the country', '在境外，向境内个人提供服务', '国外にあって国内の者に向けて事業'],
}

export const relations: Labels = {
  affiliate: ['affiliate of the group', '集团关联公司', 'グループ会社'],
  authority: ['authority or court', '主管机关或法院', '当局・裁判所'],
  customer: ['customer', '客户', '顧客'],
  'data-subject': ['the person the data is about', '个人信息主体本人', '本人'],
  headquarters: ['headquarters', '总部', '本社'],
  partner: ['independent partner', '独立合作方', '独立した取引先'],
  processor: ['processor', '受托人', '委託先'],
  'same-entity': ['the same legal entity', '同一法人', '同一法人'],
}

export const zones: Labels = {
  'CN-FTZ-BJ': [
    'Beijing (negative list for data)',
    '北京（数据出境负面清单适用区域）',
    '北京（データ越境ネガティブリスト適用区域）',
  ],
  'CN-FTZ-SH': ['Shanghai pilot free trade zone', '上海自由贸易试验区', '上海自由貿易試験区'],
  'CN-FTZ-TJ': ['Tianjin pilot free trade zone', '天津自由贸易试验区', '天津自由貿易試験区'],
  'CN-FTZ-HI': ['Hainan Free Trade Port', '海南自由贸易港', '海南自由貿易港'],
  'CN-FTZ-ZJ': ['Zhejiang pilot free trade zone', '浙江自由贸易试验区', '浙江自由貿易試験区'],
  'CN-FTZ-GX': ['Guangxi pilot free trade zone', '广西自由贸易试验区', '広西自由貿易試験区'],
  'CN-FTZ-JS': ['Jiangsu pilot free trade zone', '江苏自由贸易试验区', '江蘇自由貿易試験区'],
  'CN-FTZ-CQ': ['Chongqing pilot free trade zone', '重庆自由贸易试验区', '重慶自由貿易試験区'],
  'CN-GBA': ['Guangdong–Hong Kong–Macao Greater Bay Area', '粤港澳大湾区', '粤港澳大湾区'],
  'AE-DIFC': ['Dubai International Financial Centre', '迪拜国际金融中心', 'ドバイ国際金融センター'],
  'AE-ADGM': ['Abu Dhabi Global Market', '阿布扎比全球市场', 'アブダビ・グローバル・マーケット'],
  'CA-QC': ['Quebec', '魁北克省', 'ケベック州'],
}

export const safeguardStatuses: Labels = {
  approved: ['approved', '已批准', '承認済み'],
  expired: ['expired', '已过期', '失効'],
  filed: ['filed', '已备案', '届出済み'],
  'in-force': ['in force', '已生效', '発効済み'],
  pending: ['pending', '审理中', '審査中'],
  refused: ['refused', '未获批准', '不承認'],
  signed: ['signed', '已签署', '署名済み'],
  valid: ['valid', '有效', '有効'],
}

export const copyKinds: Labels = {
  copy: ['a copy', '副本', '写し'],
  primary: ['the primary store', '主库', '主たる保管'],
}

export const authorityActs: Labels = {
  'foreign-order-opinion': [
    'opinion that a foreign order may be obeyed',
    '主管机关就外国命令出具的意见',
    '外国の命令に関する当局の意見',
  ],
  'localisation-order': ['order to keep data in the country', '本地化存储决定', '国内保存命令'],
  'production-order': ['order to produce data', '调取数据命令', '提出命令'],
  'suspension-order': ['order to suspend transfers', '暂停传输决定', '移転停止命令'],
  'transfer-ban': ['ban on transfers', '禁止传输决定', '移転禁止命令'],
}
