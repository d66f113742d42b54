/** Prose that knows what its words name: sentences of spans, and paragraphs of sentences; lines of text come of them, and pages. */

/** Words of a sentence that name something, or that are the book's own and so in English. */
export interface Named {
  readonly text: string
  /** Path of a fact. */
  readonly fact?: string
  /** Id of an article. */
  readonly article?: string
  readonly step?: string
  readonly list?: string
  /** The book's own words, whatever the language around them. */
  readonly own?: true
}

export type Span = string | Named

/** A sentence, or a part of one. */
export type Said = readonly Span[]

export type ParagraphKind =
  | 'means'
  | 'when'
  | 'provided'
  | 'presumes'
  | 'effect'
  | 'yieldsTo'
  | 'overrides'
  | 'open'
  | 'note'

export interface Paragraph {
  readonly kind: ParagraphKind
  readonly said: Said
  /** What stands under it, as a list. */
  readonly parts?: readonly Part[]
}

export interface Part {
  readonly said: Said
  readonly parts?: readonly Part[]
}

/** A sentence from a template: what is put in may be sentences of its own. */
export function say(texts: TemplateStringsArray, ...put: readonly (string | Said)[]): Said {
  return texts.flatMap((text, i) => {
    const next = put[i]
    const after = next === undefined ? [] : typeof next === 'string' ? [next] : next
    return [...(text === '' ? [] : [text]), ...after.filter((span) => span !== '')]
  })
}

export function joined(parts: readonly Said[], between: string): Said {
  return parts.flatMap((part, i) => (i === 0 ? part : [between, ...part]))
}

export const textOf = (said: Said): string => said.map((span) => (typeof span === 'string' ? span : span.text)).join('')

/** A line for the sentence and for each part, two spaces further in for each level. */
export function linesOf({ kind, said, parts = [] }: Paragraph, indent: string): string[] {
  const first = `${indent}${kind === 'effect' ? '→ ' : ''}${textOf(said)}`
  return [first, ...parts.flatMap((part) => linesOfPart(part, `${indent}  `))]
}

function linesOfPart({ said, parts = [] }: Part, indent: string): string[] {
  return [`${indent}- ${textOf(said)}`, ...parts.flatMap((part) => linesOfPart(part, `${indent}  `))]
}
