/** Where the home state lies when the command line does not say it. */

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { BadInput } from './exit.ts'
import { readText } from './input.ts'
import type { Io } from './output.ts'

const manifestFile = 'waybill.yaml'

/** The state folder that `waybill.yaml` names, or `./state` where there is no manifest. Throws BadInput. */
export async function stateFolder(io: Io): Promise<string> {
  if (!existsSync(resolve(io.cwd, manifestFile))) return './state'
  const { loadManifest } = await import('../manifest/index.ts')
  const { text } = await readText(io, manifestFile)
  const { manifest } = loadManifest(text, { fileName: manifestFile })
  if (manifest === undefined)
    throw new BadInput(`${manifestFile} has problems ("waybill plan" shows them); name the ledger’s folder instead`)
  return manifest.state
}
