/** Checks a manifest against itself: names that lead nowhere, statements that contradict, facts the border must be told. */

import { nearest } from '../law/nearest.ts'
import { checkCompany } from './check-company.ts'
import { checkDatasets } from './check-datasets.ts'
import { checkFlows } from './check-flows.ts'
import { childOf, type Findings, locate, shown } from './problem.ts'
import type { Node } from './tree.ts'
import type { Manifest } from './types.ts'

type Keys = readonly (string | number)[]

export type Environment = (name: string) => string | undefined

export class CheckContext {
  readonly manifest: Manifest
  readonly tree: Node
  readonly env: Environment | undefined
  readonly exists: ((path: string) => boolean) | undefined
  readonly #problems: Findings
  readonly #warnings: Findings

  constructor(about: {
    readonly manifest: Manifest
    readonly tree: Node
    readonly env: Environment | undefined
    readonly exists: ((path: string) => boolean) | undefined
    readonly problems: Findings
    readonly warnings: Findings
  }) {
    this.manifest = about.manifest
    this.tree = about.tree
    this.env = about.env
    this.exists = about.exists
    this.#problems = about.problems
    this.#warnings = about.warnings
  }

  problem(keys: Keys, message: string, hint: string): void {
    const { at, path } = locate(this.tree, keys)
    this.#problems.add(at, path, message, hint)
  }

  problemAtKey(keys: Keys, message: string, hint: string): void {
    const { at, path } = locate(this.tree, keys, true)
    this.#problems.add(at, path, message, hint)
  }

  unknownName(keys: Keys, noun: string, name: string, known: Iterable<string>): void {
    const names = [...known]
    const near = nearest(name, names)
    const hint =
      near !== undefined
        ? `Did you mean ${shown(near).slice(1, -1)}?`
        : names.length <= 12
          ? `Known: ${names.map(shown).join(', ')}`
          : ''
    this.problem(keys, `no such ${noun} ${shown(name)}`, hint)
  }

  warning(keys: Keys, message: string, hint: string): void {
    const { at, path } = locate(this.tree, keys)
    this.#warnings.add(at, path, message, hint)
  }

  /** Whether the file states a key of a dataset, be it null. */
  stated(dataset: string, key: string): boolean {
    return childOf(childOf(childOf(this.tree, 'datasets'), dataset), key) !== undefined
  }
}

export function checkManifest(c: CheckContext): void {
  checkCompany(c)
  checkDatasets(c)
  checkFlows(c)
}
