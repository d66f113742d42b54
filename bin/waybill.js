#!/usr/bin/env node
// Starts the command line. In a checkout it is compiled first where the sources have changed.

import { existsSync } from 'node:fs'

const checkout = new URL('../scripts/build.mjs', import.meta.url)
const compiled = new URL('../dist/src/cli/main.js', import.meta.url)

if (existsSync(new URL('../src/cli/main.ts', import.meta.url))) {
  const { ensureBuilt } = await import(checkout.href)
  const failed = ensureBuilt()
  if (failed !== 0) process.exit(failed)
}
const { main } = await import(compiled.href)
process.exitCode = await main(process.argv.slice(2))
