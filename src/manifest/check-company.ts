/** Checks what a manifest says of places, stores, people, books and folders against itself. */

import { nearest } from '../law/nearest.ts'
import { unstatedCountry, zoneLiesIn } from '../law/places.ts'
import type { CheckContext } from './check.ts'
import { entityKey, nameProblem, pathProblem, skeleton } from './names.ts'
import { shown } from './problem.ts'
import type { People } from './types.ts'

export function checkCompany(c: CheckContext): void {
  for (const section of ['places', 'stores', 'datasets', 'flows'] as const) checkNames(c, section)
  checkPlaces(c)
  checkEntities(c)
  checkStores(c)
  checkPeople(c)
  checkBooks(c)
  for (const folder of ['state', 'keys'] as const) {
    const problem = pathProblem(c.manifest[folder], true)
    if (problem !== undefined) c.problem([folder], problem, `Write a folder below the manifest’s, as ./${folder}`)
  }
}

function checkNames(c: CheckContext, section: 'places' | 'stores' | 'datasets' | 'flows'): void {
  const seen = new Map<string, string>()
  for (const name of c.manifest[section].keys()) {
    const problem = nameProblem(name)
    if (problem !== undefined) c.problemAtKey([section, name], problem.message, problem.hint)
    const look = skeleton(name)
    const other = seen.get(look)
    if (other !== undefined) c.problemAtKey([section, name], 'the name looks like another one', 'Rename one of them')
    seen.set(look, name)
  }
}

function checkPlaces(c: CheckContext): void {
  for (const [name, place] of c.manifest.places) {
    if (place.country === unstatedCountry)
      c.warning(
        ['places', name, 'country'],
        'ZZ stands for a country nobody has stated',
        'No law can be asked: all stays',
      )
    if (place.zone !== null && place.country !== unstatedCountry && !zoneLiesIn(place.zone, place.country))
      c.problem(
        ['places', name, 'zone'],
        `the zone ${place.zone} does not lie in ${place.country}`,
        'Correct one of them',
      )
    for (const fact of ['role', 'sector', 'traits'] as const)
      if (place[fact] === null)
        c.warning(['places', name, fact], `${fact} is unknown`, 'What the law makes depend on it stays')
    const shares = place.ownership.reduce((total, owner) => total + owner.share, 0)
    if (shares > 1 + 1e-9) c.problem(['places', name, 'ownership'], 'the shares add up to more than 1', 'Correct them')
  }
}

/** People are counted per legal entity: one entity written in two ways would be counted twice, each below the line. */
function checkEntities(c: CheckContext): void {
  const spellings = new Map<string, string>()
  const counted = new Map<string, string>()
  for (const [name, place] of c.manifest.places) {
    const key = entityKey(place.entity)
    const other = spellings.get(key)
    if (other !== undefined && other !== place.entity)
      c.problem(
        ['places', name, 'entity'],
        'another place writes this entity differently',
        'Write it the same way in both',
      )
    spellings.set(key, place.entity)
    if (!c.manifest.people.has(name)) continue
    const stated = counted.get(key)
    if (stated !== undefined)
      c.problemAtKey(
        ['people', name],
        `place ${shown(stated)} is the same entity`,
        'State the counts of an entity once',
      )
    counted.set(key, name)
  }
}

function checkStores(c: CheckContext): void {
  const variables = new Map<string, string>()
  for (const [name, store] of c.manifest.stores) {
    if (!c.manifest.places.has(store.at))
      c.unknownName(['stores', name, 'at'], 'place', store.at, c.manifest.places.keys())
    const { envName } = store.url
    const other = variables.get(envName)
    if (other !== undefined)
      c.problem(
        ['stores', name, 'postgres'],
        `store ${shown(other)} names the same variable ${envName}`,
        'Describe a database once',
      )
    variables.set(envName, name)
    if (c.env !== undefined && (c.env(envName) ?? '') === '')
      c.problem(
        ['stores', name, 'postgres'],
        `the environment variable ${envName} is not set`,
        'Set it to the connection string of this database',
      )
  }
}

const parts: readonly (readonly [part: keyof People, whole: keyof People])[] = [
  ['sensitiveYearToDate', 'yearToDate'],
  ['sensitivePreviousYear', 'previousYear'],
]

function checkPeople(c: CheckContext): void {
  for (const [name, people] of c.manifest.people) {
    if (!c.manifest.places.has(name)) {
      const near = nearest(name, c.manifest.places.keys())
      const hint = near === undefined ? 'Name a place of `places`' : `Did you mean ${near}?`
      c.problemAtKey(['people', name], `no such place ${shown(name)}`, hint)
    }
    for (const [part, whole] of parts) {
      const [a, b] = [people[part], people[whole]]
      if (a !== null && b !== null && a > b)
        c.problem(['people', name, part], `${part} is more than ${whole}`, 'Sensitive people are counted in the total')
    }
  }
}

function checkBooks(c: CheckContext): void {
  for (const [i, book] of c.manifest.books.entries()) {
    if (!('file' in book)) continue
    const problem = pathProblem(book.file, false)
    if (problem !== undefined)
      c.problem(['books', i], problem, 'Name an id as jp, or a file below the manifest’s folder')
    else if (c.exists !== undefined && !c.exists(book.file))
      c.problem(['books', i], 'there is no such file', 'Check the path')
    else if (book.digest === null)
      c.warning(
        ['books', i],
        'the book is not pinned',
        'Write { file: …, digest: "sha256:…" } as `waybill law export` prints it',
      )
  }
}
