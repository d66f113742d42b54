/** Writes a program of the day as JavaScript: three-valued for what-ifs, two-valued for complete records. */

import type { ArticleOfDay, Atom, DayProgram, Demand, GateOfDay, Node, Path, PlaceOfDay, SetSlot } from './program.ts'
import { closed, need, open, question, silent } from './program.ts'

/** How a mode writes its logic. */
interface Logic {
  readonly yes: string
  readonly no: string
  all(parts: readonly string[]): string
  any(parts: readonly string[]): string
  not(x: string): string
  atom(atom: Atom): string
}

const join = (parts: readonly string[], sign: string, empty: string): string =>
  parts.length === 0 ? empty : parts.length === 1 ? parts[0]! : `(${parts.join(sign)})`

const threeValued: Logic = {
  yes: '3',
  no: '0',
  all: (parts) => join(parts, '&', '3'),
  any: (parts) => join(parts, '|', '0'),
  not: (x) => `((7>>(${x}<<1))&3)`,
  atom: atomOfThree,
}

const twoValued: Logic = {
  yes: 'true',
  no: 'false',
  all: (parts) => join(parts, '&&', 'true'),
  any: (parts) => join(parts, '||', 'false'),
  not: (x) => `!${x}`,
  atom: atomOfTwo,
}

const words = (slot: SetSlot, offset: number, mask: readonly number[], inverse: boolean): string =>
  `(${mask.map((bits, w) => `m[${slot.m + offset + w}]&${inverse ? ~bits : bits}`).join('|')})`

function atomOfThree(atom: Atom): string {
  switch (atom.kind) {
    case 'flag':
      return `m[${atom.flag.m}]`
    case 'atLeast':
      return `(n[${atom.slot.n}]>=${atom.value}?3:n[${atom.slot.n + 1}]<${atom.value}?0:1)`
    case 'after':
      return `(m[${atom.slot.m}]&(n[${atom.slot.n}]>=${atom.value}?3:n[${atom.slot.n + 1}]<${atom.value}?0:1))`
    case 'before':
      return `(m[${atom.slot.m}]&(n[${atom.slot.n}]>=${atom.value}?0:n[${atom.slot.n + 1}]<${atom.value}?3:1))`
    case 'set': {
      const { slot, mask } = atom
      return `(${words(slot, 0, mask, true)}===0?3:${words(slot, 0, mask, false)}===0?0:1)`
    }
    case 'has': {
      const { slot, mask } = atom
      return `(${words(slot, 0, mask, false)}!==0?3:${words(slot, mask.length, mask, false)}===0?0:1)`
    }
    case 'within': {
      const { slot, mask } = atom
      const [inside, may] = [words(slot, 0, mask, false), words(slot, mask.length, mask, false)]
      const [outside, mayOutside] = [words(slot, 0, mask, true), words(slot, mask.length, mask, true)]
      return `(${outside}!==0||(${inside}|${may})===0?0:${mayOutside}===0&&${inside}!==0?3:1)`
    }
  }
}

function atomOfTwo(atom: Atom): string {
  switch (atom.kind) {
    case 'flag':
      return `m[${atom.flag.m}]===3`
    case 'atLeast':
      return `n[${atom.slot.n}]>=${atom.value}`
    case 'after':
      return `(m[${atom.slot.m}]===3&&n[${atom.slot.n}]>=${atom.value})`
    case 'before':
      return `(m[${atom.slot.m}]===3&&n[${atom.slot.n}]<${atom.value})`
    case 'set':
    case 'has':
      return `${words(atom.slot, 0, atom.mask, false)}!==0`
    case 'within':
      return `(${words(atom.slot, 0, atom.mask, true)}===0&&${words(atom.slot, 0, atom.mask, false)}!==0)`
  }
}

/** One function body: locals for atoms, definitions, articles and steps, in an order in which each uses only earlier ones. */
class Writer {
  readonly lines: string[] = []
  private readonly done = new Set<string>()
  private readonly program: DayProgram
  private readonly logic: Logic

  constructor(program: DayProgram, logic: Logic) {
    this.program = program
    this.logic = logic
  }

  private local(name: string, value: () => string): string {
    if (!this.done.has(name)) {
      this.done.add(name)
      const written = value()
      this.lines.push(`const ${name}=${written};`)
    }
    return name
  }

  node(node: Node): string {
    const { logic } = this
    switch (node.k) {
      case 'all':
        return logic.all(node.of.map((part) => this.node(part)))
      case 'any':
        return logic.any(node.of.map((part) => this.node(part)))
      case 'not':
        return logic.not(this.node(node.of))
      case 'atom':
        return this.local(`a${node.atom}`, () => logic.atom(this.program.atoms[node.atom]!))
      case 'defined':
        return this.local(`d${node.definition}`, () => this.node(this.program.definitions[node.definition]!.node))
      case 'listed':
        return logic.any(
          node.entries
            .filter((e) => e.inForce)
            .map((e) => logic.all([this.node(e.test), ...(e.when === undefined ? [] : [this.node(e.when)])])),
        )
    }
  }

  effective(index: number): string {
    return this.local(`e${index}`, () => {
      const { when, provided, beatenBy }: ArticleOfDay = this.program.articles[index]!
      const parts = [when, provided].filter((n) => n.k !== 'all' || n.of.length > 0).map((n) => this.node(n))
      return this.logic.all([...parts, ...beatenBy.map((b) => this.logic.not(this.effective(b)))])
    })
  }

  stands(index: number, unless?: Node): string {
    const lifted = this.program.articles[index]!.exemptedBy.map((e) => this.effective(e))
    if (unless !== undefined) lifted.push(this.node(unless))
    const effective = this.effective(index)
    return lifted.length === 0 ? effective : this.logic.all([effective, this.logic.not(this.logic.any(lifted))])
  }

  placeStands({ article, gates, strict }: PlaceOfDay): string {
    const lifting = gates.flatMap((g) => {
      const { outOfScope, exemptions } = this.program.gates[g]!
      return [...outOfScope, ...(strict ? [] : exemptions.map((e) => e.article))]
    })
    return this.logic.all([this.stands(article), ...lifting.map((a) => this.logic.not(this.effective(a)))])
  }

  exempters(index: number): readonly number[] {
    return this.program.articles[index]!.exemptedBy
  }

  held(step: number): string {
    return this.local(`h${step}`, () => {
      const s = this.program.steps[step]!
      const flag = this.logic.atom({ kind: 'flag', flag: s.flag, text: '' })
      const own = s.heldWhen === undefined ? [] : [this.node(s.heldWhen)]
      return this.logic.any([flag, ...own, ...s.impliedBy.map((stronger) => this.held(stronger))])
    })
  }

  private possible(step: number): string {
    return this.local(`o${step}`, () => {
      const { obtainable } = this.program.steps[step]!
      if (obtainable === true) return this.logic.yes
      return obtainable === false ? this.held(step) : this.logic.any([this.held(step), this.node(obtainable)])
    })
  }

  private over(demand: Demand, test: (step: number) => string): string {
    const all = (path: Path): string => this.logic.all(path.map(test))
    return this.logic.any([
      ...demand.paths.map(all),
      ...demand.offers.map((o) => this.logic.all([this.effective(o.article), this.logic.any(o.paths.map(all))])),
    ])
  }

  obtainable(step: number): string {
    const { obtainable } = this.program.steps[step]!
    return typeof obtainable === 'boolean' ? (obtainable ? this.logic.yes : this.logic.no) : this.node(obtainable)
  }

  /** In three-valued logic: statements that write the possible states of each gate into `out`. */
  masks(): string {
    const tails = this.program.gates.map((_, g) => {
      const l = this.gate(g)
      const certain = (line: string, state: number): string =>
        `if(${line}===3)k|=${1 << state};else{if(${line}===1)k|=${1 << state};`
      const demands =
        `if(${l.blocked}===3)k|=${1 << closed};else if(${l.some}===0)k|=${1 << silent};else{` +
        `if(${l.blocked}===1)k|=${1 << closed};if(${l.some}===1)k|=${1 << silent};` +
        `if(${l.unmet}!==0)k|=${1 << need};if(${l.unmet}!==3)k|=${1 << open};}`
      return (
        `k=0;${certain(l.question, question)}${certain(l.outOfScope, silent)}` +
        `${certain(l.banned, closed)}${certain(l.exempt, open)}${demands}}}}}out[${g}]=k;`
      )
    })
    return `let k=0;${tails.join('')}`
  }

  /** Names of locals: the lines of a gate, in order. */
  gate(g: number): GateLines {
    const gate = this.program.gates[g]!
    const { logic } = this
    const demands = gate.demands.map((d, i) => {
      const present = this.local(`p${g}_${i}`, () => this.stands(d.article, d.unless))
      const met = this.local(`t${g}_${i}`, () => this.over(d, (step) => this.held(step)))
      const possible = this.local(`b${g}_${i}`, () => this.over(d, (step) => this.possible(step)))
      return { present, met, possible }
    })
    const line = (name: string, parts: () => readonly string[]): string =>
      this.local(`${name}${g}`, () => logic.any(parts()))
    return {
      question: line('q', () => gate.open.map((o) => this.stands(o.article))),
      outOfScope: line('z', () => gate.outOfScope.map((a) => this.effective(a))),
      banned: line('f', () => gate.bans.map((b) => this.stands(b.article, b.unless))),
      exempt: line('x', () => gate.exemptions.map((e) => this.effective(e.article))),
      some: line('s', () => demands.map((d) => d.present)),
      unmet: line('u', () => demands.map((d) => logic.all([d.present, logic.not(d.met)]))),
      blocked: line('k', () => demands.map((d) => logic.all([d.present, logic.not(d.possible)]))),
    }
  }
}

interface GateLines {
  readonly question: string
  readonly outOfScope: string
  readonly banned: string
  readonly exempt: string
  readonly some: string
  readonly unmet: string
  readonly blocked: string
}

/** Body of `(m, n, out)`: writes the mask of possible states of each gate into `out`. */
export function masksSource(program: DayProgram): string {
  const writer = new Writer(program, threeValued)
  const masks = writer.masks()
  return writer.lines.join('') + masks
}

/** Body of `(m, n, out, ids)`: states of the gates into `out`, indices of the deciding articles onto `ids`; returns the verdict's state. */
export function completeSource(program: DayProgram): string {
  const writer = new Writer(program, twoValued)
  const states = program.gates.map((_, g) => {
    const l = writer.gate(g)
    return (
      `${l.question}?${question}:${l.outOfScope}?${silent}:${l.banned}?${closed}:${l.exempt}?${open}:` +
      `!${l.some}?${silent}:${l.blocked}?${closed}:${l.unmet}?${need}:${open}`
    )
  })
  const names = states.map((_, g) => `g${g}`)
  const deciding = program.gates.map((gate, g) => `if(g${g}===v){${decidingSource(writer, gate, g)}}`)
  const worst = names.length === 0 ? '0' : `Math.max(${names.join(',')})`
  return (
    writer.lines.join('') +
    states.map((s, g) => `const g${g}=${s};out[${g}]=g${g};`).join('') +
    `const v=${worst};${deciding.join('')}return v;`
  )
}

/** Only locals that are already written may be used here. */
function decidingSource(writer: Writer, gate: GateOfDay, g: number): string {
  const push = (article: number, condition: string): string => `if(${condition})ids.push(${article});`
  const demanding = new Map<number, string[]>()
  const add = (article: number, condition: string): void => {
    demanding.set(article, [...(demanding.get(article) ?? []), condition])
  }
  for (const [article] of [...gate.bans, ...gate.demands].map((x) => [x.article] as const))
    for (const e of writer.exempters(article)) add(e, `${writer.effective(article)}&&${writer.effective(e)}`)
  gate.demands.forEach((demand, i) => {
    add(demand.article, `p${g}_${i}`)
    for (const offer of demand.offers) add(offer.article, `p${g}_${i}&&${writer.effective(offer.article)}`)
  })
  const last = [...demanding].map(([article, conditions]) => push(article, conditions.join('||'))).join('')
  const once = <T extends { readonly article: number }>(
    items: readonly T[],
    condition: (item: T) => string,
  ): string => {
    const byArticle = new Map<number, string[]>()
    for (const item of items) byArticle.set(item.article, [...(byArticle.get(item.article) ?? []), condition(item)])
    return [...byArticle].map(([article, conditions]) => push(article, conditions.join('||'))).join('')
  }
  return (
    `if(q${g}){${once(gate.open, (o) => writer.stands(o.article))}}` +
    `else if(z${g}){${once(
      gate.outOfScope.map((article) => ({ article })),
      (o) => writer.effective(o.article),
    )}}` +
    `else if(f${g}){${once(gate.bans, (b) => writer.stands(b.article, b.unless))}}` +
    `else if(x${g}){${once(gate.exemptions, (e) => writer.effective(e.article))}}else{${last}}`
  )
}

/** Body of `(m, n, out)`: after the masks of the gates, in order, whether each demand stands, each offering article is effective, each step is held, each obtainable, and each duty of place effective and met. */
export function viewSource(program: DayProgram): string {
  const writer = new Writer(program, threeValued)
  const masks = writer.masks()
  const values = [
    ...program.gates.flatMap((gate) => gate.demands.map((d) => writer.stands(d.article, d.unless))),
    ...offeringArticles(program).map((a) => writer.effective(a)),
    ...program.steps.map((_, step) => writer.held(step)),
    ...program.steps.map((_, step) => writer.obtainable(step)),
    ...program.places.flatMap((p) => [writer.placeStands(p), writer.node(p.met)]),
  ]
  const from = program.gates.length
  return `${writer.lines.join('')}${masks}${values.map((v, i) => `out[${from + i}]=${v};`).join('')}`
}

/** Articles with an offer to some demand, each once. */
export function offeringArticles(program: DayProgram): readonly number[] {
  return [...new Set(program.gates.flatMap((g) => g.demands.flatMap((d) => d.offers.map((o) => o.article))))]
}
