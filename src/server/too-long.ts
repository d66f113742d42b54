/** Lists and texts of a question are short: what a parser accepts one by one may not cost seconds in all. */

import { isPlainObject } from '../law/index.ts'
import type { Fault } from './problem.ts'

/** More than there are countries. */
const membersMax = 300
const charactersMax = 4_000

/** Lists and texts in the JSON that are longer. @param path of the JSON itself */
export function tooLong(json: unknown, path: string, max = membersMax): readonly Fault[] {
  if (typeof json === 'string')
    return json.length > charactersMax ? [{ path, message: `must have at most ${charactersMax} characters` }] : []
  if (Array.isArray(json)) {
    if (json.length > max) return [{ path, message: `must have at most ${max} members` }]
    return json.flatMap((member, i) => tooLong(member, `${path}[${i}]`, max))
  }
  if (!isPlainObject(json)) return []
  return Object.entries(json).flatMap(([key, value]) => tooLong(value, path === '' ? key : `${path}.${key}`, max))
}
