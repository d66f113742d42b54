/** Invented names and goods in Chinese, Japanese and English. */

import type { Chance } from './chance.ts'

const chinese = {
  family: ['王', '李', '张', '刘', '陈', '杨', '黄', '赵', '吴', '周', '徐', '孙', '马', '朱', '胡', '林', '郭', '何'],
  given: [
    '芳',
    '伟',
    '娜',
    '秀英',
    '敏',
    '静',
    '丽',
    '强',
    '磊',
    '洋',
    '艳',
    '勇',
    '雨桐',
    '子涵',
    '浩然',
    '欣怡',
    '梓萱',
  ],
}
const japanese = {
  family: ['佐藤', '鈴木', '高橋', '田中', '伊藤', '渡辺', '山本', '中村', '小林', '加藤', '吉田', '山田'],
  given: ['花子', '陽菜', '葵', '翔太', '蓮', '結衣', '大輔', '美咲', '健太', 'さくら', '直樹', '千尋'],
}
const english = {
  family: ['Smith', 'Jones', 'Taylor', 'Brown', 'Wilson', 'Evans', 'Walker', 'Wright', 'Hughes', 'Green', "O'Neill"],
  given: ['Alice', 'James', 'Emma', 'Oliver', 'Grace', 'Henry', 'Lucy', 'Jack', 'Zoë', 'Samuel', 'Ruth', 'Leo'],
}

/** Of ten customers of the Shanghai shop seven live in China, two are Japanese, one writes in English. */
export function name(chance: Chance): string {
  const n = chance.below(10)
  if (n < 7) return `${chance.pick(chinese.family)}${chance.pick(chinese.given)}`
  if (n < 9) return `${chance.pick(japanese.family)} ${chance.pick(japanese.given)}`
  return `${chance.pick(english.given)} ${chance.pick(english.family)}`
}

export const cities = ['上海市', '苏州市', '杭州市', '南京市', '宁波市', '北京市', '成都市', '广州市']
export const shops = ['上海 南京西路', '上海 徐家汇', '杭州 湖滨', '苏州 观前街']
export const machines = ['till', 'freezer', 'door counter', 'delivery locker']

export interface Good {
  readonly zh: string
  readonly ja: string
  readonly en: string
}

export const goods: readonly Good[] = [
  { zh: '绿茶', ja: '緑茶', en: 'green tea' },
  { zh: '抹茶饼干', ja: '抹茶ビスケット', en: 'matcha biscuits' },
  { zh: '味噌', ja: '味噌', en: 'miso' },
  { zh: '陶瓷茶杯', ja: '陶器の湯呑み', en: 'tea cup' },
  { zh: '竹筷', ja: '竹箸', en: 'bamboo chopsticks' },
  { zh: '樱花香皂', ja: '桜の石鹸', en: 'cherry soap' },
  { zh: '和纸笔记本', ja: '和紙ノート', en: 'washi notebook' },
  { zh: '雨伞', ja: '傘', en: 'umbrella' },
  { zh: '羊毛围巾', ja: 'ウールマフラー', en: 'wool scarf' },
  { zh: '便当盒', ja: '弁当箱', en: 'lunch box' },
  { zh: '风铃', ja: '風鈴', en: 'wind chime' },
  { zh: '铸铁壶', ja: '鉄瓶', en: 'iron kettle' },
]
