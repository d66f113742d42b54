/** Acts on proposals between the spool and the ledger: each is recorded once, whenever the process dies; what changed makes them lapse. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Acts, type InForce } from '../src/border/home/acts.ts'
import { type Home, openHome } from '../src/border/home/home.ts'
import { spoolOf } from '../src/border/home/spool.ts'
import { type Act, encodeAct } from '../src/ledger/index.ts'

const root = mkdtempSync(join(tmpdir(), 'waybill-acts-'))
const built = join(root, 'child.mjs')
beforeAll(async () => {
  symlinkSync(join(import.meta.dirname, '..', 'node_modules'), join(root, 'node_modules'))
  const input = join(import.meta.dirname, 'support', 'acts-child.ts')
  await build({ input, platform: 'node', external: ['lmdb'], logLevel: 'silent', output: { file: built } })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const digest = (digit: string) => `sha256:${digit.repeat(64)}`
const inForce: InForce = { plan: digest('a'), law: digest('b'), manifest: digest('c'), release: 'by-proposal' }
const li: Act['by'] = { name: 'Li Na', role: 'engineer', how: 'oidc', person: digest('1') }
const wang: Act['by'] = { name: 'Li Na', role: 'counsel', how: 'oidc', person: digest('2') }
const start = Date.parse('2026-11-25T04:00:00.000Z')

function act(proposal: string, place: 0 | 1, kind: Act['act'], by: Act['by'], more: Partial<Act> = {}): Act {
  const { release: _, ...frozen } = inForce
  return {
    ...{ id: `${proposal}-${place}`, act: kind, proposal, acted: new Date(start).toISOString(), by, flow: 'f' },
    ...{ what: 'release', groups: [{ dataset: 'orders', reason: 'limit', rows: 9 }], people: 3, ...frozen, ...more },
  }
}

let folders = 0
let proposals = 0
const newId = () => `p-0mwvlhts0-${String(++proposals).padStart(8, '0')}`

/** A home in a folder, and what one who asks would put into it. */
class Desk {
  readonly state = join(root, `state${++folders}`)
  readonly keys = join(root, `keys${folders}`)
  readonly refused: string[] = []
  readonly spool = spoolOf(this.state)
  nowMs = start

  put(one: Act): boolean {
    return this.spool.put(one.id, encodeAct(one))
  }

  /** One run of a border. */
  async with<T>(work: (acts: Acts, home: Home) => Promise<T>, flows: readonly string[] = ['f', 'other']): Promise<T> {
    const home = await openHome({
      state: this.state,
      keys: this.keys,
      organisation: 'Test Retail',
      origin: 'waybill.test/acts',
      codec: () => {
        throw new Error('no row is read')
      },
    })
    const acts = new Acts({
      state: this.state,
      spool: this.spool,
      store: home.store,
      log: home.log,
      nowMs: () => this.nowMs,
      flows: () => flows,
      onRefused: (name, why) => this.refused.push(`${name}: ${why}`),
    })
    try {
      return await work(acts, home)
    } finally {
      await home.close()
    }
  }

  next(now: InForce = inForce) {
    return this.with((acts) => acts.next('f', now))
  }

  /** Acts in the ledger. */
  log() {
    return this.with(async (_, home) =>
      home.log
        .acts()
        .map((e) => (e.kind === 'act' ? `${e.id} ${e.act}${e.why ? ` ${e.why}` : ''}` : `${e.proposal} ${e.rows}`)),
    )
  }

  told() {
    return JSON.parse(readFileSync(join(this.state, 'proposals.json'), 'utf8'))
  }

  files(): readonly string[] {
    return readdirSync(join(this.state, 'acts'))
  }
}

async function desk(): Promise<Desk> {
  const made = new Desk()
  await made.with(async () => {})
  return made
}

describe('acts', () => {
  it('become entries, and an approved release is due until it has run', async () => {
    const it = await desk()
    const id = newId()
    it.put(act(id, 0, 'propose', li, { text: 'filed' }))
    expect(await it.next()).toBeNull()
    expect(it.told().proposals).toMatchObject([{ id, state: 'proposed', proposed: { text: 'filed' } }])
    it.put(act(id, 1, 'approve', wang))
    const due = await it.next()
    expect(due).toEqual({ proposal: id, groups: [{ dataset: 'orders', reason: 'limit', rows: 9 }] })
    expect(await it.next()).toEqual(due)
    expect(it.files()).toEqual([])
    const stays = [{ dataset: 'orders', reason: 'consent', rows: 2 }]
    await it.with((acts) => acts.ended('f', due!, { rows: 7, people: 3, stays }))
    expect(await it.next()).toBeNull()
    expect(it.told().proposals).toMatchObject([{ state: 'released', outcome: { rows: 7, people: 3, stays } }])
    expect(await it.log()).toEqual([`${id}-0 propose`, `${id}-1 approve`, `${id} 7`])
    const texts = await it.with(async (_, home) => JSON.stringify(home.log.acts()))
    expect(texts).not.toContain('filed')
  })

  it('lie in one place of their course only, so that two who decide at once are one', async () => {
    const it = await desk()
    const id = newId()
    it.put(act(id, 0, 'propose', li))
    expect([it.put(act(id, 1, 'approve', wang)), it.put(act(id, 1, 'refuse', wang))]).toEqual([true, false])
    expect(await it.next()).toMatchObject({ proposal: id })
  })

  it('on a flow that is not run here wait; on one that is in no manifest they are put aside', async () => {
    const it = await desk()
    const [here, nowhere] = [newId(), newId()]
    it.put(act(here, 0, 'propose', li, { flow: 'other' }))
    it.put(act(nowhere, 0, 'propose', li, { flow: 'gone' }))
    await it.next()
    expect(it.files()).toEqual([`${here}-0.json`, 'refused'])
    expect(it.refused).toEqual([`${nowhere}-0.json: the manifest has no such flow`])
    expect(await it.log()).toEqual([])
  })

  it('that nobody could have done are put aside', async () => {
    const it = await desk()
    const id = newId()
    it.put(act(id, 1, 'approve', wang))
    it.put(act(newId(), 0, 'propose', li))
    writeFileSync(join(it.state, 'acts', '.half'), '{"id"')
    await it.next()
    expect(it.refused).toEqual([`${id}-1.json: there is no such proposal`])
    expect(it.files()).toEqual(['.half', 'refused'])
    expect(await it.log()).toHaveLength(1)
  })
})

describe('what a proposal was made under', () => {
  it.each(['plan', 'law', 'manifest'] as const)('another %s ends it, also once it is approved', async (what) => {
    const it = await desk()
    const [open, approved] = [newId(), newId()]
    for (const id of [open, approved]) it.put(act(id, 0, 'propose', li))
    it.put(act(approved, 1, 'approve', wang))
    expect(await it.next({ ...inForce, [what]: digest('d') })).toBeNull()
    expect(await it.log()).toEqual([
      ...[`${open}-0 propose`, `${approved}-0 propose`, `${approved}-1 approve`],
      ...[`${open}-1 lapse ${what}-changed`, `${approved}-2 lapse ${what}-changed`],
    ])
    // What was comes back, and the proposals do not.
    expect(await it.next()).toBeNull()
    expect(it.told().proposals).toMatchObject([{ state: 'lapsed' }, { state: 'lapsed' }])
  })

  it('a change while rows go ends it with what went', async () => {
    const it = await desk()
    const id = newId()
    it.put(act(id, 0, 'propose', li))
    it.put(act(id, 1, 'approve', wang))
    await it.with(async (acts) => {
      const due = await acts.next('f', inForce)
      expect(await acts.next('f', { ...inForce, law: digest('d') })).toBeNull()
      await acts.ended('f', due!, { rows: 4, people: 1, stays: [] })
    })
    expect(it.told().proposals).toMatchObject([
      { state: 'lapsed', lapsed: { why: 'law-changed' }, outcome: { rows: 4 } },
    ])
    expect(await it.log()).toEqual([`${id}-0 propose`, `${id}-1 approve`, `${id}-2 lapse law-changed`, `${id} 4`])
  })

  it('a day without a decision ends it; an approval in time holds, however late the border is', async () => {
    const it = await desk()
    const [late, inTime] = [newId(), newId()]
    for (const id of [late, inTime]) it.put(act(id, 0, 'propose', li))
    it.put(act(inTime, 1, 'approve', wang))
    it.nowMs = start + 24 * 3_600_000
    expect(await it.next()).toMatchObject({ proposal: inTime })
    expect(await it.log()).toContain(`${late}-1 lapse too-late`)
  })
})

describe('a border that is killed', () => {
  const run = async (it: Desk, moment: string) => {
    const child: ChildProcess = spawn(process.execPath, [built, it.state, it.keys, moment], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let out = ''
    child.stdout?.on('data', (part) => {
      out += part
    })
    const [code, signal] = await once(child, 'close')
    return { code, signal, out: out.trim() }
  }

  it('between the ledger and the spool records nothing twice', async () => {
    const it = await desk()
    const id = newId()
    it.put(act(id, 0, 'propose', li, { text: 'filed' }))
    it.put(act(id, 1, 'approve', wang))
    for (let i = 0; i < 3; i++) {
      expect((await run(it, 'removal')).signal).toBe('SIGKILL')
      expect(it.files()).toEqual([`${id}-0.json`, `${id}-1.json`])
    }
    const last = await run(it, 'never')
    expect([last.code, JSON.parse(last.out)]).toEqual([0, expect.objectContaining({ proposal: id })])
    expect(it.files()).toEqual([])
    expect(await it.log()).toEqual([`${id}-0 propose`, `${id}-1 approve`])
    expect(it.told().proposals).toMatchObject([{ state: 'approved', proposed: { text: 'filed' } }])
    expect(existsSync(join(it.state, 'acts', 'refused'))).toBe(false)
  })
})
