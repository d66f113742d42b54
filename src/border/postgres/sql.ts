/** Writes foreign names and texts into SQL: no other function of the border does. */

/** A name as PostgreSQL reads it back unchanged. */
export function quoteIdent(name: string): string {
  if (name.includes('\0')) throw new RangeError('a PostgreSQL name cannot hold a NUL character')
  return `"${name.replaceAll('"', '""')}"`
}

export function quoteTable(table: { readonly schema: string; readonly name: string }): string {
  return `${quoteIdent(table.schema)}.${quoteIdent(table.name)}`
}

/** A string constant, whatever `standard_conforming_strings` says. */
export function quoteLiteral(text: string): string {
  if (text.includes('\0')) throw new RangeError('a PostgreSQL text cannot hold a NUL character')
  const quoted = `'${text.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`
  return text.includes('\\') ? ` E${quoted}` : quoted
}
