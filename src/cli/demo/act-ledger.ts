/** Sixth act: a copy of the ledger in which one byte was changed is found out; the true one verifies. */

import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { faultText } from '../../ledger/index.ts'
import { mustHold } from './failure.ts'
import { paragraph } from './layout.ts'
import { ledgerFolder, readLedger } from './readings.ts'
import type { Stage } from './stage.ts'

/** Returns whether the tampering was found. */
export async function tamper(stage: Stage): Promise<boolean> {
  const { voice, folder } = stage
  await voice.title('The ledger: a forger is found out')
  const copy = join(folder, 'tampered-ledger')
  cpSync(ledgerFolder(folder), copy, { recursive: true })
  const change = falsify(copy)
  await voice.say(
    '   A forger takes a copy and changes one byte, so that a batch looks larger by a few rows:',
    `     ${change.file}, byte ${change.at}:   ${change.before}   →   ${change.after}`,
    '',
  )
  await voice.pause(1200)
  const forged = await readLedger(copy, true)
  const truth = await readLedger(ledgerFolder(folder), true)
  const found = !forged.verification.ok
  mustHold(found, 'the tampered ledger verifies')
  mustHold(truth.verification.ok, 'the true ledger does not verify')
  const message = forged.verification.ok ? '' : faultText(forged.verification.fault)
  const size = truth.verification.ok ? truth.verification.size : 0
  const root = truth.verification.ok ? truth.verification.root : ''
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
  return found
}

interface Change {
  readonly file: string
  readonly at: number
  readonly before: string
  readonly after: string
}

const rowsCrossed = '"inserted":'

/** Raises a count of inserted rows in an entry by flipping the lowest bit of a digit, so that it stays well-formed. */
function falsify(folder: string): Change {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort()
  for (const file of files) {
    const bytes = readFileSync(file)
    for (let at = bytes.indexOf(rowsCrossed); at >= 0; at = bytes.indexOf(rowsCrossed, at + 1)) {
      const digit = at + rowsCrossed.length
      if (!/^[2468]$/.test(String.fromCharCode(bytes[digit]!))) continue
      const shown = () => /^[^,}]*/.exec(bytes.toString('latin1', at, at + 24))?.[0] ?? ''
      const before = shown()
      bytes[digit]! ^= 1
      writeFileSync(file, bytes)
      return { file: relative(folder, file), at: digit, before, after: shown() }
    }
  }
  mustHold(false, 'the ledger has no batch to falsify')
  throw new RangeError('unreachable')
}
