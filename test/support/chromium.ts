/** A real browser for the journeys; tests that import this are skipped where there is none. */

import { type Browser, chromium } from 'playwright-core'
import { chromiumPath } from '../../scripts/chromium.mjs'

export async function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (executablePath === undefined) throw new Error('there is no Chromium; name its program in WAYBILL_CHROMIUM')
  // As root, which a container often is, its own sandbox cannot start.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args })
}
