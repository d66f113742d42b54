/** `waybill release`: lets go what may now cross. */

import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Io } from './output.ts'
import { planFor } from './plan-files.ts'
import { acceptedOnly, syncFlows } from './sync.ts'

export function registerRelease(program: Command, io: Io): void {
  program
    .command('release')
    .summary('lets go what may now cross')
    .description(
      'Reads held rows again from the source, decides on each anew and sends what may now cross, in the order of its path. Ends when that is done. A running `sync` does this by itself when the manifest changes. Of a flow with `release: by-proposal` only what one person proposed and another approved goes.',
    )
    .argument('[flows...]', 'only these flows')
    .option('-m, --manifest <FILE>', 'the manifest', 'waybill.yaml')
    .option('--by <NAME>', 'who lets it go')
    .option('--json', 'one JSON line for each event')
    .addHelpText('after', '\nExample:\n  waybill release customers-to-hq --by "Lin Yue, counsel"')
    .action(async (flows: readonly string[], options: { manifest: string; by?: string; json?: true }) => {
      const env = (name: string) => io.env(name)
      const planned = await planFor(resolve(io.cwd, options.manifest), { env, now: io.now(), flows })
      await syncFlows(io, planned, acceptedOnly(io, planned), {
        once: true,
        release: true,
        by: options.by ?? null,
        json: options.json === true,
      })
    })
}
