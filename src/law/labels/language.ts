/** The languages in which facts, words and law are shown to people. */

export const languages = ['en', 'zh-Hans', 'ja'] as const
export type Language = (typeof languages)[number]

/** One text in each language, in the order of `languages`. */
export type Label = readonly [en: string, zhHans: string, ja: string]
export type Labels = Readonly<Record<string, Label>>

export function inLanguage(label: Label, language: Language): string {
  return label[languages.indexOf(language)]!
}
