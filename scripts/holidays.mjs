// Writes rulebooks/<id>/calendar.ts from the date-holidays package (data CC-BY-3.0, Commenthol and contributors): node scripts/holidays.mjs [id…]
// It runs on a developer's machine when a year is added; programs read only what it wrote.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Holidays from 'date-holidays'

const root = fileURLToPath(new URL('..', import.meta.url))
const [from, until] = ['2016-01-01', '2028-01-01']
const packageFile = join(dirname(fileURLToPath(import.meta.resolve('date-holidays'))), '..', 'package.json')
const { version } = JSON.parse(readFileSync(packageFile, 'utf8'))

const weekend = [0, 6]
const countries = {
  id: { name: 'Indonesia', lacks: 'joint leave days, fixed each year by ministers’ decree, are not in it' },
  kr: { name: 'Korea' },
  ru: {
    name: 'Russia',
    lacks:
      'days moved by government decree are in it for 2023 to 2026 only, of 2027 those that the Labour Code moves itself',
    // Government decrees 1505 of 2022-08-29, 1314 of 2023-08-10, 1335 of 2024-10-04 and 1466 of 2025-09-24; 2027 by Labour Code art 112.
    holidays:
      '2023-02-24 2023-05-08 2024-04-29 2024-04-30 2024-05-10 2024-12-30 2024-12-31 2025-05-02 2025-05-08 2025-06-13 ' +
      '2025-11-03 2025-12-31 2026-01-09 2026-03-09 2026-05-11 2026-12-31 2027-05-03 2027-05-10 2027-06-14',
    workdays: '2024-04-27 2024-11-02 2024-12-28 2025-11-01',
  },
  tr: { name: 'Turkey', lacks: 'half days count as worked; Islamic days are reckoned' },
  vn: { name: 'Vietnam', lacks: 'days added to Tet and moved each year by decree are not in it' },
}

// The package lets the three days of Seollal begin on the day itself; they begin on its eve (Regulations on Public Holidays art 2).
const startsLate = new Set(['korean 01-0-01 P3D'])

for (const id of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(countries)) write(id, countries[id])

function write(id, { name, lacks, holidays = '', workdays = '' }) {
  const free = new Set(holidays.split(' ').filter(Boolean))
  for (let year = Number(from.slice(0, 4)); year < Number(until.slice(0, 4)); year++)
    for (const day of publicDays(id, year)) free.add(day)
  const inWeek = [...free].filter((day) => !weekend.includes(new Date(day).getUTCDay())).sort()
  const worked = workdays.split(' ').filter(Boolean)
  const notes = [
    `date-holidays ${version}, public holidays`,
    worked.length === 0 ? 'weekends worked in exchange are not in it' : undefined,
    lacks,
  ].filter(Boolean)
  const folder = join(root, 'rulebooks', id)
  if (!existsSync(folder)) mkdirSync(folder)
  writeFileSync(
    join(folder, 'calendar.ts'),
    `/** Working days in ${name}: written by scripts/holidays.mjs, not by hand. */

import type { Calendar, Day } from '../../src/law/index.ts'

const days = (year: number, text: string): readonly Day[] => text.split(' ').map((day) => \`\${year}-\${day}\`)

export const calendar: Calendar = {
  weekend: [${weekend.join(', ')}],
  holidays: [
${byYear(inWeek)}
  ],
${worked.length === 0 ? '' : `  workdays: [\n${byYear(worked)}\n  ],\n`}  from: '${from}',
  until: '${until}',
  source:
    '${notes.join('; ')}',
}
`,
  )
}

/** Days that are free from their first hour to their last. */
function publicDays(id, year) {
  return new Holidays(id.toUpperCase())
    .getHolidays(year)
    .filter((h) => h.type === 'public')
    .flatMap((h) => {
      const length = Math.floor((h.end - h.start) / 86_400_000 + 1e-9)
      const first = Date.parse(h.date.slice(0, 10)) - (startsLate.has(h.rule) ? 86_400_000 : 0)
      return Array.from({ length }, (_, i) => new Date(first + i * 86_400_000).toISOString().slice(0, 10))
    })
}

function byYear(days) {
  return [...new Set(days.map((day) => day.slice(0, 4)))]
    .map((year) => {
      const own = days.filter((day) => day.startsWith(year)).map((day) => day.slice(5))
      return `    ...days(${year}, '${own.join(' ')}'),`
    })
    .join('\n')
}
