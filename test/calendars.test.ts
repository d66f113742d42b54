/** Calendars of working days: each is well formed, and some stretches are counted by hand. */

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ageOn } from '../src/engine/age.ts'
import { type Calendar, isDay } from '../src/law/index.ts'

const rulebooks = join(import.meta.dirname, '..', 'rulebooks')
const ids = readdirSync(rulebooks).filter((id) => existsSync(join(rulebooks, id, 'calendar.ts')))

async function calendarOf(id: string): Promise<Calendar> {
  const module = (await import(pathToFileURL(join(rulebooks, id, 'calendar.ts')).href)) as { calendar: Calendar }
  return module.calendar
}

it.each(ids)('%s: days that exist, within the stretch it speaks of, each once', async (id) => {
  const { holidays, workdays = [], from, until, weekend, source } = await calendarOf(id)
  const all = [...holidays, ...workdays]
  expect(all.filter((day) => !isDay(day) || day < from || day >= until)).toEqual([])
  expect(new Set(all).size).toBe(all.length)
  expect(weekend).toHaveLength(2)
  expect(source).not.toBe('')
})

describe('counted by hand', () => {
  it.each([
    // 23 to 26 April, the Saturday worked in exchange, 2, 3, 6, 7 and 8 May.
    ['ru', '2024-04-22', '2024-05-07', 9],
    ['ru', '2024-04-22', '2024-05-08', 10],
    // The days to 8 January are free; 9 January is a Tuesday.
    ['ru', '2023-12-29', '2024-01-09', 1],
    ['tr', '2024-10-28', '2024-10-30', 1],
    ['kr', '2024-02-08', '2024-02-13', 1],
  ])('%s from %s to %s: %i', async (id, since, day, count) => {
    expect(ageOn(since, day, 'business-days', await calendarOf(id))).toEqual([count, count])
  })
})
