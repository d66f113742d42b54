/** Starts the measured server, asks it for its figures, and ends it. */

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Figures, ServerSettings, Started } from './server.ts'

/** bench/serve.ts, or what is compiled of it. */
const entry = ['../serve.ts', '../serve.js']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => path.endsWith(import.meta.url.slice(-3)))!

export class Server {
  readonly port: number
  readonly key: string
  private readonly child: ChildProcess

  private constructor(child: ChildProcess, { port, key }: Started) {
    this.child = child
    this.port = port
    this.key = key
  }

  static async start(settings: ServerSettings): Promise<Server> {
    const child = fork(entry, ['--server', JSON.stringify(settings)], { execArgv: ['--expose-gc'] })
    const started = await Promise.race([once(child, 'message'), once(child, 'exit')])
    if (typeof started[0] !== 'object' || started[0] === null) throw new Error('the measured server did not start')
    return new Server(child, started[0] as Started)
  }

  /** @param collected after a collection of garbage, which costs processor time */
  async figures(collected: boolean): Promise<Figures> {
    this.child.send({ collected })
    const [figures] = (await once(this.child, 'message')) as [Figures]
    return figures
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit')
    this.child.kill('SIGKILL')
    await ended
  }

  get headers(): string {
    return `Authorization: Bearer ${this.key}\r\n`
  }
}
