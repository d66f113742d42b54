/** The reader’s language, theme, density and keys: kept in her browser. */

import { languages } from '../../law/labels/index.ts'
import { localPath } from '../local-path.ts'
import { Problem } from '../problem.ts'
import { setDisplay } from './display.ts'
import { themes } from './frame.ts'
import type { FormRoute } from './page.ts'

const yesNo = ['yes', 'no'] as const
const kept = [
  { field: 'lang', cookie: 'waybill_lang', words: languages },
  { field: 'theme', cookie: 'waybill_theme', words: themes },
  { field: 'compact', cookie: 'waybill_compact', words: yesNo },
  { field: 'keys', cookie: 'waybill_keys', words: yesNo },
] as const

export const settingsForms: readonly FormRoute[] = [
  {
    path: '/settings/display',
    permission: 'read-law',
    async act(_ask, form) {
      const cookies = kept.flatMap(({ field, cookie, words }) => {
        const value = form.get(field)
        if (value === null) return []
        if (!words.some((word) => word === value))
          throw new Problem(422, `The field ${field} must be one of ${words.join(', ')}.`)
        return [setDisplay(cookie, value)]
      })
      return { to: localPath(form.get('to') ?? '') ?? '/', cookies }
    },
  },
]
