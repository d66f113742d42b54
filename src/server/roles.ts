/** Who may do what: one table, which the routes ask and a test walks. */

export const roles = ['viewer', 'engineer', 'counsel', 'auditor', 'inspector', 'admin'] as const
export type Role = (typeof roles)[number]

export const permissions = [
  'ask',
  'read-law',
  'run-cases',
  'read-metrics',
  'read-flows',
  'read-held',
  'read-ledger',
  'propose-release',
  'approve-release',
] as const
export type Permission = (typeof permissions)[number]

/** An inspector sees what an order covers, which no route of this release serves: so the law, and no more. */
const table: Readonly<Record<Permission, readonly Role[]>> = {
  'read-law': roles,
  ask: ['viewer', 'engineer', 'counsel', 'auditor', 'admin'],
  'run-cases': ['engineer', 'counsel', 'auditor', 'admin'],
  'read-metrics': ['engineer', 'admin'],
  'read-flows': ['viewer', 'engineer', 'counsel', 'auditor', 'admin'],
  'read-held': ['engineer', 'counsel', 'auditor', 'admin'],
  'read-ledger': ['engineer', 'counsel', 'auditor', 'admin'],
  'propose-release': ['engineer', 'counsel', 'admin'],
  'approve-release': ['counsel', 'admin'],
}

export const mayDo = (role: Role, permission: Permission): boolean => table[permission].includes(role)

/** Roles that hold a permission, for the sentence of a refusal. */
export const holdersOf = (permission: Permission): readonly Role[] => table[permission]

export const isRole = (word: unknown): word is Role => roles.some((role) => role === word)
