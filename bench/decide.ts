/** Decisions: forty rules beside their peers, one corridor's rows, `decide` in full, loading a book, and all books at once. */

import { fileURLToPath } from 'node:url'

const [mode, file] = process.argv.slice(2)
if (mode === '--load' && file !== undefined) {
  const { loadOnce } = await import('./decide/load-once.ts')
  process.stdout.write(`${JSON.stringify(loadOnce(file))}\n`)
} else if (mode === '--books' && file !== undefined) {
  const { booksOnce } = await import('./decide/books-once.ts')
  process.stdout.write(`${JSON.stringify(await booksOnce(file))}\n`)
} else {
  const { allBooksLoaded } = await import('./decide/books.ts')
  const { corridor } = await import('./decide/corridor.ts')
  const { fortyRules } = await import('./decide/forty.ts')
  const { latency } = await import('./decide/latency.ts')
  const { loading } = await import('./decide/loading.ts')
  const { print } = await import('./decide/measure.ts')
  const rounds = Number(process.env.BENCH_ROUNDS ?? 31)
  const missed = [
    ...(await fortyRules(rounds, Math.ceil(rounds / 4))),
    ...(await corridor(rounds)),
    ...latency(rounds * 4),
    ...loading(fileURLToPath(import.meta.url), 11),
    ...(await allBooksLoaded(fileURLToPath(import.meta.url), 11)),
  ]
  print(missed.length === 0 ? '\nEvery target is met.' : `\nMissed: ${missed.join('; ')}`)
}
