/** Tells the demo to a person, as calm text, or to a program, as one JSON line for each event. */

import { type Io, printLine } from '../output.ts'
import type { Interrupt } from './interrupt.ts'

/** Something that happened, for programs. */
export interface Happening {
  readonly event: string
  readonly [figure: string]: unknown
}

export type Tone = 'plain' | 'good' | 'bad' | 'quiet' | 'strong'

const colours: Readonly<Record<Exclude<Tone, 'plain'>, string>> = {
  good: '\u001b[32m',
  bad: '\u001b[33m',
  quiet: '\u001b[2m',
  strong: '\u001b[1m',
}
/** A run on two idle cores takes about this long; one of a minute would be too long. */
const lateMs = 32_000
const reset = '\u001b[0m'

export class Voice {
  readonly json: boolean
  private readonly io: Io
  private readonly interrupt: Interrupt
  private readonly coloured: boolean
  private act = 0
  private readonly beganMs = Date.now()

  constructor(io: Io, interrupt: Interrupt, json: boolean) {
    this.io = io
    this.interrupt = interrupt
    this.json = json
    this.coloured = !json && io.watched && process.stdout.isTTY === true && io.env('NO_COLOR') === undefined
  }

  /** Seconds since the demo began, as `4.2`. */
  seconds(): string {
    return ((Date.now() - this.beganMs) / 1000).toFixed(1)
  }

  /** For programs only. */
  async tell(happening: Happening): Promise<void> {
    if (this.json) await printLine(this.io, { ...happening, at: Number(this.seconds()) })
  }

  /** For people only. */
  async say(...lines: readonly string[]): Promise<void> {
    if (!this.json) await this.io.out(`${lines.join('\n')}\n`)
  }

  /** A new act, with its number. */
  async title(text: string): Promise<void> {
    this.act++
    await this.say('', this.tone('strong', `${this.act}  ${text}`), '')
  }

  tone(tone: Tone, text: string): string {
    return this.coloured && tone !== 'plain' ? `${colours[tone]}${text}${reset}` : text
  }

  /** Time to read; programs need none, and on a slow machine the work itself leaves enough. Throws Interrupted. */
  async pause(ms: number): Promise<void> {
    const late = Date.now() - this.beganMs > lateMs
    await this.interrupt.sleep(this.json ? 0 : late ? ms / 3 : ms)
  }

  /** The last line of a JSON run, without anything beside it. */
  async close(summary: object): Promise<void> {
    if (this.json) await printLine(this.io, summary)
  }
}
