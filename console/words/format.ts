/** Numbers, days and plurals as each language writes them. */

import type { Language } from '../../src/law/labels/index.ts'

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', 'zh-Hans': 'zh-Hans-CN', ja: 'ja-JP' }

function remembered<T>(make: (locale: string) => T): (lang: Language) => T {
  const made = new Map<Language, T>()
  return (lang) => {
    const known = made.get(lang) ?? make(locales[lang])
    made.set(lang, known)
    return known
  }
}

const integers = remembered((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }))
const percents = remembered((locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }))
const plurals = remembered((locale) => new Intl.PluralRules(locale))
const longDays = remembered((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }))

export const integer = (n: number, lang: Language) => integers(lang).format(n)
export const percent = (share: number, lang: Language) => percents(lang).format(share)

/** `counted(1, 'en', 'row', 'rows')`: “1 row”. */
export const counted = (n: number, lang: Language, one: string, other: string) =>
  `${integer(n, lang)} ${plurals(lang).select(n) === 'one' ? one : other}`

/** @param day YYYY-MM-DD */
export const longDay = (day: string, lang: Language) => longDays(lang).format(new Date(`${day}T00:00:00Z`))

/** An instant to the second, with its zone: 2026-11-23 14:02:11 UTC. */
export const instant = (at: string) => `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`
