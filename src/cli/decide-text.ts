/** A decision as prose for counsel: what is the answer, why, what to do, what nobody knows. */

import type { Assumed, Counterfactual, Decision, JurisdictionDecision, Obligation, Reason } from '../engine/index.ts'
import { type Book, factAt } from '../law/index.ts'
import { wrapped } from './output.ts'

const verdictWords: Readonly<Record<Decision['verdict'], string>> = {
  permitted: 'permitted as described',
  conditional: 'lawful once the steps below are done',
  prohibited: 'no lawful way on these facts',
  undetermined: 'cannot be decided on what is known',
  'out-of-scope': 'not regulated by the law that was asked',
}

/** Ends with a line feed. */
export function decisionText(decision: Decision, books: readonly Book[]): string {
  const lines = [`${decision.verdict.toUpperCase()} on ${decision.asOf}: ${verdictWords[decision.verdict]}`]
  for (const answer of decision.jurisdictions) lines.push('', ...jurisdiction(answer, books))
  if (decision.wouldBePermittedIf.length > 0)
    lines.push('', 'With any one of these changes it would be permitted', ...decision.wouldBePermittedIf.map(otherwise))
  lines.push('')
  for (const code of decision.notAsked) lines.push(`${placeName(code)}: no book here; its law was not asked.`)
  if (decision.reviewOn !== null) lines.push(`The answer may change on ${decision.reviewOn}.`)
  for (const [id, digest] of Object.entries(decision.law.books)) lines.push(`Law: book ${id}, ${digest}`)
  lines.push('This is not legal advice.')
  return `${lines.join('\n')}\n`
}

function jurisdiction(answer: JurisdictionDecision, books: readonly Book[]): string[] {
  const book = books.find((b) => b.jurisdiction === answer.code)
  const lines = [`${placeName(answer.code)}: ${answer.verdict}`]
  section(lines, answer.mechanisms.length > 1 ? 'What to do: one of these' : 'What to do', routes(answer, book))
  section(lines, 'Why', answer.reasons.filter((r) => !passedOver(r)).flatMap(reason))
  section(lines, 'Considered, and not what decides', answer.reasons.filter(passedOver).flatMap(reason))
  section(lines, 'What must be done besides', answer.obligations.map(obligation))
  section(
    lines,
    'Where the data must be',
    answer.place.map((p) => bullet(`${p.mode} in ${placeName(p.country)} (${p.cite}): ${met(p.met)}`)),
  )
  section(lines, 'What is not known and would settle it', answer.missing.map(missing))
  section(lines, 'Assumed, because it was not stated', answer.assumed.map(assumed))
  section(lines, 'Open points of law', answer.unclear.map(bullet))
  section(
    lines,
    'Counting',
    answer.counted ? [] : [bullet(`The people do not count towards the yearly limits (${answer.uncountedBy}).`)],
  )
  section(lines, 'Cited', answer.citations.length === 0 ? [] : [bullet(answer.citations.join('; '))])
  return lines
}

function section(into: string[], title: string, lines: readonly string[]): void {
  if (lines.length === 0) return
  into.push(`  ${title}`, ...lines)
}

function bullet(text: string): string {
  return wrapped(text, '    ')
}

function routes(answer: JurisdictionDecision, book: Book | undefined): string[] {
  return answer.mechanisms.map((steps, i) => {
    const named = steps.map((step) => {
      const title = book?.mechanisms.find((m) => m.id === step)?.title
      return title === undefined ? step : `${title} [${step}]`
    })
    return wrapped(`${i + 1}. ${named.join(', and ')}`, '    ', '   ')
  })
}

/** An article that was looked at and did not carry the decision. */
function passedOver(r: Reason): boolean {
  return r.effect === 'refused' || r.effect === 'overridden'
}

function reason(r: Reason): string[] {
  const how =
    r.effect === 'refused' ? ' (its condition fails)' : r.effect === 'overridden' ? ' (yields to another)' : ''
  const lines = [bullet(`${r.cite === '' ? '' : `${r.cite}${how}: `}${r.gist}`)]
  const since = r.effect === 'overridden' ? '' : 'since '
  if (r.because.length > 0) lines.push(wrapped(`${since}${r.because.join('; ')}`, '      '))
  return lines
}

function obligation(o: Obligation): string {
  const within = o.within === null ? '' : `, within ${o.within}`
  const depends = o.depends.length === 0 ? '' : `; depends on ${o.depends.join(', ')}`
  return bullet(`${o.duty}${within}: ${o.detail} (${o.cite})${depends}`)
}

function met(value: boolean | null): string {
  return value === null ? 'not known whether it is' : value ? 'it is' : 'it is not'
}

function missing(path: string): string {
  const question = factAt(path)?.question.en
  return bullet(question === undefined ? path : `${path}: ${question}`)
}

function assumed(a: Assumed): string {
  return bullet(`${a.fact}: ${valueInWords(a.value)}${a.cite === undefined ? '' : ` (${a.cite})`}`)
}

function valueInWords(value: unknown): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return 'none'
  return Array.isArray(value) ? value.join(', ') : String(value)
}

function otherwise(c: Counterfactual): string {
  return wrapped(`  ${c.text}`, '  ')
}

const regions = new Intl.DisplayNames('en', { type: 'region' })

/** `Japan`; a zone keeps its code: `China (CN-GBA)`. */
export function placeName(code: string): string {
  if (code === 'ZZ') return 'A place that is not known'
  const [country = code] = code.split('-')
  const name = regions.of(country) ?? country
  return code === country ? name : `${name} (${code})`
}
