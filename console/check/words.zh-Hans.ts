/** Words of checks and of entries in Chinese. */

import { integer } from '../words/format.ts'
import type { entryWords as entry, resultWords as result } from './words.en.ts'

const n = (count: number) => integer(count, 'zh-Hans')

export const honest = '本页来自被核验的服务器本身。命令行或另一台机器上的核验更为可靠。'

export const resultWords: typeof result = {
  failed: '核验失败：此日志不是所签署的日志。',
  failedAt: (index) => `第一处错误在第 ${index} 号记录。`,
  call: '请先告知该边境的运营者和您的审计人员，再作其他处理。请保留所见内容的副本。',
  cannot: '无法核验。',
  signature: '检查点带有该密钥的签名',
  twice: '已计算两次：由本页及浏览器自带的密码功能，结果一致。',
  once: '仅计算一次：本页不能使用浏览器自带的密码功能（需要 HTTPS 或 localhost）。',
  continues: (size) => `它延续了先前所知的 ${n(size)} 条记录的状态。`,
  open: (batches) => `${n(batches)} 个批次尚未结束。`,
  keyOfServer: '未核验：密钥属于谁。密钥由本服务器提供；只有经其他途径取得的密钥才能说明这一点。',
}

export const entryWords: typeof entry = {
  kinds: {
    batch: '批次',
    close: '批次结束',
    plan: '方案已接受',
    mechanism: '合规机制',
    'first-copy': '首次复制',
    stop: '停止',
    release: '放行',
    recall: '召回',
    detach: '已脱离',
    act: '对提议的处理',
    year: '新的年度',
  },
  said: {
    batch: (batch, inserted, updated, deleted, held) =>
      `批次 ${batch}：新增 ${inserted} 行，更新 ${updated} 行，删除 ${deleted} 行，暂留 ${held} 行。`,
    people: (ordinary, sensitive) => `新计入人数：${ordinary}，其中敏感个人信息 ${sensitive}。`,
    close: (of, outcome) => `第 ${of} 号记录的批次：${outcome}。`,
    outcome: { committed: '已在境外提交', 'not-sent': '未发送', unknown: '结果不明' },
    plan: (by) => `由 ${by} 接受。`,
    mechanism: (type, status, by) => `${type}：${status}，由 ${by} 声明。`,
    firstCopy: { started: '已开始。', restarted: '重新开始。', finished: '已完成。' },
    stop: (reason) => `已停止：${reason}。`,
    release: (rows, people) => `放行了 ${people} 人的 ${rows} 行暂留数据。`,
    recall: (rows, people) => `召回了 ${people} 人的 ${rows} 行数据。`,
    detach: '该数据流已脱离。',
    act: {
      propose: (id, by) => `${by} 提出 ${id}。`,
      approve: (id, by) => `${by} 批准 ${id}。`,
      refuse: (id, by) => `${by} 拒绝 ${id}。`,
      withdraw: (id, by) => `${by} 撤回 ${id}。`,
      lapse: (id, by) => `${id} 已失效，由 ${by} 记录。`,
    },
    year: (year) => `${year} 年度计数开始。`,
  },
}
