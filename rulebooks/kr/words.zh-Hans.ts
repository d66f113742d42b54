/** The book of Korea in simplified Chinese: gists of its articles and titles of its steps. */

import { words } from '../../src/law/index.ts'

const provision = '向境外第三方提供须告知接收方、目的、项目、期间及拒绝权，并取得个人同意。'
const consented = '已就该项提供取得同意。'
const residentNumber = '除法律要求或者生命、财产面临紧迫危险外，不得处理居民登记号码；同意亦不得作为依据。'
const openNumber = '尚未核查的号码，或者未说明为他种的国家号码，可能属于居民登记号码。'
const entrusting = '境外委托处理或者保管不属于提供，本法未另设限制。'
const press = '新闻机构为采访、报道目的处理的，不适用第三章至第七章。'
const contract = '为履行与用户的服务合同所需的委托处理、保管，已公开或者告知全部事项的，无须同意。'

export default words(
  'kr',
  {
    'kr.separate-consent': '告知法定事项后取得的单独同意',
    'kr.privacy-policy-disclosure': '在个人信息处理方针中公开告知事项',
    'kr.contract-necessity-disclosed': '以电子邮件或者书面方式向个人告知事项',
    'kr.certified-importer': '接收方取得保护委员会指定的认证并在当地落实相应措施',
    'kr.statute-or-treaty': '法律、条约或者国际协定对该转移有特别规定',
    'kr.map-export-permit': '经协议体同意后国土部长官的许可',
    'kr.core-technology-approval': '产业部长官对国家核心技术出口的批准',
  },
  {
    'network-act': {
      'art 63(2)': '经用户同意，方可转移至境外。',
      'art 63(2) consent': '已就该项转移取得同意。',
      'art 63(2) proviso': contract,
      'art 63(4)': '无论依据为何，均应当采取保护措施。',
    },
    'pipa-2011': {
      'art 17(3)': provision,
      'art 17(3) consent': consented,
      'art 24-2': residentNumber,
      'art 24-2 open': openNumber,
      'art 26': entrusting,
      'art 58(1)(4)': press,
    },
    'pipa-2020': {
      'art 17(3)': provision,
      'art 17(3) consent': consented,
      'art 24-2': residentNumber,
      'art 24-2 open': openNumber,
      'art 26': entrusting,
      'art 39-12(2)': '信息通信服务提供者向境外提供（含查阅）、委托处理、保管用户个人信息，应当取得同意。',
      'art 39-12(2) consent': '已就该项转移取得同意。',
      'art 39-12(2) contract': contract,
      'art 39-12(4)': '无论依据为何，均应当与接收方约定保护措施。',
      'art 58(1)(4)': press,
    },
    'pipa-2023': {
      'art 24-2': residentNumber,
      'art 24-2 open': openNumber,
      'art 26': '委托处理应当订立书面合同并公开，且对受托人进行监督。',
      'art 28-8(1)': '非具备五项依据之一，不得转移至境外；第一项为对境外转移的单独同意。',
      'art 28-8(1) collected': '境外企业自行向韩国境内个人收集的，直接受本法约束，不构成向其转移。',
      'art 28-8(1)(2)': '或者法律、条约或者国际协定有特别规定。',
      'art 28-8(1)(3)': '或者为履行与个人的合同所需的委托处理、保管，且事项已载于处理方针或者已告知。',
      'art 28-8(1)(4)': '或者接收方取得保护委员会指定的认证并在当地落实认证措施。',
      'art 28-8(1)(5)': '或者保护委员会认定为同等水平的国家，在认定范围内。',
      'art 28-8(2)': '应当事先告知：项目；国家、时间与方式；接收方；目的与期间；拒绝的方法及效果。',
      'art 28-8(4)': '无论依据为何，均应当与接收方约定安全措施及申诉、争议处理（施行令第29条之10）。',
      'art 28-9(1)': '保护委员会可以命令停止转移；可于七日内提出异议，但不当然停止执行。',
      'art 58(1)(4)': press,
    },
    'credit-information-act': {
      'art 32(1)': '提供个人信用信息应当逐次取得个人同意，国家认定不能替代；委托处理不受此限（第17条）。',
      'art 32(1) consent': '已就该项提供取得同意。',
    },
    csap: { location: '公共机构使用的云服务，其系统、备份和数据应当位于韩国境内。' },
    efsr: {
      'art 14-2':
        '云计算中的固有识别信息和个人信用信息，其系统（含管理系统）应当设于韩国境内；此前仅限不含该等信息的系统使用云。',
    },
    'industrial-technology-act': {
      'art 11(1)': '受国家研发资助的国家核心技术出口，应当取得主管部门长官批准。',
    },
    'location-act': {
      'art 19(3)': '向第三方提供个人位置信息的，应当逐次（或者依约定汇总）告知个人接收方、时间和目的。',
    },
    'medical-records': { standards: '病历及备份可以存于医疗机构外，但设备仅限于韩国境内。' },
    'medical-service-act': {
      'art 21': '除患者同意或者法律另有规定外，不得向患者以外的人提供病历查阅或者复制；国家认定不改变此项要求。',
      'art 21 consent': '已就该项提供取得同意。',
    },
    'medical-service-act-rule': { 'art 16': '电子病历应当在医疗机构内保管、管理。' },
    'spatial-information-act': {
      'art 16(1)': '地图和测量用照片经协议体同意并由长官许可，方可携带出境；公共测量成果亦同（第21条）。',
      'art 16(1) coarse': '经安全审查的1:25,000或者更小比例尺的地图，无须许可。',
    },
  },
  {
    'kr.days-of-notice': '告知第28条之8第2款事项后的天数',
    'kr.days-of-suspension': '保护委员会命令停止转移后的天数',
  },
)
