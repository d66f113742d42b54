/** The walk: one measure against one obligation, in nine steps, with the finding as the engine says it. */

import type { Day } from '../../law/index.ts'
import type { Measure, Reading } from '../../law/treaty/index.ts'
import { readings } from '../../law/treaty/index.ts'
import { type Cell, type Finding, matrixOf, ReviewError, review, type Step } from '../../review/index.ts'
import { Problem } from '../problem.ts'
import { clauseAt, measureAt, measureSlug } from '../trade-paths.ts'
import { tradeQueryOf, wordIn } from '../trade-query.ts'
import { lawPath } from './law-path.ts'
import { LawWords, type Said } from './law-words.ts'
import type { PageAsk, PageRoute } from './page.ts'
import { type ClauseShown, clauseShown, complainantsOf, type Place, placeOf } from './trade.ts'

export interface WalkPage {
  readonly asOf: Day
  readonly assume: string
  readonly complainant: Place
  readonly complainants: readonly Place[]
  readonly measure: MeasureTold
  readonly clause: ClauseShown & { readonly cite: string; readonly gist: string }
  readonly finding: Finding
  /** Place in `finding.steps` of the step that decided. */
  readonly decisive: number
  /** Step 9: of all that is owed to the complainant on the day. */
  readonly overlap: {
    readonly strictest: Bonded | null
    readonly enforceable: Bonded | null
    readonly gap: boolean
  } | null
  /** The same question as the API takes it. */
  readonly question: object
}

export interface Bonded {
  readonly agreement: string
  readonly article: string
  readonly finding: Finding['finding']
}

export interface MeasureTold
  extends Pick<Measure, 'instrument' | 'effect' | 'sector' | 'appliesTo' | 'statedObjectives'> {
  readonly slug: string
  readonly rule: string
  readonly cite: string
  readonly law: string | null
  readonly gist: Said
  readonly country: Place
  readonly status: NonNullable<Measure['status']>
  readonly inForceFrom: Day | null
  /** The aims are from memory. */
  readonly aimsUnverified: boolean
}

export const walkPage: PageRoute<'walk'> = {
  name: 'walk',
  path: '/trade/:measure/:clause',
  permission: 'read-law',
  async load(ask) {
    const { served, query, lang, principal, params } = ask
    const agreements = await served.shelf.agreements()
    const asked = await tradeQueryOf({ served, query, role: principal.role }, agreements)
    const { complainant, asOf, assume, assumeText } = asked
    const { measure } = await measureAt(served.shelf, params.get('measure') ?? '', asOf)
    const reading = wordIn<Reading>(query, 'reading', readings)
    const slug = params.get('clause') ?? ''
    const clause = clauseAt(agreements, { slug, topic: query.get('topic'), reading, day: asOf })
    const about = { discipline: clause.topic, agreement: clause.agreement.code, complainant }
    const optional = clause.discipline.optional === true
    const more = {
      ...(assume.length === 0 ? {} : { assumeParty: assume }),
      ...(clause.reading === null ? {} : { reading: clause.reading }),
      ...(optional ? { optional } : {}),
    }
    const { discipline, ...against } = about
    const finding = reviewed(() => review(measure, { ...against, disciplines: [discipline], ...more }, agreements))
    const overlap = reviewed(() =>
      matrixOf(
        measure,
        { agreement: 'all', disciplines: 'all', complainant, ...(assume.length === 0 ? {} : { assumeParty: assume }) },
        agreements,
      ),
    ).overlaps.find((one) => one.hypothetical === finding.hypothetical)
    return {
      asOf,
      assume: assumeText,
      complainant: placeOf(complainant, lang),
      complainants: complainantsOf(agreements, lang),
      measure: await measureTold(measure, ask),
      clause: { ...clauseShown(clause), cite: clause.discipline.cite, gist: clause.discipline.gist },
      finding,
      decisive: decisiveOf(finding),
      overlap:
        overlap === undefined
          ? null
          : {
              strictest: bonded(overlap.strictest),
              enforceable: bonded(overlap.strictestEnforceable),
              gap: overlap.gap,
            },
      question: { measure: { rule: measure.rule, asOf }, against: { ...about, ...more } },
    }
  },
}

/** Throws Problem 422. */
function reviewed<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof ReviewError) throw new Problem(422, sentence(error))
    throw error
  }
}

function sentence({ path, message }: ReviewError): string {
  const said = message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

/** The walk ends at the step that decides; what comes after is who may hear it. Of several pleas the one that the finding names decides. */
export function decisiveOf({ steps, pleas, exception, finding }: Finding): number {
  const last = steps.findLastIndex(({ step }) => step !== 'enforcement' && step !== 'overlap')
  if (finding !== 'consistent' && finding !== 'inconsistent-defence-available') return last
  const plea = pleas.find(({ code, state }) => code === exception && (state === 'open' || state === 'complete'))
  const named = steps.findIndex((one) => isPlea(one) && one.cite === plea?.cite)
  return named < 0 ? last : named
}

const isPlea = ({ step }: Step) => step === 'exceptions'

const bonded = (cell: Cell | null): Bonded | null =>
  cell === null
    ? null
    : { agreement: cell.finding.agreement, article: cell.finding.article, finding: cell.finding.finding }

async function measureTold(measure: Measure, { served: { shelf }, lang }: PageAsk): Promise<MeasureTold> {
  const { instrument, effect, sector, appliesTo, statedObjectives, country, inForceFrom } = measure
  const cite = measure.cite ?? instrument
  const rule = measure.rule ?? ''
  return {
    slug: measureSlug(rule),
    rule,
    cite,
    law: (await lawPath(shelf, cite)) ?? null,
    gist: await new LawWords(shelf, lang).gist(cite, measure.name),
    country: placeOf(country, lang),
    status: measure.status ?? 'in-force',
    inForceFrom: inForceFrom ?? null,
    aimsUnverified: measure.aimsUnverified === true,
    instrument,
    effect,
    sector,
    appliesTo,
    statedObjectives,
  }
}
