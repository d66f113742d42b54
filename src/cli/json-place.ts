/** Where in a JSON text something stands: the platform's parser tells no line, and its messages quote the text. */

export interface Place {
  /** From 1. */
  readonly line: number
  readonly column: number
}

const marks = '{}[],:'
/** A text, or a number or name. */
const scalar =
  /("[^"\\\n]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\n]*)*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y

type Expect = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or ]' | ', or }' | 'end'

export interface Fault extends Place {
  readonly message: string
}

/** A text that should be JSON; places are found when they are asked for. */
export class JsonText {
  private readonly text: string
  private starts: readonly number[] | undefined
  private members: readonly number[] | undefined

  constructor(text: string) {
    this.text = text
  }

  /** The first place where it stops being JSON; undefined where it is JSON. */
  fault(): Fault | undefined {
    const fault = new Scan(this.text).run()
    return fault === undefined ? undefined : { ...this.place(fault.at), message: `expected ${fault.expected}` }
  }

  /** The place of a path such as `data.categories[2]`, or of the deepest part of it that is there; within a member of a list where one is named. */
  placeOf(path: string, member?: number): Place {
    const dotted = path.replaceAll(/\[(\d+)\]/g, '.$1').replace(/^\./, '')
    this.members ??= member === undefined ? undefined : new Scan(this.text).members()
    const from = member === undefined ? 0 : (this.members?.[member] ?? 0)
    return this.place(new Scan(this.text, dotted === '' ? [] : dotted.split('.'), from).deepest())
  }

  private place(at: number): Place {
    this.starts ??= lineStarts(this.text)
    let [low, high] = [0, this.starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.starts[middle]! <= at) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: at - this.starts[low]! + 1 }
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** One pass over the tokens, with the open brackets on a list of its own: depth costs memory and no stack. */
class Scan {
  private readonly text: string
  private readonly wanted: readonly string[]
  /** Of each open bracket: the key or index that is being read. */
  private readonly open: (string | number)[] = []
  private expected: Expect = 'value'
  /** How many parts of the wanted path lead to the innermost bracket that lies on it. */
  private matched = 0
  private best = 0
  private bestDepth = -1
  private readonly from: number
  private readonly starts: number[] = []

  constructor(text: string, wanted: readonly string[] = [], from = 0) {
    this.text = text
    this.wanted = wanted
    this.from = from
    this.best = skipBlank(text, from)
  }

  deepest(): number {
    this.run()
    return this.best
  }

  /** Offsets of the members of the outermost list. */
  members(): readonly number[] {
    this.run()
    return this.starts
  }

  run(): { at: number; expected: string } | undefined {
    for (let at = skipBlank(this.text, this.from); ; at = skipBlank(this.text, at)) {
      const mark = this.text[at]
      if (mark === undefined) return this.expected === 'end' ? undefined : { at, expected: this.expected }
      if (marks.includes(mark)) {
        if (!this.take(at, mark)) return { at, expected: this.expected }
        at++
        continue
      }
      scalar.lastIndex = at
      const match = scalar.exec(this.text)
      const control = match?.[1] === undefined ? -1 : controlIn(match[1])
      if (control >= 0) return { at: at + control, expected: 'an escape in place of a control character' }
      if (match === null || !this.take(at, undefined, match[0], match[1] !== undefined))
        return { at, expected: this.expected }
      at = scalar.lastIndex
    }
  }

  /** @param isText whether the scalar may be a key */
  private take(at: number, mark?: string, scalar?: string, isText = false): boolean {
    switch (this.expected) {
      case 'value':
      case 'value or ]':
        if (mark === ']' && this.expected === 'value or ]') return this.close()
        return this.value(at, mark, scalar)
      case 'key':
      case 'key or }':
        if (mark === '}' && this.expected === 'key or }') return this.close()
        if (scalar === undefined || !isText) return false
        this.open[this.open.length - 1] = scalar
        this.expected = ':'
        this.note(at)
        return true
      case ':':
        if (mark !== ':') return false
        this.expected = 'value'
        return true
      case ', or ]':
      case ', or }':
        return this.between(mark)
      case 'end':
        return false
    }
  }

  private value(at: number, mark: string | undefined, scalar: string | undefined): boolean {
    const inside = this.open.at(-1)
    if (typeof inside === 'number' || inside === undefined) this.note(at)
    if (typeof inside === 'number' && this.open.length === 1) this.starts.push(at)
    if (scalar !== undefined) return this.after()
    if (mark !== '{' && mark !== '[') return false
    this.open.push(mark === '{' ? '' : 0)
    this.expected = mark === '{' ? 'key or }' : 'value or ]'
    return true
  }

  private between(mark: string | undefined): boolean {
    if (mark === (this.expected === ', or ]' ? ']' : '}')) return this.close()
    if (mark !== ',') return false
    const inside = this.open.at(-1)!
    if (typeof inside === 'number') this.open[this.open.length - 1] = inside + 1
    this.expected = typeof inside === 'number' ? 'value' : 'key'
    this.forget()
    return true
  }

  private close(): boolean {
    this.open.pop()
    this.forget()
    return this.after()
  }

  private after(): boolean {
    const inside = this.open.at(-1)
    this.expected = inside === undefined ? 'end' : typeof inside === 'number' ? ', or ]' : ', or }'
    return true
  }

  /** Remembers the deepest place on the wanted path. */
  private note(at: number): void {
    const depth = this.open.length
    if (this.matched < depth - 1 || depth > this.wanted.length) return
    const inside = this.open.at(-1)
    const name = typeof inside === 'string' ? JSON.parse(inside) : String(inside)
    if (depth > 0 && name !== this.wanted[depth - 1]) return
    this.matched = depth
    if (depth > this.bestDepth) [this.best, this.bestDepth] = [at, depth]
  }

  private forget(): void {
    this.matched = Math.min(this.matched, Math.max(0, this.open.length - 1))
  }
}

function skipBlank(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\r\n'.includes(text[at]!)) at++
  return at
}

/** Offset of a character that JSON allows in a text only as an escape; -1 where there is none. */
function controlIn(text: string): number {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 32) return i
  return -1
}
