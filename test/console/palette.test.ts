/** The palette by the numbers: text that can be read (WCAG 2.2, 1.4.3 and 1.4.11), verdicts that differ for eyes of every kind (CIEDE2000). */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ciede2000, contrast, differenceAs, type Sight, sights } from '../support/colour.ts'
import { root } from '../support/source-tree.ts'

const css = readFileSync(join(root, 'console', 'style', 'tokens.css'), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name!,
    { light: light!, dark: dark! },
  ]),
)
const verdicts = ['permitted', 'conditional', 'prohibited', 'undetermined', 'out-of-scope']
const grounds = ['ground', 'surface', 'raised']

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const of = (name: string) => tokens.get(name)![scheme]
  const pairs = (names: readonly string[], on: readonly string[]) =>
    names.flatMap((name) => on.map((ground) => [name, ground] as const))

  it.each([
    ...pairs(['ink', 'ink-2', 'ink-3', 'link', ...verdicts], grounds),
    ...verdicts.map((verdict) => [verdict, `${verdict}-tint`] as const),
    ['ink', 'conditional-tint'] as const,
  ])('%s on %s is text that can be read', (name, ground) => {
    expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(pairs(['control', 'focus'], grounds))('%s on %s can be seen', (name, ground) => {
    expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(3)
  })

  it.each(verdicts)('the mark of %s can be seen on land', (verdict) => {
    expect(contrast(of(verdict), of('land'))).toBeGreaterThanOrEqual(3)
  })

  it.each(sights)('no two verdicts look alike to %s eyes', (sight: Sight) => {
    const alike = verdicts.flatMap((a, i) =>
      verdicts.slice(i + 1).flatMap((b) => (differenceAs(sight, of(a), of(b)) < 11 ? [`${a} and ${b}`] : [])),
    )
    expect(alike).toEqual([])
  })
})

/** From the test data of the paper: two colours and their difference. */
it.each([
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
] as const)('CIEDE2000 of %j and %j is %d', (a, b, difference) => {
  expect(ciede2000(a, b)).toBeCloseTo(difference, 4)
})
