/** Random records (owners, acts, copies, links, numbers by category) at the limits that a book's derivations hold against them. */

import type { BookLayout } from '../../src/engine/layout.ts'
import { addDays, type RecordDerivation } from '../../src/law/index.ts'
import type { Random } from './random-transfer.ts'

type Of<K extends RecordDerivation['by']> = Extract<RecordDerivation, { by: K }>

export class RandomRecords {
  private readonly day: string
  private readonly places: readonly string[]
  private readonly derivations: readonly RecordDerivation[]
  private readonly ages: readonly number[]

  constructor(layout: BookLayout, day: string) {
    this.day = day
    this.derivations = layout.measures.map((m) => m.slot.measure.derivation)
    this.places = [...new Set(layout.measures.flatMap((m) => m.slot.measure.entries.map((e) => e.member))), 'FR']
    this.ages = layout.measures.flatMap(({ slot, limits }) => {
      const { derivation } = slot.measure
      if (derivation.by !== 'age') return []
      const length = { days: 1, 'business-days': 1.4, months: 30.4 }[derivation.unit]
      return [...limits].flatMap((l) => [-1, 0, 1].map((d) => Math.round(l * length) + d))
    })
  }

  private by<K extends RecordDerivation['by']>(kind: K): readonly Of<K>[] {
    return this.derivations.filter((d): d is Of<K> => d.by === kind)
  }

  /** A day on or about which some age comes to a limit. */
  event(random: Random): string {
    return addDays(this.day, -random.one([...this.ages, 0, 1]))
  }

  private past(random: Random): string {
    const day = this.event(random)
    return [day, this.day].sort()[0]!
  }

  get countsDays(): boolean {
    return this.ages.length > 0
  }

  /** The safeguards that ages are counted from, beside those that steps accept. */
  safeguard(random: Random): readonly object[] {
    const since = this.by('age').flatMap(({ since }) => ('safeguard' in since ? [since] : []))
    if (since.length === 0 || random.chance(40)) return []
    const { safeguard, statuses } = random.one(since)
    const status = random.chance(85) ? random.one(statuses ?? ['filed']) : random.one(['signed', null])
    return [{ type: safeguard, status, from: random.chance(85) ? this.event(random) : null, until: null }]
  }

  /** Of a record fact that some derivation reads; undefined where none does. */
  value(path: string, random: Random, categories: readonly string[]): unknown {
    switch (path) {
      case 'importer.ownership':
        return this.by('share').length === 0 ? undefined : this.owners(random, 0)
      case 'onward':
        return this.by('onwardOutside').length === 0 ? undefined : this.links(random, 0)
      case 'localCopy':
        return this.by('copyAt').length === 0 ? undefined : this.copy(random)
      case 'authorityActs':
        return this.by('age').some(({ since }) => 'act' in since) ? this.acts(random) : undefined
      case 'data.subjects.countByCategory':
        return this.by('largest').length === 0 ? undefined : numbers(random, categories)
      default:
        return undefined
    }
  }

  private owners(random: Random, depth: number): unknown {
    let left = 1
    return Array.from({ length: random.int(3) }, () => {
      const share = Math.min(left, random.one([0.1, 0.2, 0.25, 0.3, 0.5, 0.7]))
      left = Math.round((left - share) * 100) / 100
      const above =
        depth < 2 && random.chance(50) ? { ownership: random.chance(85) ? this.owners(random, depth + 1) : null } : {}
      return { country: random.one(this.places), share, ...above }
    })
  }

  private links(random: Random, depth: number): unknown {
    return Array.from({ length: random.int(3) }, () => ({
      country: random.one(this.places),
      ...(random.chance(80) ? { relation: random.one(['processor', 'partner', null]) } : {}),
      ...(depth < 2 && random.chance(30) ? { onward: this.links(random, depth + 1) } : {}),
    }))
  }

  private copy(random: Random): unknown {
    if (random.chance(30)) return null
    const { country } = random.one(this.by('copyAt'))
    return {
      country: random.chance(80) ? country : 'FR',
      ...(random.chance(90) ? { kind: random.one(['primary', 'copy']) } : {}),
      complete: random.one([true, true, true, false, null]),
      refreshed: random.one(['daily', 'daily', 'weekly', null]),
      since: random.one([null, addDays(this.day, -1), addDays(this.day, 1)]),
    }
  }

  private acts(random: Random): unknown {
    const asked = this.by('age').flatMap(({ since }) => ('act' in since ? [since] : []))
    return Array.from({ length: random.int(3) }, () => {
      const { act, country: asking } = random.one(asked)
      const country = typeof asking === 'string' ? asking : random.one(asking)
      return { act, country: random.chance(85) ? country : 'FR', on: random.chance(85) ? this.past(random) : null }
    })
  }
}

function numbers(random: Random, categories: readonly string[]): unknown {
  if (random.chance(40)) return null
  const some = categories.filter(() => random.chance(70))
  return Object.fromEntries(
    some.map((category) => {
      const number = (): number | null => (random.chance(10) ? null : random.one([0, 1, 60, 99, 100, 150, 200]))
      const trailing = random.chance(50) ? { trailing12Months: number() } : {}
      return [category, { people: number(), ...(random.chance(70) ? { devices: number() } : {}), ...trailing }]
    }),
  )
}
