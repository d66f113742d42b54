/** The JSON Schema of `waybill.yaml`, made from the declarations of words and places: for editors, and for the loader itself. */

import { countries, unstatedCountry } from '../law/places.ts'
import { recordShapes } from '../law/records.ts'
import * as words from '../law/vocabulary.ts'

/** A JSON Schema (2020-12). `title` is the noun used in messages, `description` the hint. */
export type Schema = { readonly [keyword: string]: unknown }

export function manifestSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...record(
      'What a company states about its places, stores, people, data and flows',
      {
        waybill: { title: 'version', description: 'Version of this format: 1', enum: [1] },
        organisation: record('The company', { name: text('Its name'), home: country('Where it has its seat') }),
        places: byName('Places where the company or its partners are, by a name you choose', placeSchema()),
        stores: byName('Databases, by a name you choose', storeSchema()),
        people: byName('People sent or held outside Waybill’s sight, by place', peopleSchema()),
        datasets: byName('Tables, by a name you choose', datasetSchema()),
        flows: byName('What is sent where, by a name you choose', flowSchema()),
        books: list('More books of law than the transfer itself brings in', bookSchema()),
        state: text('Folder of the home state: counts, holds, positions, ledger. Default ./state'),
        keys: text('Folder of the token key and the log key. Default ./keys'),
        publication: {
          ...text('Name of the publication at each source. Default waybill'),
          pattern: '^[a-z_][a-z0-9_]{0,62}$',
          title: 'publication: lower-case letters, digits and _',
        },
      },
      ['waybill', 'organisation', 'places', 'stores', 'datasets', 'flows'],
    ),
  }
}

function placeSchema(): Schema {
  const traits = [...new Set([...words.exporterTraits, ...words.importerTraits])].sort()
  return record(
    'A place',
    {
      country: country('Country of the place'),
      zone: { title: 'zone', description: 'A zone with rules of its own; null: none', enum: [...words.zones, null] },
      entity: text('Legal entity of the place; people are counted per entity'),
      role: word('role', 'controller or processor; null: unknown', words.roles, { nullable: true }),
      sector: word('sector', 'Line of business; null: unknown', words.sectors, { nullable: true, open: true }),
      traits: {
        ...list(
          'Legal qualities; [] says that there are none, null that nobody knows',
          word('trait', '', traits, { open: true }),
        ),
        type: ['array', 'null'],
      },
      relation: word('relation', 'What the place is to the exporter when it imports', words.relations),
      establishment: word(
        'establishment',
        'Established in the country, or serving it from abroad',
        words.establishments,
      ),
      ownership: list(
        'Owners of the entity',
        record('An owner', { country: country('Country of the owner'), share: share() }),
      ),
    },
    ['country', 'entity', 'role', 'sector', 'traits'],
  )
}

function storeSchema(): Schema {
  return record('A database', {
    at: text('Name of the place where it stands'),
    postgres: {
      ...text(`Environment variable with the connection string, written "\${BRANCH_DATABASE_URL}"`),
      title: `environment variable, written "\${NAME}"; the connection string itself never stands in the manifest`,
      pattern: '^\\$\\{[A-Za-z_][A-Za-z0-9_]*\\}$',
    },
  })
}

function peopleSchema(): Schema {
  const count = (about: string) => ({ title: 'number of people', description: about, type: 'integer', minimum: 0 })
  return record(
    'Opening counts',
    {
      asOf: day('The day on which the counts were taken'),
      yearToDate: count('People already sent abroad since 1 January, sensitive ones included'),
      sensitiveYearToDate: count('Of these, people with any sensitive item'),
      previousYear: count('People sent abroad in the previous calendar year'),
      sensitivePreviousYear: count('Of these, people with any sensitive item'),
      held: count('People the entity holds data of'),
    },
    ['asOf'],
  )
}

function datasetSchema(): Schema {
  return record(
    'A table',
    {
      store: text('Name of the store that holds the table'),
      table: text('The table with its schema, as public.customers'),
      collectedIn: { ...country('Where the data was first collected (null: unknown)'), enum: [...places, null] },
      important: word(
        'importance',
        'Notified as important data: yes, no or unnotified; null: unknown',
        words.importance,
        {
          nullable: true,
        },
      ),
      subject: subjectSchema(),
      whenNull: word('choice', 'A row whose subject is NULL: hold it, or it is about nobody', ['hold', 'nobody']),
      columns: {
        title: 'map of columns',
        description: 'Each column and its category; unclassified says on purpose that nobody has looked',
        type: 'object',
        minProperties: 1,
        additionalProperties: word(
          'category',
          'Such as user.contact.email, business.record or unclassified',
          words.categories,
        ),
      },
    },
    ['store', 'table', 'subject', 'columns'],
  )
}

function subjectSchema(): Schema {
  const own = record(
    'A subject of its own',
    {
      key: text('Column that holds the key of the person'),
      kind: word('kind of person', 'What the people are to the exporter', words.kinds),
      residence: columnOr('Where the people live: a column, or { value: CN }', country('Country of all of them')),
      born: text('Column that holds the date of birth'),
      consent: consentSchema(),
    },
    ['key', 'kind'],
  )
  const path = record('A path to the subject', {
    of: text('Dataset whose row leads on to the person'),
    by: text('Column of this table that holds the key of that row'),
  })
  return {
    description: 'Whom the rows are about: { key, kind, … }, { of, by }, or none',
    if: { type: 'string' },
    then: { title: 'subject', enum: ['none'] },
    else: { if: { type: 'object', anyOf: [{ required: ['of'] }, { required: ['by'] }] }, then: path, else: own },
  }
}

function consentSchema(): Schema {
  const values = {
    title: 'map of values',
    description: 'What each value of the column means, as { "t": separate, "f": none }; any other value is unknown',
    type: 'object',
    minProperties: 1,
    additionalProperties: word('consent', '', words.consents),
  }
  const byColumn = record('Write { column, values } or { value: separate }', {
    column: text('Column that holds the consent'),
    values,
  })
  return {
    if: { type: 'object', required: ['value'] },
    then: record('The same consent for all', { value: word('consent', '', words.consents) }),
    else: byColumn,
  }
}

function flowSchema(): Schema {
  const dataset = text('Name of a dataset')
  return record(
    'A flow',
    {
      from: text('Store it reads'),
      to: text('Store it writes'),
      datasets: { ...list('Datasets it sends', dataset), minItems: 1 },
      purpose: list('What the data is sent for', word('purpose', '', words.purposes, { open: true })),
      legalBasis: word('legal basis', 'Ground on which the data is processed; null: none', words.legalBases, {
        nullable: true,
      }),
      safeguards: list('Mechanisms in place', safeguardSchema()),
      treatments: {
        title: 'map of treatments',
        description:
          'By category, or by dataset.column: cross, drop, tokenise, { tokenise: domain }, { generalise: year }',
        type: 'object',
        additionalProperties: treatmentSchema(),
      },
      'on-limit': word('choice', 'At a limit: hold the rows, or let them cross without any personal column', [
        'hold',
        'drop',
      ]),
      release: word(
        'choice',
        'Held rows that may cross now: let them follow, or wait until one person has proposed it and another approved',
        ['automatic', 'by-proposal'],
      ),
    },
    ['from', 'to', 'datasets', 'purpose', 'legalBasis'],
  )
}

function safeguardSchema(): Schema {
  const types = recordShapes.get('safeguards')?.fields.type?.kind
  const nullable = { nullable: true }
  return record(
    'A mechanism',
    {
      type: word('safeguard', 'The mechanism', Array.isArray(types) ? types : [], { open: true }),
      status: word('status', 'Where it stands; null: unknown', words.safeguardStatuses, nullable),
      from: day('The day it took effect; null: unknown', nullable),
      until: day('The day it ends; null: open', nullable),
      scope: { ...text('What it covers; null: everything'), type: ['string', 'null'] },
      signedOn: day('The day it was signed; absent: as from'),
      reference: text('Where the paper lies'),
      by: text('Who entered it'),
    },
    ['type', 'status', 'from'],
  )
}

function treatmentSchema(): Schema {
  const changed = {
    title: 'treatment: cross, drop, tokenise, { tokenise: domain } or { generalise: year }',
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
    properties: {
      tokenise: text('Name of the domain within which equal values give equal tokens'),
      generalise: word('way to generalise', '', ['year']),
    },
  }
  return { if: { type: 'string' }, then: word('treatment', '', ['cross', 'drop', 'tokenise']), else: changed }
}

function bookSchema(): Schema {
  const digest = { ...text('sha256:<64 hex digits>'), title: 'digest', pattern: '^sha256:[0-9a-f]{64}$' }
  const file = record('A file, pinned', { file: text('Path below the manifest’s folder'), digest })
  return { if: { type: 'string' }, then: text('Id of a book of the release, or ./file.json'), else: file }
}

const places = [...countries, unstatedCountry]

function country(description: string): Schema {
  return { title: 'country', description: `${description}: two letters of ISO 3166-1, as CN`, enum: places }
}

function text(description: string): Schema {
  return { title: 'text', description, type: 'string', minLength: 1, maxLength: 1000 }
}

function day(description: string, more: { readonly nullable?: boolean } = {}): Schema {
  const type = more.nullable === true ? ['string', 'null'] : 'string'
  return { title: 'day, written YYYY-MM-DD', description, type, format: 'date' }
}

function share(): Schema {
  return { title: 'share from 0 to 1', description: 'Share from 0 to 1', type: 'number', minimum: 0, maximum: 1 }
}

function word(
  title: string,
  description: string,
  known: readonly string[],
  more: { readonly nullable?: boolean; readonly open?: boolean } = {},
): Schema {
  const closed = { title, description, enum: more.nullable === true ? [...known, null] : [...known] }
  if (more.open !== true) return closed
  const own = { type: 'string', pattern: '^x-' }
  return { title, description, if: own, then: { title, pattern: '^x-[a-z0-9][a-z0-9._:-]*$' }, else: closed }
}

function list(description: string, items: Schema): Schema {
  return { title: 'list', description, type: 'array', items, uniqueItems: true }
}

function byName(description: string, item: Schema): Schema {
  return { title: 'map', description, type: 'object', additionalProperties: item }
}

function columnOr(description: string, value: Schema): Schema {
  return {
    description,
    if: { type: 'string' },
    then: text('Name of a column'),
    else: record('The same for all', { value }),
  }
}

/** `required` absent: all keys. */
function record(description: string, properties: Record<string, Schema>, required?: readonly string[]): Schema {
  return {
    title: 'map',
    description,
    type: 'object',
    additionalProperties: false,
    required: required ?? Object.keys(properties),
    properties,
  }
}
