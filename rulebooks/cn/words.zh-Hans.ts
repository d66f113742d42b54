/** The book of mainland China in simplified Chinese: titles of its steps, and gists of its articles. */

import { words } from '../../src/law/index.ts'
import { national } from './words/zh-Hans-national.ts'
import { sectors } from './words/zh-Hans-sector.ts'

export default words(
  'cn',
  {
    'cn.security-assessment': '通过国家网信部门组织的数据出境安全评估',
    'cn.scc': '个人信息出境标准合同（已生效）',
    'cn.certification': '个人信息保护认证',
    'cn.separate-consent': '个人对向境外提供的单独同意',
    'cn.consent': '个人同意',
    'cn.authority-approval': '中华人民共和国主管机关批准',
    'cn.gba-scc': '粤港澳大湾区个人信息跨境流动标准合同（已生效）',
    'cn.scc-filing': '向省级网信部门备案标准合同',
    'cn.gba-scc-filing': '大湾区标准合同的双方备案',
    'cn.guardian-consent': '未成年人父母或者其他监护人的同意',
    'cn.hgr-licence': '人类遗传资源出境或者国际合作的行政许可',
    'cn.hgr-report': '人类遗传资源信息对外提供或者开放使用事先报告',
    'cn.hgr-backup': '向备份机构提交人类遗传资源信息备份',
    'cn.hgr-security-review': '通过人类遗传资源信息安全审查',
    'cn.export-licence': '商务部出口许可',
  },
  { ...national, ...sectors },
  {
    'cn.people-two-years': '自上年1月1日起累计出境人数（含本次）',
    'cn.sensitive-two-years': '自上年1月1日起累计出境的敏感个人信息人数（含本次）',
    'cn.ordinary-this-year': '自当年1月1日起累计出境人数（不含敏感个人信息，含本次）',
    'cn.sensitive-this-year': '自当年1月1日起累计出境的敏感个人信息人数（含本次）',
    'cn.everybody-this-year': '自当年1月1日起累计出境的敏感个人信息人数（本次全部人数计入）',
    'cn.everybody-two-years': '自上年1月1日起累计出境的敏感个人信息人数（本次全部人数计入）',
    'cn.scc-unfiled-business-days': '标准合同生效后未备案的工作日数',
    'cn.gba-scc-unfiled-business-days': '大湾区标准合同生效后未备案的工作日数',
    'cn.onward-beyond-bay-area': '向大湾区以外再次提供的目的地数',
  },
)
