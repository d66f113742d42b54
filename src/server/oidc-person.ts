/** Whom a provider vouches for: the name to show, the role, and what tells this person from all others. */

import { createHash } from 'node:crypto'
import { isName, type Principal } from './access.ts'
import type { OidcSettings } from './oidc-settings.ts'
import { Problem } from './problem.ts'

export interface Claims {
  readonly iss: string
  readonly sub: string
  readonly [name: string]: unknown
}

/** Throws Problem 403 where no role is mapped; it names the claim and not its value. */
export function personOf(claims: Claims, { claim, roles }: Pick<OidcSettings, 'claim' | 'roles'>): Principal {
  const values = valuesOf(claimIn(claims, claim))
  if (values === undefined)
    throw new Problem(
      403,
      `You are known to the provider, and it says nothing of your roles: it sent no claim “${claim}” that is a text or a list of texts. Whoever runs this server can ask for another scope, or look at another claim.`,
    )
  const value = [...roles.keys()].find((one) => values.includes(one))
  if (value === undefined)
    throw new Problem(
      403,
      `You are known to the provider, and have no role here: no value of the claim “${claim}” stands in this server’s table of roles. Whoever runs it can add one, or the provider can.`,
    )
  // Issuer and subject are the only pair that is never given to another person (OpenID Connect Core 5.7).
  const id = createHash('sha256')
    .update(JSON.stringify([claims.iss, claims.sub]))
    .digest('hex')
  return { id: `oidc:${id}`, name: nameIn(claims) ?? `person ${id.slice(0, 12)}`, role: roles.get(value)!, by: 'oidc' }
}

/** Whether the claims say both what gives the role and how to call the person. */
export const isEnough = (claims: Claims, claim: string): boolean =>
  claimIn(claims, claim) !== undefined && nameIn(claims) !== undefined

const claimIn = (claims: Claims, name: string): unknown => (Object.hasOwn(claims, name) ? claims[name] : undefined)

function nameIn(claims: Claims): string | undefined {
  const names = [claimIn(claims, 'name'), claimIn(claims, 'preferred_username')]
  return names.find((name): name is string => typeof name === 'string' && isName(name))
}

function valuesOf(found: unknown): readonly unknown[] | undefined {
  if (typeof found === 'string') return [found]
  return Array.isArray(found) ? found : undefined
}
