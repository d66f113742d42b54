/** Where a page and its words lie, as the build names them. */

import type { Language } from '../src/law/labels/index.ts'
import type { PageName } from '../src/server/pages/names.ts'

export const pageFile = (name: PageName) => `./pages/${name}/page.tsx`
export const wordsFile = (name: PageName, lang: Language) => `./pages/${name}/words.${lang}.ts`
export const frameWordsFile = (lang: Language) => `./words/frame.${lang}.ts`
