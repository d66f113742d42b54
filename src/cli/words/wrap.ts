/** Breaks Chinese and Japanese text into lines, in which a break may stand between any two characters but not before a closing mark. */

import { columnsMax, wrapped } from '../output.ts'

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/
const closing = /^[、。，．；：？！）」』”’ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/
const opening = /[（「『“‘]$/

const widthOf = (text: string): number => [...text].reduce((sum, c) => sum + (wide.test(c) ? 2 : 1), 0)

/** Words of narrow letters, single wide characters, and spaces. */
const piece = /\s+|[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60]|[^\s\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60]+/g

/** As `wrapped` of the output; in text with wide characters, which take two columns, words need no spaces between them. */
export function wrappedText(text: string, indent = '', hang = '  '): string {
  if (!wide.test(text)) return wrapped(text, indent, hang)
  const units: string[] = []
  for (const [part] of text.trim().matchAll(piece)) {
    const before = units.at(-1)
    if (before !== undefined && (closing.test(part) || opening.test(before))) units[units.length - 1] = before + part
    else units.push(/^\s/.test(part) ? ' ' : part)
  }
  const lines: string[] = []
  let line = indent
  for (const unit of units) {
    const started = line.trim() !== ''
    if (started && widthOf(line) + widthOf(unit.trimEnd()) > columnsMax) {
      lines.push(line.trimEnd())
      line = indent + hang + unit.trimStart()
    } else line += started ? unit : unit.trimStart()
  }
  return [...lines, line.trimEnd()].join('\n')
}
