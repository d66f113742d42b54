/** A branch, a headquarters and the folder of a manifest between them, worked through the commands as a person would. */

import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { quoteIdent } from '../../src/border/postgres/sql.ts'
import { type Ran, root, spawnWaybill, waybill } from './cli.ts'
import { query, type TestPostgres } from './postgres.ts'

export interface SiteOptions {
  /** Servers of either side; the same cluster may serve both. */
  readonly source: TestPostgres
  readonly target: TestPostgres
  /** Run at the branch as its owner before the roles are made. */
  readonly schema: (branchUrl: string) => Promise<void>
  /** Tables to publish; all of schema public where absent. */
  readonly tables?: readonly string[]
  /** `FLOW` stands for a flow name that no other test uses: slots belong to a whole cluster. */
  readonly manifest: string
  /** For the manifest, beside the URLs of branch and headquarters. */
  readonly env?: Readonly<Record<string, string>>
}

export class Site {
  readonly folder: string
  readonly flow: string
  /** As the databases' owner, past our own roles. */
  readonly branch: string
  readonly hq: string
  /** URLs that the manifest's environment gives. */
  branchUrl: string
  hqUrl: string
  readonly branchRole: string
  readonly hqRole: string
  private readonly options: SiteOptions
  /** Everything the commands have said so far. */
  said = ''

  private constructor(options: SiteOptions, branch: string, hq: string) {
    const tag = randomBytes(5).toString('hex')
    this.options = options
    this.folder = mkdtempSync(join(tmpdir(), 'waybill-site-'))
    this.flow = `flow_${tag}`
    this.branch = branch
    this.hq = hq
    this.branchRole = `reader_${tag}`
    this.hqRole = `writer_${tag}`
    this.branchUrl = as(branch, this.branchRole)
    this.hqUrl = as(hq, this.hqRole)
  }

  static async open(options: SiteOptions): Promise<Site> {
    const branch = await options.source.createDatabase('branch')
    const hq = await options.target.createDatabase('hq')
    const site = new Site(options, branch, hq)
    await options.schema(branch)
    await site.makeRoles()
    site.writeManifest(options.manifest)
    return site
  }

  /** At the branch a role that reads and follows changes, no more; at headquarters one that owns the database. */
  private async makeRoles(): Promise<void> {
    const { branch, hq } = this
    const reader = quoteIdent(this.branchRole)
    const writer = quoteIdent(this.hqRole)
    const tables = this.options.tables?.map(quoteIdent).join(', ')
    await query(
      branch,
      `CREATE ROLE ${reader} LOGIN REPLICATION`,
      `GRANT USAGE ON SCHEMA public TO ${reader}`,
      `GRANT SELECT ON ${tables ?? 'ALL TABLES IN SCHEMA public'} TO ${reader}`,
      `CREATE PUBLICATION waybill FOR ${tables === undefined ? 'TABLES IN SCHEMA public' : `TABLE ${tables}`}
         WITH (publish_via_partition_root = true)`,
    )
    const database = quoteIdent(decodeURIComponent(new URL(hq).pathname.slice(1)))
    await query(hq, `CREATE ROLE ${writer} LOGIN`, `ALTER DATABASE ${database} OWNER TO ${writer}`)
  }

  get env(): Record<string, string> {
    return { ...this.options.env, BRANCH_DATABASE_URL: this.branchUrl, HQ_DATABASE_URL: this.hqUrl }
  }

  get state(): string {
    return join(this.folder, 'state')
  }

  get slot(): string {
    return `waybill_${this.flow}`
  }

  writeManifest(text: string): void {
    mkdirSync(this.folder, { recursive: true })
    writeFileSync(join(this.folder, 'waybill.yaml'), text.replaceAll('FLOW', this.flow))
  }

  async run(...argv: readonly string[]): Promise<Ran> {
    const ran = await waybill(argv, { cwd: this.folder, env: this.env })
    this.said += ran.out + ran.err
    return ran
  }

  accept(): Promise<Ran> {
    return this.run('plan', '--accept', '--by', 'Lin Yue', '--estimate')
  }

  sync(...more: readonly string[]): Promise<Ran> {
    return this.run('sync', '--once', '--json', ...more)
  }

  /** Accepts the plan of now and syncs; throws with what was said unless both went well. */
  async settle(): Promise<void> {
    const accepted = await this.accept()
    if (accepted.code > 1) throw new Error(`plan --accept: ${accepted.code}\n${accepted.out}${accepted.err}`)
    await this.follow()
  }

  /** Syncs what is new; throws unless it ends with 0. */
  async follow(): Promise<void> {
    const synced = await this.sync()
    if (synced.code !== 0) throw new Error(`sync: ${synced.code}\n${synced.out.slice(-2000)}${synced.err}`)
  }

  /** The program itself, as a process of its own, compiled before it starts. */
  async spawn(...argv: readonly string[]): Promise<ChildProcess> {
    compiled ??= spawnWaybill(['--version'])
    await compiled
    const child = spawn(process.execPath, [join(root, 'bin', 'waybill.js'), ...argv], {
      cwd: this.folder,
      env: { ...process.env, ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part: Buffer) => {
        this.said += part.toString()
      })
    return child
  }

  status(): { readonly flows: readonly SiteStatus[] } {
    return JSON.parse(readFileSync(join(this.state, 'status.json'), 'utf8'))
  }

  async dispose(): Promise<void> {
    const { source, target } = this.options
    await source.dropDatabase(this.branch).catch(() => {})
    await target.dropDatabase(this.hq).catch(() => {})
    await dropRole(source, this.branchRole)
    await dropRole(target, this.hqRole)
    if (existsSync(this.folder)) rmSync(this.folder, { recursive: true, force: true })
  }
}

/** In a checkout the program compiles itself where its sources have changed, which takes longer than a test may wait. */
let compiled: Promise<Ran> | undefined

export interface SiteStatus {
  readonly flow: string
  readonly phase: string
  readonly batch: number
  readonly people: { readonly ordinary: number | null; readonly sensitive: number | null }
  readonly held: readonly { readonly dataset: string; readonly reason: string; readonly rows: number }[]
  readonly heldPeople: number
  readonly suspended: Readonly<Record<string, string>>
}

function as(url: string, role: string): string {
  const changed = new URL(url)
  changed.username = role
  changed.password = ''
  return changed.href
}

async function dropRole(server: TestPostgres, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url() })
  await client.connect()
  await client.query(`DROP ROLE IF EXISTS ${quoteIdent(role)}`).catch(() => {})
  await client.end()
}

/** The head of a manifest between a branch in Shanghai and headquarters in Tokyo; datasets and flows follow. */
export const head = `waybill: 1
organisation: { name: Hanami Retail, home: JP }
places:
  shanghai: { country: CN, entity: "Hanami (Shanghai) Trading Co., Ltd.", role: controller, sector: retail, traits: [] }
  tokyo: { country: JP, entity: Hanami Retail K.K., role: controller, sector: retail, traits: [], relation: headquarters }
stores:
  branch: { at: shanghai, postgres: "\${BRANCH_DATABASE_URL}" }
  hq: { at: tokyo, postgres: "\${HQ_DATABASE_URL}" }
people:
  shanghai: { yearToDate: 0, sensitiveYearToDate: 0, previousYear: 0, sensitivePreviousYear: 0, held: 300000, asOf: 2026-11-01 }
`
