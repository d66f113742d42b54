/**
 * The server under load: what a decision costs over HTTP beside the same server answering a constant and beside a policy
 * server of the field, a thousand live viewers, and memory over minutes of mixed load. `--minutes N` (10; 0: none) sets the
 * last; BENCH_ROUNDS (5) and BENCH_SECONDS (3) the first. Every request goes to this machine's loopback.
 */

const arguments_ = process.argv.slice(2)

/** Undefined for what is no number of minutes. */
function minutesOf(argv: readonly string[]): number | undefined {
  if (argv.length === 0) return 10
  const minutes = argv.length === 2 && argv[0] === '--minutes' ? Number(argv[1]) : Number.NaN
  return minutes >= 0 && minutes <= 240 ? minutes : undefined
}

async function run(minutes: number): Promise<void> {
  const { decisions } = await import('./serve/decisions.ts')
  const { beside } = await import('./serve/beside.ts')
  const { viewers } = await import('./serve/viewers.ts')
  const { mixed } = await import('./serve/mixed.ts')
  const span = { rounds: Number(process.env.BENCH_ROUNDS ?? 5), seconds: Number(process.env.BENCH_SECONDS ?? 3) }
  await decisions(span)
  await beside(span)
  await viewers(span)
  if (minutes > 0) await mixed(minutes)
}

if (arguments_[0] === '--server') {
  const { serve } = await import('./serve/server.ts')
  await serve(arguments_[1] ?? '')
} else {
  const minutes = minutesOf(arguments_)
  if (minutes === undefined) {
    process.stderr.write('usage: npm run bench -- serve [--minutes N], N from 0 to 240\n')
    process.exitCode = 2
  } else await run(minutes)
}
