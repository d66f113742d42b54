/** The agreements that come with this release, loaded when a command asks what a country owes. */

import { readFile } from 'node:fs/promises'
import { deepFreeze } from '../law/index.ts'
import type { Agreement, RecordEntry } from '../law/treaty/index.ts'

/** From the one file of JSON that a build writes; from the modules where nothing was built. */
export async function allAgreements(): Promise<readonly Agreement[]> {
  return (await shelf()).agreements
}

/** The negotiation of 2017 to 2026, as dated facts. */
export async function negotiationRecord(): Promise<readonly RecordEntry[]> {
  return (await shelf()).negotiationRecord
}

interface Shelf {
  readonly agreements: readonly Agreement[]
  readonly negotiationRecord: readonly RecordEntry[]
}

let loaded: Promise<Shelf> | undefined

function shelf(): Promise<Shelf> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<Shelf> {
  try {
    const text = await readFile(new URL('../../rulebooks/treaties/agreements.json', import.meta.url), 'utf8')
    return deepFreeze(JSON.parse(text) as Shelf)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    return import('../../rulebooks/treaties/index.ts')
  }
}
