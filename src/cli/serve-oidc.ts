/** `waybill serve --oidc`: reads the file that names a provider of OpenID Connect, and asks the provider for its endpoints. */

import { resolve } from 'node:path'
import { TooOpen } from '../border/home/errors.ts'
import { permissions } from '../border/home/files.ts'
import { readYaml } from '../manifest/read-yaml.ts'
import type { Oidc } from '../server/oidc.ts'
import { type OidcSettings, parseOidc } from '../server/oidc-settings.ts'
import { BadInput } from './exit.ts'
import { readText } from './input.ts'
import type { Io } from './output.ts'

const secretName = 'WAYBILL_OIDC_SECRET'

/** @param publicUrl of the command line. Throws BadInput, and TooOpen where others may read the file. */
export async function oidcIn(io: Io, file: string, publicUrl: string | undefined): Promise<OidcSettings> {
  const path = resolve(io.cwd, file)
  const mode = permissions(path) ?? 0
  if (mode & 0o077) throw new TooOpen(path, mode, 0o600)
  const { name, text } = await readText(io, file)
  if (text.trim() === '') throw new BadInput(`${name} is empty: expected issuer, clientId and roles`)
  const read = readYaml(text, name)
  // The reader’s own words may quote the file, and a secret stands in it.
  if ('problems' in read)
    throw new BadInput(
      `${name}: line ${read.problems[0]?.line ?? 1}: cannot be read as YAML or JSON: plain keys and values, each key once; what begins with a sign stands in quotes`,
    )
  const secret = io.env(secretName)
  const parsed = parseOidc(read.tree, {
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(secret === undefined || secret === '' ? {} : { clientSecret: secret }),
  })
  if ('problem' in parsed) throw new BadInput(`${name}: ${parsed.problem}`)
  return parsed.settings
}

/** Throws BadInput where the provider cannot be reached or used. */
export async function providerOf(io: Io, settings: OidcSettings): Promise<Oidc> {
  const { discoverOidc, ProviderUnfit } = await import('../server/oidc.ts')
  try {
    return await discoverOidc(settings, () => io.now())
  } catch (error) {
    if (error instanceof ProviderUnfit) throw new BadInput(`--oidc: issuer: ${error.message}`)
    throw error
  }
}
