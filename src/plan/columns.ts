/** What happens to each column before the law is asked: treatments of the manifest, of the house, and what nobody has classified. */

import { type Category, type Flow, treatmentOf } from '../manifest/index.ts'
import type { TypeAbilities } from './abilities.ts'
import type { CatalogColumn } from './catalog.ts'
import { type Draft, isKeyish } from './draft.ts'
import { isPersonal, type Sensitivity } from './law-words.ts'
import type { ColumnPlan, Reason, Treatment } from './plan.ts'

export interface ColumnSetting {
  readonly flow: Flow
  readonly abilities: TypeAbilities
  readonly sensitivity: Sensitivity
}

/** Fills the draft's columns in the order of the table, those a decoder never sees apart. */
export function draftColumns(draft: Draft, setting: ColumnSetting): void {
  const columns = draft.table?.columns ?? []
  draft.columns = columns.filter((c) => c.generated === null).map((c) => draftColumn(draft, c, setting))
  draft.hidden = columns
    .filter((c) => c.generated !== null)
    .map(({ name, formatted }) => ({
      name,
      formatted,
      reason: { code: 'generated', cite: [], text: 'A generated column: the change stream does not carry it.' },
    }))
}

/** The category under which a column is asked about; null when it does not cross. */
export function askedAs(column: ColumnPlan, keyish: boolean): string | null {
  const { treatment, category, personal } = column
  if (treatment.kind === 'drop') return null
  // The token of a key is an identifier and nothing else; that of another column may give its few values back.
  if (keyish && treatment.kind === 'tokenise' && personal) return 'user.unique_id'
  return category
}

/** The column as it crosses, or stays, under a treatment. */
export function withTreatment(
  column: ColumnPlan,
  treatment: Treatment,
  why?: { readonly reason: Reason; readonly freedBy: readonly string[] },
): ColumnPlan {
  const { target: _target, reason: _reason, ...rest } = column
  const type = treatment.kind === 'tokenise' ? 'text' : column.formatted
  const notNull = column.target?.notNull ?? false
  return {
    ...rest,
    treatment,
    freedBy: why?.freedBy ?? [],
    ...(why === undefined ? {} : { reason: why.reason }),
    ...(treatment.kind === 'drop' ? {} : { target: { name: column.name, type, notNull } }),
  }
}

function draftColumn(draft: Draft, column: CatalogColumn, setting: ColumnSetting): ColumnPlan {
  const category = draft.dataset.columns.get(column.name) ?? 'unclassified'
  const keyish = isKeyish(draft, column.name)
  const chosen = draft.inFlow ? choose(draft, column, category, keyish, setting) : factsOnly
  const base: ColumnPlan = {
    name: column.name,
    number: column.attnum,
    type: column.type,
    modifier: column.typmod,
    formatted: column.formatted,
    category,
    personal: isPersonal(category),
    sensitive: false,
    treatment: { kind: 'cross' },
    freedBy: [],
    target: { name: column.name, type: column.formatted, notNull: draft.key.includes(column.name) },
  }
  const planned = withTreatment(base, chosen.treatment, chosen.why)
  const asked = askedAs({ ...planned, treatment: base.treatment }, keyish) ?? category
  const isToken = keyish && planned.treatment.kind === 'tokenise'
  return { ...planned, sensitive: isToken ? false : setting.sensitivity.has(asked) }
}

interface Choice {
  readonly treatment: Treatment
  readonly why?: { readonly reason: Reason; readonly freedBy: readonly string[] }
}

const factsOnly = stays('facts-only', 'Read for facts of people; the table is not in the flow.', [
  'add the dataset to the flow',
])

function choose(
  draft: Draft,
  column: CatalogColumn,
  category: Category,
  keyish: boolean,
  { flow, abilities }: ColumnSetting,
): Choice {
  const stated = treatmentOf(flow, draft.name, column.name, category)
  if (category === 'unclassified' && !(keyish && stated?.kind === 'tokenise')) return unclassified(draft, column)
  if (!column.readable)
    return stays('not-readable', 'The reading role may not SELECT it.', ['GRANT SELECT on it to the reading role'])
  if (stated?.kind === 'drop')
    return stays('manifest', 'The manifest drops it.', [`take its \`drop\` out of flow ${flow.name}`])
  if (stated?.kind === 'generalise') return year(column, abilities)
  if (stated?.kind === 'tokenise') return token(column, stated.domain ?? category, abilities)
  if (keyish && stated === null && isPersonal(category) && category !== 'user.unique_id')
    return token(column, category, abilities, keyToken)
  return cross(column, abilities)
}

function unclassified(draft: Draft, column: CatalogColumn): Choice {
  const guess = draft.dataset.guessed.get(column.name)
  const known = draft.dataset.columns.has(column.name)
  const text = known ? 'Nobody has classified it.' : 'The manifest does not know this column.'
  const way =
    guess === undefined
      ? `classify it: datasets.${draft.name}.columns.${column.name}`
      : `confirm the guess ${guess}: take away its mark`
  return stays('unclassified', text, [way])
}

function cross(column: CatalogColumn, abilities: TypeAbilities): Choice {
  const crossable = abilities.crossable(column.type)
  if (crossable.binary) return { treatment: { kind: 'cross' } }
  return stays('type', `Its type cannot cross: ${crossable.reason}.`, ['change its type at home'])
}

const keyToken: Reason = {
  code: 'key-token',
  cite: [],
  text: 'A key that is personal information is tokenised unless the manifest says `cross`.',
}
const statedToken: Reason = { code: 'tokenised', cite: [], text: 'The manifest says so.' }

function token(column: CatalogColumn, domain: string, abilities: TypeAbilities, reason = statedToken): Choice {
  if (abilities.family(column.type) === undefined)
    return stays('type', `A value of type ${column.formatted} has no canonical text to make a token of.`, [
      'another treatment',
    ])
  return { treatment: { kind: 'tokenise', domain }, why: { reason, freedBy: [] } }
}

function year(column: CatalogColumn, abilities: TypeAbilities): Choice {
  if (!abilities.year(column.type))
    return stays('type', `A value of type ${column.formatted} has no year to be generalised to.`, ['another treatment'])
  return {
    treatment: { kind: 'year' },
    why: { reason: { code: 'generalised', cite: [], text: 'The manifest says so.' }, freedBy: [] },
  }
}

function stays(code: string, text: string, freedBy: readonly string[]): Choice {
  return { treatment: { kind: 'drop' }, why: { reason: { code, cite: [], text }, freedBy } }
}
