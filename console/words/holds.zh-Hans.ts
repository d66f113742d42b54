/** Why rows are held, and what would let them go, in Chinese. */

import type { ByReason } from './holds.en.ts'

export const holdReasons: ByReason = {
  plan: '法律目前不允许这类人的任何数据出境',
  consent: '缺少同意或同意情况不明',
  age: '未成年人或年龄不明',
  limit: '将达到法定数量',
  personUnknown: '尚未见到该人本身的记录',
  pathHeld: '通向该人的记录被暂留',
  noSubject: '未指明任何人',
  value: '有值无法按处理方式读取',
  rereading: '正在从源端重新读取',
  structure: '计划被接受之后表已变更',
  anonymous: '达到数量线，已去除个人信息列后出境',
  release: '须两人放行',
}

export const holdEnds: ByReason = {
  plan: '在清单中登记合规机制，或法律变更',
  consent: '本人同意，或清单能识别其答复',
  age: '年龄已知，或监护人同意',
  limit: '1 月 1 日重新计数，或登记合规机制',
  personUnknown: '该人本身的记录已到',
  pathHeld: '途中的记录放行',
  noSubject: '记录指明个人，或清单写明如何处理',
  value: '该值可以读取',
  rereading: '读取完成',
  structure: '重新接受方案',
  anonymous: '1 月 1 日重新计数，或登记合规机制',
  release: '第二人批准',
}
