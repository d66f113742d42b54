/** The last act: figures read back from both databases and the ledger, and what to try next. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLock } from '../../plan/index.ts'
import { lockName } from '../plan-files.ts'
import { sha256Hex } from '../sha256.ts'
import { BatchTeller, lineOf, sellEveryMs } from './act-live.ts'
import { Searcher, searchFiles, searchTables } from './canaries.ts'
import { mustHold } from './failure.ts'
import { Interrupted } from './interrupt.ts'
import { many, paragraph, table, thousands } from './layout.ts'
import { openingCount } from './manifest-text.ts'
import {
  highestCount,
  ledgerFolder,
  mustBeLawful,
  peopleAbroad,
  readBoth,
  readLedger,
  releasedRows,
  sum,
  tamperedFolder,
  tokensAbroad,
  waiting,
} from './readings.ts'
import type { Stage } from './stage.ts'

/** Sells on until somebody presses Ctrl-C. */
export async function goOn(stage: Stage): Promise<void> {
  const { voice, runningBorder: border, shop, interrupt } = stage
  writeEnvironment(stage)
  await voice.title('Live orders go on: look around in another terminal')
  await voice.say(
    ...tryHere(stage),
    '',
    '   In a checkout waybill is node bin/waybill.js. Ctrl-C ends the demo and removes everything.',
    '',
  )
  const batches = new BatchTeller(stage, lineOf(stage))
  await batches.head()
  try {
    for (;;) {
      await shop.sell()
      border.saveStatus()
      await interrupt.sleep(sellEveryMs * 3)
      await border.until(
        () => true,
        'a batch',
        () => batches.tellNew(),
      )
    }
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error
    interrupt.again()
  }
}

export interface Summary {
  readonly demo: {
    readonly rowsRead: number
    readonly rowsCrossed: number
    readonly rowsHeld: number
    readonly rowsReleased: number
    readonly tokens: number
    /** When the border had closed before the line; and at the end, under the contract. */
    readonly people: {
      readonly counted: number
      readonly limit: number
      readonly atEnd: { readonly counted: number; readonly limit: number }
    }
    readonly canariesAbroad: number
    readonly ledger: { readonly entries: number; readonly verified: boolean; readonly tamperFound: boolean }
  }
}

/** Reads everything back while the border is open and nobody sells. Throws Finding where two readings contradict each other. */
export async function readOpen(stage: Stage): Promise<Summary> {
  const { runningBorder: border, headquarters, folder } = stage
  await untilCrossed(stage)
  const recorded = async () =>
    highestCount((await readLedger(ledgerFolder(folder), true)).entries) ===
    openingCount + (await peopleAbroad(headquarters))
  await border.until(recorded, 'the last people in the ledger')
  return figures(stage, lineOf(stage), true)
}

/** Stops the border, then reads everything back. Throws Finding where two readings contradict each other. */
export async function readBack(stage: Stage): Promise<Summary> {
  await untilCrossed(stage)
  const line = lineOf(stage)
  await stage.runningBorder.close()
  return figures(stage, line, false)
}

async function untilCrossed({ runningBorder: border, branch, headquarters, day }: Stage): Promise<void> {
  const allCrossed = async () => sum(await readBoth(branch, headquarters, day), waiting) === 0
  await border.until(allCrossed, 'the last rows to cross')
}

/** @param lineNow of the plan in force @param running whether the border may be writing the ledger */
async function figures(stage: Stage, lineNow: number, running: boolean): Promise<Summary> {
  const { branch, headquarters, day, folder } = stage
  const readings = await readBoth(branch, headquarters, day)
  mustBeLawful(readings)
  const canariesAbroad = await canaries(stage)
  const { verification, entries } = await readLedger(ledgerFolder(folder), running)
  const tampered = await readLedger(tamperedFolder(folder), true)
  const atEnd = highestCount(entries)
  const people = await peopleAbroad(headquarters)
  mustHold(atEnd === openingCount + people, `the ledger counts ${atEnd} people, and ${people} stand abroad`)
  return {
    demo: {
      rowsRead: sum(readings, (r) => r.atBranch),
      rowsCrossed: sum(readings, (r) => r.abroad.size),
      rowsHeld: sum(readings, (r) => r.atBranch - r.lawful.size),
      rowsReleased: releasedRows(entries),
      tokens: await tokensAbroad(headquarters),
      people: {
        counted: highestCount(entries, (entry) => entry.kind === 'mechanism'),
        limit: acceptedLine(stage),
        atEnd: { counted: atEnd, limit: lineNow },
      },
      canariesAbroad,
      ledger: { entries: entries.length, verified: verification.ok, tamperFound: !tampered.verification.ok },
    },
  }
}

/** Whether the demo shows what it says: nothing barred abroad, the true ledger verified and the false one found out. */
export function holdsTrue({ demo }: Summary): boolean {
  return demo.canariesAbroad === 0 && demo.ledger.verified && demo.ledger.tamperFound
}

/** The line of the plan that was accepted, from the lock. */
function acceptedLine({ folder }: Stage): number {
  const { lock } = readLock(readFileSync(join(folder, lockName), 'utf8'), sha256Hex)
  const lines = lock?.accepted.flows.flatMap((flow) => flow.classes.flatMap((c) => c.ordinaryLine ?? [])) ?? []
  mustHold(lines.length > 0, 'the accepted plan has no line')
  return Math.min(...lines)
}

/** Barred values found at headquarters. The same search finds all of them at home, and finds there what did cross. */
async function canaries({ servers, branch, headquarters, inventor }: Stage): Promise<number> {
  const searcher = new Searcher(inventor.canaries)
  const home = await searchTables(branch, searcher)
  mustHold(home.size === new Set(inventor.canaries).size, 'a canary was not found at home')
  await headquarters.query('CHECKPOINT')
  const crossed = await headquarters.query<{ email: string }>('SELECT email FROM public.customers ORDER BY id LIMIT 20')
  const { dataDir, logFile } = servers.headquarters
  const witness = new Searcher(crossed.rows.map((row) => row.email))
  const seen = await searchFiles(dataDir, logFile, witness)
  mustHold(seen.size === crossed.rows.length, 'what did cross was not found in the files of headquarters')
  const abroad = await searchTables(headquarters, searcher)
  const files = await searchFiles(dataDir, logFile, searcher)
  return new Set([...abroad, ...files]).size
}

export async function tellSummary({ voice, inventor, options }: Stage, { demo }: Summary): Promise<void> {
  const { people, ledger } = demo
  await voice.title('Read back from the two databases and the ledger')
  await voice.say(
    ...table(
      [{ head: '' }, { head: '', right: true }, { head: '' }],
      [
        ['rows in Shanghai', thousands(demo.rowsRead), ''],
        [
          'rows in Tokyo',
          thousands(demo.rowsCrossed),
          `${many(demo.rowsReleased, 'row')} of them released after the contract`,
        ],
        ['rows held', thousands(demo.rowsHeld), 'no consent, or under fourteen'],
        ['tokens in Tokyo', thousands(demo.tokens), ''],
        [
          'people counted',
          thousands(people.counted),
          `when the border closed before ${thousands(people.limit)}; ${thousands(people.atEnd.counted)} now`,
        ],
        [
          'barred values in Tokyo',
          thousands(demo.canariesAbroad),
          `of ${thousands(inventor.canaries.length)}, looked for in its tables, files and log`,
        ],
        ['entries in the ledger', thousands(ledger.entries), ledger.verified ? 'verified' : 'NOT verified'],
      ],
    ),
  )
  if (options.once) await voice.say('', ...tryAtHome())
}

/** What came of the time in which the console was open, in two lines. */
export async function tellEnd({ voice }: Stage, { demo }: Summary): Promise<void> {
  const { ledger } = demo
  await voice.say(
    '',
    ...paragraph(
      `At the end ${many(demo.rowsCrossed, 'row')} stand in Tokyo and ${many(demo.rowsHeld, 'row')} are held; ${thousands(demo.canariesAbroad)} barred values are abroad. The ledger has ${many(ledger.entries, 'entry', 'entries')} and ${ledger.verified ? 'verifies' : 'does NOT verify'}.`,
    ),
  )
}

/** The addresses of the two databases, for a shell in another terminal. */
export function writeEnvironment({ folder, addresses }: Stage): void {
  const lines = [...addresses].map(([name, url]) => `export ${name}='${url}'\n`)
  writeFileSync(join(folder, 'environment'), lines.join(''), { mode: 0o600 })
}

export function tryHere({ folder }: Stage): readonly string[] {
  const manifest = `-m ${join(folder, 'waybill.yaml')}`
  return table(
    [{ head: '' }, { head: '' }],
    [
      [`. ${join(folder, 'environment')}`, ''],
      [`waybill status ${manifest}`, ''],
      [`waybill plan ${manifest}`, ''],
      [`waybill ledger verify ${ledgerFolder(folder)}`, ''],
      [`waybill ledger show ${ledgerFolder(folder)}`, ''],
      [`waybill ledger verify ${tamperedFolder(folder)}`, ''],
    ],
  )
}

function tryAtHome(): readonly string[] {
  return [
    '   Try next, with a database of your own (in a checkout: node bin/waybill.js)',
    ...table(
      [{ head: '' }, { head: '' }],
      [
        ['waybill init postgres://… --from CN --to JP', 'reads the schema, writes waybill.yaml'],
        ['waybill plan', 'what would cross, what stays, and by which article'],
        ['waybill plan --accept --by "Your Name"', 'accepts it'],
        ['waybill sync', 'the border: first copy, then changes'],
        ['waybill ledger verify', 'checks the record, offline'],
        ['waybill serve -m waybill.yaml', 'the same in a browser, and for programs'],
        ['waybill law cn', 'the law itself, for any day since 2016'],
      ],
      '     ',
    ),
  ]
}
