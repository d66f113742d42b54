/** Words of a change to try in Chinese. */

import type { words as en } from './words.en.ts'

export const words: typeof en = {
  title: (column) => `对 ${column} 试行更改`,
  changes: (before, after) => (before === after ? `仍为${after}` : `现为${before}，更改后为${after}`),
  back: (flow) => `返回 ${flow}`,
  asOf: '适用法律日期',
  now: '按现行清单',
  then: '更改后',
  stays: '留存境内',
  unclassified: '尚未有人对其分类；无论法律如何规定，未分类的列一律留存境内。',
  dropped: '清单规定剔除：无论法律如何规定，均留存境内。',
  missing: (facts) => `未知：${facts.join('、')}。`,
  lawfulOnce: '完整履行以下任一项后即合法：',
  and: '并且',
  ask: '作为问题咨询',
  patch: '供清单使用的内容',
  patchNote: '请写入 waybill.yaml 中相应的键。系统未写入任何内容。',
  thenPlan: '然后查看完整方案，方案会综合考虑同一个人的所有列：',
  try: '试行其他更改',
  note: '就该列连同所在行的主键询问法律，以法律要求最低的一人为准。不读取任何行，不作任何更改。',
  treatment: '其他处理方式',
  category: '其他类别',
  safeguard: '自今日起已履行的步骤',
  tryIt: '试行',
}
