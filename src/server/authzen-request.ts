/** An access evaluation (OpenID AuthZEN Authorization API 1.0, 6.1) read as a transfer: subject exporter, resource data, context the rest. */

import { factOf, facts, isPlainObject, nearest } from '../law/index.ts'
import type { Fault } from './problem.ts'

/** 9.1.1: the key of the address of whoever decides. */
export const decisionPointKey = 'policy_decision_point'

/** The one action there is. */
export const transferAction = 'transfer'

export interface ReadEvaluation {
  readonly action: string
  /** JSON of a transfer; no more checked than where each part came from. */
  readonly transfer: Readonly<Record<string, unknown>>
  /** Facts that are not stated are unknown (`context.strict`). */
  readonly strict: boolean
  /** Keys that are no fact, which the specification has receivers ignore (10.1.1). */
  readonly ignored: readonly string[]
  /** Where in the request a path of the transfer was stated. */
  placeOf(path: string): string
}

type Json = Readonly<Record<string, unknown>>

/** @param json `{ subject, action, resource, context? }` */
export function readEvaluation(json: unknown): ReadEvaluation | { readonly faults: readonly Fault[] } {
  if (!isPlainObject(json)) return { faults: [{ path: '', message: 'must be an object' }] }
  const faults: Fault[] = []
  const subject = entityIn(json, 'subject', ['type', 'id'], faults)
  const action = entityIn(json, 'action', ['name'], faults)
  const resource = entityIn(json, 'resource', ['type', 'id'], faults)
  if (Object.hasOwn(json, 'context') && !isPlainObject(json.context))
    faults.push({ path: 'context', message: 'must be an object' })
  if (faults.length > 0) return { faults }
  const parts = new Parts()
  parts.resource(resource)
  parts.subject(subject)
  parts.rest('action.properties', propertiesOf(action))
  parts.rest('context', isPlainObject(json.context) ? json.context : {})
  return parts.faults.length > 0 ? { faults: parts.faults } : parts.read(String(action.name))
}

function entityIn(json: Json, name: string, keys: readonly string[], faults: Fault[]): Json {
  const entity = Object.hasOwn(json, name) ? json[name] : undefined
  if (!isPlainObject(entity)) {
    faults.push({ path: name, message: 'required: an object' })
    return {}
  }
  for (const key of keys)
    if (typeof entity[key] !== 'string') faults.push({ path: `${name}.${key}`, message: 'required: a text' })
  if (Object.hasOwn(entity, 'properties') && !isPlainObject(entity.properties))
    faults.push({ path: `${name}.properties`, message: 'must be an object' })
  return entity
}

const propertiesOf = ({ properties }: Json): Json => (isPlainObject(properties) ? properties : {})

/** Keys below `exporter` or `data`, or beside them. */
const keysBelow = (root: string): ReadonlySet<string> =>
  new Set(facts.filter((f) => f.path.startsWith(`${root}.`)).map((f) => f.path.split('.')[1]!))
const exporterKeys = keysBelow('exporter')
const dataKeys = keysBelow('data')
const rootKeys: ReadonlySet<string> = new Set(['asOf', ...facts.map((f) => f.path.split('.')[0]!)])
const restKeys: ReadonlySet<string> = new Set([...rootKeys].filter((key) => key !== 'data' && key !== 'exporter'))

/** Puts the transfer together. What is stated in two places is a fault: nobody can say which holds. */
class Parts {
  readonly faults: Fault[] = []
  private readonly transfer: Record<string, unknown> = {}
  private readonly places = new Map<string, string>([['importer', 'context.importer']])
  private readonly ignored: string[] = []
  private strict = false

  /** Its properties are the data, or, where they speak of the parties too, the transfer. */
  resource(resource: Json): void {
    const properties = propertiesOf(resource)
    if (['data', 'exporter', 'importer'].some((key) => Object.hasOwn(properties, key))) {
      for (const [key, value] of Object.entries(properties)) this.state(key, value, `resource.properties.${key}`)
      this.places.set('', 'resource.properties')
    } else {
      const data = this.known(properties, 'resource.properties', dataKeys)
      if (resource.type === 'category' && !Object.hasOwn(data, 'categories')) data.categories = [resource.id]
      this.state('data', data, 'resource.properties')
    }
  }

  subject(subject: Json): void {
    const exporter = this.known(propertiesOf(subject), 'subject.properties', exporterKeys)
    if (subject.type === 'country' && !Object.hasOwn(exporter, 'country')) exporter.country = subject.id
    if (Object.keys(exporter).length > 0 || !Object.hasOwn(this.transfer, 'exporter'))
      this.state('exporter', exporter, 'subject.properties')
  }

  rest(place: string, stated: Json): void {
    const { strict, ...more } = stated
    if (typeof strict === 'boolean') this.strict ||= strict
    else if (strict !== undefined) this.faults.push({ path: `${place}.strict`, message: 'true or false' })
    for (const [key, value] of Object.entries(this.known(more, place, restKeys)))
      this.state(key, value, `${place}.${key}`)
  }

  read(action: string): ReadEvaluation {
    const { transfer, strict, ignored, places } = this
    const placeOf = (path: string): string => {
      const root = /^[^.[]*/.exec(path)![0]
      const place = places.get(root)
      if (place !== undefined) return `${place}${path.slice(root.length)}`
      return path === '' ? (places.get('') ?? '') : `${places.get('') ?? 'context'}.${path}`
    }
    return { action, transfer, strict, ignored, placeOf }
  }

  private state(key: string, value: unknown, place: string): void {
    if (Object.hasOwn(this.transfer, key))
      this.faults.push({ path: place, message: `is stated in ${this.places.get(key)} too` })
    this.transfer[key] = value
    this.places.set(key, place)
  }

  /** Of others the key is remembered; one that is nearly a fact is a fault, since what it means to state would be lost. */
  private known(stated: Json, place: string, keys: ReadonlySet<string>): Record<string, unknown> {
    const found: Record<string, unknown> = {}
    for (const [key, value] of Object.entries(stated)) {
      const path = `${place}.${key.slice(0, 100)}`
      if (keys.has(key)) found[key] = value
      else {
        const near = key.length < 4 ? undefined : nearest(key, keys)
        if (near === undefined) this.ignored.push(path)
        else this.faults.push({ path, message: 'no such fact', nearest: near })
      }
    }
    return found
  }
}

/** What the request says of the exporter’s country, right or wrong. */
export const exporterIn = ({ transfer }: ReadEvaluation): unknown => factOf(transfer, 'exporter.country')
