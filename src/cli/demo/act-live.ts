/** Fourth act: live orders cross batch by batch, until the border closes before the line. */

import type { FlowEvent } from '../../border/core/flow-context.ts'
import { holdCodes, holdReasons } from '../../border/core/holds.ts'
import { heldLines, heldWords } from './act-copy.ts'
import { mustHold } from './failure.ts'
import { bar, many, padded, paragraph, thousands } from './layout.ts'
import { openingCount } from './manifest-text.ts'
import {
  highestCount,
  ledgerFolder,
  mustBeLawful,
  peopleAbroad,
  readBoth,
  readLedger,
  sum,
  waiting,
} from './readings.ts'
import type { Stage } from './stage.ts'

export const sellEveryMs = 330
const salesAfterClosing = 4

/** What stood still when the border had closed. */
export interface Closing {
  /** The first count that is not permitted. */
  readonly line: number
  readonly counted: number
  /** Lawful rows that wait at the branch. */
  readonly waiting: number
  readonly waitingPeople: number
}

export async function untilClosed(stage: Stage): Promise<Closing> {
  const { voice, runningBorder: border, shop } = stage
  const line = lineOf(stage)
  await voice.title('Live orders, and a line that comes near')
  const batches = new BatchTeller(stage, line)
  await batches.head()
  const closed = () => heldByLimit(stage) > 0
  while (!closed()) {
    await shop.sell()
    await stage.interrupt.sleep(sellEveryMs)
    await border.until(
      () => true,
      'a batch',
      () => batches.tellNew(),
    )
  }
  await voice.say(voice.tone('bad', `   ${'-'.repeat(24)} the border has closed for new people ${'-'.repeat(24)}`))
  for (let i = 0; i < salesAfterClosing; i++) {
    await shop.sell()
    await stage.interrupt.sleep(sellEveryMs)
    await border.until(
      () => true,
      'a batch',
      () => batches.tellNew(),
    )
  }
  return closing(stage, line, batches)
}

/** The line of the plan in force. */
export function lineOf({ runningBorder }: Stage): number {
  const found = runningBorder.status().lines.find((l) => l.axis === 'ordinary')
  mustHold(found !== undefined, 'the plan has no line')
  return found.line
}

export function heldByLimit({ runningBorder }: Stage): number {
  const limit = runningBorder.status().held.filter((h) => h.reason === holdReasons[holdCodes.limit])
  return limit.reduce((rows, h) => rows + h.rows, 0)
}

/** Nobody sells meanwhile: both databases and the ledger must say the same. */
async function closing(stage: Stage, line: number, batches: BatchTeller): Promise<Closing> {
  const { voice, runningBorder: border, branch, headquarters, day } = stage
  const known = await settled(stage, () => batches.tellNew())
  const people = await peopleAbroad(headquarters)
  const { entries } = await readLedger(ledgerFolder(stage.folder), true)
  const counted = highestCount(entries)
  mustHold(counted === openingCount + people, `the ledger counts ${counted} people, and ${people} stand abroad`)
  mustHold(counted === line - 1, `the border closed at ${counted} people, and the line is ${line}`)
  const readings = await readBoth(branch, headquarters, day)
  mustBeLawful(readings)
  const waitingRows = sum(readings, waiting)
  const waitingPeople = waiting(readings.find((r) => r.table === 'customers')!)
  const held = heldWords(border.status(), border.plan)
  await voice.tell({ event: 'closed', line, counted, peopleAbroad: people, waitingPeople, waitingRows })
  await voice.say(
    '',
    voice.tone('strong', `   ${thousands(counted)} people counted. The line is ${thousands(line)}: not one more.`),
    ...paragraph(
      `Read back from both sides: ${people} people stand in Tokyo, and ${thousands(openingCount)} + ${people} = ${thousands(counted)}. ${many(waitingPeople, 'new customer')} who agreed wait in Shanghai with ${many(waitingRows, 'row')}. Orders of people already counted go on crossing (${many(known, 'row')} since), and the devices' reports with them.`,
    ),
    '',
    voice.tone('bad', '   Held now, and why'),
    ...heldLines(held),
  )
  await voice.pause(2200)
  return { line, counted, waiting: waitingRows, waitingPeople }
}

/** Waits until everything about people who are counted has crossed. Returns rows that crossed since the closing. */
async function settled(stage: Stage, eachTime: () => Promise<void>): Promise<number> {
  const { runningBorder: border, branch, headquarters, day } = stage
  const ofKnown = async () => {
    const readings = await readBoth(branch, headquarters, day)
    const people = readings.find((r) => r.table === 'customers')!.abroad
    const { rows } = await branch.query<{ n: string }>(
      `SELECT (SELECT count(*) FROM public.orders WHERE customer_id = ANY ($1::bigint[]))
         + (SELECT count(*) FROM public.payments p JOIN public.orders o ON o.id = p.order_id WHERE customer_id = ANY ($1::bigint[])) AS n`,
      [[...people]],
    )
    const abroad = sum(readings, (r) => (r.table === 'orders' || r.table === 'payments' ? r.abroad.size : 0))
    const held = border.status().held.reduce((n, h) => n + h.rows, 0)
    return abroad === Number(rows[0]!.n) && held === sum(readings, (r) => r.atBranch - r.abroad.size)
  }
  await border.until(ofKnown, 'the orders of people already counted', eachTime)
  const after = border.events.findLastIndex((e) => e.event === 'batch' && e.people.ordinary > 0)
  return border.events.slice(after + 1).reduce((n, e) => n + (e.event === 'batch' ? e.crossed : 0), 0)
}

/** One line for each batch of the stream. */
export class BatchTeller {
  private readonly stage: Stage
  private readonly line: number
  /** Seats when the first batch came. */
  private readonly seats: number
  private told: number

  constructor(stage: Stage, line: number) {
    this.stage = stage
    this.line = line
    this.seats = line - 1 - (stage.runningBorder.status().people.ordinary ?? 0)
    this.told = stage.runningBorder.events.length
  }

  async head(): Promise<void> {
    await this.stage.voice.say(
      `   batch   read  crossed   held  tokens   people this year   seats before ${thousands(this.line)}`,
    )
  }

  async tellNew(): Promise<void> {
    const { runningBorder: border, voice } = this.stage
    for (const event of border.events.slice(this.told)) {
      this.told++
      if (event.event === 'batch' && event.origin === 'stream' && event.read > 0) {
        await voice.tell({ ...event })
        await voice.say(this.row(event))
      } else if (event.event !== 'batch') await voice.tell({ ...event })
    }
  }

  private row(event: Extract<FlowEvent, { event: 'batch' }>): string {
    const figure = (n: number, width: number) => padded(thousands(n), width, true)
    const counted = event.counts.ordinary ?? 0
    const left = Math.max(0, this.line - 1 - counted)
    const drawn = this.seats > 1000 ? '' : ` [${bar(this.seats - left, this.seats, 24)}]`
    return `   ${figure(event.batch, 5)} ${figure(event.read, 6)} ${figure(event.crossed, 8)} ${figure(event.held, 6)} ${figure(event.tokens, 7)} ${figure(counted, 18)}   ${figure(left, 5)}${drawn}`
  }
}
