/** A reader’s settings, from what a browser sends. */

import { describe, expect, it } from 'vitest'
import { displayOf } from './display.ts'

const langOf = (accepted: string | undefined, cookies?: string, pinned: string | null = null) =>
  displayOf(cookies, accepted, pinned).lang

describe('the language', () => {
  it('is the first that the browser prefers and the console speaks', () => {
    expect(langOf('ja,en;q=0.8')).toBe('ja')
    expect(langOf('fr-CH, fr;q=0.9, zh-TW;q=0.8, en;q=0.9')).toBe('en')
    expect(langOf('zh-Hant-HK')).toBe('zh-Hans')
    expect(langOf('en;q=0, ja;q=0.1')).toBe('ja')
  })

  it('is English where nothing fits', () => {
    for (const none of [undefined, '', 'fr', '*', ';q=', ','.repeat(5000)]) expect(langOf(none)).toBe('en')
  })

  it('is the chosen one before the preferred, and the pinned one before both', () => {
    expect(langOf('ja', 'waybill_lang=zh-Hans')).toBe('zh-Hans')
    expect(langOf('ja', 'waybill_lang=zh-Hans', 'en')).toBe('en')
    expect(langOf('ja', 'waybill_lang=klingon', 'romulan')).toBe('ja')
  })
})

it('reads the other settings, and takes none that it does not know', () => {
  expect(displayOf('waybill_theme=dark; waybill_compact=yes; waybill_keys=no', undefined, null)).toMatchObject({
    theme: 'dark',
    compact: true,
    keys: false,
  })
  expect(displayOf('waybill_theme=pink; waybill_compact=maybe', undefined, null)).toMatchObject({
    theme: 'auto',
    compact: false,
    keys: true,
  })
})
