/** The ledger's disk: what was not synced may be lost, in order and with its last write torn. */

import type { LogDisk } from '../../src/ledger/index.ts'
import type { World } from './world.ts'

interface Write {
  readonly path: string
  readonly bytes: Uint8Array
  readonly whole: boolean
}

export class LedgerPlatter {
  private readonly world: World
  private durable = new Map<string, Uint8Array>()
  private files = new Map<string, Uint8Array>()
  private unsynced: Write[] = []

  constructor(world: World) {
    this.world = world
  }

  /** Whether a text stands somewhere among the durable bytes. */
  holds(text: string): boolean {
    return [...this.durable.values()]
      .reverse()
      .some((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text))
  }

  /** The power goes: some of the unsynced writes are there, the last of them perhaps in part. */
  crash(): void {
    const { rng } = this.world
    const kept = this.unsynced.slice(0, rng.int(this.unsynced.length + 1))
    if (kept.length < this.unsynced.length) this.world.note('unsynced ledger writes lost')
    const left = new Map(this.durable)
    for (const [i, write] of kept.entries()) {
      const torn = i === kept.length - 1 && !write.whole && rng.chance(0.5)
      put(left, torn ? { ...write, bytes: write.bytes.subarray(0, rng.int(write.bytes.length)) } : write)
    }
    this.files = left
    this.durable = new Map(left)
    this.unsynced = []
  }

  connect(life: number): LogDisk {
    const { world } = this
    const write = async (one: Write) => {
      await world.moment(life, 'home')
      this.unsynced.push(one)
      put(this.files, one)
    }
    return {
      read: async (path) => {
        world.check(life)
        return this.files.get(path)?.slice()
      },
      list: async (path) => {
        world.check(life)
        const under = [...this.files.keys()].filter((name) => name.startsWith(`${path}/`))
        return [...new Set(under.map((name) => name.slice(path.length + 1).split('/')[0]!))]
      },
      append: (path, bytes) => write({ path, bytes: bytes.slice(), whole: false }),
      replace: (path, bytes) => write({ path, bytes: bytes.slice(), whole: true }),
      sync: async () => {
        await world.moment(life, 'home')
        this.durable = new Map(this.files)
        this.unsynced = []
      },
    }
  }
}

function put(files: Map<string, Uint8Array>, { path, bytes, whole }: Write): void {
  const before = whole ? undefined : files.get(path)
  files.set(path, before === undefined ? bytes : Buffer.concat([before, bytes]))
}
