/** Lists and steps of a book as they stand on a day. */

import { within } from '../../engine/dates.ts'
import { stepParagraphs } from '../../engine/prose.ts'
import type { Day, LawList, ListEntry } from '../../law/index.ts'
import { labelOf } from '../../law/labels/index.ts'
import type { LawReader } from './law-reader.ts'
import type { ParagraphShown } from './law-spans.ts'
import type { Said } from './law-words.ts'

export interface ListHead {
  readonly to: string
  readonly id: string
  readonly of: LawList['of']
  /** On the day. */
  readonly members: number
  readonly ended: number
}

export interface ListEntryShown {
  readonly member: string
  readonly name: string
  readonly cite: string
  readonly from: Day | null
  readonly until: Day | null
  readonly state: 'in-force' | 'later' | 'ended' | 'struck-down'
  /** The act, or the judgment, that ended it. */
  readonly endedBy: string | null
  readonly when: ParagraphShown | null
}

export interface StepShown {
  readonly id: string
  readonly title: Said
  readonly cites: readonly string[]
  readonly paragraphs: readonly ParagraphShown[]
}

export function listHead({ id, of, entries }: LawList, { asOf, links }: LawReader): ListHead {
  return {
    to: links.list(id),
    id,
    of,
    members: entries.filter((entry) => within(entry, asOf)).length,
    ended: entries.filter(({ until }) => until !== undefined && until <= asOf).length,
  }
}

export function listEntries({ of, entries }: LawList, reader: LawReader): readonly ListEntryShown[] {
  const { wording, links, lang, asOf } = reader
  const { headings } = wording.speech.conditions
  const kinds = { place: 'importer.country', word: 'data.categories', day: '' } as const
  return entries.map((entry) => ({
    member: entry.member,
    name: labelOf(kinds[of], entry.member, lang),
    cite: entry.cite,
    from: entry.from ?? null,
    until: entry.until ?? null,
    state: stateOfEntry(entry, asOf),
    endedBy: entry.endedBy ?? null,
    when: entry.when === undefined ? null : links.paragraph(wording.condition('when', headings.when, entry.when)),
  }))
}

function stateOfEntry(entry: ListEntry, day: Day): ListEntryShown['state'] {
  if (within(entry, day)) return 'in-force'
  if (entry.from !== undefined && entry.from > day) return 'later'
  return entry.endedBy !== undefined && isJudgment(entry.endedBy) ? 'struck-down' : 'ended'
}

/** `EU CJEU C-362/14`: an act that a court ended was struck down, not replaced. */
const isJudgment = (cite: string): boolean => /^[A-Z]{2} (?:CJEU|GC) [CT]-\d/.test(cite)

export function stepsShown(reader: LawReader): readonly StepShown[] {
  const { book, asOf, wording, links } = reader
  return book.mechanisms.map((m) => ({
    id: m.id,
    title: reader.step(m.id, m.title),
    cites: m.cite ?? [],
    paragraphs: stepParagraphs(m, asOf, wording).map((p) => links.paragraph(p)),
  }))
}
