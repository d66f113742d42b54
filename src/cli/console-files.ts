/** The console as it was built into `dist/console`. */

import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Asset, Console } from '../server/pages/page.ts'
import type { Io } from './output.ts'

const types: ReadonlyMap<string, string> = new Map([
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.woff2', 'font/woff2'],
])

/** For a server’s options; where the console was not built, a warning and the API alone. */
export async function consoleOf(io: Io): Promise<{ readonly console?: Console }> {
  try {
    return { console: await builtConsole() }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    io.err('warning: the console is not built, so the API alone is served; `npm run build` builds it\n')
    return {}
  }
}

/** Throws ENOENT where the console was not built. */
export async function builtConsole(folder = builtFolder()): Promise<Console> {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const { rendererOf } = (await import(pathToFileURL(join(folder, 'server.js')).href)) as {
    readonly rendererOf: (manifest: unknown) => Console['render']
  }
  const assets = new Map<string, Asset>()
  for (const name of readdirSync(join(folder, 'assets'))) {
    const type = types.get(extname(name))
    if (type !== undefined) assets.set(name, assetOf(type, readFileSync(join(folder, 'assets', name))))
  }
  return { render: rendererOf(manifest), assets }
}

function assetOf(type: string, body: Buffer): Asset {
  const gzip = gzipSync(body, { level: 9 })
  return gzip.length < body.length * 0.95 ? { type, body, gzip } : { type, body }
}

/** Beside the compiled program; from the sources, where the build puts it. */
function builtFolder(): string {
  const here = fileURLToPath(import.meta.url)
  const root = here.endsWith('.ts') ? '../../dist/console' : '../../console'
  return fileURLToPath(new URL(root, import.meta.url))
}
