import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { bent, broken, checkAnswer, odd } from '../../../test/support/odd-requests.ts'
import { testServer } from '../../../test/support/server.ts'
import type { Act, Proposal } from '../../ledger/index.ts'
import { actOn, encodeAct } from '../../ledger/index.ts'
import { type Principal, sessionCookie } from '../access.ts'
import type { BorderView } from '../border-view.ts'

const digest = (digit: string) => `sha256:${digit.repeat(64)}`
const frozen = { plan: digest('a'), law: digest('b'), manifest: digest('c') }
const groups = [{ dataset: 'customers', reason: 'limit' }]
const body = { what: 'release', flow: 'to-hq', groups }

/** A border of which a test says what it has taken up. */
class Border {
  waiting: Act[] = []
  recorded = new Map<string, Proposal>()
  running = false
  manifest = frozen.manifest
  inForce = new Map([['to-hq', { ...frozen, release: 'by-proposal' as const }]])
  now = Date.parse('2026-11-25T04:00:00Z')

  readonly view = {
    held: async () => ({
      at: null,
      running: this.running,
      groups: [{ flow: 'to-hq', dataset: 'customers', table: 'public.customers', reason: 'limit', text: '', rows: 7 }],
      people: [{ flow: 'to-hq', people: 3 }],
      suspended: [],
    }),
    acts: {
      read: async () => ({
        waiting: this.waiting,
        recorded: [...this.recorded.values()],
        inForce: this.inForce,
        manifest: this.manifest,
        flows: ['to-hq', 'new-one'],
      }),
      put: async (act: Act) => {
        expect(encodeAct(act).length).toBeGreaterThan(100)
        if (this.waiting.some(({ id }) => id === act.id)) return false
        this.waiting.push(act)
        return true
      },
    },
  } as unknown as BorderView

  takeUp(): void {
    for (const act of this.waiting) {
      const after = actOn(this.recorded.get(act.proposal), act)
      if (typeof after === 'object') this.recorded.set(after.id, after)
    }
    this.waiting = []
  }
}

let border: Border
let server: ReturnType<typeof testServer>
beforeEach(() => {
  border = new Border()
  server = testServer({ border: border.view, now: () => new Date(border.now) })
})

type Headers = Readonly<Record<string, string>>
async function ask(headers: Headers, method: 'GET' | 'POST', path: string, payload?: unknown) {
  const json = payload === undefined ? {} : { payload: JSON.stringify(payload) }
  const type = payload === undefined ? {} : { 'content-type': 'application/json' }
  const got = await server.app.inject({
    method,
    url: `/api/proposals${path}`,
    headers: { ...headers, ...type },
    ...json,
  })
  return { status: got.statusCode, body: got.json(), headers: got.headers }
}

async function proposedBy(headers: Headers): Promise<string> {
  const { status, body: made, headers: got } = await ask(headers, 'POST', '', body)
  expect([status, got.location]).toEqual([201, `/api/proposals/${made.id}`])
  return made.id
}

/** Whom a provider vouches for. */
const signedIn = (id: string, role: Principal['role'], name = 'Li Na'): Headers => ({
  cookie: `${sessionCookie}=${server.access.openSession({ id, name, role, by: 'oidc' })}`,
})

describe('who may approve', () => {
  it('two persons of a provider, though they bear one name', async () => {
    const id = await proposedBy(signedIn('oidc:1', 'engineer'))
    const other = signedIn('oidc:2', 'counsel')
    expect((await ask(other, 'GET', `/${id}`)).body.mayApprove).toEqual({
      allowed: true,
      why: 'You did not propose this: two persons.',
    })
    expect((await ask(other, 'POST', `/${id}/approval`)).body).toMatchObject({ state: 'approved', eyes: 'two persons' })
  })

  it('not one person in two sessions, nor under another role', async () => {
    const id = await proposedBy(signedIn('oidc:1', 'engineer'))
    const again = signedIn('oidc:1', 'counsel', 'Somebody Else')
    const { status, body: refused } = await ask(again, 'POST', `/${id}/approval`)
    expect([status, refused.detail]).toEqual([409, expect.stringContaining('You proposed this')])
    expect((await ask(again, 'POST', `/${id}/refusal`, { reason: 'no' })).status).toBe(409)
  })

  it('nobody, where there is the one-time link alone, and the answer says so before the click', async () => {
    const cookie = () => ({ cookie: `${sessionCookie}=${server.access.redeem(server.access.newLink())}` })
    const id = await proposedBy(cookie())
    const { mayApprove } = (await ask(cookie(), 'GET', `/${id}`)).body
    expect(mayApprove).toEqual({ allowed: false, why: expect.stringContaining('the operator of this machine') })
    const { status, body: refused } = await ask(cookie(), 'POST', `/${id}/approval`)
    expect([status, refused.detail]).toEqual([409, mayApprove.why])
  })

  it('one of two who decide at the same moment', async () => {
    const id = await proposedBy(server.as('engineer'))
    const both = await Promise.all([
      ask(server.as('counsel'), 'POST', `/${id}/approval`),
      ask(server.as('admin'), 'POST', `/${id}/refusal`, { reason: 'no' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(border.waiting.filter((act) => act.act !== 'propose')).toHaveLength(1)
  })

  it('nobody whom another server was quicker than', async () => {
    const id = await proposedBy(server.as('engineer'))
    const read = border.view.acts.read
    border.waiting.push({
      ...border.waiting[0]!,
      id: `${id}-1`,
      act: 'refuse',
      by: { ...border.waiting[0]!.by, person: digest('9') },
    })
    Object.assign(border.view.acts, { read: async () => ({ ...(await read()), waiting: border.waiting.slice(0, 1) }) })
    expect((await ask(server.as('counsel'), 'POST', `/${id}/approval`)).body.detail).toContain('Somebody else')
  })
})

describe('the course of a proposal', () => {
  it('is proposed, approved, releasing, released', async () => {
    const id = await proposedBy(server.as('engineer'))
    const see = async () => (await ask(server.as('auditor'), 'GET', `/${id}`)).body
    expect(await see()).toMatchObject({
      state: 'proposed',
      rows: 7,
      people: 3,
      waitsFor: expect.stringContaining('later'),
    })
    border.takeUp()
    expect((await see()).waitsFor).toBeNull()
    await ask(server.as('counsel'), 'POST', `/${id}/approval`)
    expect(await see()).toMatchObject({ state: 'approved', waitsFor: expect.stringContaining('`waybill release`') })
    border.running = true
    expect((await see()).waitsFor).toBeNull()
    border.takeUp()
    expect((await see()).state).toBe('releasing')
    const outcome = {
      at: '2026-11-25T04:10:00.000Z',
      rows: 5,
      people: 2,
      stays: [{ dataset: 'customers', reason: 'consent', rows: 2 }],
    }
    border.recorded.set(id, { ...border.recorded.get(id)!, state: 'released', outcome })
    expect(await see()).toMatchObject({ state: 'released', outcome })
    expect((await ask(server.as('counsel'), 'POST', `/${id}/approval`)).status).toBe(200)
    expect((await ask(server.as('admin'), 'POST', `/${id}/approval`)).body.detail).toContain('released already')
  })

  it.each([
    ['law', 'the law that the flow asks'],
    ['plan', 'the flow’s plan'],
    ['manifest', 'the manifest'],
  ] as const)('lapses when the %s changes, for both to see, and a trace of it is left once', async (what, told) => {
    const id = await proposedBy(server.as('engineer'))
    border.inForce.set('to-hq', { ...frozen, release: 'by-proposal', [what]: digest('d') })
    if (what === 'manifest') border.manifest = digest('d')
    for (const role of ['engineer', 'counsel'] as const) {
      const { body: seen } = await ask(server.as(role), 'GET', `/${id}`)
      expect(seen).toMatchObject({
        state: 'lapsed',
        lapsed: { why: `${what}-changed`, text: expect.stringContaining(told) },
      })
      expect(seen.mayApprove).toEqual({ allowed: false, why: expect.stringContaining(told) })
    }
    for (let i = 0; i < 2; i++) expect((await ask(server.as('counsel'), 'POST', `/${id}/approval`)).status).toBe(409)
    expect(border.waiting.map((act) => act.act)).toEqual(['propose', 'lapse'])
    border.inForce.set('to-hq', { ...frozen, release: 'by-proposal' })
    border.manifest = frozen.manifest
    expect((await ask(server.as('counsel'), 'GET', `/${id}`)).body.state).toBe('lapsed')
  })

  it('is listed with the latest first, and with what each flow asks', async () => {
    const first = await proposedBy(server.as('engineer'))
    border.now += 1000
    const second = await proposedBy(server.as('counsel'))
    const { body: list } = await ask(server.as('auditor'), 'GET', '')
    expect(list.proposals.map(({ id }: { id: string }) => id)).toEqual([second, first])
    expect(list.flows).toEqual([{ flow: 'to-hq', release: 'by-proposal' }])
  })

  it('ends where a hundred wait', async () => {
    for (let i = 0; i < 100; i++) await proposedBy(server.as('engineer'))
    expect((await ask(server.as('engineer'), 'POST', '', body)).body.detail).toContain('100 proposals wait')
  })
})

describe('a request that is sent twice', () => {
  const sent = (key: string, more: object = {}, role: 'engineer' | 'counsel' = 'engineer') =>
    ask({ ...server.as(role), 'idempotency-key': key }, 'POST', '', { ...body, ...more })

  it('with a key of its own is one; with another body it is refused', async () => {
    const [one, other] = [await sent('k1'), await sent('k1')]
    expect([one.status, other.body.id]).toEqual([201, one.body.id])
    expect(border.waiting).toHaveLength(1)
    expect((await sent('k1', { note: 'x' })).status).toBe(422)
    expect((await sent('k1', {}, 'counsel')).body.id).not.toBe(one.body.id)
    expect((await sent('k 2')).status).toBe(400)
  })
})

describe('bodies', () => {
  it.each([
    ['no body', undefined, 'must be an object', ''],
    ['another act', { ...body, what: 'recall' }, 'must be release', 'what'],
    ['a key more', { ...body, nots: 'x' }, 'is no key', 'nots'],
    ['no groups', { ...body, groups: [] }, 'must be a list', 'groups'],
    ['a group twice', { ...body, groups: [...groups, ...groups] }, 'twice', 'groups[1]'],
    ['a key more in a group', { ...body, groups: [{ ...groups[0], rows: 1 }] }, 'is no key', 'groups[0].rows'],
    [
      'what is not held',
      { ...body, groups: [{ dataset: 'customers', reason: 'consent' }] },
      'nothing is held',
      'groups[0]',
    ],
    [
      'what is no reason',
      { ...body, groups: [{ dataset: 'customers', reason: 'x y' }] },
      'must be a reason',
      'groups[0].reason',
    ],
    ['another flow', { ...body, flow: 'to-hk' }, 'is no flow', 'flow'],
    ['a note of two lines', { ...body, note: 'a\nb' }, 'control', 'note'],
    ['a long note', { ...body, note: 'x'.repeat(501) }, '500', 'note'],
  ])('%s: refused by its place', async (_, sent, message, path) => {
    const { status, body: refused } = await ask(server.as('engineer'), 'POST', '', sent)
    expect([status, refused.errors[0]]).toEqual([
      422,
      expect.objectContaining({ path, message: expect.stringContaining(message) }),
    ])
  })

  it('say the nearest word', async () => {
    const { body: refused } = await ask(server.as('engineer'), 'POST', '', { ...body, flow: 'to-hk' })
    expect(refused.errors[0].nearest).toBe('to-hq')
  })

  it('on a flow of which the border has not told, or told before the manifest changed, wait for it', async () => {
    expect((await ask(server.as('engineer'), 'POST', '', { ...body, flow: 'new-one' })).body.detail).toContain(
      'waybill sync',
    )
    border.manifest = digest('d')
    expect((await ask(server.as('engineer'), 'POST', '', body)).status).toBe(409)
  })

  it('of decisions are as strict', async () => {
    const id = await proposedBy(server.as('engineer'))
    const at = async (path: string, sent?: unknown) =>
      (await ask(server.as('counsel'), 'POST', `/${id}${path}`, sent)).status
    expect([
      await at('/refusal'),
      await at('/refusal', { reason: '' }),
      await at('/refusal', { reason: 'a', more: 1 }),
    ]).toEqual([422, 422, 422])
    expect([
      await at('/approval', { force: true }),
      await at('/approval?force=true'),
      await at('/approval', []),
    ]).toEqual([422, 400, 422])
    expect(await at('/approval', {})).toBe(200)
  })

  it('of any shape are answered or refused', async () => {
    const id = await proposedBy(server.as('engineer'))
    const path = fc.constantFrom(
      '',
      `/${id}/approval`,
      `/${id}/refusal`,
      `/${id}/withdrawal`,
      '/p-x/approval',
      '/__proto__/refusal',
    )
    const text = fc.oneof(
      fc.oneof(bent(body), odd, bent({ reason: 'x' })).map((value) => JSON.stringify(value)),
      broken,
    )
    const met = new Map<number, number>()
    await fc.assert(
      fc.asyncProperty(path, text, async (at, payload) => {
        const headers = { ...server.as('admin'), 'content-type': 'application/json' }
        const answer = await server.app.inject({ method: 'POST', url: `/api/proposals${at}`, headers, payload })
        met.set(answer.statusCode, (met.get(answer.statusCode) ?? 0) + 1)
        checkAnswer(answer)
      }),
      { numRuns: 400 },
    )
    console.log('answers to bodies', Object.fromEntries(met))
    expect([...met.keys()]).toEqual(expect.arrayContaining([400, 404, 422]))
  })
})

it('without a border nothing can be proposed, and the answer says how to have one', async () => {
  const bare = testServer()
  const paths = [
    ['GET', ''],
    ['POST', ''],
    ['GET', '/p-1'],
    ['POST', '/p-1/approval'],
    ['POST', '/p-1/withdrawal'],
  ] as const
  for (const [method, path] of paths) {
    const headers = { ...bare.as('admin'), 'content-type': 'application/json' }
    const payload = method === 'GET' ? {} : { payload: JSON.stringify(path === '' ? body : {}) }
    const got = await bare.app.inject({ method, url: `/api/proposals${path}`, headers, ...payload })
    expect([path, got.statusCode, got.json().detail]).toEqual([path, 404, expect.stringContaining('--manifest')])
  }
})

it('answers as the document says', async () => {
  const api = (await server.app.inject({ url: '/api/openapi.json', headers: server.as('viewer') })).json()
  const schemas = new Ajv2020({ strict: false, validateFormats: false }).addSchema({ ...api, $id: 'api' })
  const faults = (name: string, value: unknown) => {
    const check = schemas.getSchema(`api#/components/schemas/${name}`)!
    check(value)
    return check.errors ?? []
  }
  const id = await proposedBy(server.as('engineer'))
  const { body: approved } = await ask(server.as('counsel'), 'POST', `/${id}/approval`)
  expect(faults('Proposal', approved)).toEqual([])
  expect(faults('Proposals', (await ask(server.as('auditor'), 'GET', '')).body)).toEqual([])
})
