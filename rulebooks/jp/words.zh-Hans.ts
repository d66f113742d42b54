/** The book of Japan in simplified Chinese: gists of its articles and titles of its steps. */

import { words } from '../../src/law/index.ts'

const organs = '国家机关、地方公共团体及其机构不属于本法所称的个人信息处理业者。'
const supervision = '委托他人处理个人数据的，应当对受托人进行必要且适当的监督。'
const principle = '未经本人事先同意，不得向第三人提供个人数据。'
const byLaw = '依据日本法令提供的，无需同意；外国法令不属于此处所称法令，亦无法令要求集团内部共享。'
const life = '为保护人的生命、身体或者财产所必要，且难以取得本人同意的，无需同意；紧急情况下来不及取得同意。'
const health = '为改善公共卫生或者促进儿童健康成长所特别必要，且难以取得本人同意的，无需同意。'
const entrusted = '在实现利用目的所必要的范围内委托处理的，受托人不属于第三人。'
const jointUse = '共同利用：将数据项目、利用者范围、利用目的和负责人通知本人或者置于本人容易获知的状态。'
const press = '新闻机构以报道为目的处理的，不适用上述义务。'
const academy = '大学等学术研究机构以学术研究为目的处理的，不适用上述义务。'
const optOut = '向个人信息保护委员会备案的选择退出方式提供；不得用于需特别注意的个人信息。'
const anonymous = '匿名加工信息不属于个人数据；提供时应当公布所含信息的项目。'
const notHandled = '依合同和访问控制，对方不处理个人数据的，不构成提供。'
const sameAbroad = '本公司在境外的分支机构、服务器或者员工不属于第三人。'
const operatorHere = '在日本境内将个人信息数据库等用于经营的外国法人，不属于“位于外国的第三人”。'
const listed = '个人信息保护委员会认定其制度与日本处于同等水平的国家，不属于“外国”。'
const consentAbroad = '向位于外国的第三人提供的，应当事先取得本人对该项提供的同意。'
const foreignAuthority = '外国当局同样属于第三人，其本国法律不属于“法令”。'
const record = '向第三人提供的，应当逐次制作并保存记录。'

export default words(
  'jp',
  {
    'jp.consent': '本人对向第三人提供的同意（2022年3月31日前亦包括向外国第三人提供）',
    'jp.consent-with-information': '告知外国名称、制度及接收方措施后，本人对向外国第三人提供的同意',
    'jp.information-before-consent': '提供有关外国、制度及措施的信息，并在其后确认同意',
    'jp.consent-before-2022': '2022年4月1日前（告知义务施行前）取得的对向外国第三人提供的同意',
    'jp.equivalent-measures': '确保接收方采取与本法相当措施的合同或者集团内部规则',
    'jp.cbpr-importer': '接收方取得个人信息处理国际框架（APEC 或者 Global CBPR）认证',
    'jp.joint-use-notice': '共同利用事项（项目、利用者、目的、负责人）的通知或者公布',
    'jp.opt-out': '选择退出事项的通知或者公布（2017年5月30日起并须向个人信息保护委员会备案）',
  },
  {
    'appi-2003': {
      'art 2(3)': organs,
      'art 22': supervision,
      'art 23(1)': '无论第三人位于何处，未经本人事先同意，不得向第三人提供个人数据。',
      'art 23(1) same person': '本公司的分支机构、服务器或者员工不属于第三人。',
      'art 23(1) not handled': notHandled,
      'art 23(1)(i)': byLaw,
      'art 23(1)(ii)': life,
      'art 23(1)(iii)': health,
      'art 23(2)': '选择退出：事先告知所提供的内容、方式，以及应本人要求停止提供。',
      'art 23(4)(i)': entrusted,
      'art 23(4)(iii)': jointUse,
      'art 50(1)(i)': press,
      'art 50(1)(iii)': academy,
    },
    'medical-guidelines': {
      guidelines: '由服务商保管的医疗信息应当存放于日本法律和法院管辖所及之处；属于指南，并非法令。',
    },
    'number-act-2013': {
      'art 19': '除法律列举的情形外，任何人不得提供含个人编号的信息；本人同意不属于该等情形。',
    },
    'appi-2015': {
      'art 2(5)': organs,
      'art 2(9)': anonymous,
      'art 22': supervision,
      'art 23(1)': principle,
      'art 23(1)(i)': byLaw,
      'art 23(1)(i) authority': foreignAuthority,
      'art 23(1)(ii)': life,
      'art 23(1)(iii)': health,
      'art 23(2)': optOut,
      'art 23(5)(i)': entrusted,
      'art 23(5)(iii)': jointUse,
      'art 24': consentAbroad,
      'art 24 same person': sameAbroad,
      'art 24 operator in Japan': operatorHere,
      'art 24 not handled': notHandled,
      'art 24 listed': listed,
      'art 25': record,
      'art 76(1)(i)': press,
      'art 76(1)(iii)': academy,
    },
    'ppc-rules-2016': {
      'art 11-2(i)': '以合同或者集团内部规则确保接收方采取符合法律第四章要求的措施（国家认定标准列入之前为第11条）。',
      'art 11-2(ii)': '或者接收方已取得个人信息处理国际框架的认证。',
    },
    'appi-amendment-2020': {
      'suppl art 4(1)': '同意前的告知义务适用于2022年4月1日起征求的同意；此前的同意继续有效。',
    },
    'appi-2020': {
      'art 2(6)': '匿名加工信息不属于个人数据；提供时应当公布所含信息的项目（第43条、第44条）。',
      'art 16(2)': '国家机关、地方公共团体及多数独立行政法人不属于个人信息处理业者，适用第五章和第71条。',
      'art 23': '在外国处理个人数据的，应当了解该国制度并据此采取安全管理措施。',
      'art 25': supervision,
      'art 27(1)': principle,
      'art 27(1)(i)': byLaw,
      'art 27(1)(i) authority': foreignAuthority,
      'art 27(1)(ii)': life,
      'art 27(1)(iii)': health,
      'art 27(1)(vi)': '学术研究机构向共同开展学术研究的第三人提供的，无需同意。',
      'art 27(1)(vii)': '接收的第三人为学术研究机构且为学术研究所需的，无需同意。',
      'art 27(2)': optOut,
      'art 27(5)(i)': entrusted,
      'art 27(5)(iii)': jointUse,
      'art 28(1)': consentAbroad,
      'art 28(1) same person': sameAbroad,
      'art 28(1) operator in Japan': operatorHere,
      'art 28(1) not handled': '依合同和访问控制，对方不处理个人数据的，不构成提供；第23条和第32条第1款第4项仍然适用。',
      'art 28(1) listed': listed,
      'art 28(2)': '征求同意前已提供外国名称、制度及接收方措施等信息的，同意方为有效。',
      'art 28(3)': '以接收方体制为依据的，应当采取措施确保其持续实施，并应本人要求提供有关信息。',
      'art 29(1)': record,
      'art 31(1)':
        'Cookie 等仅在接收方才能关联到个人的信息，须确认本人同意接收方将其作为个人数据取得后方可提供；向外国提供的，须同样告知有关信息。',
      'art 32(1)(iv)': '在外国处理个人数据的，应当将该国及所采取的措施置于本人可获知的状态。',
      'art 41(6)': '除依法令、委托或者共同利用外，不论是否同意，均不得向第三人提供假名加工信息。',
      'art 57(1)(i)': press,
    },
    'ppc-rules': {
      'art 16(i)': '以合同或者集团内部规则确保接收方采取符合法律第四章第二节要求的措施。',
      'art 16(ii)': '或者接收方自身已取得个人信息处理国际框架的认证。',
      'art 17': '征求同意前告知外国名称、制度及接收方措施；无法确定的，告知该情况、理由及可供参考的信息。',
      'art 18(1)': '定期（约每年一次）核查接收方的实施情况及可能产生影响的外国制度；难以继续确保的，停止提供。',
    },
    'bill-2026': {
      'art 30-2': '草案：仅为制作统计或者训练模型而提供且经公布的，无需同意；并拟引入课征金。',
    },
  },
  {
    'jp.days-of-equivalent-measures': '接收方相当措施体制建立后的天数',
    'jp.days-of-cbpr': '接收方认证生效后的天数',
  },
)
