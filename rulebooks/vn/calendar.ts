/** Working days in Vietnam: written by scripts/holidays.mjs, not by hand. */

import type { Calendar, Day } from '../../src/law/index.ts'

const days = (year: number, text: string): readonly Day[] => text.split(' ').map((day) => `${year}-${day}`)

export const calendar: Calendar = {
  weekend: [0, 6],
  holidays: [
    ...days(2016, '01-01 02-08 02-09 02-10 02-11 09-02'),
    ...days(2017, '01-27 01-30 01-31 04-06 05-01'),
    ...days(2018, '01-01 02-15 02-16 02-19 04-25 04-30 05-01'),
    ...days(2019, '01-01 02-04 02-05 02-06 02-07 02-08 04-30 05-01 09-02'),
    ...days(2020, '01-01 01-24 01-27 01-28 04-02 04-30 05-01 09-02'),
    ...days(2021, '01-01 02-11 02-12 02-15 04-21 04-30 09-02'),
    ...days(2022, '01-31 02-01 02-02 02-03 02-04 09-02'),
    ...days(2023, '01-23 01-24 01-25 05-01'),
    ...days(2024, '01-01 02-09 02-12 02-13 04-18 04-30 05-01 09-02'),
    ...days(2025, '01-01 01-28 01-29 01-30 01-31 04-07 04-30 05-01 09-02'),
    ...days(2026, '01-01 02-16 02-17 02-18 02-19 02-20 04-30 05-01 09-02'),
    ...days(2027, '01-01 02-05 02-08 02-09 04-16 04-30 09-02'),
  ],
  from: '2016-01-01',
  until: '2028-01-01',
  source:
    'date-holidays 3.37.0, public holidays; weekends worked in exchange are not in it; days added to Tet and moved each year by decree are not in it',
}
