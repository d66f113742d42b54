/** Turns a unit of decision (one flow and one person, or one flow and one table about nobody) into the question for the law. */

import type { Day } from '../law/day.ts'
import type { Safeguard, Transfer, TransferParty, TransferSubjects } from '../law/transfer.ts'
import * as words from '../law/vocabulary.ts'
import { openingCounts } from './counts.ts'
import type { Dataset, Flow, Manifest, Place, StatedSafeguard } from './types.ts'

export interface Unit {
  /** The day in the exporting jurisdiction. */
  readonly asOf: Day
  /** Categories of the columns that would cross. */
  readonly categories: readonly string[]
  /** Datasets of the flow those columns stand in; absent: all of the flow. */
  readonly datasets?: readonly string[]
  readonly person: Person | 'nobody'
  readonly counts: Counts
  /** The form after treatment; absent: identified. */
  readonly form?: (typeof words.forms)[number]
}

/** `null`: unknown. */
export interface Person {
  readonly residence: string | null
  readonly consent: string | null
  readonly kinds: readonly string[] | null
  /** Whether any item about the person that would cross is sensitive. */
  readonly sensitive: boolean
}

/** People the exporter has sent this year, all flows together, this person not counted; `null`: unknown. */
export interface Counts {
  readonly yearToDate: number | null
  readonly sensitiveYearToDate: number | null
  /** Absent: what the manifest states, if it was stated in the year of `asOf`; otherwise unknown. */
  readonly previousYear?: number | null
  readonly sensitivePreviousYear?: number | null
}

/**
 * CONTRACT §1, every fact of it given, so that it may be decided strictly: what the manifest states as stated, what it left
 * open as null, and of the rest what a border is (identified data, continuous transfer, nothing onward, no local copy).
 * Throws a RangeError when the flow names a store or place the manifest lacks, which no loaded manifest does.
 */
export function unitTransfer(manifest: Manifest, flow: Flow, unit: Unit): Transfer {
  const exporter = placeOf(manifest, flow.from)
  const importer = placeOf(manifest, flow.to)
  const datasets = (unit.datasets ?? flow.datasets)
    .map((name) => manifest.datasets.get(name))
    .filter((dataset) => dataset !== undefined)
  return {
    asOf: unit.asOf,
    data: {
      categories: [...new Set(unit.categories)],
      collectedIn: collectedIn(datasets),
      form: unit.form ?? 'identified',
      important: importance(datasets),
      qualifiers: [],
      subjects: subjects(manifest, exporter, unit),
    },
    exporter: {
      country: exporter.country,
      ...party(exporter, words.exporterTraits),
      establishment: exporter.establishment,
    },
    importer: {
      country: importer.country,
      ...party(importer, words.importerTraits),
      relation: importer.relation,
      ownership: importer.ownership,
    },
    via: 'transfer',
    frequency: 'continuous',
    firstTransferOn: null,
    purpose: flow.purpose,
    legalBasis: flow.legalBasis,
    safeguards: flow.safeguards.map(safeguard),
    localCopy: null,
    authorityActs: [],
    onward: [],
  }
}

function placeOf(manifest: Manifest, store: string): Place {
  const place = manifest.places.get(manifest.stores.get(store)?.at ?? '')
  if (place === undefined) throw new RangeError(`no place for store ${JSON.stringify(store)}`)
  return place
}

/** Data gathered in several countries is asked about as unknown: one question cannot name two. */
function collectedIn(datasets: readonly Dataset[]): string | null {
  const countries = new Set(datasets.map((dataset) => dataset.collectedIn))
  return countries.size === 1 ? ([...countries][0] ?? null) : null
}

/** One dataset of important data makes the unit important; one unknown makes it unknown. */
function importance(datasets: readonly Dataset[]): string | null {
  const stated = new Set(datasets.map((dataset) => dataset.important))
  if (stated.has('yes')) return 'yes'
  if (stated.size === 0 || stated.has(null)) return null
  return stated.has('unnotified') ? 'unnotified' : 'no'
}

function party(place: Place, known: readonly string[]): TransferParty {
  const traits = place.traits?.filter((trait) => known.includes(trait) || trait.startsWith('x-')) ?? null
  return { zone: place.zone, role: place.role, sector: place.sector, traits }
}

function subjects(manifest: Manifest, exporter: Place, unit: Unit): TransferSubjects {
  const { person, counts } = unit
  const stated = openingCounts(manifest, exporter.name)
  const sameYear = stated !== null && stated.asOf.slice(0, 4) === unit.asOf.slice(0, 4)
  const nobody = person === 'nobody'
  return {
    count: nobody ? 0 : 1,
    sensitiveCount: !nobody && person.sensitive ? 1 : 0,
    yearToDate: counts.yearToDate,
    sensitiveYearToDate: counts.sensitiveYearToDate,
    previousYear: counts.previousYear ?? (sameYear ? stated.previousYear : null),
    sensitivePreviousYear: counts.sensitivePreviousYear ?? (sameYear ? stated.sensitivePreviousYear : null),
    countByCategory: null,
    held: stated?.held ?? null,
    residence: nobody ? [] : listOf(person.residence),
    citizenship: nobody ? [] : null,
    kinds: nobody ? [] : person.kinds,
    consent: nobody ? 'none' : person.consent,
  }
}

function listOf(value: string | null): readonly string[] | null {
  return value === null ? null : [value]
}

function safeguard(s: StatedSafeguard): Safeguard {
  const { type, status, from, until, scope, signedOn } = s
  return { type, status, from, until, scope, ...(signedOn === null ? {} : { signedOn }) }
}
