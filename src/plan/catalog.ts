/** What a database says about itself, as plain data: the plan reads it, the border's PostgreSQL carrier writes it. */

/** A source database. Everything in it is names, numbers and flags; never a value of a row. */
export interface Catalog extends DatabaseFacts {
  /** Tables and partitions, by schema and name; views, foreign and temporary tables are left out. */
  readonly tables: readonly CatalogTable[]
  /** By name; all publications of the database. */
  readonly publications: readonly Publication[]
}

export interface DatabaseFacts {
  /** `pg_control_system().system_identifier`, in decimal: the identity of the cluster. */
  readonly systemId: string
  /** As `server_version_num`: 150018 is 15.18. */
  readonly serverVersion: number
  readonly database: string
  readonly databaseOid: number
  /** `UTF8`, `EUC_JP`, … */
  readonly encoding: string
  readonly walLevel: string
  readonly maxReplicationSlots: number
  readonly maxWalSenders: number
  readonly inRecovery: boolean
  readonly role: RoleFacts
}

/** The role that read the catalog. */
export interface RoleFacts {
  readonly name: string
  readonly superuser: boolean
  readonly replication: boolean
  readonly bypassesRowSecurity: boolean
  /** May create schemas in this database. */
  readonly createsSchemas: boolean
}

export interface TableName {
  readonly schema: string
  readonly name: string
}

/** `partition`: its rows go through the root, which is a table of its own here. */
export type TableKind = 'ordinary' | 'partitioned' | 'partition'

export interface CatalogTable extends TableName {
  readonly oid: number
  readonly kind: TableKind
  /** The topmost partitioned table; only for a partition. */
  readonly root: TableName | null
  /** Has parents or children by plain inheritance: a SELECT of the parent then shows rows that the stream gives to the child. */
  readonly inheritance: boolean
  /** Writes no WAL, so no change of it can be streamed. */
  readonly unlogged: boolean
  /** The planner's estimate (partitions summed); null when nobody has counted yet. */
  readonly estimatedRows: number | null
  /** Null when not asked for, not allowed, or not counted within the statement timeout. */
  readonly exactRows: number | null
  /** In order of attnum; dropped columns are left out, so that attnums may have gaps. */
  readonly columns: readonly CatalogColumn[]
  /** Names in key order; empty without a primary key. */
  readonly primaryKey: readonly string[]
  /** Valid, immediate unique indexes on plain columns without a WHERE, the primary key included; by name. */
  readonly uniqueKeys: readonly UniqueKey[]
  readonly replicaIdentity: ReplicaIdentity
  /** By name. */
  readonly foreignKeys: readonly ForeignKey[]
  readonly rowSecurity: RowSecurity
  /** Number of enabled triggers that somebody made. */
  readonly triggers: number
  /** By name of the publication. */
  readonly publications: readonly TableInPublication[]
  readonly privileges: TablePrivileges
}

export interface CatalogColumn {
  readonly attnum: number
  readonly name: string
  readonly type: ColumnType
  /** -1 when the type has no modifier. */
  readonly typmod: number
  /** As `format_type` writes it with an empty search path: `numeric(10,2)`, `character varying(20)`, `public.mood`. */
  readonly formatted: string
  readonly notNull: boolean
  /** A DEFAULT of its own; generated and identity columns not counted. */
  readonly hasDefault: boolean
  readonly generated: 'stored' | 'virtual' | null
  readonly identity: 'always' | 'by default' | null
  /** Null for a type without collation. */
  readonly collation: Collation | null
  /** The reading role may SELECT it. */
  readonly readable: boolean
}

export type TypeKind = 'base' | 'enum' | 'domain' | 'array' | 'range' | 'multirange' | 'composite' | 'pseudo'

export interface ColumnType {
  readonly oid: number
  readonly schema: string
  /** As in `pg_type`: `int4`, `_text`, `mood`. */
  readonly name: string
  readonly kind: TypeKind
  /** Part of PostgreSQL itself, so that its OID means the same on every server. */
  readonly builtIn: boolean
  /** Has functions to send and to receive its binary form. */
  readonly binary: boolean
  /** Labels of an enum in their order; otherwise empty. */
  readonly labels: readonly string[]
  /** What a domain rests on, an array, range or multirange consists of. */
  readonly element: ColumnType | null
  /** Fields of a composite type; otherwise empty. */
  readonly fields: readonly { readonly name: string; readonly type: ColumnType }[]
}

export interface Collation {
  readonly schema: string
  readonly name: string
  /** False: texts of different bytes may be equal. */
  readonly deterministic: boolean
}

export interface UniqueKey {
  readonly name: string
  readonly columns: readonly string[]
  /** No column of it can be NULL. */
  readonly notNull: boolean
}

/** `columns` are those of the index; for `default` those of the primary key, for `full` and `nothing` none. */
export interface ReplicaIdentity {
  readonly kind: 'default' | 'full' | 'nothing' | 'index'
  readonly columns: readonly string[]
}

export interface ForeignKey {
  readonly name: string
  readonly columns: readonly string[]
  readonly references: TableName
  /** In the order of `columns`. */
  readonly referencedColumns: readonly string[]
  readonly onDelete: 'no action' | 'restrict' | 'cascade' | 'set null' | 'set default'
}

export interface RowSecurity {
  readonly enabled: boolean
  readonly forced: boolean
  /** It filters what the reading role sees, but never the change stream. */
  readonly filtersRole: boolean
}

export interface Publication {
  readonly name: string
  readonly allTables: boolean
  readonly insert: boolean
  readonly update: boolean
  readonly delete: boolean
  readonly truncate: boolean
  readonly viaPartitionRoot: boolean
}

export interface TableInPublication {
  readonly name: string
  /** A WHERE, which can make the source's own UPDATE and DELETE fail. */
  readonly rowFilter: boolean
  /** A column list, which can do the same. */
  readonly columnList: boolean
}

export interface TablePrivileges {
  readonly select: boolean
  readonly insert: boolean
  readonly update: boolean
  readonly delete: boolean
  readonly truncate: boolean
}

/** A target database, read for the tables that a flow would write. */
export interface TargetCatalog extends DatabaseFacts {
  /** In the order asked for. */
  readonly tables: readonly TargetTable[]
  /** Enum types of the database by `schema.name`, for columns that cross with an enum. */
  readonly enums: readonly { readonly schema: string; readonly name: string; readonly labels: readonly string[] }[]
  /** Every type made in the database that is no enum and not the row of a table. */
  readonly types: readonly TableName[]
}

export type TargetTable =
  | (TableName & {
      readonly exists: false
      readonly schemaExists: boolean
      /** The role may make it: CREATE on the schema, or on the database where the schema is missing. */
      readonly creatable: boolean
      /** Another kind of relation has the name: a view, a foreign table, a sequence. */
      readonly nameTaken: boolean
    })
  | (TableName & {
      readonly exists: true
      readonly table: CatalogTable
      /** A unique index on exactly the key asked for. */
      readonly uniqueOnKey: boolean
    })
