/** Words of sectors that agreements treat apart: finance, and audio-visual services. */

/** As `exporter.sector` writes them, and as people write a measure’s sector. */
export const financialSectors: ReadonlySet<string> = new Set([
  'bank',
  'banking',
  'credit-reporting',
  'finance',
  'financial',
  'fintech',
  'insurance',
  'payment',
  'payments',
  'securities',
])

const audiovisualSectors: ReadonlySet<string> = new Set([
  'audiovisual',
  'broadcasting',
  'cinema',
  'film',
  'radio',
  'television',
])

/** Whether a measure’s sector is one of them: its first word says so; null where it is mixed or not known. */
export const isFinancial = (sector: string | null): boolean | null => isOf(sector, financialSectors)
export const isAudiovisual = (sector: string | null): boolean | null => isOf(sector, audiovisualSectors)

function isOf(sector: string | null, words: ReadonlySet<string>): boolean | null {
  if (sector === null || sector.startsWith('mixed')) return null
  const text = sector.toLowerCase().replace(/audio[- ]visual/, 'audiovisual')
  const first = /^[a-z-]+/.exec(text.trim())?.[0] ?? ''
  return words.has(first) || words.has(first.split('-', 1)[0]!)
}
