/** Breaks text into lines: at spaces; in Chinese and Japanese between any two characters, but not before a closing mark. */

const columnsMax = 100

/** Breaks text at spaces into lines of at most 100 columns; later lines are indented by `hang` more than the first. */
export function wrapped(text: string, indent = '', hang = '  '): string {
  const lines: string[] = []
  let line = indent
  let empty = true
  for (const word of text.split(/\s+/)) {
    if (!empty && line.length + 1 + word.length > columnsMax) {
      lines.push(line)
      line = indent + hang
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line].join('\n')
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/
const closing = /^[、。，．；：？！）」』”’ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/
const opening = /[（「『“‘]$/

const widthOf = (text: string): number => [...text].reduce((sum, c) => sum + (wide.test(c) ? 2 : 1), 0)

/** Words of narrow letters, single wide characters, and spaces. */
const piece = /\s+|[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60]|[^\s\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60]+/g

/** As `wrapped`; in text with wide characters, which take two columns, words need no spaces between them. */
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
