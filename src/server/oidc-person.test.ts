import { describe, expect, it } from 'vitest'
import { isEnough, personOf } from './oidc-person.ts'
import type { Role } from './roles.ts'

const roles = new Map<string, Role>([['law', 'counsel']])
const known = { iss: 'https://a.example', sub: '1', email: 'x@a.example', groups: ['law'], name: 'X' }
const person = (more: object) => personOf({ ...known, ...more }, { claim: 'groups', roles })

describe('whom a provider vouches for', () => {
  it('is one person for each issuer and subject, whatever the name and the e-mail', () => {
    const { id } = person({})
    expect(person({ name: 'Y', email: 'y@a.example', groups: 'law' }).id).toBe(id)
    const others = [{ iss: 'https://b.example' }, { sub: '2' }, { iss: 'https://a.example1', sub: '' }]
    expect(new Set([id, ...others.map((more) => person(more).id)]).size).toBe(4)
  })

  it('is called by a name that can be printed, and else by a piece of the digest', () => {
    const { id } = person({})
    const names = [{ name: 'X' }, { name: 'a\nb', preferred_username: 'ab' }, { name: 7 }, { name: 'x'.repeat(101) }]
    const piece = `person ${id.slice(5, 17)}`
    expect(names.map((more) => person(more).name)).toEqual(['X', 'ab', piece, piece])
  })

  it('has no role but by a text that stands in the table', () => {
    for (const groups of [undefined, null, 7, {}, [], [['law']], 'law ', 'LAW', ['sales'], { law: true }])
      expect(() => person({ groups })).toThrow('“groups”')
    expect(() => personOf(known, { claim: 'toString', roles })).toThrow('“toString”')
  })

  it('is told enough of by a claim and a name', () => {
    const { name: _, ...nameless } = known
    expect([isEnough(known, 'groups'), isEnough(known, 'roles'), isEnough(nameless, 'groups')]).toEqual([
      true,
      false,
      false,
    ])
  })
})
