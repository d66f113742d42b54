/** The shape of a book as JSON, and what its names may refer to: kinds of node, facts, values, gates, articles, steps, lists. */

import type { Condition } from './condition.ts'
import { factAt, facts } from './facts.ts'
import { isPlace, isPlainObject, openWords, type Problems } from './problems.ts'
import * as shape from './shape.ts'
import { objectives } from './treaty/vocabulary.ts'
import { duties, steps } from './vocabulary.ts'

type Checker = shape.Checker

/** Names a book declares, found before its parts are checked. */
export interface Names {
  readonly gates: readonly string[]
  readonly articles: readonly string[]
  readonly lists: readonly string[]
  readonly mechanisms: readonly string[]
  readonly derived: readonly string[]
}

/** Conditions nest no deeper than this: a book from elsewhere cannot exhaust the stack. */
const deepest = 60

const { count, day, limit, list, object, oneOf, someText, tagged, text, truth } = shape

export function bookShape(names: Names): Checker {
  const condition = conditionShape(names)
  const prefixes = names.gates.flatMap((id) => id.split('.').map((_, i, all) => all.slice(0, i + 1).join('.')))
  const gate = oneOf([...new Set(prefixes)])
  const article = oneOf(names.articles)
  const target: Checker = (value, path, found) =>
    (typeof value === 'string' && value.includes('/') ? article : gate)(value, path, found)
  const step = oneOf([...new Set([...steps, ...names.mechanisms])], true)
  const refers: Refers = { condition, gate, target, step, article, stretch: { from: day, until: day } }
  const calendar = object(
    { weekend: list(count), holidays: list(day), from: day, until: day, source: someText },
    { workdays: list(day) },
  )
  const required = {
    format: count,
    id: someText,
    jurisdiction: text,
    title: someText,
    timeZone: someText,
    gates: list(object({ id: someText, question: someText }, { act: someText })),
    derived: list(
      object(
        { path: someText, kind: oneOf(['count', 'share']), derive: derivationShape(names), meaning: someText },
        { atMost: oneOf(numberFacts(names)), resets: oneOf(['year']) },
      ),
    ),
    lists: list(
      object({
        id: someText,
        of: oneOf(['place', 'word', 'day']),
        entries: list(
          object({ member: someText, cite: someText }, { ...refers.stretch, when: condition, endedBy: someText }),
        ),
      }),
    ),
    mechanisms: list(mechanismShape(refers)),
    instruments: list(instrumentShape(refers)),
  }
  return object(required, { territory: list(object({ place: text }, refers.stretch)), calendar })
}

interface Refers {
  readonly condition: Checker
  readonly gate: Checker
  readonly target: Checker
  readonly step: Checker
  readonly article: Checker
  readonly stretch: { readonly from: Checker; readonly until: Checker }
}

function conditionShape(names: Names): Checker {
  const known = oneOf([...facts.map((f) => f.path), ...names.derived])
  const derived: ReadonlySet<unknown> = new Set(names.derived)
  let depth = 0
  const nested: Checker = (value, path, found) => {
    depth++
    if (depth > deepest) found.add(path, `conditions nest no deeper than ${deepest}`)
    else node(value, path, found)
    depth--
  }
  const fact =
    (...kinds: readonly string[]): Checker =>
    (value, path, found) => {
      known(value, path, found)
      const kind = derived.has(value) ? 'count' : factAt(String(value))?.kind
      if (kind !== undefined && !kinds.includes(kind)) found.add(path, `no such test of a ${kind}`)
    }
  const node = tagged('op', {
    all: [{ of: list(nested) }],
    any: [{ of: list(nested) }],
    not: [{ of: nested }],
    is: [{ fact: fact('choice', 'place'), values: list(text) }],
    has: [{ fact: fact('words'), words: list(text) }],
    within: [{ fact: fact('words'), words: list(text) }],
    below: [{ fact: fact('count', 'share'), value: limit }],
    atLeast: [{ fact: fact('count', 'share'), value: limit }],
    before: [{ fact: fact('day'), day }],
    after: [{ fact: fact('day'), day }],
    listed: [{ fact: fact('choice', 'place', 'words'), list: oneOf(names.lists) }],
    defined: [{ article: oneOf(names.articles) }],
  })
  return (value, path, found) => {
    nested(value, path, found)
    if (depth === 0 && isPlainObject(value)) eachCondition(value as unknown as Condition, path, found, valuesKnown)
  }
}

/** Visits well-formed parts of a condition. */
function eachCondition(
  c: Condition,
  path: string,
  found: Problems,
  visit: (c: Condition, path: string, found: Problems) => void,
  depth = 0,
): void {
  if (!isPlainObject(c) || depth > deepest) return
  visit(c, path, found)
  const parts: unknown = 'of' in c ? c.of : []
  if (Array.isArray(parts))
    parts.forEach((part, i) => void eachCondition(part as Condition, `${path}.of[${i}]`, found, visit, depth + 1))
  else eachCondition(parts as Condition, `${path}.of`, found, visit, depth + 1)
}

/** The words asked of a fact are among those it can have. */
function valuesKnown(c: Condition, path: string, found: Problems): void {
  if (c.op !== 'is' && c.op !== 'has' && c.op !== 'within') return
  const declaration = factAt(c.fact)
  const [key, words] = c.op === 'is' ? ['values', c.values] : ['words', c.words]
  if (declaration === undefined || !Array.isArray(words)) return
  words.forEach((word: unknown, i) => {
    const at = `${path}.${key}[${i}]`
    if (declaration.kind === 'place' || declaration.places === true) {
      if (!isPlace(word)) found.add(at, 'must be a country or zone code such as CN or CN-GBA')
    } else found.word(at, word, declaration.values ?? [], openWords.has(c.fact))
  })
}

function derivationShape(names: Names): Checker {
  const part: Checker = (value, path, found) => summed(value, path, found)
  const dated = oneOf(names.lists)
  const texts = list(someText)
  const oneOrSeveral: Checker = (value, path, found) => (Array.isArray(value) ? texts : text)(value, path, found)
  const since: Checker = (value, path, found) => {
    const has = (key: string): boolean => isPlainObject(value) && Object.hasOwn(value, key)
    const shapes = has('fact')
      ? object({ fact: oneOf(['firstTransferOn']) })
      : has('act')
        ? object({ act: someText, country: oneOrSeveral })
        : object({ safeguard: someText }, { statuses: texts })
    shapes(value, path, found)
  }
  const numbers: Parameters<typeof tagged>[1] = {
    fact: [{ fact: oneOf(facts.filter((f) => f.kind === 'count').map((f) => f.path)) }],
    sum: [{ of: list(part) }],
    difference: [{ from: part, take: part }],
    largest: [
      { classes: list(texts), unit: oneOf(['people', 'devices']), window: oneOf(['transfer', 'trailing-12-months']) },
    ],
    onwardOutside: [{ list: dated }, { relations: texts }],
  }
  // Days, shares and copies are no people: they stand alone.
  const summed = tagged('by', numbers)
  return tagged('by', {
    ...numbers,
    share: [{ list: dated }, { cascade: limit }],
    age: [{ since, unit: oneOf(['days', 'business-days', 'months']) }],
    copyAt: [{ country: text }, { kind: oneOf(['primary', 'copy']), refreshed: texts }],
  })
}

function numberFacts(names: Names): readonly string[] {
  return [...facts.filter((f) => f.kind === 'count').map((f) => f.path), ...names.derived]
}

function mechanismShape({ condition, step, stretch }: Refers): Checker {
  return object(
    { id: someText, title: someText },
    {
      cite: list(someText),
      accepts: list(someText),
      heldWhen: condition,
      obtainable: list(object({}, { ...stretch, when: condition, cite: someText })),
      validYears: list(object({ years: count, cite: someText }, stretch)),
      minimumAgeDays: count,
      minimumAgeBusinessDays: count,
      windows: list(object({ cite: someText }, { signedFrom: day, signedUntil: day, countsUntil: day })),
      late: someText,
      with: list(object({ step, cite: someText }, stretch)),
      implies: list(step),
    },
  )
}

const confidence = oneOf(['text', 'secondary', 'memory'])

const stated = object({ stated: list(oneOf(objectives)), cite: someText }, { confidence })

function instrumentShape(refers: Refers): Checker {
  const version = versionShape(refers)
  return object(
    {
      id: someText,
      code: someText,
      title: someText,
      issuer: someText,
      status: oneOf(['in-force', 'draft', 'superseded', 'struck-down', 'proposal']),
      source: someText,
      checked: day,
      confidence,
      articles: list(object({ key: someText, id: someText, cite: someText, versions: list(version) })),
    },
    { original: someText, adopted: day, inForce: day, until: day, commences: someText, objectives: stated },
  )
}

function versionShape({ condition, stretch, article, ...refers }: Refers): Checker {
  const common = {
    ...stretch,
    cite: text,
    confidence,
    unclear: ((value, path, found) => {
      if (typeof value !== 'string') object({ text: someText, decides: truth })(value, path, found)
    }) as Checker,
  }
  const presumed: Checker = () => undefined
  const rule = object(
    { gist: someText, then: list(effectShape({ condition, stretch, article, ...refers })) },
    { ...common, when: condition, provided: condition, yieldsTo: list(article), overrides: list(article) },
  )
  const definition = object({ gist: someText, means: condition }, common)
  const presumption = object(
    { gist: someText, presumes: object({ fact: oneOf(facts.map((f) => f.path)), as: presumed }) },
    { ...common, when: condition },
  )
  return (value, path, found) => {
    const has = (key: string): boolean => isPlainObject(value) && Object.hasOwn(value, key)
    const one = has('means') ? definition : has('presumes') ? presumption : rule
    one(value, path, found)
  }
}

function effectShape({ condition, gate, target, step }: Refers): Checker {
  const paths = list(list(step))
  const clock = object({ days: count, dayType: oneOf(['calendar', 'business']), from: someText })
  return tagged('effect', {
    outOfScope: [{ gates: list(gate) }],
    exempts: [{ targets: list(target) }, { uncounted: truth }],
    permits: [{ gate }, { uncounted: truth }],
    forbids: [{ gate }],
    requires: [{ gate, paths }, { inOrder: truth }],
    offers: [{ target, paths }],
    duty: [
      { duty: oneOf(duties, true), detail: someText },
      { gate, clock },
    ],
    approve: [{ gate, step, authority: someText }],
    place: [
      {
        gate,
        mode: oneOf(['first-capture', 'store-only', 'copy', 'process-only']),
        country: text,
        orElse: oneOf(['step', 'forbid', 'none']),
      },
      { met: condition },
    ],
    'not-encoded': [{ gate, reason: someText }],
    demands: [{ act: someText }],
  })
}
