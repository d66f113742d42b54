/** Book + day → the program of the day: versions, lists, ranks, mechanisms and offers of the day, interned. */

import type { Article, ArticleVersion, Book, Day, Instrument, Rule } from '../law/index.ts'
import { AtomTable, always, slotsRead, wordGroups } from './atoms.ts'
import { decides, notBegun, stretchStart, versionOn } from './dates.ts'
import { BookError } from './errors.ts'
import { layoutOf } from './layout.ts'
import { type Lowered, lower } from './lower.ts'
import type {
  ArticleEffect,
  ArticleOfDay,
  DayProgram,
  DefinitionOfDay,
  GateOfDay,
  Node,
  Offer,
  PresumptionOfDay,
} from './program.ts'
import { StepTable } from './steps.ts'

interface Standing {
  readonly instrument: Instrument
  readonly article: Article
  readonly version: ArticleVersion
}

const programs = new WeakMap<Book, Map<Day, DayProgram>>()

/** The program of the day; remembered for each book and stretch of days. Throws BookError on a book that `check` refuses. */
export function programOf(book: Book, day: Day): DayProgram {
  const since = stretchStart(book, day)
  let ofBook = programs.get(book)
  if (ofBook === undefined) {
    ofBook = new Map()
    programs.set(book, ofBook)
  }
  let program = ofBook.get(since)
  if (program === undefined) {
    program = new Resolver(book, since).program()
    ofBook.set(since, program)
  }
  return program
}

class Resolver {
  private readonly book: Book
  private readonly day: Day
  private readonly standing: readonly Standing[]
  private readonly rules: readonly (Standing & { readonly version: Rule })[]
  private readonly ruleIndex: ReadonlyMap<string, number>
  private readonly allIds: ReadonlySet<string>
  private readonly table: AtomTable
  private readonly steps: StepTable
  private readonly definitions: DefinitionOfDay[] = []
  private readonly definitionIndex = new Map<string, number>()
  private readonly resolving = new Set<string>()
  private readonly lowered: readonly (readonly Lowered[])[]

  constructor(book: Book, day: Day) {
    this.book = book
    this.day = day
    this.standing = book.instruments
      .filter((i) => decides(i, day))
      .flatMap((instrument) =>
        instrument.articles.flatMap((article) => {
          const version = versionOn(article.versions, day)
          return version === undefined ? [] : [{ instrument, article, version }]
        }),
      )
    this.rules = this.standing.filter((s): s is Standing & { version: Rule } => 'then' in s.version)
    this.ruleIndex = new Map(this.rules.map((s, i) => [s.article.id, i]))
    this.allIds = new Set(book.instruments.flatMap((i) => i.articles.map((a) => a.id)))
    this.table = new AtomTable(book, day, layoutOf(book), (id) => this.definition(id))
    this.steps = new StepTable(book, day, this.table)
    this.lowered = this.rules.map((r) => r.version.then.flatMap(lower))
  }

  program(): DayProgram {
    const articles = this.articles()
    const presumptions = this.standing.filter((s) => 'presumes' in s.version)
    const presumed = presumptions.map((s) => this.presumption(s))
    const steps = this.steps.finish()
    const { layout, atoms } = this.table
    const presumes = presumed.map(
      (p): PresumptionOfDay => ({ slot: layout.slotOf.get(p.fact)!, as: p.as, when: p.when, cite: p.cite }),
    )
    const slots = presumes.map((p) => p.slot)
    const copies = atoms.flatMap((a) => (a.kind === 'flag' ? [a.flag] : []))
    return {
      book: this.book,
      since: this.day,
      layout,
      slots: slotsRead(layout, atoms, slots),
      flags: [...new Set([...steps.map((s) => s.flag), ...copies])],
      groups: wordGroups(atoms),
      atoms,
      definitions: this.definitions,
      articles,
      entries: this.table.listEntries,
      steps,
      gates: this.book.gates.map((g, i) => gateOf(g.id, i, articles)),
      places: articles.flatMap((a) =>
        a.effects.flatMap((e) => (e.place === undefined ? [] : [{ article: a.index, gates: e.gates, ...e.place }])),
      ),
      presumptions: presumes,
      notBegun: this.book.instruments
        .filter((i) => notBegun(i, this.day) && i.commences !== undefined)
        .map((i) => `${i.code} ${i.commences}`),
    }
  }

  private articles(): readonly ArticleOfDay[] {
    const effects = this.rules.map((_, i) => this.effectsOf(i))
    const beatenBy = this.rules.map(() => new Set<number>())
    const exemptedBy = this.rules.map(() => new Set<number>())
    this.rules.forEach(({ version }, i) => {
      for (const id of version.yieldsTo ?? []) this.ifInForce(id, (other) => beatenBy[i]!.add(other))
      for (const id of version.overrides ?? []) this.ifInForce(id, (other) => beatenBy[other]!.add(i))
      for (const e of effects[i]!) if (e.kind === 'exempts') for (const a of e.articles) exemptedBy[a]!.add(i)
    })
    refuseCycles(beatenBy, (i) => this.rules[i]!.article.id)
    return this.rules.map(({ instrument, article, version }, index) => ({
      version,
      index,
      id: article.id,
      cite: `${instrument.code} ${version.cite ?? article.cite.slice(instrument.code.length + 1)}`.trimEnd(),
      gist: version.gist,
      instrument: instrument.title,
      when: version.when === undefined ? always : this.table.node(version.when),
      provided: version.provided === undefined ? always : this.table.node(version.provided),
      hasProviso: version.provided !== undefined,
      effects: effects[index]!,
      gates: sorted([...effects[index]!.flatMap((e) => [...e.gates, ...e.articles.flatMap((a) => this.ownGates(a))])]),
      beatenBy: sorted(beatenBy[index]!),
      exemptedBy: sorted(exemptedBy[index]!),
      ...(version.unclear === undefined ? {} : { unclear: version.unclear }),
    }))
  }

  private effectsOf(index: number): readonly ArticleEffect[] {
    const rule = this.rules[index]!
    const effects = this.lowered[index]!.map((l) => this.effect(l))
    const { unclear } = rule.version
    if (typeof unclear === 'object') {
      const gates = sorted(effects.flatMap((e) => [...e.gates, ...e.articles.flatMap((a) => this.ownGates(a))]))
      effects.push({ ...emptyEffect, kind: 'open', word: 'unclear', gates, reason: unclear.text })
    }
    const own = sorted(effects.filter((e) => e.kind !== 'duty').flatMap((e) => e.gates))
    return effects.map((e) => (e.kind === 'duty' && e.gates.length === 0 ? { ...e, gates: own } : e))
  }

  private effect(l: Lowered): ArticleEffect {
    const { gates, articles } = this.targets(l.targets)
    const common = { ...emptyEffect, kind: l.kind, word: l.word, gates, articles }
    switch (l.kind) {
      case 'outOfScope':
        return common
      case 'exempts':
        return { ...common, uncounted: l.uncounted }
      case 'forbids':
        return l.unless === undefined ? common : { ...common, unless: this.placeMet(l.unless) }
      case 'requires': {
        const demand = { ...common, paths: this.steps.paths(l.paths), inOrder: l.inOrder }
        return l.unless === undefined ? demand : { ...demand, unless: this.placeMet(l.unless) }
      }
      case 'offers':
        return { ...common, paths: this.steps.paths(l.paths) }
      case 'duty': {
        const { clock } = l
        const within = clock === undefined ? null : `${clock.days} ${clock.dayType} days from ${clock.from}`
        const duty = { name: l.duty, detail: l.detail, within, ...(clock === undefined ? {} : { clock }) }
        return { ...common, duty }
      }
      case 'place':
        return { ...common, place: { ...l.place, met: this.placeMet(l.place) } }
      case 'open':
        return { ...common, reason: l.reason }
      case 'demands':
        return { ...common, act: l.act }
    }
  }

  private placeMet(place: {
    readonly country: string
    readonly mode: string
    readonly met?: NonNullable<Rule['when']>
  }): Node {
    return place.met === undefined ? this.table.copy(place.country, place.mode) : this.table.node(place.met)
  }

  /** Gates by name or by the beginning of their names; articles in force by id. */
  private targets(names: readonly string[]): { gates: readonly number[]; articles: readonly number[] } {
    const gates: number[] = []
    const articles: number[] = []
    for (const name of names) {
      if (name.includes('/')) this.ifInForce(name, (i) => articles.push(i))
      else {
        const found = this.book.gates.flatMap((g, i) => (g.id === name || g.id.startsWith(`${name}.`) ? [i] : []))
        if (found.length === 0) throw new BookError(`${this.book.id}: no gate is called ${name}`)
        gates.push(...found)
      }
    }
    return { gates: sorted(gates), articles: sorted(articles) }
  }

  private ownGates(article: number): readonly number[] {
    return this.targets(this.lowered[article]!.flatMap((l) => l.targets.filter((t) => !t.includes('/')))).gates
  }

  private ifInForce(id: string, then: (index: number) => void): void {
    const index = this.ruleIndex.get(id)
    if (index !== undefined) then(index)
    else if (!this.allIds.has(id)) throw new BookError(`${this.book.id}: no article is called ${id}`)
  }

  private definition(id: string): number {
    const known = this.definitionIndex.get(id)
    if (known !== undefined) return known
    if (this.resolving.has(id)) throw new BookError(`${id}: a definition may not use itself`)
    const found = this.standing.find((s) => s.article.id === id)
    if (found === undefined || !('means' in found.version)) {
      if (!this.allIds.has(id)) throw new BookError(`${this.book.id}: no article is called ${id}`)
      if (found !== undefined) throw new BookError(`${id} is not a definition`)
    }
    this.resolving.add(id)
    const definition = found === undefined ? undefined : this.translate(found)
    this.resolving.delete(id)
    const index = this.definitions.length
    this.definitions.push(definition ?? { version: undefined, id, cite: id, gist: '', node: { k: 'any', of: [] } })
    this.definitionIndex.set(id, index)
    return index
  }

  private translate({ article, version }: Standing): DefinitionOfDay {
    if (!('means' in version)) throw new BookError(`${article.id} is not a definition`)
    const { unclear } = version
    return {
      version,
      id: article.id,
      cite: article.cite,
      gist: version.gist,
      node: this.table.node(version.means),
      ...(unclear === undefined ? {} : { unclear }),
    }
  }

  private presumption({ article, version }: Standing): {
    fact: string
    as: PresumptionOfDay['as']
    when: Node
    cite: string
  } {
    if (!('presumes' in version)) throw new BookError(`${article.id} is not a presumption`)
    const when = version.when === undefined ? always : this.table.node(version.when)
    return { fact: version.presumes.fact, as: version.presumes.as, when, cite: article.cite }
  }
}

const emptyEffect = { articles: [], gates: [], paths: [], uncounted: false, inOrder: false }

function gateOf(id: string, gate: number, articles: readonly ArticleOfDay[]): GateOfDay {
  const touching = articles.filter((a) => a.gates.includes(gate))
  const pick = (kind: ArticleEffect['kind']): { article: number; effect: ArticleEffect }[] =>
    touching.flatMap((a) =>
      a.effects
        .filter((e) => e.kind === kind && e.gates.includes(gate))
        .map((effect) => ({ article: a.index, effect })),
    )
  const offering = (aims: (e: ArticleEffect) => boolean): Offer[] =>
    articles.flatMap((a) =>
      a.effects.filter((e) => e.kind === 'offers' && aims(e)).map((e) => ({ article: a.index, paths: e.paths })),
    )
  const toGate = offering((e) => e.gates.includes(gate))
  const unless = (e: ArticleEffect): { unless?: Node } => (e.unless === undefined ? {} : { unless: e.unless })
  return {
    id,
    outOfScope: pick('outOfScope').map((p) => p.article),
    bans: pick('forbids').map((p) => ({ article: p.article, ...unless(p.effect) })),
    exemptions: pick('exempts').map((p) => ({ article: p.article, uncounted: p.effect.uncounted })),
    demands: pick('requires').map(({ article, effect }) => ({
      article,
      paths: effect.paths,
      inOrder: effect.inOrder,
      ...unless(effect),
      offers: [...toGate, ...offering((e) => e.articles.includes(article))],
    })),
    open: pick('open').map((p) => ({ article: p.article, reason: p.effect.reason ?? '' })),
    uncountedNaming: touching
      .filter((a) => a.effects.some((e) => e.kind === 'exempts' && e.uncounted && !e.gates.includes(gate)))
      .map((a) => a.index),
    articles: touching.map((a) => a.index),
  }
}

function refuseCycles(beatenBy: readonly ReadonlySet<number>[], name: (i: number) => string): void {
  const state = new Array<number>(beatenBy.length).fill(0)
  const visit = (i: number): void => {
    if (state[i] === 2) return
    if (state[i] === 1) throw new BookError(`${name(i)}: ranks go round in a circle`)
    state[i] = 1
    for (const other of beatenBy[i]!) visit(other)
    state[i] = 2
  }
  for (let i = 0; i < beatenBy.length; i++) visit(i)
}

function sorted(indices: Iterable<number>): readonly number[] {
  return [...new Set(indices)].sort((a, b) => a - b)
}
