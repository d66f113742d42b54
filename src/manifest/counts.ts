/** Opening counts of the exporter, which is the legal entity of a place. */

import { entityKey } from './names.ts'
import type { Manifest, People } from './types.ts'

/** Key under which people are counted: the same for every place of one legal entity. */
export function exporterKey(manifest: Manifest, place: string): string {
  return entityKey(manifest.places.get(place)?.entity ?? place)
}

/** What the entity of the place has stated, under whichever of its places; null when nothing. */
export function openingCounts(manifest: Manifest, place: string): People | null {
  const key = exporterKey(manifest, place)
  for (const [name, people] of manifest.people) if (exporterKey(manifest, name) === key) return people
  return null
}
