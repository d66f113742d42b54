/** Finds the peers, which are installed in bench/ and not with the product. */

import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** bench/package.json, seen from the source and from what is compiled of it below dist/. */
const manifest = ['../package.json', '../../../bench/package.json']
  .map((path) => new URL(path, import.meta.url))
  .find((url) => existsSync(url))
if (manifest === undefined) throw new Error('bench/package.json is not there')

const requirePeer = createRequire(manifest)

/** The project's own folder. */
export const root = new URL('..', manifest)

/** @throws what `import` throws where bench/ is not installed */
export async function loadPeer<T>(name: string): Promise<T> {
  const module = (await import(pathToFileURL(requirePeer.resolve(name)).href)) as { readonly default?: unknown }
  // A CommonJS module stands whole in `default`; not every name of it is seen beside it.
  return (module.default ?? module) as T
}

export function versionOf(name: string): string {
  const { dependencies } = requirePeer('./package.json') as { readonly dependencies: Readonly<Record<string, string>> }
  return `${name} ${dependencies[name]}`
}
