/** Tables as CSV (RFC 4180) that a spreadsheet opens without calculating anything. */

/** @param rows the first names the columns */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

/** What a spreadsheet would take for a formula is put behind an apostrophe, as it marks a text itself. */
function cell(text: string): string {
  const plain = /^(?:[\s\p{C}]*[=+\-@＝＋－＠]|[\t\r\n])/u.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
