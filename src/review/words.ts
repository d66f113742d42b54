/** A finding in one sentence: never "violates", never a score. */

import type { Finding } from './finding.ts'

const reasons: ReadonlyMap<string, string> = new Map([
  ['respondent-not-party', 'the respondent is not a party'],
  ['complainant-not-party', 'the complainant is not a party'],
  ['not-in-force', 'it is not in force for the respondent on that day'],
  ['not-in-force-between-pair', 'it is not in force between the two on that day'],
  ['obligation-suspended', 'the obligation is suspended'],
  ['lapsed', 'it has lapsed'],
  ['hortatory', 'the text only asks for efforts'],
  ['political-commitment', 'it is a political commitment'],
  ['no-such-discipline', 'the agreement has no rule on the subject'],
  ['algorithm-not-covered', 'it speaks of source code, not of algorithms'],
  ['audiovisual-services', 'audio-visual services are left out'],
  ['critical-infrastructure-software', 'software for critical infrastructure is left out'],
  ['financial-services-excluded', 'financial services are left out'],
  ['government-information', 'information held by or for government is left out'],
  ['government-procurement', 'government procurement is left out'],
  ['not-mass-market', 'only mass-market software is covered'],
  ['not-scheduled', 'the respondent undertook nothing for the sector and mode'],
])

export const reasonInWords = (reason: string): string => reasons.get(reason) ?? reason

const pleaNames: ReadonlyMap<string, string> = new Map([
  ['lppo-necessity', 'a legitimate public policy objective'],
  ['lppo-self-judging', 'a legitimate public policy objective, the need being the party’s own judgement'],
  ['privacy-safeguard', 'the shelter for data-protection law'],
  ['regulatory-investigation', 'a specific investigation or case'],
  ['regulator-access', 'the regulator’s lack of access'],
  ['prudential', 'prudential reasons'],
  ['gats-xiv', 'the general exceptions of the GATS XIV kind'],
  ['security-reviewable', 'essential security, reviewable in part'],
  ['security-self-judging', 'essential security, by the party’s own judgement'],
  ['security-non-disputable', 'essential security, which others shall not dispute'],
])

export const pleaInWords = (code: string): string => pleaNames.get(code) ?? code

type Told = Pick<
  Finding,
  'finding' | 'exception' | 'mustShow' | 'needs' | 'reason' | 'until' | 'pleas' | 'hypothetical'
>

/** @param clause the citation of the obligation */
export function inWords(told: Told, clause: string): string {
  return `${told.hypothetical ? 'Hypothetical: ' : ''}${sentence(told, clause)}.`
}

function sentence({ finding, exception, mustShow, needs, reason, until, pleas }: Told, clause: string): string {
  const why = reason === null ? '' : reasonInWords(reason)
  switch (finding) {
    case 'not-bound':
      return `nothing is owed under ${clause}: ${why}${until === null ? '' : ` until ${until}`}`
    case 'outside-scope':
      return `outside ${clause}: ${why}`
    case 'consistent':
      return exception === null
        ? `consistent with ${clause}: it is not engaged`
        : `consistent with ${clause}: ${pleaInWords(exception)} is made out on the facts given`
    case 'inconsistent-defence-available':
      return `inconsistent on its face with ${clause}; ${pleaInWords(exception ?? '')} may be pleaded; the respondent must show: ${mustShow.join('; ')}`
    case 'inconsistent':
      return `inconsistent on its face with ${clause}; ${
        pleas.length === 0
          ? 'the clause has no exception'
          : `no exception is open on the facts given (${pleas.map((p) => `${p.cite}: ${p.because}`).join('; ')})`
      }`
    case 'undetermined':
      return `undetermined under ${clause}: ${needs.join('; ')}`
  }
}
