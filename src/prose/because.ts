/** What the engine says of the facts a reason rests on, in another language. It says it in sentences of few shapes; what has none of them stays as it is. */

import { factAt } from '../law/index.ts'
import { factName, type Language, labelOf } from '../law/labels/index.ts'
import { type BecauseShape, filled, type Phrases, phrasesIn } from './phrases.ts'

/** The first that fits is taken: longer shapes stand before those they contain. */
const shapes: readonly (readonly [shape: BecauseShape, fits: RegExp])[] = [
  ['overridden', /^overridden by (?<cite>.+)$/],
  ['unlisted', /^not on the list (?<list>\S+)$/],
  ['unknown', /^(?<fact>\S+) not known \(asked: (?<words>.+)\)$/],
  ['limit', /^(?<fact>\S+) .*\(limit (?<limit>\S+)\)$/],
  ['least', /^(?<fact>\S+) (?<number>.+) ≥ (?<limit>\S+)$/],
  ['under', /^(?<fact>\S+) (?<number>.+) < (?<limit>\S+)$/],
  ['notBefore', /^(?<fact>\S+) not before (?<day>\S+)$/],
  ['notFrom', /^(?<fact>\S+) not on or after (?<day>\S+)$/],
  ['before', /^(?<fact>\S+) before (?<day>\S+)$/],
  ['from', /^(?<fact>\S+) on or after (?<day>\S+)$/],
  ['hasNone', /^(?<fact>\S+) has none of (?<words>.+)$/],
  ['has', /^(?<fact>\S+) has (?<words>.+)$/],
  ['notOnly', /^(?<fact>\S+) not only (?<words>.+)$/],
  ['only', /^(?<fact>\S+) only (?<words>.+)$/],
  ['isNot', /^(?<fact>\S+) (?<value>\S+), not (?<words>.+)$/],
  ['is', /^(?<fact>\S+) (?<value>\S+)$/],
]

/** @param numberName names of derived numbers @param say the language’s own phrases unless told */
export function becauseIn(
  text: string,
  language: Language,
  numberName: (path: string) => string | undefined = () => undefined,
  say: Phrases = phrasesIn(language),
): string {
  const { because, listed, none, quoted } = say
  if (because === undefined) return text
  for (const [shape, fits] of shapes) {
    const parts = fits.exec(text)?.groups
    if (parts === undefined) continue
    const { fact, words, value } = parts
    if (fact === undefined) return filled(because[shape], parts)
    if ((shape === 'is' || shape === 'isNot') && factAt(fact) === undefined) return text
    const label = (word: string): string => {
      const known = labelOf(fact, word, language)
      return filled(quoted, { text: known === 'none' ? none : known })
    }
    return filled(because[shape], {
      ...parts,
      fact: numberName(fact) ?? factName(fact, language),
      words: (words ?? '').split(', ').map(label).join(listed),
      value: label(value ?? ''),
    })
  }
  return text
}
