import { describe, expect, it } from 'vitest'
import { readYaml } from '../manifest/read-yaml.ts'
import { type OidcElsewhere, parseOidc } from './oidc-settings.ts'

const good = `
issuer: https://login.example/realm
clientId: 0042
clientSecret: 0123
publicUrl: https://waybill.example/
roles: { "1002": counsel, "1001": admin, law: viewer }
`

function parsed(text: string, elsewhere: OidcElsewhere = {}) {
  const read = readYaml(text, 'oidc.yaml')
  if ('problems' in read) throw new Error(read.problems[0]?.message)
  return parseOidc(read.tree, elsewhere)
}
const problem = (text: string, elsewhere?: OidcElsewhere) => {
  const read = parsed(text, elsewhere)
  return 'problem' in read ? read.problem : undefined
}
const bent = (key: string, line: string) => good.replace(new RegExp(`^${key}:.*$`, 'm'), line)

describe('the file of --oidc', () => {
  it('is read as written, with its defaults, the roles in their order', () => {
    const read = parsed(good)
    if ('problem' in read) throw new Error(read.problem)
    expect({ ...read.settings, roles: [...read.settings.roles] }).toEqual({
      issuer: 'https://login.example/realm',
      clientId: '0042',
      clientSecret: '0123',
      publicUrl: 'https://waybill.example',
      scopes: ['openid', 'profile'],
      claim: 'groups',
      roles: [
        ['1002', 'counsel'],
        ['1001', 'admin'],
        ['law', 'viewer'],
      ],
    })
  })

  it('may be JSON, whose order counts too, and may leave secret and address to others', () => {
    const text = '{"issuer":"http://localhost:9/","clientId":"a","claim":"https://x/roles","scopes":["openid","g"],'
    const read = parsed(`${text}"roles":{"b":"viewer","2":"admin","1":"counsel"}}`, {
      publicUrl: 'http://127.0.0.1:4180',
      clientSecret: 's',
    })
    if ('problem' in read) throw new Error(read.problem)
    const { settings } = read
    expect([...settings.roles.keys()]).toEqual(['b', '2', '1'])
    expect(settings).toMatchObject({ clientSecret: 's', publicUrl: 'http://127.0.0.1:4180', claim: 'https://x/roles' })
    expect(settings.scopes).toEqual(['openid', 'g'])
  })

  it('may name the address by its callback', () => {
    const read = parsed(bent('publicUrl', 'redirectUri: https://waybill.example/sign-in/callback'))
    expect(read).toMatchObject({ settings: { publicUrl: 'https://waybill.example' } })
  })

  it.each([
    ['- a', 'line 1: must be an object with issuer'],
    [bent('issuer', 'isuer: https://a'), 'line 2: isuer: is no key here; did you mean issuer?'],
    [bent('issuer', 'issuer: http://login.example'), 'line 2: issuer: must be an https address, or http on loopback'],
    [bent('issuer', 'issuer: https://u:p@login.example'), 'issuer: must be an https address'],
    [bent('issuer', 'issuer: https://login.example?x'), 'issuer: must be an https address'],
    [bent('issuer', 'issuer: http://127.0.0.1.evil.example'), 'issuer: must be an https address'],
    [bent('issuer', 'issuer: [a]'), 'issuer: must be a text of 1 to 1,000 characters'],
    [bent('issuer', ''), 'issuer: is missing'],
    [bent('clientId', ''), 'clientId: is missing'],
    [bent('clientSecret', 'clientSecret:'), 'line 4: clientSecret: must be a text'],
    [bent('clientSecret', 'clientSecret: "a\\u0007"'), 'clientSecret: must be a text'],
    [bent('publicUrl', ''), 'publicUrl: is missing: where people reach this server'],
    [bent('publicUrl', 'publicUrl: https://waybill.example/x'), 'publicUrl: must be an address without path'],
    [bent('publicUrl', 'publicUrl: http://waybill.example'), 'publicUrl: must be an address without path'],
    [bent('publicUrl', 'redirectUri: https://waybill.example/callback'), 'redirectUri: must be the public address'],
    [`${good}redirectUri: https://w.example/sign-in/callback`, 'publicUrl, redirectUri: name different addresses'],
    [`${good}scopes: [profile]`, 'scopes: must hold openid'],
    [`${good}scopes: ["openid", "a b"]`, 'scopes: must be a list of words'],
    [`${good}scopes: ["openid", 7, [a]]`, 'scopes[2]: must be a text'],
    [`${good}claim: ""`, 'claim: must be a text'],
    [`${good}postLogoutRedirectUri: http://a.example`, 'postLogoutRedirectUri: must be an https address'],
    [bent('roles', ''), 'roles: is missing'],
    [bent('roles', 'roles: {}'), 'roles: must be an object of values of the claim'],
    [bent('roles', 'roles: { law: consul }'), 'roles.law: must be one of viewer, engineer, counsel'],
    [bent('roles', 'roles: { law: consul }'), 'did you mean counsel?'],
    [bent('roles', 'roles: { law: [admin] }'), 'roles.law: must be one of'],
    [bent('roles', 'roles: { "": admin }'), 'roles.: must be one of'],
  ])('%s', (text, message) => {
    expect(problem(text)).toContain(message)
    expect(problem(text)).not.toMatch(/0123|u:p/)
  })

  it('may not leave open which secret or address is meant', () => {
    expect(problem(good, { clientSecret: 'x' })).toContain('clientSecret: is in WAYBILL_OIDC_SECRET too')
    expect(problem(good, { publicUrl: 'https://b.example' })).toContain('--public-url, publicUrl: name different')
    expect(problem(good, { publicUrl: 'https://waybill.example' })).toBe(undefined)
  })
})
