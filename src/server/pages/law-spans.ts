/** Sentences of the law for a page: what names an article, a fact, a step or a list leads there. */

import type { Paragraph, Part, Said, Span } from '../../engine/said.ts'
import type { Book } from '../../law/index.ts'
import type { Language } from '../../law/labels/index.ts'
import { articlePath } from './law-path.ts'

/** Text, or text that leads somewhere, or that is English before a reader of another language. */
export type SpanShown = string | { readonly text: string; readonly to?: string; readonly english?: true }
export type SaidShown = readonly SpanShown[]

export interface PartShown {
  readonly said: SaidShown
  readonly parts?: readonly PartShown[]
}

export interface ParagraphShown extends PartShown {
  readonly kind: Paragraph['kind']
}

/** Where facts, articles, steps and lists of a book are shown, and which facts were met. */
export class LawLinks {
  /** Paths of the facts that sentences named, in the order met. */
  readonly facts = new Set<string>()
  private readonly articles: ReadonlyMap<string, string>
  private readonly book: Book
  private readonly lang: Language
  private readonly query: string

  /** @param query kept on links within the book: the day and the filters */
  constructor(book: Book, lang: Language, query: string) {
    this.book = book
    this.lang = lang
    this.query = query
    this.articles = new Map(
      book.instruments.flatMap((i) => i.articles.map((a) => [a.id, articlePath(book.id, i.id, a.key)] as const)),
    )
  }

  /** Undefined where the book has no such article. */
  article(id: string): string | undefined {
    const path = this.articles.get(id)
    return path === undefined ? undefined : this.kept(path)
  }

  list(id: string): string {
    return this.kept(`/law/${this.book.id}/lists/${encodeURIComponent(id)}`)
  }

  step(id: string): string {
    return `${this.kept(`/law/${this.book.id}/steps`)}#${id}`
  }

  kept(path: string): string {
    return this.query === '' ? path : `${path}?${this.query}`
  }

  said(said: Said): SaidShown {
    return said.map((span) => this.span(span))
  }

  paragraph({ kind, said, parts }: Paragraph): ParagraphShown {
    return { kind, ...this.part({ said, ...(parts === undefined ? {} : { parts }) }) }
  }

  private part({ said, parts }: Part): PartShown {
    return { said: this.said(said), ...(parts === undefined ? {} : { parts: parts.map((part) => this.part(part)) }) }
  }

  private span(span: Span): SpanShown {
    if (typeof span === 'string') return span
    const to = this.target(span)
    return {
      text: span.text,
      ...(to === undefined ? {} : { to }),
      ...(span.own === true && this.lang !== 'en' ? { english: true } : {}),
    }
  }

  private target({ fact, article, step, list }: Exclude<Span, string>): string | undefined {
    if (fact !== undefined) {
      this.facts.add(fact)
      return `#${factAnchor(fact)}`
    }
    if (article !== undefined) return this.article(article)
    if (step !== undefined) return this.step(step)
    return list === undefined ? undefined : this.list(list)
  }
}

export const factAnchor = (fact: string): string => `fact-${fact}`
