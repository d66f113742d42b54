/** What the digital chapters of the European Union and of its heirs share: one list of means for flows and servers, source code, duties. */

import type { Confidence } from '../../src/law/index.ts'
import { type Discipline, discipline, type Exception, measure as m } from '../../src/law/treaty/index.ts'
import { algorithmsOut, codeDemanded, dutyCharged, procurementOut, zeroRate } from './coverage.ts'

type Shared = Pick<Discipline, 'article' | 'cite' | 'confidence' | 'excludes' | 'exceptions'> &
  Partial<Pick<Discipline, 'elements'>>

/** Flows and servers are one article: what counts is the means, not which of the two it hits. */
export const byListedMeans = (
  about: Shared & Pick<Discipline, 'triggers'> & Partial<Pick<Discipline, 'from'>>,
): readonly Discipline[] =>
  (['data-flow', 'localisation'] as const).map((topic) =>
    discipline({
      ...about,
      topic,
      gist: 'A Party shall not restrict the flow of data to the other by the means listed: facilities or network elements at home, storage or processing at home, a ban on storing or processing there, or a transfer that hangs on either.',
      verb: 'listed-means',
    }),
  )

/** No word of import, sale or use: any demand for source code is caught. */
export const sourceCodeOfTheOther = (about: Shared): Discipline =>
  discipline({
    ...about,
    topic: 'source-code',
    gist: 'A Party shall not require the transfer of, or access to, source code of software owned by a person of the other Party.',
    verb: 'no-require',
    excludes: [...about.excludes, procurementOut(about.article, about.cite), algorithmsOut(about.article, about.cite)],
    triggers: codeDemanded,
    exceptions: [competitionRemedy(about), ...about.exceptions],
  })

/** Untouched: orders of courts and competition authorities against breaches of competition law, and intellectual property. */
const competitionRemedy = (where: {
  readonly article: string
  readonly cite: string
  readonly confidence: Confidence
}): Exception => ({
  code: 'regulatory-investigation',
  article: where.article,
  cite: where.cite,
  confidence: where.confidence,
  open: m.fact('specificInvestigation').is(true),
  parts: [
    {
      show: 'required by a court, a tribunal or a competition authority to remedy a breach of competition law, or to protect intellectual property',
    },
  ],
  judge: 'a panel',
  burden: 'the respondent',
})

export const noDuties = (about: Shared): Discipline =>
  discipline({
    ...about,
    topic: 'customs-duty',
    gist: 'The Parties shall not impose customs duties on electronic transmissions between them.',
    verb: 'no-duty',
    triggers: dutyCharged,
    limits: [zeroRate(about.cite)],
  })
