/** Every declared word has a label in each language, and no label stands for a word that is not declared. */

import { describe, expect, it } from 'vitest'
import { facts } from '../facts.ts'
import { recordShapes } from '../records.ts'
import { zones } from '../vocabulary.ts'
import { factName, labelOf, labelsOfFacts, languages } from './index.ts'
import { factNames } from './of-facts.ts'

/** Safeguards go by steps, which have their titles in the books. */
const titledInBooks = ['safeguards.type']

const ofRecords = [...recordShapes].flatMap(([path, { fields }]) =>
  Object.entries(fields).map(([key, { kind }]): [string, unknown] => [`${path}.${key}`, kind]),
)
const declared: readonly (readonly [path: string, words: readonly string[]])[] = [
  ...facts.flatMap((f) => (f.values === undefined ? [] : [[f.path, f.values] as const])),
  ...ofRecords.flatMap(([path, kind]) =>
    Array.isArray(kind) && !titledInBooks.includes(path) ? [[path, kind as readonly string[]] as const] : [],
  ),
  ['exporter.zone', zones],
  ['importer.zone', zones],
]

/** The same in the language as the word itself. */
const asTheWord = (path: string, word: string) =>
  labelOf(path, word, 'zh-Hans') !== word && labelOf(path, word, 'ja') !== word

describe('labels', () => {
  it.each(languages)('name every declared word in %s', (language) => {
    const bare = declared.flatMap(([path, words]) =>
      words
        .filter((word) => {
          const label = labelOf(path, word, language)
          return label.trim() === '' || (label === word && !(language === 'en' && asTheWord(path, word)))
        })
        .map((word) => `${path} ${word}`),
    )
    expect(bare).toEqual([])
  })

  it('stand for no word that is not declared', () => {
    const known = new Map<unknown, Set<string>>()
    for (const [path, words] of declared) {
      const labels = labelsOfFacts.get(path)
      known.set(labels, new Set([...(known.get(labels) ?? []), ...words]))
    }
    const stray = [...new Set(labelsOfFacts.values())].flatMap((labels) =>
      Object.keys(labels).filter((word) => known.get(labels)?.has(word) !== true),
    )
    expect(stray).toEqual([])
  })

  it('tell the words of a fact apart', () => {
    const alike = declared.flatMap(([path, words]) =>
      languages
        .filter((language) => new Set(words.map((word) => labelOf(path, word, language))).size < words.length)
        .map((language) => `${path} ${language}`),
    )
    expect(alike).toEqual([])
  })

  it('name every fact, and only facts', () => {
    expect(Object.keys(factNames).sort()).toEqual(facts.map((f) => f.path).sort())
    for (const { path } of facts)
      for (const language of languages) expect(factName(path, language)).toMatch(/^(?!.*\.).{2,}/)
  })

  it('compose what names a place, a province or a scale', () => {
    expect(labelOf('importer.traits', 'citizen:CN', 'ja')).toBe('中国の国民')
    expect(labelOf('importer.traits', 'organized:RU', 'zh-Hans')).toBe('依俄罗斯法律设立')
    expect(labelOf('exporter.traits', 'map-scale:1:5000', 'en')).toBe('map of the scale 1:5000')
    expect(labelOf('exporter.traits', 'province:ON', 'en')).toBe('in the province of Ontario')
  })

  it('name countries and zones', () => {
    expect(labelOf('data.subjects.residence', 'JP', 'zh-Hans')).toBe('日本')
    expect(labelOf('importer.country', 'CN-GBA', 'ja')).toBe('粤港澳大湾区')
    expect(labelOf('importer.country', 'XX-NONE', 'ja')).toBe('XX-NONE')
  })

  it('leave the user’s own words and foreign names alone', () => {
    expect(labelOf('purpose', 'x-own', 'ja')).toBe('x-own')
    expect(labelOf('purpose', 'constructor', 'ja')).toBe('constructor')
    expect(labelOf('importer.traits', 'citizen:x', 'ja')).toBe('citizen:x')
    expect(factName('__proto__', 'en')).toBe('__proto__')
  })
})
