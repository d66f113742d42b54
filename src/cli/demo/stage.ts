/** What the demo sets up and takes down again: a private folder, two servers, the shop, the border. */

import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Day } from '../../law/index.ts'
import type { Io } from '../output.ts'
import type { Env } from '../plan-files.ts'
import type { Border } from './border.ts'
import type { Interrupt } from './interrupt.ts'
import { branchVariable, headquartersVariable, manifestText } from './manifest-text.ts'
import { Inventor } from './people.ts'
import { branchDatabase, type Client, headquartersDatabase, type Servers } from './servers.ts'
import type { Shop } from './shop.ts'
import type { Voice } from './voice.ts'

export interface DemoOptions {
  readonly once: boolean
  readonly seed: number
  readonly json: boolean
  /** Whether the console opens at the end. */
  readonly console: boolean
  /** Whether the demo ends where nobody uses the console. */
  readonly leaves: boolean
  readonly version: string
}

/** Everything an act of the demo works with. */
export class Stage {
  readonly io: Io
  readonly voice: Voice
  readonly interrupt: Interrupt
  readonly options: DemoOptions
  /** Today in the exporting jurisdiction. */
  readonly day: Day
  readonly inventor: Inventor
  /** Mode 0700; removed at the end. */
  readonly folder: string
  readonly addresses = new Map<string, string>()
  servers!: Servers
  shop!: Shop
  /** As the owner of the branch's database, and of headquarters': for the demo's own readings. */
  branch!: Client
  headquarters!: Client
  border: Border | undefined
  private readonly endings: (() => Promise<void>)[] = []

  constructor(io: Io, voice: Voice, interrupt: Interrupt, options: DemoOptions, day: Day) {
    this.io = io
    this.voice = voice
    this.interrupt = interrupt
    this.options = options
    this.day = day
    this.inventor = new Inventor(options.seed, day)
    this.folder = mkdtempSync(join(realpathSync(tmpdir()), 'waybill-demo-'))
    this.atEnd(async () => rmSync(this.folder, { recursive: true, force: true }))
    writeFileSync(this.manifestPath, manifestText(day))
  }

  get manifestPath(): string {
    return join(this.folder, 'waybill.yaml')
  }

  /** The process's environment, with the addresses of the two databases. */
  readonly env: Env = (name) => this.addresses.get(name) ?? this.io.env(name)

  get runningBorder(): Border {
    if (this.border === undefined) throw new RangeError('the border is not open')
    return this.border
  }

  get branchUrl(): string {
    return this.servers.branch.url(branchDatabase)
  }

  get headquartersUrl(): string {
    return this.servers.headquarters.url(headquartersDatabase)
  }

  setAddresses(branch: string, headquarters: string): void {
    this.addresses.set(branchVariable, branch)
    this.addresses.set(headquartersVariable, headquarters)
  }

  /** Runs last in, first out. */
  atEnd(ending: () => Promise<void>): void {
    this.endings.push(ending)
  }

  /** Takes everything down, whatever fails on the way; then throws the first failure. */
  async clear(): Promise<void> {
    const failures: unknown[] = []
    for (const ending of this.endings.splice(0).reverse())
      await ending().catch((error: unknown) => failures.push(error))
    if (failures.length > 0) throw failures[0]
  }
}
