/** Tables and figures for a terminal of about 90 columns. */

export function thousands(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** Cells a terminal gives to a text: two for letters of East Asia. */
export function cells(text: string): number {
  let n = 0
  for (const letter of text)
    n += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(letter) ? 2 : 1
  return n
}

export interface Column {
  readonly head: string
  readonly right?: true
}

/** Aligned lines, the head first, without trailing spaces. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], indent = '   '): string[] {
  const heads = columns.map((c) => c.head)
  const all = heads.every((h) => h === '') ? rows : [heads, ...rows]
  const widths = columns.map((_, i) => Math.max(...all.map((row) => cells(row[i] ?? ''))))
  return all.map((row) =>
    `${indent}${columns.map((c, i) => padded(row[i] ?? '', widths[i]!, c.right === true)).join('  ')}`.trimEnd(),
  )
}

export function padded(text: string, width: number, right = false): string {
  const gap = ' '.repeat(Math.max(0, width - cells(text)))
  return right ? gap + text : text + gap
}

/** Breaks at spaces; every line begins with the indent. */
export function paragraph(text: string, indent = '   ', width = 92): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && cells(indent) + cells(line) + 1 + cells(word) > width) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, indent + line]
}

/** `####....` */
export function bar(part: number, whole: number, width: number): string {
  const filled = Math.min(width, Math.floor((part / whole) * width))
  return '#'.repeat(filled) + '.'.repeat(width - filled)
}

export function many(n: number, one: string, more = `${one}s`): string {
  return `${thousands(n)} ${n === 1 ? one : more}`
}

/** The tenth working day after a day, Monday to Friday; a public holiday moves it on. */
export function workingDayAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  for (let left = days; left > 0; ) {
    at.setUTCDate(at.getUTCDate() + 1)
    if (at.getUTCDay() !== 0 && at.getUTCDay() !== 6) left--
  }
  return at.toISOString().slice(0, 10)
}
