/** The forty rules as somebody would write them by hand who needs speed: numbers and bit sets, no tables. */

import type { Outcome } from '../../src/engine/index.ts'
import type { Flat } from './inputs.ts'

/** Sets are bits over the words below; a single word is its bit. */
export interface HandInput {
  readonly country: number
  readonly relation: number
  readonly importerSector: number
  readonly importerTraits: number
  readonly exporterSector: number
  readonly exporterTraits: number
  readonly zone: number
  readonly categories: number
  readonly form: number
  readonly important: boolean
  readonly fromMainland: boolean
  readonly count: number
  readonly sensitive: number
  readonly thisYear: number
  readonly residence: number
  readonly kinds: number
  readonly consent: number
  readonly purpose: number
  readonly via: number
  readonly held: number
}

const bit = (i: number): number => 1 << i

const places: ReadonlyMap<string, number> = new Map(
  'JP KR SG DE FR NL GB NZ KP IR SY BY US IN AU BR CN RU'.split(' ').map((c, i) => [c, bit(i)]),
)
const trustedPlaces = 0xff
const embargoedPlaces = 0xf00
const [DE, GB, NZ, US, IN, AU, BR, CN, RU] = ['DE', 'GB', 'NZ', 'US', 'IN', 'AU', 'BR', 'CN', 'RU'].map(
  (c) => places.get(c)!,
) as [number, number, number, number, number, number, number, number, number]
const otherPlace = bit(30)

const person = bit(0)
const special = bit(1)
const secretOrCore = bit(2)
const importantKind = bit(3)
const national = bit(4)
const technology = bit(5)
const codeOrKey = bit(6)
const preciseLocation = bit(7)
const financial = bit(8)
const contact = bit(9)
const vehicle = bit(10)
const otherCategory = bit(30)

function categoryBits(word: string): number {
  const under = (root: string): boolean => word === root || word.startsWith(`${root}.`)
  let bits = otherCategory
  if (under('user') || under('omic')) bits |= person
  if (['user.biometric', 'user.genetic', 'user.health_and_medical', 'omic'].some(under)) bits |= special
  if (under('national.core') || under('national.state_secret')) bits |= secretOrCore
  if (under('national.important')) bits |= importantKind
  if (under('national')) bits |= national
  if (under('technology')) bits |= technology
  if (under('technology.source_code') || under('technology.encryption_key')) bits |= codeOrKey
  if (under('user.location.precise')) bits |= preciseLocation
  if (under('user.financial')) bits |= financial
  if (under('user.contact')) bits |= contact
  if (under('telemetry.vehicle')) bits |= vehicle
  return bits
}

const group = bit(0)
const authority = bit(1)
const partner = bit(2)
const processor = bit(3)
const relations: ReadonlyMap<string, number> = new Map([
  ['affiliate', group],
  ['headquarters', group],
  ['same-entity', group],
  ['authority', authority],
  ['partner', partner],
  ['processor', processor],
])

const anonymised = bit(0)
const aggregated = bit(1)
const pseudonymous = bit(2)
const encrypted = bit(3)
const formBits: ReadonlyMap<string, number> = new Map([
  ['anonymised', anonymised],
  ['aggregated', aggregated],
  ['pseudonymised', pseudonymous],
  ['deidentified', pseudonymous],
  ['encrypted', encrypted],
])

const listedImporter = bit(0)
const household = bit(0)
const stateOrgan = bit(1)
const labourRules = bit(2)
const critical = bit(3)
const exporterTraitBits: ReadonlyMap<string, number> = new Map([
  ['household', household],
  ['state-organ', stateOrgan],
  ['lawful-labour-rules', labourRules],
  ['cii-operator', critical],
])

const ownContract = bit(0)
const staff = bit(1)
const emergency = bit(2)
const brokerage = bit(3)
const lawEnforcement = bit(4)
const publicInterest = bit(5)
const research = bit(6)
const marketing = bit(7)
const ownAffairs = bit(8)
const otherPurpose = bit(30)
const purposeBits: ReadonlyMap<string, number> = new Map([
  ['contract', ownContract],
  ['payment', ownContract],
  ['travel-booking', ownContract],
  ['visa', ownContract],
  ['hr', staff],
  ['employment', staff],
  ['emergency', emergency],
  ['vital-interest', emergency],
  ['data-brokerage', brokerage],
  ['law-enforcement-request', lawEnforcement],
  ['public-interest', publicInterest],
  ['research', research],
  ['marketing', marketing],
  ['analytics', marketing],
  ['personal', ownAffairs],
])

const employee = bit(0)
const child = bit(1)
const otherKind = bit(2)
const transit = bit(0)
const storage = bit(1)
const separate = bit(0)
const written = bit(1)
const withdrawn = bit(2)
const heldContract = bit(0)
const heldCertificate = bit(1)
const heldAssessment = bit(2)
const freeZone = bit(0)
const defence = bit(0)
const automotive = bit(1)
const bank = bit(0)

const bitsOf = (words: readonly string[], of: ReadonlyMap<string, number>, other: number): number =>
  words.reduce((bits, w) => bits | (of.get(w) ?? other), 0)

const named = (word: string, ...bits: readonly (readonly [string, number])[]): number =>
  bits.find(([w]) => w === word)?.[1] ?? 0

export function handInput(flat: Flat): HandInput {
  return {
    country: places.get(flat.importer_country) ?? otherPlace,
    relation: relations.get(flat.importer_relation) ?? 0,
    importerSector: ['banking', 'finance', 'insurance'].includes(flat.importer_sector) ? bank : 0,
    importerTraits: flat.importer_traits.includes('cn-pipl-42:listed') ? listedImporter : 0,
    exporterSector: named(flat.exporter_sector, ['defence', defence], ['automotive', automotive]),
    exporterTraits: bitsOf(flat.exporter_traits, exporterTraitBits, 0),
    zone: ['CN-FTZ-SH', 'CN-FTZ-BJ', 'CN-FTZ-TJ'].includes(flat.exporter_zone) ? freeZone : 0,
    categories: flat.data_categories.reduce((bits, w) => bits | categoryBits(w), 0),
    form: formBits.get(flat.data_form) ?? 0,
    important: flat.data_important === 'yes',
    fromMainland: flat.data_collectedIn === 'CN',
    count: flat.data_subjects_count,
    sensitive: flat.data_subjects_sensitiveCount,
    thisYear: flat.bench_thisYear,
    residence: bitsOf(flat.data_subjects_residence, places, otherPlace),
    kinds: flat.data_subjects_kinds.reduce(
      (bits, w) => bits | (named(w, ['employee', employee], ['child', child]) || otherKind),
      0,
    ),
    consent: named(flat.data_subjects_consent, ['separate', separate], ['written', written], ['withdrawn', withdrawn]),
    purpose: bitsOf(flat.purpose, purposeBits, otherPurpose),
    via: named(flat.via, ['transit', transit], ['storage', storage]),
    held:
      (flat.held.includes('cn.scc') ? heldContract : 0) |
      (flat.held.includes('cn.certification') ? heldCertificate : 0) |
      (flat.held.includes('cn.security-assessment') ? heldAssessment : 0),
  }
}

const ids = Array.from({ length: 41 }, (_, n) => `bench.rules/art ${n}`)
const [silent, open, need, closed] = [0, 1, 2, 4] as const

/** Verdict, states of the three gates, ids of the articles that decided, in the law's order. */
export function decideByHand(f: HandInput): Outcome {
  const personal = (f.form & (anonymised | aggregated)) === 0 && (f.categories & person) !== 0
  const free = scopeOf(f, personal)
  if ((free & (art1 | art2)) !== 0)
    return { verdict: 'out-of-scope', gates: [silent, silent, silent], deciding: push([], free, 1) }
  const [bans, exempts, demands] = [bansOf(f, personal), exemptionsOf(f, personal), demandsOf(f, personal)]
  const atHome = free !== 0
  const refused = !atHome && personal && (f.consent & withdrawn) !== 0
  const barredState = bans !== 0 ? closed : silent
  const formalityState = exempts !== 0 ? open : demands === 0 ? silent : isMet(f, demands) ? open : need
  const asked = atHome ? 0 : askedOf(f, personal)
  const excused = atHome ? 0 : excusedOf(f, asked)
  const consentState = refused ? closed : consentOf(f, asked, excused)
  const gates = [barredState, formalityState, consentState]
  const state = Math.max(barredState, formalityState, consentState)
  const deciding: string[] = []
  if (barredState === state) {
    if (bans !== 0) push(deciding, bans, 4)
    else if (answersAuthority(f) && mayAnswer(f)) deciding.push(ids[11]!)
  }
  if (formalityState === state) push(deciding, exempts !== 0 ? exempts : demands, 18)
  if (consentState === state) {
    if (atHome) deciding.unshift(ids[3]!)
    else if (refused) deciding.push(ids[39]!)
    else push(deciding, excused !== 0 ? excused : asked, 34)
  }
  return { verdict: words[state]!, gates, deciding }
}

const words = ['out-of-scope', 'permitted', 'conditional', 'undetermined', 'prohibited'] as const
const art1 = bit(0)
const art2 = bit(1)
const art3 = bit(2)

function scopeOf(f: HandInput, personal: boolean): number {
  let free = 0
  if (!personal && !f.important && (f.categories & (national | technology)) === 0) free |= art1
  if (f.via === transit && !f.fromMainland) free |= art2
  if ((f.exporterTraits & household) !== 0 && f.purpose === ownAffairs) free |= art3
  return free
}

const answersAuthority = (f: HandInput): boolean => f.relation === authority && (f.purpose & lawEnforcement) !== 0
const mayAnswer = (f: HandInput): boolean => (f.exporterTraits & stateOrgan) !== 0 && (f.purpose & publicInterest) !== 0

/** Articles 4 to 17, from bit 0. */
function bansOf(f: HandInput, personal: boolean): number {
  const { categories, country, purpose } = f
  const trusted = (country & trustedPlaces) !== 0
  let bans = 0
  if ((country & embargoedPlaces) !== 0 && (categories & (national | technology)) !== 0) bans |= bit(0)
  if ((categories & secretOrCore) !== 0) bans |= bit(1)
  if (personal && (categories & special) !== 0 && !trusted)
    if (purpose !== research || f.form !== pseudonymous || f.count >= 1_000) bans |= bit(2)
  if (f.importerTraits !== 0) bans |= bit(3)
  if (personal && !trusted && (purpose & brokerage) !== 0) bans |= bit(4)
  if ((categories & codeOrKey) !== 0 && f.relation !== group) bans |= bit(5)
  if (answersAuthority(f) && !mayAnswer(f)) bans |= bit(6)
  if ((f.kinds & child) !== 0 && (purpose & marketing) !== 0) bans |= bit(9)
  if (f.exporterSector === defence && f.form !== anonymised) bans |= bit(10)
  if (personal && (f.residence & RU) !== 0 && (country & (US | GB | NZ | DE)) !== 0 && f.consent !== written)
    bans |= bit(11)
  if (f.exporterSector === automotive && (categories & preciseLocation) !== 0 && f.thisYear >= 100_000) bans |= bit(13)
  return bans
}

const isCritical = (f: HandInput): boolean => (f.exporterTraits & critical) !== 0
const isImportant = (f: HandInput): boolean => f.important || (f.categories & importantKind) !== 0

/** Articles 18 to 33, from bit 0. */
function exemptionsOf(f: HandInput, personal: boolean): number {
  const { purpose, thisYear } = f
  const bound = isCritical(f) && (personal || f.important)
  let exempts = 0
  if (personal && !f.important && purpose === ownContract) exempts |= bit(5)
  if (personal && purpose === staff && f.kinds === employee && (f.exporterTraits & labourRules) !== 0) exempts |= bit(6)
  if ((purpose & emergency) !== 0) exempts |= bit(7)
  if (personal && !isCritical(f) && thisYear < 100_000 && f.sensitive < 1 && !f.important) exempts |= bit(8)
  if (f.zone === freeZone && (f.country & trustedPlaces) !== 0 && !f.important && thisYear < 500_000 && !bound)
    exempts |= bit(9)
  if (!f.fromMainland && (f.residence & CN) === 0) exempts |= bit(10)
  if (f.form === encrypted && f.via === storage && f.relation === processor && !isImportant(f)) exempts |= bit(15)
  return exempts
}

/** Articles 18 to 33, from bit 0. */
function demandsOf(f: HandInput, personal: boolean): number {
  const { categories, country, thisYear, sensitive } = f
  let demands = isImportant(f) ? bit(0) : 0
  if (personal) {
    if (thisYear >= 1_000_000) demands |= bit(1)
    if (sensitive >= 10_000) demands |= bit(2)
    if (thisYear < 1_000_000 && sensitive < 10_000) {
      if (thisYear >= 100_000) demands |= bit(3)
      if (sensitive >= 1) demands |= bit(4)
    }
  }
  if (isCritical(f) && (personal || f.important)) demands |= bit(11)
  if (f.importerSector === bank && (categories & financial) !== 0) demands |= bit(12)
  if ((categories & vehicle) !== 0 && (country & (US | IN | AU)) !== 0) demands |= bit(13)
  if (f.relation === partner && (country & (US | IN | BR)) !== 0 && (categories & contact) !== 0) demands |= bit(14)
  return demands
}

const assessed = bit(0) | bit(1) | bit(2) | bit(11) | bit(13)
const contracted = bit(3) | bit(4)

function isMet({ held }: HandInput, demands: number): boolean {
  if ((demands & assessed) !== 0 && (held & heldAssessment) === 0) return false
  if ((demands & contracted) !== 0 && (held & (heldContract | heldCertificate)) === 0) return false
  if ((demands & bit(12)) !== 0 && (held & heldCertificate) === 0) return false
  return (demands & bit(14)) === 0 || (held & heldContract) !== 0
}

/** Articles 34 to 40, from bit 0: the demands. */
function askedOf(f: HandInput, personal: boolean): number {
  if (!personal) return 0
  return (f.categories & special) === 0 ? bit(0) : bit(0) | bit(3)
}

/** Articles 34 to 40, from bit 0: the exemptions. */
function excusedOf(f: HandInput, asked: number): number {
  const { purpose } = f
  let excused = 0
  if ((asked & bit(3)) === 0) {
    if (purpose === ownContract) excused |= bit(1)
    if (purpose === staff && f.kinds === employee) excused |= bit(2)
  }
  if ((purpose & emergency) !== 0) excused |= bit(4)
  if (f.residence !== 0 && (f.residence & ~trustedPlaces) === 0) excused |= bit(6)
  return excused
}

function consentOf(f: HandInput, asked: number, excused: number): number {
  if (excused !== 0) return open
  if (asked === 0) return silent
  if ((asked & bit(3)) !== 0 && f.consent !== written) return need
  return f.consent === written || f.consent === separate ? open : need
}

function push(deciding: string[], articles: number, first: number): string[] {
  for (let rest = articles; rest !== 0; rest &= rest - 1) deciding.push(ids[first + 31 - Math.clz32(rest & -rest)]!)
  return deciding
}
