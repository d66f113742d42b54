/** A reader’s own settings, from her cookies and what her browser prefers. */

import { type Language, languages } from '../../law/labels/index.ts'
import { cookieIn, cookieText } from '../cookies.ts'
import { type Display, themes } from './frame.ts'

const yearS = 31_536_000

type DisplayCookie = 'waybill_lang' | 'waybill_theme' | 'waybill_compact' | 'waybill_keys'

export function setDisplay(cookie: DisplayCookie, value: string): string {
  return cookieText(cookie, value, { secure: false, maxAgeS: yearS })
}

/** @param pinned `lang` of the query: for this answer alone */
export function displayOf(cookies: string | undefined, accepted: string | undefined, pinned: string | null): Display {
  const kept = (name: DisplayCookie) => cookieIn(cookies, name)
  const lang = [pinned, kept('waybill_lang')].map(asLanguage).find((found) => found !== undefined)
  return {
    lang: lang ?? preferred(accepted ?? ''),
    theme: themes.find((theme) => theme === kept('waybill_theme')) ?? 'auto',
    compact: kept('waybill_compact') === 'yes',
    keys: kept('waybill_keys') !== 'no',
  }
}

const asLanguage = (word: string | null | undefined) => languages.find((language) => language === word)

/** The best of `Accept-Language` (RFC 9110 § 12.5.4) that the console speaks. Chinese of every script reads the simplified one. */
function preferred(header: string): Language {
  const wanted = header
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', q] = part.trim().split(/\s*;\s*q=/)
      return { tag: tag.toLowerCase(), weight: q === undefined ? 1 : Number(q) || 0 }
    })
    .sort((a, b) => b.weight - a.weight)
  for (const { tag, weight } of wanted) {
    const found = languages.find((language) => tag.slice(0, 2) === language.slice(0, 2))
    if (found !== undefined && weight > 0) return found
  }
  return 'en'
}
