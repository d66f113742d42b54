/** Where and how important data is: stated by the dataset, by the one its path leads to, or by `business.record` itself. */

import type { Dataset, Manifest } from './types.ts'

type Fact = 'collectedIn' | 'important'

/** Whether the file has the key, be it null. */
export type Stated = (dataset: string, key: string) => boolean

/** The fact with its inheritance; null: said to be unknown. Paths that do not end are `missing`. */
export function statementOf(
  manifest: Manifest,
  dataset: Dataset,
  fact: Fact,
  stated: Stated,
): string | null | 'missing' {
  const seen = new Set<string>()
  let at: Dataset | undefined = dataset
  while (at !== undefined && !seen.has(at.name)) {
    if (stated(at.name, fact)) return at[fact]
    seen.add(at.name)
    at = at.subject.type === 'path' ? manifest.datasets.get(at.subject.of) : undefined
  }
  return 'missing'
}

/** The manifest with every dataset's facts filled in. Precondition: the manifest is free of problems. */
export function withStatements(manifest: Manifest, stated: Stated): Manifest {
  const datasets = new Map<string, Dataset>()
  for (const [name, dataset] of manifest.datasets) {
    const collectedIn = statementOf(manifest, dataset, 'collectedIn', stated)
    const important = statementOf(manifest, dataset, 'important', stated)
    const place = manifest.places.get(manifest.stores.get(dataset.store)?.at ?? '')
    datasets.set(name, {
      ...dataset,
      collectedIn: collectedIn === 'missing' ? (place?.country ?? null) : collectedIn,
      important: important === 'missing' ? 'no' : (important as Dataset['important']),
    })
  }
  return { ...manifest, datasets }
}
