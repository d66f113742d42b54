/** Part of a manifest as its lines, for somebody to put where they belong. */

import { stringify } from 'yaml'

/** @param part plain data, by the manifest’s own keys */
export const patchText = (part: object): string => stringify(part)
