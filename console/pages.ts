/** The pages by name, each in a file of its own that a browser loads when it needs it; so are the words of each language. */

import type { Language } from '../src/law/labels/index.ts'
import type { PageName } from '../src/server/pages/names.ts'
import { pageFile, wordsFile } from './page-files.ts'
import type { PageModule } from './page-module.ts'

const modules = import.meta.glob<PageModule>('./pages/*/page.tsx')
const words = import.meta.glob<{ readonly words: unknown }>('./pages/*/words.*.ts')

export async function loadPage(
  name: PageName,
  lang: Language,
): Promise<{ readonly page: PageModule; readonly words: unknown }> {
  const [page, said] = await Promise.all([modules[pageFile(name)]!(), words[wordsFile(name, lang)]!()])
  return { page, words: said.words }
}
