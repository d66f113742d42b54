/** Sixth act: a copy of the ledger in which one byte was changed is found out; the true one verifies. */

import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { faultText } from '../../ledger/index.ts'
import { Finding } from '../exit.ts'
import { mustHold } from './failure.ts'
import { paragraph } from './layout.ts'
import { ledgerFolder, readLedger, tamperedFolder } from './readings.ts'
import type { Stage } from './stage.ts'

/** Throws Finding where the tampering is not found. */
export async function tamper(stage: Stage): Promise<void> {
  const { voice, folder } = stage
  await voice.title('The ledger: a forger is found out')
  const copy = tamperedFolder(folder)
  cpSync(ledgerFolder(folder), copy, { recursive: true })
  const change = falsify(copy)
  await voice.say(
    '   A forger takes a copy and changes one byte, so that the record tells of fewer rows than crossed:',
    `     ${change.file}, byte ${change.at}:   ${change.before}   →   ${change.after}`,
    '',
  )
  await voice.pause(1200)
  const forged = await readLedger(copy, true)
  const truth = await readLedger(ledgerFolder(folder), true)
  mustHold(!forged.verification.ok, 'the tampered ledger verifies')
  mustHold(truth.verification.ok, 'the true ledger does not verify')
  const message = faultText(forged.verification.fault)
  const { size, root } = truth.verification
  await voice.tell({ event: 'ledger', tampered: change.file, message, verified: true, size, root })
  await voice.say(
    voice.tone('bad', '   The copy:      does not verify'),
    ...paragraph(message, '                  '),
    voice.tone('good', `   The true one:  verifies, ${size} entries, root ${root}`),
    ...paragraph(
      'Anybody can check this offline, with the public key and no secret. No entry holds a value of the data.',
      '                  ',
    ),
  )
  await voice.pause(2000)
}

interface Change {
  readonly file: string
  readonly at: number
  readonly before: string
  readonly after: string
}

/** A count of at least two digits whose second is odd: with its lowest bit flipped it stays a number, and a smaller one. */
const rowsCrossed = /"inserted":\d[13579]\d*/g

/** Makes an entry tell of fewer rows than crossed, by one bit. Throws Finding where there is no such entry. */
function falsify(folder: string): Change {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort()
  for (const file of files) {
    const bytes = readFileSync(file)
    const found = [...bytes.toString('latin1').matchAll(rowsCrossed)].find(
      ([text]) => text.length >= '"inserted":100'.length,
    )
    if (found === undefined) continue
    const [before] = found
    const at = found.index + '"inserted":'.length + 1
    bytes[at]! ^= 1
    writeFileSync(file, bytes)
    const after = bytes.toString('latin1', found.index, found.index + before.length)
    return { file: relative(folder, file), at, before, after }
  }
  throw new Finding('the demo contradicts itself: the ledger has no batch to falsify')
}
