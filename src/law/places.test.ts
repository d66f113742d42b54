import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { countries, unstatedCountry, zoneLiesIn } from './places.ts'
import { zones } from './vocabulary.ts'

const shared = process.env.WAYBILL_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url))
const iso = `${shared}/data/iso-codes/iso_3166-1.json`

describe('places', () => {
  it.skipIf(!existsSync(iso))('are the codes of ISO 3166-1', () => {
    const list = JSON.parse(readFileSync(iso, 'utf8')) as { '3166-1': readonly { alpha_2: string }[] }
    expect([...countries]).toEqual(list['3166-1'].map((country) => country.alpha_2).sort())
    expect(countries).not.toContain(unstatedCountry)
  })

  it('hold every zone in one country, and the Bay Area in three', () => {
    for (const zone of zones) expect(countries.some((country) => zoneLiesIn(zone, country))).toBe(true)
    expect(countries.filter((country) => zoneLiesIn('CN-GBA', country))).toEqual(['CN', 'HK', 'MO'])
    expect(zoneLiesIn('CN-FTZ-SH', 'HK')).toBe(false)
  })
})
