/** Finds the peers, which are installed in bench/ and not with the product. */

import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** As source, and as compiled below dist/. */
const home = ['../package.json', '../../../bench/package.json']
  .map((path) => new URL(path, import.meta.url))
  .find((url) => existsSync(fileURLToPath(url)))

/** @throws what `import` throws where bench/ is not installed */
export async function loadPeer<T>(name: string): Promise<T> {
  const found = createRequire(home ?? import.meta.url).resolve(name)
  const module = (await import(pathToFileURL(found).href)) as { readonly default?: unknown }
  // A CommonJS module stands whole in `default`; not every name of it is seen beside it.
  return (found.includes('/esm/') || module.default === undefined ? module : module.default) as T
}

export function versionOf(name: string): string {
  const { dependencies } = createRequire(home ?? import.meta.url)('./package.json') as {
    readonly dependencies: Readonly<Record<string, string>>
  }
  return `${name} ${dependencies[name]}`
}
