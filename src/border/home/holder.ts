/** One holder of a folder at a time, known by a socket that dies with its process. */
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { StateLocked } from './errors.ts'
import { makePrivateFolder } from './files.ts'

/** Where, in the held folder, the sockets are. */
export const lockFolder = 'lock'

export interface Hold {
  release(): Promise<void>
}

/**
 * Holds `path` until `release` or the end of this process, however it comes; throws StateLocked while another lives.
 *
 * A claimant first listens on a socket of its own in the folder, under a name that is never used twice, and then calls
 * every other socket there. Of two that start at once at least one finds the other, so there are never two holders,
 * though there may be none and both are refused. The kernel answers for a process that is stopped or busy and refuses
 * for one that is gone, also across containers that share the folder; the folder must be on a local disk, as LMDB
 * demands too. A process id in a file would mean nothing in another container and can be given to another process.
 */
export async function hold(path: string): Promise<Hold> {
  const folder = join(path, lockFolder)
  makePrivateFolder(folder)
  const handle = openSync(folder, 'r')
  const name = `${process.pid}-${randomBytes(8).toString('hex')}`
  const server = createServer((caller) => caller.destroy())
  const release = async () => {
    rmSync(join(folder, name), { force: true })
    await new Promise<void>((resolve) => server.close(() => resolve()))
    closeSync(handle)
  }
  try {
    const reach = reachable(folder, handle)
    // Under its final name a socket answers or its owner is dead; it is never one about to listen.
    await listen(server, join(reach, `.${name}`))
    renameSync(join(folder, `.${name}`), join(folder, name))
    for (const other of readdirSync(folder)) {
      if (other === name || other.startsWith('.')) continue
      if (await answers(join(reach, other))) throw new StateLocked(path, Number.parseInt(other, 10))
      rmSync(join(folder, other), { force: true })
    }
  } catch (error) {
    await release()
    throw error
  }
  server.unref()
  return { release }
}

/** A short path to the folder: the address of a socket has room for about 100 bytes. */
function reachable(folder: string, handle: number): string {
  const short = `/proc/self/fd/${handle}`
  if (existsSync(short)) return short
  const bytesMax = 60
  if (Buffer.byteLength(folder) > bytesMax) {
    throw new RangeError(
      `the path ${folder} is longer than the ${bytesMax} bytes that a socket in it allows on this system`,
    )
  }
  return folder
}

function listen(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(address, () => resolve())
  })
}

/** Whether somebody lives behind a socket. Only what the kernel says of a dead or vanished one counts as no. */
function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const caller = connect(address)
    caller.once('connect', () => {
      caller.destroy()
      resolve(true)
    })
    caller.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code !== 'ECONNREFUSED' && error.code !== 'ENOENT')
    })
  })
}

/** Whether a process holds `path`; asks and takes nothing. Null where this system cannot tell. */
export async function isHeld(path: string): Promise<boolean | null> {
  const folder = join(path, lockFolder)
  if (!existsSync(folder)) return false
  const handle = openSync(folder, 'r')
  try {
    const reach = reachable(folder, handle)
    for (const name of readdirSync(folder)) if (!name.startsWith('.') && (await answers(join(reach, name)))) return true
    return false
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  } finally {
    closeSync(handle)
  }
}
