/** English by the names people read, where the command line keeps to the words of the contract. */

import { en } from './en.ts'
import type { Phrases } from './phrases.ts'

export const enNamed: Phrases = {
  ...en,
  drop: 'no {words} in {fact}',
  atMost: '{fact}: at most {number}',
  to: '{fact}: {value}',
  modes: {
    'first-capture': 'recorded in {place} first',
    'store-only': 'stored in {place} only',
    copy: 'a copy kept in {place}',
    'process-only': 'processed in {place} only',
  },
  duties: {
    assess: 'Assess',
    'authority-access': 'Work with authorities',
    'delete-abroad': 'Delete abroad',
    inform: 'Inform the people',
    keep: 'Keep',
    'keep-local-copy': 'Keep a copy at home',
    notify: 'File or report',
    record: 'Record',
    secure: 'Secure',
  },
  because: {
    has: '{fact}: {words} among them',
    hasNone: '{fact}: none of {words}',
    only: '{fact}: only {words}',
    notOnly: '{fact}: not only {words}',
    is: '{fact}: {value}',
    isNot: '{fact}: {value}, not {words}',
    unknown: '{fact}: not known (asked: {words})',
    least: '{fact}: {number}, {limit} or more',
    under: '{fact}: {number}, under {limit}',
    limit: '{fact}: not known (limit {limit})',
    before: '{fact}: before {day}',
    notBefore: '{fact}: not before {day}',
    from: '{fact}: on or after {day}',
    notFrom: '{fact}: not on or after {day}',
    overridden: '{cite} goes before it',
    unlisted: 'not on the list {list}',
  },
}
