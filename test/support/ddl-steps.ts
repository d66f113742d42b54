/** Changes of tables, each on a table of its own: what holds it, and what a person does before it goes on. */

export interface Step {
  /** Names its table, and stands for it as `T` in the statements. */
  readonly name: string
  readonly ddl: readonly string[]
  /** Why the table is held; absent where the rest of it flows on. */
  readonly held?: RegExp
  /** Nothing of it shows in the stream: only the next start finds it. */
  readonly silent?: true
  /** Columns of the manifest once somebody has looked; undefined: as before; null: the table is taken out. */
  readonly columns?: string | null
  /** What headquarters' owner must do before the rows can land in their new form. */
  readonly atHeadquarters?: readonly string[]
  /** Columns that are compared at the end. */
  readonly crossing?: string
  /** Statements after the change; by default rows are written under every column the table still has. */
  readonly after?: readonly string[]
}

export const before =
  'id: business.record, open: business.record, secret: unclassified, num: business.record, mood: business.record'
export const crossing = 'id, open, num, mood'

export const steps: readonly Step[] = [
  {
    name: 'rename_column',
    ddl: ['ALTER TABLE T RENAME open TO opened'],
    held: /renamed|called/,
    columns: before.replace('open:', 'opened:'),
    atHeadquarters: ['ALTER TABLE T ADD COLUMN opened text'],
    crossing: 'id, opened, num, mood',
    after: [
      `INSERT INTO T (id, opened, secret) VALUES (100, 'open', SECRET)`,
      `UPDATE T SET opened = opened || '!' WHERE id % 2 = 0`,
    ],
  },
  {
    name: 'swap_columns',
    ddl: ['ALTER TABLE T RENAME open TO x', 'ALTER TABLE T RENAME secret TO open', 'ALTER TABLE T RENAME x TO secret'],
    held: /renamed|called/,
    columns: before.replace(
      'open: business.record, secret: unclassified',
      'open: unclassified, secret: business.record',
    ),
    atHeadquarters: ['ALTER TABLE T ADD COLUMN secret text'],
    crossing: 'id, secret, num, mood',
    after: [`INSERT INTO T (id, open, secret) VALUES (100, SECRET, 'open')`, 'UPDATE T SET num = num + 1'],
  },
  {
    name: 'retype_column',
    ddl: ['ALTER TABLE T ALTER COLUMN open TYPE varchar(90) USING secret'],
    held: /type/,
    columns: before.replace('open: business.record', 'open: unclassified'),
    crossing: 'id, num, mood',
    after: ['UPDATE T SET num = num + 1', `INSERT INTO T (id, open, secret) VALUES (100, SECRET, SECRET)`],
  },
  {
    name: 'retype_number',
    ddl: ['ALTER TABLE T ALTER COLUMN num TYPE bigint'],
    held: /type/,
    atHeadquarters: ['ALTER TABLE T ALTER COLUMN num TYPE bigint'],
  },
  {
    name: 'drop_and_add',
    ddl: ['ALTER TABLE T DROP COLUMN open', 'ALTER TABLE T ADD COLUMN open text', 'UPDATE T SET open = secret'],
    held: /open/,
    columns: before.replace('open: business.record', 'open: unclassified'),
    crossing: 'id, num, mood',
    after: [`INSERT INTO T (id, open, secret) VALUES (100, SECRET, SECRET)`, 'UPDATE T SET num = num + 1'],
  },
  {
    name: 'drop_column',
    ddl: ['ALTER TABLE T DROP COLUMN num'],
    columns: before.replace(' num: business.record,', ''),
    crossing: 'id, open, mood',
    after: [
      `INSERT INTO T (id, open, secret) VALUES (100, 'open', SECRET)`,
      `UPDATE T SET open = open || '!' WHERE id % 2 = 0`,
      'DELETE FROM T WHERE id = 3',
    ],
  },
  { name: 'add_column', ddl: ['ALTER TABLE T ADD COLUMN leak text', 'UPDATE T SET leak = secret'] },
  { name: 'add_generated', ddl: [`ALTER TABLE T ADD COLUMN leak text GENERATED ALWAYS AS ('+' || secret) STORED`] },
  { name: 'identity_full', ddl: ['ALTER TABLE T REPLICA IDENTITY FULL'] },
  {
    name: 'identity_index',
    ddl: [
      'ALTER TABLE T ALTER COLUMN num SET NOT NULL',
      'CREATE UNIQUE INDEX by_num ON T (num)',
      'ALTER TABLE T REPLICA IDENTITY USING INDEX by_num',
    ],
    held: /key|identity/,
    atHeadquarters: ['CREATE UNIQUE INDEX by_num ON T (num)'],
    after: [
      `INSERT INTO T (id, open, secret, num) VALUES (100, 'open', SECRET, 100)`,
      `UPDATE T SET open = open || '!' WHERE id % 2 = 0`,
      'DELETE FROM T WHERE id = 3',
    ],
  },
  {
    name: 'key_changed',
    ddl: ['ALTER TABLE T DROP CONSTRAINT T_pkey', 'ALTER TABLE T ADD PRIMARY KEY (num)'],
    held: /key|identity/,
    atHeadquarters: ['CREATE UNIQUE INDEX ON T (num)'],
    after: [
      `INSERT INTO T (id, open, secret, num) VALUES (100, 'open', SECRET, 100)`,
      `UPDATE T SET open = open || '!' WHERE id % 2 = 0`,
      'DELETE FROM T WHERE id = 3',
    ],
  },
  {
    name: 'rename_table',
    ddl: [
      'ALTER TABLE T RENAME TO T_old',
      'CREATE TABLE T (LIKE T_old INCLUDING ALL)',
      'INSERT INTO T SELECT id + 50, secret, secret, num + 50, mood FROM T_old',
      'ALTER PUBLICATION waybill ADD TABLE T',
      'GRANT SELECT ON T TO READER',
    ],
    held: /renamed|another table/,
    columns: before.replace('open: business.record', 'open: unclassified'),
    crossing: 'id, num, mood',
    after: ['UPDATE T_old SET open = secret', 'UPDATE T SET num = num + 1000'],
  },
  {
    name: 'other_schema',
    ddl: ['CREATE SCHEMA elsewhere', 'ALTER TABLE T SET SCHEMA elsewhere'],
    held: /renamed|table-missing/,
    columns: null,
    after: ['UPDATE elsewhere.T SET open = secret'],
  },
  { name: 'drop_table', ddl: ['DROP TABLE T'], held: /table-missing/, silent: true, columns: null, after: [] },
  {
    name: 'new_label',
    ddl: [`ALTER TYPE T_mood ADD VALUE 'NEWLABEL'`],
    held: /label/,
    silent: true,
    atHeadquarters: [`ALTER TYPE T_mood ADD VALUE 'NEWLABEL'`],
    after: [
      `INSERT INTO T (id, open, secret, mood) VALUES (100, 'open', SECRET, 'ok')`,
      `INSERT INTO T (id, open, secret, mood) VALUES (101, 'open', SECRET, 'NEWLABEL')`,
      `UPDATE T SET mood = 'NEWLABEL' WHERE id = 2`,
    ],
  },
  {
    name: 'new_table',
    ddl: [
      'CREATE TABLE stranger (id int PRIMARY KEY, open text)',
      'ALTER PUBLICATION waybill ADD TABLE stranger',
      'INSERT INTO stranger VALUES (1, SECRET)',
    ],
  },
  {
    name: 'index_and_default',
    ddl: [
      `ALTER TABLE T ALTER COLUMN open SET DEFAULT 'd'`,
      'CREATE INDEX ON T (open)',
      'ALTER TABLE T ADD CHECK (id > 0)',
    ],
  },
]
