/** In which language the title of an instrument stands: fonts and screen readers go by it (BCP 47). */

/** Of titles in letters that several languages share; by the country of the book. */
const latin: ReadonlyMap<string, string> = new Map([
  ['ar', 'es'],
  ['br', 'pt'],
  ['ca', 'fr'],
  ['ch', 'de'],
  ['id', 'id'],
  ['mx', 'es'],
  ['my', 'ms'],
  ['tr', 'tr'],
  ['vn', 'vi'],
])
const cyrillic: ReadonlyMap<string, string> = new Map([['ua', 'uk']])
/** Characters that only the simplified script writes so. */
const simplified = /[个标权约条规务应国际实准与区门]/

/** @param bookId of the instrument */
export function languageOfTitle(title: string, bookId: string): string {
  if (/\p{sc=Hangul}/u.test(title)) return 'ko'
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(title)) return 'ja'
  if (/\p{sc=Han}/u.test(title)) return languageOfHan(title, bookId)
  if (/\p{sc=Cyrillic}/u.test(title)) return cyrillic.get(bookId) ?? 'ru'
  if (/\p{sc=Arabic}/u.test(title)) return 'ar'
  if (/\p{sc=Hebrew}/u.test(title)) return 'he'
  if (/\p{sc=Thai}/u.test(title)) return 'th'
  return latin.get(bookId) ?? 'en'
}

function languageOfHan(title: string, bookId: string): string {
  if (bookId === 'jp') return 'ja'
  if (bookId === 'cn') return 'zh-Hans'
  return simplified.test(title) ? 'zh-Hans' : 'zh-Hant'
}
