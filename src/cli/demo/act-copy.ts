/** Third act: the first copy, what crossed, what is held and why. */

import { type HoldCode, holdCodes, holdReasons } from '../../border/core/holds.ts'
import type { FlowPlan } from '../../plan/plan.ts'
import type { PlannedFiles } from '../plan-files.ts'
import type { FlowStatus } from '../status-file.ts'
import { Border } from './border.ts'
import { many, padded, paragraph, table, thousands } from './layout.ts'
import { counsel } from './manifest-text.ts'
import { mustBeLawful, readBoth, sum, tokensAbroad } from './readings.ts'
import type { Stage } from './stage.ts'

export async function firstCopy(stage: Stage, accepted: PlannedFiles): Promise<void> {
  const { voice } = stage
  await voice.title('The first copy')
  stage.border = await Border.open(accepted, { ...stage.io, env: stage.env }, stage.interrupt, counsel)
  stage.atEnd(() => stage.runningBorder.close())
  await progress(stage)
  const { branch, headquarters, day, border } = { ...stage, border: stage.runningBorder }
  const readings = await readBoth(branch, headquarters, day)
  mustBeLawful(readings)
  const held = heldWords(border.status(), border.plan)
  await voice.tell({
    event: 'copied',
    tables: readings.map((r) => ({
      table: r.table,
      read: r.atBranch,
      crossed: r.abroad.size,
      held: r.atBranch - r.abroad.size,
    })),
    held: held.map(({ rows, why, cite }) => ({ rows, why, cite })),
  })
  await voice.say(
    ...table(
      [
        { head: 'table' },
        { head: 'in Shanghai', right: true },
        { head: 'in Tokyo', right: true },
        { head: 'held', right: true },
      ],
      [
        ...readings.map((r) => [
          r.table,
          thousands(r.atBranch),
          thousands(r.abroad.size),
          thousands(r.atBranch - r.abroad.size),
        ]),
        [
          'all',
          thousands(sum(readings, (r) => r.atBranch)),
          thousands(sum(readings, (r) => r.abroad.size)),
          thousands(sum(readings, (r) => r.atBranch - r.abroad.size)),
        ],
      ],
    ),
    '',
    voice.tone('bad', '   Stopped at the border, and why'),
    ...heldLines(held),
    '',
  )
  await voice.pause(2000)
  await bothSides(stage)
}

/** One line for each table as it is copied. */
async function progress({ voice, runningBorder: border }: Stage): Promise<void> {
  let told = 0
  const tellNew = async () => {
    for (const event of border.events.slice(told)) {
      told++
      if (event.event !== 'copying') continue
      await voice.tell({ ...event })
      await voice.say(
        `   copying ${padded(event.dataset, 10)} ${many(event.rows, 'row')} read, decided, counted, recorded`,
      )
    }
  }
  await border.until(() => border.status().phase === 'streaming', 'the first copy', tellNew)
  await tellNew()
  await voice.say('')
}

export interface HeldWords {
  readonly rows: number
  readonly why: string
  readonly cite: string
  readonly code: HoldCode | undefined
}

/** Held rows of all tables by reason, the most first. */
export function heldWords({ held }: FlowStatus, plan: FlowPlan): readonly HeldWords[] {
  const rows = new Map<string, number>()
  for (const h of held) rows.set(h.reason, (rows.get(h.reason) ?? 0) + h.rows)
  return [...rows]
    .map(([reason, n]) => {
      const code = Object.values(holdCodes).find((c) => holdReasons[c] === reason)
      return { rows: n, why: shortReasons.get(code) ?? reason, cite: citeOf(code, plan), code }
    })
    .sort((a, b) => b.rows - a.rows)
}

const shortReasons: ReadonlyMap<HoldCode | undefined, string> = new Map([
  [holdCodes.consent, 'no separate consent on record'],
  [holdCodes.age, 'under fourteen: her guardians decide'],
  [holdCodes.limit, 'one more person would reach the line'],
])

/** The article behind a reason, from the plan's answer for such a person. */
function citeOf(code: HoldCode | undefined, { classes }: FlowPlan): string {
  const found = classes.find(({ of, verdict, counted }) => {
    if (code === holdCodes.consent) return of.child === false && of.consent === 'none'
    if (code === holdCodes.age) return of.child === true
    return code === holdCodes.limit && verdict === 'permitted' && counted
  })
  return (found?.reason.cite ?? []).slice(0, 1).join('; ')
}

export function heldLines(held: readonly HeldWords[]): readonly string[] {
  const rows = held.map((h) => [thousands(h.rows), h.rows === 1 ? 'row' : 'rows', h.why, h.cite])
  return table([{ head: '', right: true }, { head: '' }, { head: '' }, { head: '' }], rows)
}

/** One invented customer as each side has her. */
async function bothSides({ voice, branch, headquarters }: Stage): Promise<void> {
  const tokyo = await one(
    headquarters,
    `SELECT c.id::text AS customer, c.name, c.email, c.born::text AS born, p.id::text AS payment FROM public.customers c
     JOIN public.orders o ON o.customer_id = c.id JOIN public.payments p ON p.order_id = o.id ORDER BY c.id, p.id LIMIT 1`,
  )
  const shanghai = await one(
    branch,
    `SELECT c.name, c.email, c.born::text AS born, c.phone, c.id_card, p.bank_account FROM public.payments p
     JOIN public.orders o ON o.id = p.order_id JOIN public.customers c ON c.id = o.customer_id WHERE p.id = ${Number(tokyo.payment)}`,
  )
  const rows = ['name', 'email', 'born', 'phone', 'id_card', 'bank_account'].map((column) => {
    const there = tokyo[column]
    return [column, shanghai[column] ?? '', there === undefined ? '(no such column)' : shortened(there)]
  })
  const tokens = await tokensAbroad(headquarters)
  await voice.tell({ event: 'tokens', tokens })
  await voice.say(
    `   Customer ${tokyo.customer} on both sides (invented, like everybody here)`,
    ...table([{ head: 'column' }, { head: 'in Shanghai' }, { head: 'in Tokyo' }], rows),
    ...paragraph(
      `${many(tokens, 'token')} in Tokyo stand for e-mail addresses: the same address, the same token in every table, and only the key in Shanghai turns it back.`,
    ),
  )
  await voice.pause(2200)
}

async function one(client: Stage['branch'], sql: string): Promise<Readonly<Record<string, string>>> {
  const { rows } = await client.query<Record<string, string>>(sql)
  return rows[0] ?? {}
}

function shortened(text: string): string {
  return text.length > 26 ? `${text.slice(0, 25)}…` : text
}
