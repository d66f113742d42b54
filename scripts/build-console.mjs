// Builds the console: what browsers load, into dist/console/assets, and its renderer for the server, dist/console/server.js.

import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { landFiles } from '../console/map/land.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const console_ = join(root, 'console')

const common = {
  root: console_,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
}

/** The old build is replaced when the new one is whole. */
export async function buildConsole(out = join(root, 'dist', 'console')) {
  const fresh = `${out}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  await build({
    ...common,
    build: {
      outDir: fresh,
      emptyOutDir: true,
      assetsDir: 'assets',
      manifest: 'manifest.json',
      modulePreload: false,
      assetsInlineLimit: 0,
      target: 'es2022',
      rollupOptions: { input: join(console_, 'browser.tsx') },
    },
  })
  await build({
    ...common,
    ssr: { noExternal: true },
    build: {
      ssr: join(console_, 'server.tsx'),
      outDir: join(fresh, 'server'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'server.js' } },
    },
  })
  for (const { name, svg } of landFiles()) writeFileSync(join(fresh, 'assets', name), svg)
  copyFileSync(join(console_, 'icon.svg'), join(fresh, 'assets', 'icon.svg'))
  renameSync(join(fresh, 'server', 'server.js'), join(fresh, 'server.js'))
  rmSync(join(fresh, 'server'), { recursive: true, force: true })
  rmSync(out, { recursive: true, force: true })
  renameSync(fresh, out)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildConsole()
