/** Loads `waybill.yaml`: text in; a manifest and its warnings out, or every problem with file, line, column and a hint. */

import { CheckContext, checkManifest, type Environment } from './check.ts'
import { decode } from './decode.ts'
import { Findings } from './problem.ts'
import { readYaml } from './read-yaml.ts'
import { checkShape } from './shape.ts'
import { withStatements } from './statement.ts'
import type { Manifest, Problem, Store } from './types.ts'

export interface LoadOptions {
  /** As it is to stand in messages. */
  readonly fileName: string
  /** Looks an environment variable up; only whether it is set is asked here. Absent: not asked. */
  readonly env?: Environment
  /** Whether a file exists, by a path relative to the manifest's folder. Absent: not asked. */
  readonly exists?: (path: string) => boolean
}

export type Loaded =
  | { readonly manifest: Manifest; readonly warnings: readonly Problem[]; readonly problems?: undefined }
  | { readonly manifest?: undefined; readonly problems: readonly Problem[] }

/** Never throws on any text. */
export function loadManifest(text: string, options: LoadOptions): Loaded {
  const read = readYaml(text, options.fileName)
  if ('problems' in read) return { problems: read.problems }
  const { tree } = read
  const problems = new Findings(options.fileName)
  const warnings = new Findings(options.fileName)
  checkShape(tree, problems)
  if (problems.all().length > 0) return { problems: problems.all() }
  const manifest = decode(tree)
  const context = new CheckContext({ manifest, tree, env: options.env, exists: options.exists, problems, warnings })
  checkManifest(context)
  if (problems.all().length > 0) return { problems: problems.all() }
  const complete = withStatements(manifest, (dataset, key) => context.stated(dataset, key))
  return { manifest: complete, warnings: warnings.all() }
}

/** The connection string of a store; undefined when its variable is not set. The caller must not show it. */
export function resolveStore(store: Store, env: Environment): string | undefined {
  const value = env(store.url.envName)
  return value === '' ? undefined : value
}
