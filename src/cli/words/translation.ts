/** Where the law's own words in another language stand. */

import type { Words } from '../../law/index.ts'
import type { Language } from '../../law/labels/index.ts'
import { type Translation, translationFrom } from '../../prose/translation.ts'

type Loaders = Readonly<Partial<Record<Language, () => Promise<{ readonly default: Words }>>>>

const beside: ReadonlyMap<string, Loaders> = new Map<string, Loaders>([
  [
    'cn',
    {
      'zh-Hans': () => import('../../../rulebooks/cn/words.zh-Hans.ts'),
      ja: () => import('../../../rulebooks/cn/words.ja.ts'),
    },
  ],
  [
    'eu',
    {
      'zh-Hans': () => import('../../../rulebooks/eu/words.zh-Hans.ts'),
      ja: () => import('../../../rulebooks/eu/words.ja.ts'),
    },
  ],
  [
    'hk',
    {
      'zh-Hans': () => import('../../../rulebooks/hk/words.zh-Hans.ts'),
      ja: () => import('../../../rulebooks/hk/words.ja.ts'),
    },
  ],
  [
    'jp',
    {
      'zh-Hans': () => import('../../../rulebooks/jp/words.zh-Hans.ts'),
      ja: () => import('../../../rulebooks/jp/words.ja.ts'),
    },
  ],
  [
    'kr',
    {
      'zh-Hans': () => import('../../../rulebooks/kr/words.zh-Hans.ts'),
      ja: () => import('../../../rulebooks/kr/words.ja.ts'),
    },
  ],
  [
    'mo',
    {
      'zh-Hans': () => import('../../../rulebooks/mo/words.zh-Hans.ts'),
      ja: () => import('../../../rulebooks/mo/words.ja.ts'),
    },
  ],
  [
    'sg',
    {
      'zh-Hans': () => import('../../../rulebooks/sg/words.zh-Hans.ts'),
      ja: () => import('../../../rulebooks/sg/words.ja.ts'),
    },
  ],
  [
    'tw',
    {
      'zh-Hans': () => import('../../../rulebooks/tw/words.zh-Hans.ts'),
      ja: () => import('../../../rulebooks/tw/words.ja.ts'),
    },
  ],
  [
    'us',
    {
      'zh-Hans': () => import('../../../rulebooks/us/words.zh-Hans.ts'),
      ja: () => import('../../../rulebooks/us/words.ja.ts'),
    },
  ],
])

/** What stands beside one book in the language; undefined where nothing does. */
export async function wordsBeside(bookId: string, language: Language): Promise<Words | undefined> {
  return (await beside.get(bookId)?.[language]?.())?.default
}

/** Of these books, what has been translated into the language. */
export async function translationOf(bookIds: readonly string[], language: Language): Promise<Translation> {
  return translationFrom(await Promise.all(bookIds.map((id) => wordsBeside(id, language))))
}
