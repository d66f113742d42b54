/** Fifth act: counsel enters a standard contract, and what waited behind the line is released. */

import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Entry } from '../../ledger/index.ts'
import type { FlowObligation, FlowPlan } from '../../plan/plan.ts'
import { type Closing, heldByLimit } from './act-live.ts'
import { shortDigest } from './act-plan.ts'
import { mustHold } from './failure.ts'
import { many, paragraph, thousands, workingDayAfter } from './layout.ts'
import { counsel, withContract } from './manifest-text.ts'
import { ledgerFolder, mustBeLawful, readBoth, readLedger, releasedRows, sum, waiting } from './readings.ts'
import type { Stage } from './stage.ts'

export async function contract(stage: Stage, closing: Closing): Promise<void> {
  const { voice, runningBorder: border, branch, headquarters, day } = stage
  await voice.title('What opens it: a standard contract, entered by counsel')
  const before = border.plan
  const told = border.events.length
  await editManifest(stage)
  await border.until(() => border.events.slice(told).some((e) => e.event === 'plan-changed'), 'the new plan')
  await voice.say('   The running border has read the manifest again and made the plan anew.')
  const allCrossed = async () =>
    heldByLimit(stage) === 0 && sum(await readBoth(branch, headquarters, day), waiting) === 0
  await border.until(allCrossed, 'the held rows to be released')
  const readings = await readBoth(branch, headquarters, day)
  mustBeLawful(readings)
  const recorded = async () => releasedRows(await entriesOf(stage)) >= closing.waiting
  await border.until(recorded, 'the release in the ledger')
  const entries = await entriesOf(stage)
  const rows = releasedRows(entries)
  mustHold(rows === closing.waiting, `${closing.waiting} rows waited, and the ledger says that ${rows} were released`)
  await tellRelease(stage, entries, rows, closing.waitingPeople)
  await tellDuties(stage, before, border.plan)
}

async function entriesOf({ folder }: Stage): Promise<readonly Entry[]> {
  return (await readLedger(ledgerFolder(folder), true)).entries
}

async function editManifest({ voice, manifestPath, day }: Stage): Promise<void> {
  const edit = withContract(readFileSync(manifestPath, 'utf8'), day)
  const aside = `${manifestPath}.new`
  writeFileSync(aside, edit.text)
  renameSync(aside, manifestPath)
  await voice.tell({ event: 'contract', by: counsel, from: day, removed: edit.removed, added: edit.added })
  await voice.say(
    ...paragraph(
      `${counsel} (invented) edits waybill.yaml. The contract covers what the analysis needs; ID numbers and accounts stay, now by the company's own word.`,
    ),
    '',
    ...edit.removed.map((text) => voice.tone('quiet', `     - ${text}`)),
    ...edit.added.map((text) => voice.tone('good', `     + ${text}`)),
    '',
  )
  await voice.pause(1500)
}

async function tellRelease(
  { voice, runningBorder }: Stage,
  entries: readonly Entry[],
  rows: number,
  people: number,
): Promise<void> {
  const mechanism = entries.findLast((entry) => entry.kind === 'mechanism')
  mustHold(mechanism !== undefined && mechanism.by === counsel, 'the ledger does not name who entered the contract')
  const { ordinary } = runningBorder.status().people
  const line = runningBorder.status().lines.find((l) => l.axis === 'ordinary')?.line
  await voice.tell({ event: 'opened', people, rows, counted: ordinary, line: line ?? null })
  await voice.say(
    voice.tone(
      'good',
      `   Released: ${many(rows, 'row')} of ${many(people, 'person', 'people')}, read again from Shanghai and decided anew.`,
    ),
    ...paragraph(
      `${thousands(ordinary ?? 0)} people counted now; the next line stands at ${thousands(line ?? 0)}. Who did not agree, and who is under fourteen, is still held.`,
    ),
    '',
    `   The ledger binds it: mechanism ${mechanism.type}, in force from ${mechanism.from ?? 'an unknown day'}, by ${mechanism.by},`,
    `   in the manifest ${shortDigest(mechanism.manifest)}`,
  )
  await voice.pause(2000)
}

/** Obligations that the contract brings with it, the filing with its clock. */
async function tellDuties({ voice, day }: Stage, before: FlowPlan, now: FlowPlan): Promise<void> {
  const key = (o: FlowObligation) => `${o.cite} ${o.detail}`
  const old = new Set(before.obligations.map(key))
  const fresh = now.obligations.filter((o) => !old.has(key(o)))
  const filing = fresh.find((o) => o.within !== undefined)
  mustHold(filing !== undefined, 'no filing follows from the contract')
  const by = workingDayAfter(day, 10)
  await voice.tell({ event: 'obligations', obligations: fresh, filingBy: by })
  await voice.say(
    '',
    '   What must follow: obligations, which open nothing and close nothing',
    ...paragraph(`${filing.cite}: ${filing.detail} Within ${filing.within}.`, '     '),
    voice.tone('strong', `     In effect from ${day}: to be filed by ${by}`),
    '     (Monday to Friday counted; a public holiday moves it on).',
    ...fresh.filter((o) => o !== filing).flatMap((o) => paragraph(`${o.cite}: ${o.detail}`, '     ')),
  )
  await voice.pause(2200)
}
