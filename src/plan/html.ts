/** The plan as a page that counsel can print and sign: one file, no script, nothing loaded from elsewhere, no value of the data. */

import { isPermitted } from './ask.ts'
import type { FlowFigures } from './figures.ts'
import {
  article,
  count,
  happens,
  lineInWords,
  mechanismsInWords,
  type PlanPage,
  role,
  subjectInWords,
  thousands,
  whoInWords,
} from './page-words.ts'
import type { DatasetPlan, FlowPlan } from './plan.ts'

export function planHtml(page: PlanPage): string {
  const { plan, findings } = page
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Plan of ${text(plan.day)}</title>
<style>${style}</style>
</head>
<body>
<h1>What crosses the border, what is changed, what stays</h1>
<p class="note">Plan of ${text(plan.day)}. Not legal advice: what Waybill does not hold is named below.</p>
${digests(page)}
${plan.flows.map((flow) => flowHtml(flow, page.figures.get(flow.flow))).join('\n')}
${listHtml(
  'To look at',
  findings.map(
    (f) => `${[f.flow, f.dataset, f.column].filter((p) => p !== undefined).join('.')}: ${f.text}. ${f.hint}`,
  ),
)}
${signature(page)}
</body>
</html>
`
}

const style = `
body{font:10.5pt/1.4 Georgia,"Noto Serif CJK SC","Noto Serif CJK JP",serif;margin:2em auto;max-width:62em;padding:0 1em;color:#111;background:#fff}
h1{font-size:1.5em}h2{font-size:1.2em;margin-top:2em;border-top:1px solid #111;padding-top:.6em}h3{font-size:1em;margin-bottom:.2em}
table{border-collapse:collapse;width:100%;margin:.4em 0;font-size:.9em}th,td{text-align:left;vertical-align:top;border-bottom:1px solid #bbb;padding:.2em .6em .2em 0;overflow-wrap:anywhere}
thead{display:table-header-group}tr{break-inside:avoid}.stays td:nth-child(3){font-weight:bold}.note{color:#444}
code{font:.85em/1.3 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.sign{break-inside:avoid;margin-top:3em;display:grid;grid-template-columns:2fr 2fr 1fr;gap:2em}.sign div{border-top:1px solid #111;padding-top:.3em;margin-top:3em}
@media print{body{margin:0;max-width:none}@page{size:A4;margin:18mm}}
`

function digests({ plan, digest }: PlanPage): string {
  const rows = [
    ['plan', digest],
    ['manifest', plan.manifest],
    ...Object.entries(plan.law).map(([id, law]) => [`law ${id}`, law]),
  ]
  return `<table><tbody>${rows.map(([name, value]) => `<tr><th>${text(name!)}</th><td><code>${text(value!)}</code></td></tr>`).join('')}</tbody></table>`
}

function flowHtml(flow: FlowPlan, figures: FlowFigures | undefined): string {
  return `<section>
<h2>${text(flow.flow)}: ${text(flow.from)} → ${text(flow.to)}</h2>
<p>Exporter: ${text(flow.exporter)}. On reaching a limit: ${text(flow.onLimit)}.${flow.release === undefined ? '' : ' What was held follows when two persons have let it go.'}${flow.reviewOn === null ? '' : ` Look again on ${text(flow.reviewOn)}.`}</p>
${flow.datasets.map((d) => datasetHtml(d, figures)).join('\n')}
${peopleHtml(flow, figures)}
${listHtml(
  'Must also be done',
  flow.obligations.map((o) => `${o.cite}: ${o.detail}${o.within === undefined ? '' : ` Within ${o.within}.`}`),
)}
${listHtml(
  'Not asked',
  flow.notAsked.map((code) => `${code}: no book; its law was not asked`),
)}
${listHtml('Open points of law', flow.unclear)}
${listHtml('Nobody has classified', figures?.unknownColumns ?? [])}
${listHtml('Headquarters', figures === undefined ? [] : (figures.target?.map((t) => `${t.dataset}: ${t.text}${t.ddl.length === 0 ? '' : ` ${t.ddl.join(' ')}`}`) ?? ['was not asked']))}
</section>`
}

function datasetHtml(dataset: DatasetPlan, figures: FlowFigures | undefined): string {
  const { relation, refusal } = dataset
  const head = `<h3>${text(dataset.dataset)}</h3><p class="note">${text(`${relation.schema}.${relation.table}`)}; ${text(role(dataset))}; key ${text(dataset.key.join(', ') || 'none')}; ${text(subjectInWords(dataset))}.</p>`
  const rows = figures?.datasets.find((d) => d.dataset === dataset.dataset)
  const counted =
    rows === undefined
      ? ''
      : listHtml('', [
          `Rows: ${count(rows.rows, rows.exact)}${rows.mayCross === null ? '' : `, of which ${thousands(rows.mayCross)} may cross`}`,
          ...rows.held.map((h) => `Held: ${thousands(h.rows)} rows: ${h.reason.text} ${h.reason.cite.join('; ')}`),
        ])
  if (refusal !== undefined)
    return `${head}<p><strong>Refused.</strong> ${text(refusal.text)} ${text(refusal.cite.join('; '))}</p>${counted}`
  if (dataset.role === 'facts') return head
  const body = dataset.columns.map((c) => ({
    cells: [c.name, c.category, happens(c), article(c.reason), c.reason?.text ?? '', c.freedBy.join(' or ')],
    stays: c.treatment.kind === 'drop',
  }))
  const hidden = (dataset.hidden ?? []).map((c) => ({
    cells: [c.name, '', 'stays', article(c.reason), c.reason.text, ''],
    stays: true,
  }))
  return `${head}${tableHtml(['column', 'category', 'what happens', 'by', 'why', 'freed by'], [...body, ...hidden])}${counted}`
}

function peopleHtml(flow: FlowPlan, figures: FlowFigures | undefined): string {
  if (flow.classes.length === 0) return ''
  const rows = flow.classes.map((c) => {
    const { who, residence } = whoInWords(c)
    const passes = isPermitted(c.verdict)
    const people = figures?.people.filter((p) => p.outcome === c).reduce((sum, p) => sum + p.people, 0)
    const many = figures === undefined || figures.people.length === 0 ? '' : thousands(people ?? 0)
    const answer = passes ? `crosses, ${lineInWords(c)}` : `held: ${c.verdict}`
    return {
      cells: [
        who,
        residence,
        answer,
        many,
        c.counted ? 'counted' : 'not counted',
        c.reason.cite.join('; '),
        c.reason.text,
        mechanismsInWords(c.mechanisms),
      ],
      stays: !passes,
    }
  })
  const lines = (figures?.lines ?? []).map(
    (l) =>
      `Line at ${thousands(l.line)} ${l.axis} people: ${l.now === null ? 'how many were sent this year is not known' : `${thousands(l.now)} sent this year, ${thousands(l.left ?? 0)} may follow`} (${l.cite.join('; ')})`,
  )
  const waiting = figures?.peopleWaiting ? [`${thousands(figures.peopleWaiting)} people wait behind the line`] : []
  return `<h3>People</h3>${tableHtml(['people', 'residence', 'what happens', 'how many', 'counted', 'by', 'why', 'opened by'], rows)}${listHtml('', [...lines, ...waiting])}`
}

function signature({ digest, acceptedBy }: PlanPage): string {
  const accepted =
    acceptedBy === undefined
      ? ''
      : `<p>Accepted in waybill.lock by ${text(acceptedBy.by)} on ${text(acceptedBy.day)}.</p>`
  return `${accepted}<p>I have read this plan. My signature is for the plan with digest <code>${text(digest)}</code> and for no other.</p>
<div class="sign"><div>Name, office</div><div>Signature</div><div>Day</div></div>`
}

function tableHtml(
  head: readonly string[],
  rows: readonly { readonly cells: readonly string[]; readonly stays: boolean }[],
): string {
  const cells = (tag: string, list: readonly string[]) => list.map((c) => `<${tag}>${text(c)}</${tag}>`).join('')
  const body = rows.map((r) => `<tr${r.stays ? ' class="stays"' : ''}>${cells('td', r.cells)}</tr>`).join('\n')
  return `<table><thead><tr>${cells('th', head)}</tr></thead><tbody>\n${body}\n</tbody></table>`
}

function listHtml(title: string, items: readonly string[]): string {
  if (items.length === 0) return ''
  const head = title === '' ? '' : `<h3>${text(title)}</h3>`
  return `${head}<ul>${items.map((item) => `<li>${text(item)}</li>`).join('')}</ul>`
}

/** Names come from a database: they are text, and none may turn the page's text round. */
function text(value: string): string {
  return value
    .replace(
      /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
}
