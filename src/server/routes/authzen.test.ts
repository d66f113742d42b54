import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { testServer } from '../../../test/support/server.ts'
import { lawShelf } from '../../cli/law-shelf.ts'
import { parseTransfer } from '../../law/index.ts'

const { app, as } = testServer({
  shelf: lawShelf,
  now: () => new Date('2026-11-24T03:00:00Z'),
  limits: { requestMs: 120_000 },
})
afterAll(() => app.close())

const post = (path: string, payload: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: `/access/v1/${path}`,
    headers: { ...as('engineer'), 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(payload),
  })

const subject = { type: 'organisation', id: 'hanami-shanghai', properties: { country: 'CN', sector: 'retail' } }
const action = { name: 'transfer' }
const data = {
  categories: ['user.contact.email'],
  collectedIn: 'CN',
  important: 'no',
  subjects: { count: 5, yearToDate: 0, residence: ['CN'], citizenship: ['CN'], consent: 'separate' },
}
const resource = { type: 'dataset', id: 'customers', properties: data }
const many = { ...resource, properties: { ...data, subjects: { ...data.subjects, count: 120_000 } } }
const context = { asOf: '2024-03-22', importer: { country: 'JP' } }
const evaluation = { subject, action, resource, context }
const transfer = { ...context, data, exporter: subject.properties }

describe('POST /access/v1/evaluation', () => {
  it('is true where the law lets pass, with the duties that stand', async () => {
    const answer = await post('evaluation', evaluation)
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
    const decision = await lawShelf.decide(parseTransfer(transfer).transfer!, { brief: true })
    expect(decision.verdict).toBe('permitted')
    expect(answer.json()).toMatchObject({
      decision: true,
      context: {
        verdict: 'permitted',
        asOf: '2024-03-22',
        citations: decision.jurisdictions[0]!.citations,
        missing: [],
      },
    })
    expect(answer.json().context.jurisdictions[0].obligations).toEqual(decision.jurisdictions[0]!.obligations)
    expect(answer.json().context).not.toHaveProperty('ignored')
  })

  it('is false with the reasons where it asks for steps first', async () => {
    const { decision, context: why } = (await post('evaluation', { ...evaluation, resource: many })).json()
    expect([decision, why.verdict]).toEqual([false, 'conditional'])
    expect(why.citations).toContain('CN PIPL 2021 art 38')
    expect(why.jurisdictions[0].mechanisms).toContainEqual(['cn.scc'])
  })

  it('is false where a fact is missing', async () => {
    const uncounted = { ...resource, properties: { ...data, subjects: { ...data.subjects, count: null } } }
    const { decision, context: why } = (await post('evaluation', { ...evaluation, resource: uncounted })).json()
    expect([decision, why.verdict, why.missing]).toEqual([false, 'undetermined', ['data.subjects.count']])
  })

  it('takes the transfer whole as properties of the resource', async () => {
    const { asOf: _, ...undated } = transfer
    const whole = {
      subject: { type: 'x', id: 'y' },
      action,
      resource: { type: 'transfer', id: '1', properties: undated },
    }
    const dated = { ...whole, context: { asOf: '2024-03-22' } }
    expect((await post('evaluation', dated)).json()).toEqual((await post('evaluation', evaluation)).json())
    const faulty = { ...whole, resource: { ...whole.resource, properties: { ...undated, vai: 'transfer' } } }
    const refused = await post('evaluation', faulty)
    expect([refused.statusCode, refused.json().errors]).toMatchObject([400, [{ path: 'resource.properties.vai' }]])
  })

  it('takes a country and a category by their ids, and the day as today where the exporter is', async () => {
    const { decision, context: why } = (
      await post('evaluation', {
        subject: { type: 'country', id: 'JP' },
        action,
        resource: { type: 'category', id: 'business.record' },
        context: { importer: { country: 'SG' } },
      })
    ).json()
    expect([decision, why.asOf]).toEqual([true, '2026-11-24'])
  })

  it('with context.strict takes nothing for granted', async () => {
    const { decision, context: why } = (
      await post('evaluation', { ...evaluation, context: { ...context, strict: true } })
    ).json()
    expect([decision, why.verdict]).toEqual([false, 'undetermined'])
  })

  it('ignores what it does not know, and says so', async () => {
    const odd = {
      ...evaluation,
      futureField: { nested: true },
      subject: { ...subject, properties: { ...subject.properties, department: 'Sales' } },
      action: { name: 'transfer', properties: { method: 'GET', via: 'transfer' } },
      context: { ...context, time: '2025-06-27T18:03-07:00', ip: '192.168.1.1' },
    }
    const { decision, context: why } = (await post('evaluation', odd)).json()
    expect(decision).toBe(true)
    expect(why.ignored).toEqual([
      'subject.properties.department',
      'action.properties.method',
      'context.time',
      'context.ip',
    ])
  })

  it('is false for any other action', async () => {
    const { decision, context: why } = (await post('evaluation', { ...evaluation, action: { name: 'read' } })).json()
    expect([decision, why]).toEqual([false, { reason: 'no such action: this decides about transfer' }])
  })

  it.each<[string, object]>([
    ['subject', { ...evaluation, subject: undefined }],
    ['action', { ...evaluation, action: undefined }],
    ['resource', { ...evaluation, resource: undefined }],
    ['subject', { ...evaluation, subject: 'alice' }],
    ['subject.type', { ...evaluation, subject: { id: 'a' } }],
    ['subject.id', { ...evaluation, subject: { type: 'a' } }],
    ['action.name', { ...evaluation, action: {} }],
    ['action.name', { ...evaluation, action: { name: 123 } }],
    ['resource.type', { ...evaluation, resource: { id: 'a' } }],
    ['resource.id', { ...evaluation, resource: { type: 'a' } }],
    ['resource.properties', { ...evaluation, resource: { ...resource, properties: [] } }],
    ['context', { ...evaluation, context: 5 }],
    ['', []],
    ['context.importer.country', { ...evaluation, context: {} }],
    ['context.strict', { ...evaluation, context: { ...context, strict: 'yes' } }],
    ['context.asOf', { ...evaluation, context: { ...context, asOf: 'now' } }],
    ['context.importer.cuontry', { ...evaluation, context: { importer: { country: 'JP', cuontry: 'US' } } }],
    ['context.onwrad', { ...evaluation, context: { ...context, onwrad: [{ country: 'US' }] } }],
    [
      'subject.properties.sector',
      { ...evaluation, subject: { ...subject, properties: { country: 'CN', sector: 'q' } } },
    ],
    [
      'resource.properties.categories[0]',
      { ...evaluation, resource: { ...resource, properties: { ...data, categories: ['q'] } } },
    ],
    [
      'context.via',
      { ...evaluation, action: { ...action, properties: { via: 'transit' } }, context: { ...context, via: 'transit' } },
    ],
    ['subject.properties', { ...evaluation, resource: { ...resource, properties: transfer } }],
  ])('a bad request for %s', async (path, body) => {
    const answer = await post('evaluation', body)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors.map((e: { path: string }) => e.path)).toContain(path)
  })

  it('a bad request for what is no JSON of its own type', async () => {
    const raw = (payload: string, type?: string) =>
      app.inject({
        method: 'POST',
        url: '/access/v1/evaluation',
        headers: { ...as('engineer'), ...(type === undefined ? {} : { 'content-type': type }) },
        payload,
      })
    const text = JSON.stringify(evaluation)
    const json = 'application/json'
    for (const [payload, type] of [
      [text, 'text/plain'],
      [text, 'application/x-ndjson'],
      ['{', json],
      ['', json],
      ['', undefined],
      [`${'['.repeat(99)}${']'.repeat(99)}`, json],
    ] as const) {
      const answer = await raw(payload, type)
      expect([payload.slice(0, 9), type, answer.statusCode]).toEqual([payload.slice(0, 9), type, 400])
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    }
  })

  it('gives back the identifier of the request, whatever comes of it', async () => {
    const id = { 'x-request-id': 'bfe9eb29-ab87 "é"' }
    expect((await post('evaluation', evaluation, id)).headers).toMatchObject(id)
    expect((await post('evaluation', 5, id)).headers).toMatchObject(id)
    expect((await post('evaluation', evaluation, { ...id, authorization: '' })).headers).toMatchObject(id)
    expect((await post('evaluations', evaluation, id)).headers).toMatchObject(id)
    expect((await post('evaluation', evaluation)).headers).not.toHaveProperty('x-request-id')
    const broken = await post('evaluation', evaluation, { 'x-request-id': '文' })
    expect([broken.statusCode, broken.headers['x-request-id']]).toEqual([200, undefined])
  })
})

describe('POST /access/v1/evaluations', () => {
  const yes = { resource }
  const no = { resource: many }
  const decisions = async (evaluations: unknown, options?: unknown) => {
    const answer = await post('evaluations', { subject, action, context, evaluations, ...(options ? { options } : {}) })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).not.toHaveProperty('decision')
    return answer.json().evaluations.map((e: { decision: boolean }) => e.decision)
  }

  it.each([
    [undefined, [true, false, true]],
    [{}, [true, false, true]],
    [{ evaluations_semantic: 'execute_all', another: 1 }, [true, false, true]],
    [{ evaluations_semantic: 'deny_on_first_deny' }, [true, false]],
    [{ evaluations_semantic: 'permit_on_first_permit' }, [true]],
  ])('with %j decides %j', async (options, expected) => {
    expect(await decisions([yes, no, yes], options)).toEqual(expected)
  })

  it('goes on to the first permit, and counts a fault as a denial', async () => {
    const bad = { resource: { type: 'x' } }
    expect(await decisions([bad, no, yes, no], { evaluations_semantic: 'permit_on_first_permit' })).toEqual([
      false,
      false,
      true,
    ])
    expect(await decisions([yes, bad, yes], { evaluations_semantic: 'deny_on_first_deny' })).toEqual([true, false])
  })

  it('replaces a default whole', async () => {
    const answer = await post('evaluations', {
      ...evaluation,
      evaluations: [{}, { resource: many }, { context: { asOf: '2024-03-22' } }, 5],
    })
    const { evaluations } = answer.json()
    expect(evaluations.map((e: { decision: boolean }) => e.decision)).toEqual([true, false, false, false])
    expect(evaluations[2].context.error).toMatchObject({ status: 400, errors: [{ path: 'context.importer.country' }] })
    expect(evaluations[3].context.error).toMatchObject({ status: 400, errors: [{ path: '' }] })
  })

  it('without evaluations, or with none, answers as for one', async () => {
    const one = (await post('evaluation', evaluation)).json()
    expect((await post('evaluations', evaluation)).json()).toEqual(one)
    expect((await post('evaluations', { ...evaluation, evaluations: [] })).json()).toEqual(one)
    expect((await post('evaluations', { action, resource, evaluations: [] })).statusCode).toBe(400)
  })

  it.each([
    [[], ''],
    [{ evaluations: {} }, 'evaluations'],
    [{ evaluations: Array(1_001).fill({}) }, 'evaluations'],
    [{ evaluations: [{}], options: [] }, 'options'],
    [{ evaluations: [{}], options: { evaluations_semantic: 'execute-all' } }, 'options.evaluations_semantic'],
  ])('a bad request: %j'.slice(0, 40), async (body, path) => {
    const answer = await post('evaluations', body)
    expect([answer.statusCode, answer.json().errors[0].path]).toEqual([400, path])
  })
})

describe('GET /.well-known/authzen-configuration', () => {
  const metadata = (host: string) => app.inject({ url: '/.well-known/authzen-configuration', headers: { host } })

  it('names the endpoints at the address that was asked, without sign-in', async () => {
    const answer = await metadata('pdp.example.com:8443')
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
    expect(new Map(Object.entries(answer.json()))).toEqual(
      new Map([
        ['policy_decision_point', 'http://pdp.example.com:8443'],
        ['access_evaluation_endpoint', 'http://pdp.example.com:8443/access/v1/evaluation'],
        ['access_evaluations_endpoint', 'http://pdp.example.com:8443/access/v1/evaluations'],
      ]),
    )
  })

  it.each(['a b', 'evil.example/path', 'user@evil.example', '"><script>'])('refuses the host %j', async (host) => {
    expect((await metadata(host)).statusCode).toBe(400)
  })
})

it.each(['evaluation', 'evaluations'])('%s: no input gives a 5xx, and true only comes from the law', async (path) => {
  const part = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(subject, action, resource, many, context))
  const keys = fc.constantFrom('subject', 'action', 'resource', 'context', 'evaluations', 'options', 'x')
  const bodies = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(keys, part),
    fc.tuple(keys, part).map(([key, value]) => ({ ...evaluation, [key]: value })),
    fc.array(fc.dictionary(keys, part)).map((evaluations) => ({ ...evaluation, evaluations })),
  )
  await fc.assert(
    fc.asyncProperty(bodies, fc.string(), async (body, id) => {
      const answer = await post(path, body, { 'x-request-id': id })
      expect([200, 400]).toContain(answer.statusCode)
      const { evaluations = [answer.json()] } = answer.json()
      if (answer.statusCode === 200)
        for (const { decision, context: why } of evaluations)
          expect(decision).toBe(why.verdict === 'permitted' || why.verdict === 'out-of-scope')
    }),
    { numRuns: 300 },
  )
})
