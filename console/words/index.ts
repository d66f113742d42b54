/** Words of the frame: one file a language, of one shape, so that a missing word does not compile. */

import type { Language } from '../../src/law/labels/index.ts'
import type { words as en } from './frame.en.ts'

export type FrameWords = typeof en

const files: Readonly<Record<Language, () => Promise<{ readonly words: FrameWords }>>> = {
  en: () => import('./frame.en.ts'),
  'zh-Hans': () => import('./frame.zh-Hans.ts'),
  ja: () => import('./frame.ja.ts'),
}

export const languageNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-Hans': '简体中文', ja: '日本語' }

export const loadFrameWords = async (lang: Language) => (await files[lang]()).words
