/** The console over the demo's own border: it stays open while live orders go on, until somebody ends it or nobody asks. */

import { Access } from '../../server/access.ts'
import { serverOf } from '../../server/app.ts'
import { openBorderView } from '../border-view.ts'
import { consoleOf } from '../console-files.ts'
import { lawShelf } from '../law-shelf.ts'
import { addressOf, answersAt, close, everydayPort, linkTo, listenNear, signInWith } from '../listening.ts'
import { tryHere, writeEnvironment } from './act-ending.ts'
import { BatchTeller, lineOf, sellEveryMs } from './act-live.ts'
import { Attention } from './attention.ts'
import { Interrupted } from './interrupt.ts'
import { paragraph } from './layout.ts'
import type { Stage } from './stage.ts'

/** A script that started the demo ends after so long; a person at a terminal ends it herself. */
const patienceMs = 60_000

export async function openConsole(stage: Stage): Promise<void> {
  const { voice, io, options, interrupt } = stage
  stage.runningBorder.saveStatus()
  writeEnvironment(stage)
  const now = () => io.now()
  const access = new Access([], now)
  const border = await openBorderView({ ...io, env: stage.env }, stage.manifestPath)
  const app = serverOf({
    shelf: lawShelf,
    access,
    now,
    version: options.version,
    loopbackOnly: true,
    border,
    ...(await consoleOf(stage.io)),
  })
  let closed: Promise<void> | undefined
  const end = () => {
    closed ??= close(io, app)
    return closed
  }
  stage.atEnd(end)
  await listenNear(app, { host: '127.0.0.1', port: everydayPort })
  interrupt.check()
  const address = addressOf(app)
  const link = linkTo(address, access)
  await voice.tell({ event: 'console', address, link })
  await voice.title('Look for yourself: this border, in a browser')
  await voice.say(...words(stage), '', `   ${answersAt(address)}`, `   ${signInWith(link)}`)
  const attention = new Attention(app)
  await sellOn(stage, () => options.leaves && attention.quietMs() > patienceMs)
  await end()
}

function words(stage: Stage): readonly string[] {
  const ending = stage.options.leaves
    ? `Ctrl-C ends it, and so do ${patienceMs / 1000} seconds in which nobody asks;`
    : 'Ctrl-C ends it;'
  return [
    ...paragraph(`Live orders go on crossing, and some are held. ${ending} then everything is removed.`),
    ...(stage.options.once
      ? []
      : ['', '   In another terminal (in a checkout: node bin/waybill.js)', ...tryHere(stage)]),
  ]
}

/** Sells on until Ctrl-C, or until `left` says that nobody is there. What crosses is told to programs only. */
async function sellOn(stage: Stage, left: () => boolean): Promise<void> {
  const { voice, runningBorder: border, shop, interrupt } = stage
  const batches = new BatchTeller(stage, lineOf(stage))
  const tell = voice.json ? () => batches.tellNew() : undefined
  try {
    while (!left()) {
      await shop.sell()
      border.saveStatus()
      await interrupt.sleep(sellEveryMs * 3)
      await border.until(() => true, 'a batch', tell)
    }
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error
    interrupt.again()
  }
}
