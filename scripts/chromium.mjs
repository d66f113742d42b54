// Where Chromium is, for the tests that need a browser.

import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** WAYBILL_CHROMIUM, or the first on the PATH; undefined where there is none. */
export function chromiumPath() {
  const given = process.env.WAYBILL_CHROMIUM
  if (given !== undefined) return given
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram)
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
