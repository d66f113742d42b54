/** The queries behind `readCatalog`: each gives one JSON document per row, so that no driver setting alters a type. */

/** `$1`: null or a JSON list of `{schema, name}`. */
export const tablesSql = `
SELECT to_jsonb(t) AS doc FROM (
  SELECT c.oid::int8 AS oid, n.nspname AS schema, c.relname AS name,
    CASE WHEN c.relispartition THEN 'partition' WHEN c.relkind = 'p' THEN 'partitioned' ELSE 'ordinary' END AS kind,
    CASE WHEN c.relispartition THEN (
      SELECT jsonb_build_object('schema', rn.nspname, 'name', r.relname)
      FROM pg_class r JOIN pg_namespace rn ON rn.oid = r.relnamespace
      WHERE r.oid = pg_partition_root(c.oid)) END AS root,
    NOT c.relispartition AND c.relkind = 'r'
      AND EXISTS (SELECT FROM pg_inherits i WHERE c.oid IN (i.inhrelid, i.inhparent)) AS inheritance,
    c.relpersistence = 'u' AS unlogged,
    (SELECT round(sum(CASE WHEN l.reltuples >= 0 THEN l.reltuples::float8
                           ELSE nullif(pg_stat_get_live_tuples(l.oid), 0) END))
     FROM pg_class l
     WHERE l.oid = c.oid AND c.relkind = 'r'
       OR c.relkind = 'p' AND l.oid IN (SELECT relid FROM pg_partition_tree(c.oid) WHERE isleaf)) AS "estimatedRows",
    CASE c.relreplident WHEN 'd' THEN 'default' WHEN 'f' THEN 'full' WHEN 'n' THEN 'nothing' ELSE 'index' END
      AS identity,
    jsonb_build_object('enabled', c.relrowsecurity, 'forced', c.relforcerowsecurity,
      'filtersRole', row_security_active(c.oid)) AS "rowSecurity",
    (SELECT count(*) FROM pg_trigger g WHERE g.tgrelid = c.oid AND NOT g.tgisinternal AND g.tgenabled <> 'D')
      AS triggers,
    jsonb_build_object(
      'select', has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT'),
      'insert', has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'INSERT'),
      'update', has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'UPDATE'),
      'delete', has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'DELETE'),
      'truncate', has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'TRUNCATE')) AS privileges
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
    AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
    AND ($1::jsonb IS NULL OR (n.nspname, c.relname) IN (
      SELECT w ->> 'schema', w ->> 'name' FROM jsonb_array_elements($1::jsonb) w))
  ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C") t`

/** `$1`: table OIDs. */
export const columnsSql = `
SELECT to_jsonb(t) AS doc FROM (
  SELECT a.attrelid::int8 AS "table", a.attnum, a.attname AS name, a.atttypid::int8 AS type, a.atttypmod AS typmod,
    format_type(a.atttypid, a.atttypmod) AS formatted, a.attnotnull AS "notNull",
    a.atthasdef AND a.attgenerated = '' AS "hasDefault",
    CASE a.attgenerated WHEN 's' THEN 'stored' WHEN 'v' THEN 'virtual' END AS generated,
    CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END AS identity,
    CASE WHEN l.oid IS NOT NULL THEN jsonb_build_object(
      'schema', ln.nspname, 'name', l.collname, 'deterministic', l.collisdeterministic) END AS collation,
    has_column_privilege(a.attrelid, a.attnum, 'SELECT') AS readable
  FROM pg_attribute a
    LEFT JOIN pg_collation l ON l.oid = a.attcollation
    LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
  WHERE a.attrelid = ANY ($1::int8[]::oid[]) AND a.attnum > 0 AND NOT a.attisdropped
  ORDER BY a.attrelid, a.attnum) t`

/** `$1`: table OIDs. Columns are null where an index holds an expression. */
export const indexesSql = `
SELECT to_jsonb(t) AS doc FROM (
  SELECT i.indrelid::int8 AS "table", x.relname AS name, i.indisprimary AS primary,
    i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL AND i.indexprs IS NULL AS usable,
    i.indisreplident AS identity,
    (SELECT coalesce(jsonb_agg(a.attname ORDER BY k.n), '[]')
     FROM unnest(i.indkey::int2[]) WITH ORDINALITY k (attnum, n)
       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
     WHERE k.n <= i.indnkeyatts) AS columns,
    (SELECT coalesce(bool_and(a.attnotnull), true)
     FROM unnest(i.indkey::int2[]) WITH ORDINALITY k (attnum, n)
       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
     WHERE k.n <= i.indnkeyatts) AS "notNull"
  FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
  WHERE i.indrelid = ANY ($1::int8[]::oid[]) AND (i.indisunique OR i.indisreplident)
  ORDER BY i.indrelid, x.relname COLLATE "C") t`

/** `$1`: table OIDs. */
export const foreignKeysSql = `
SELECT to_jsonb(t) AS doc FROM (
  SELECT k.conrelid::int8 AS "table", k.conname AS name,
    (SELECT jsonb_agg(a.attname ORDER BY c.n) FROM unnest(k.conkey) WITH ORDINALITY c (attnum, n)
       JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = c.attnum) AS columns,
    jsonb_build_object('schema', n.nspname, 'name', r.relname) AS "references",
    (SELECT jsonb_agg(a.attname ORDER BY c.n) FROM unnest(k.confkey) WITH ORDINALITY c (attnum, n)
       JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = c.attnum) AS "referencedColumns",
    CASE k.confdeltype WHEN 'a' THEN 'no action' WHEN 'r' THEN 'restrict' WHEN 'c' THEN 'cascade'
      WHEN 'n' THEN 'set null' ELSE 'set default' END AS "onDelete"
  FROM pg_constraint k JOIN pg_class r ON r.oid = k.confrelid JOIN pg_namespace n ON n.oid = r.relnamespace
  WHERE k.contype = 'f' AND k.conrelid = ANY ($1::int8[]::oid[])
    -- A key to a partitioned table has further rows that name its partitions.
    AND NOT EXISTS (SELECT FROM pg_constraint p WHERE p.oid = k.conparentid AND p.conrelid = k.conrelid)
  ORDER BY k.conrelid, k.conname COLLATE "C") t`

/** What a type (alias `t` of `pg_type`) consists of. */
const partsOfType = `(CASE
  WHEN t.typtype = 'd' THEN ARRAY[t.typbasetype]
  WHEN t.typtype = 'c' THEN ARRAY(
    SELECT a.atttypid FROM pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped)
  WHEN t.typtype = 'r' THEN ARRAY(SELECT r.rngsubtype FROM pg_range r WHERE r.rngtypid = t.oid)
  WHEN t.typtype = 'm' THEN ARRAY(SELECT r.rngtypid FROM pg_range r WHERE r.rngmultitypid = t.oid)
  WHEN t.typlen = -1 AND t.typelem <> 0 THEN ARRAY[t.typelem]
  ELSE '{}' END)::oid[]`

/** `$1`: type OIDs. Gives these and every type they are made of. */
export const typesSql = `
WITH RECURSIVE used (oid) AS (
  SELECT unnest($1::int8[]::oid[])
  UNION
  SELECT p.part FROM used u JOIN pg_type t ON t.oid = u.oid, LATERAL unnest(${partsOfType}) p (part)
)
SELECT jsonb_build_object('oid', t.oid::int8, 'schema', n.nspname, 'name', t.typname,
  'kind', CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'c' THEN 'composite' WHEN 'r' THEN 'range'
    WHEN 'm' THEN 'multirange' WHEN 'p' THEN 'pseudo'
    ELSE CASE WHEN t.typlen = -1 AND t.typelem <> 0 THEN 'array' ELSE 'base' END END,
  'builtIn', t.oid < 16384, 'binary', t.typsend <> 0 AND t.typreceive <> 0,
  'labels', (SELECT coalesce(jsonb_agg(e.enumlabel ORDER BY e.enumsortorder), '[]')
    FROM pg_enum e WHERE e.enumtypid = t.oid),
  'element', CASE WHEN t.typtype <> 'c' THEN (${partsOfType})[1]::int8 END,
  'fields', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', a.attname, 'type', a.atttypid::int8)
      ORDER BY a.attnum), '[]')
    FROM pg_attribute a WHERE t.typtype = 'c' AND a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped)
) AS doc
FROM used u JOIN pg_type t ON t.oid = u.oid JOIN pg_namespace n ON n.oid = t.typnamespace`

export const publicationsSql = `
SELECT jsonb_build_object('name', pubname, 'allTables', puballtables, 'insert', pubinsert, 'update', pubupdate,
  'delete', pubdelete, 'truncate', pubtruncate, 'viaPartitionRoot', pubviaroot) AS doc
FROM pg_publication ORDER BY pubname COLLATE "C"`

export const publishedTablesSql = `
SELECT jsonb_build_object('table', c.oid::int8, 'name', t.pubname, 'rowFilter', r.prqual IS NOT NULL,
  'columnList', r.prattrs IS NOT NULL) AS doc
FROM pg_publication_tables t
  JOIN pg_publication p ON p.pubname = t.pubname
  JOIN pg_namespace n ON n.nspname = t.schemaname
  JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.tablename
  LEFT JOIN pg_publication_rel r ON r.prpubid = p.oid AND r.prrelid = c.oid
ORDER BY t.pubname COLLATE "C"`

export const databaseSql = `
SELECT jsonb_build_object(
  'systemId', (SELECT system_identifier::text FROM pg_control_system()),
  'serverVersion', current_setting('server_version_num')::int,
  'database', d.datname, 'databaseOid', d.oid::int8, 'encoding', pg_encoding_to_char(d.encoding),
  'walLevel', current_setting('wal_level'),
  'maxReplicationSlots', current_setting('max_replication_slots')::int,
  'maxWalSenders', current_setting('max_wal_senders')::int,
  'inRecovery', pg_is_in_recovery(),
  'role', jsonb_build_object('name', r.rolname, 'superuser', r.rolsuper, 'replication', r.rolreplication OR r.rolsuper,
    'bypassesRowSecurity', r.rolbypassrls OR r.rolsuper,
    'createsSchemas', has_database_privilege(d.oid, 'CREATE'))) AS doc
FROM pg_database d, pg_roles r
WHERE d.datname = current_database() AND r.rolname = current_user`

/** `$1`: a JSON list of `{schema, name}`. */
export const targetNamesSql = `
SELECT jsonb_build_object('schema', w ->> 'schema', 'name', w ->> 'name', 'schemaExists', n.oid IS NOT NULL,
  'creatable', CASE WHEN n.oid IS NULL THEN has_database_privilege(current_database(), 'CREATE')
    ELSE has_schema_privilege(n.oid, 'CREATE') END,
  'nameTaken', c.oid IS NOT NULL AND c.relkind NOT IN ('r', 'p')) AS doc
FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY x (w, n_th)
  LEFT JOIN pg_namespace n ON n.nspname = x.w ->> 'schema'
  LEFT JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = x.w ->> 'name'
ORDER BY n_th`

export const madeTypesSql = `
SELECT jsonb_build_object('schema', n.nspname, 'name', t.typname) AS doc
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
WHERE t.oid >= 16384 AND t.typtype <> 'e' AND (c.oid IS NULL OR c.relkind = 'c')
ORDER BY n.nspname COLLATE "C", t.typname COLLATE "C"`

export const enumsSql = `
SELECT jsonb_build_object('schema', n.nspname, 'name', t.typname,
  'labels', (SELECT coalesce(jsonb_agg(e.enumlabel ORDER BY e.enumsortorder), '[]')
    FROM pg_enum e WHERE e.enumtypid = t.oid)) AS doc
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE t.typtype = 'e' ORDER BY n.nspname COLLATE "C", t.typname COLLATE "C"`
