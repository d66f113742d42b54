/** The canonical form of a manifest: its meaning as bytes, whatever comments, order and spelling the file has. */

import { byCodeUnit, canonicalJson } from '../law/canonical.ts'
import type { Book, Dataset, Flow, Manifest, Place, Subject } from './types.ts'

/**
 * Equal bytes for equal meaning. The order of datasets and of their columns is part of it (the plan takes away what stands
 * last); the folders of state and keys and the guesses not yet accepted are not: nothing that crosses depends on them.
 */
export function canonicalManifest(manifest: Manifest): Uint8Array {
  const form = {
    format: 'waybill-manifest-1',
    organisation: manifest.organisation,
    places: sortedEntries(manifest.places, place),
    stores: sortedEntries(manifest.stores, (store) => ({
      at: store.at,
      carrier: store.carrier,
      env: store.url.envName,
    })),
    people: sortedEntries(manifest.people, (people) => ({ ...people })),
    datasets: [...manifest.datasets].map(([name, value]) => [name, dataset(value)]),
    flows: sortedEntries(manifest.flows, flow),
    books: manifest.books.map(book).sort(byCodeUnit),
    publication: manifest.publication,
  }
  return new TextEncoder().encode(canonicalJson(form))
}

/** `sha256:` and the hex digest; `sha256` is passed in. */
export function manifestDigest(manifest: Manifest, sha256: (bytes: Uint8Array) => Uint8Array): string {
  const hex = [...sha256(canonicalManifest(manifest))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `sha256:${hex}`
}

function place(p: Place): unknown {
  return {
    ...p,
    traits: p.traits === null ? null : sortedSet(p.traits),
    ownership: sortedSet(p.ownership.map(canonicalJson)),
  }
}

function dataset(d: Dataset): unknown {
  const { store, table, collectedIn, important, whenNull } = d
  return { store, table, collectedIn, important, whenNull, subject: subject(d.subject), columns: [...d.columns] }
}

function subject(s: Subject): unknown {
  if (s.type !== 'own' || s.consent === null || !('column' in s.consent)) return s
  return { ...s, consent: { column: s.consent.column, values: sortedEntries(s.consent.values, (word) => word) } }
}

/** The usual way to release is left out, so that a manifest that does not state it keeps its digest. */
function flow({ release, ...f }: Flow): unknown {
  return {
    ...f,
    ...(release === 'automatic' ? {} : { release }),
    datasets: sortedSet(f.datasets),
    purpose: sortedSet(f.purpose),
    safeguards: sortedSet(f.safeguards.map(canonicalJson)),
    treatments: sortedEntries(f.treatments, (treatment) => treatment),
  }
}

function book(b: Book): string {
  return canonicalJson('id' in b ? { id: b.id } : { file: b.file, digest: b.digest })
}

function sortedEntries<T>(map: ReadonlyMap<string, T>, form: (value: T) => unknown): readonly unknown[] {
  return [...map].sort(([a], [b]) => byCodeUnit(a, b)).map(([key, value]) => [key, form(value)])
}

function sortedSet(list: readonly string[]): readonly string[] {
  return [...new Set(list)].sort(byCodeUnit)
}
