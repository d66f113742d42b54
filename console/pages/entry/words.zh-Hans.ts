/** Words of one entry in Chinese. */

import { entryWords, honest, resultWords } from '../../check/words.zh-Hans.ts'
import { integer } from '../../words/format.ts'
import type { words as en } from './words.en.ts'

const n = (count: number) => integer(count, 'zh-Hans')

export const words: typeof en = {
  ...resultWords,
  ...entryWords,
  honest,
  title: (index, kind, flow) => `第 ${index} 号：${kind}，${flow}`,
  closedBy: (index) => `其结束：第 ${index} 号记录`,
  check: '在我的浏览器中核验此记录',
  found: (hashes, size) => `此记录在已签署的 ${n(size)} 条日志之中，依 ${n(hashes)} 个哈希`,
  bundle: '不依赖本服务器进行核验',
  download: '下载证明',
  downloadWhy: '它可独立成立；任何人可用验证密钥核验：',
  asHashed: '被哈希的原文',
  path: '至树根的路径',
  pathWhy: (hashes) => `${n(hashes)} 个哈希，自叶向上，base64。`,
  back: '全部记录',
}
