/** What the speeches share that put names of facts and labels of words into their sentences. */

import type { Speech } from '../engine/speech.ts'
import { factName, type Language, labelOf } from '../law/labels/index.ts'
import { filled, phrasesIn } from './phrases.ts'

type FromLabels = Pick<Speech, 'noun' | 'word' | 'numberNoun' | 'step' | 'either'>

/** @param between the last words of a list of alternatives @param comma between the others */
export function fromLabels(language: Language, comma: string, between: string): FromLabels {
  const { quoted, none } = phrasesIn(language)
  return {
    noun(fact) {
      const name = factName(fact, language)
      return name === fact ? undefined : name
    },
    word(fact, value) {
      const label = labelOf(fact, value, language)
      return filled(quoted, { text: label === 'none' ? none : label })
    },
    numberNoun: (meaning) => meaning.replace(/\.$/, ''),
    // The id stands in the link.
    step: (title) => title,
    either: (words) =>
      words.length < 2 ? (words[0] ?? none) : `${words.slice(0, -1).join(comma)}${between}${words.at(-1)}`,
  }
}

const numbers = new Intl.NumberFormat('en')

export const number = (n: number): string => numbers.format(n)
