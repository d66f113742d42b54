/** The outcome of a population as a page: plots drawn in it, each with its table; one file, no script, nothing loaded. */

import {
  type CellOutcome,
  type Comparison,
  type Fate,
  fates,
  type LawOutcome,
  type Outcome,
  type ScenarioOutcome,
} from '../review/impact/index.ts'
import {
  liftedInWords,
  notFreePeople,
  overviewColumns,
  overviewRows,
  percent,
  rulesInWords,
  scenarioTitle,
  times,
} from './impact-table.ts'

export function impactHtml(outcome: Outcome): string {
  const { country, firms, transfers, seed } = outcome
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Impact of the law of ${text(country)} on ${count(firms)} firms</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>What the law of ${text(country)} means for ${count(firms)} firms</h1>
<p>${count(transfers)} flows, drawn with seed ${seed}. The firms are a model: what they send is stated or assumed in the file of the population, not observed. Not legal advice.</p>
${legend}
<div class="wide">${table('All foreign firms beside all domestic firms, law by law', overviewColumns, overviewRows(outcome))}</div>
${outcome.scenarios.map(scenarioHtml).join('\n')}
${method(outcome)}
${assumptionsHtml(outcome)}
</main>
</body>
</html>
`
}

const style = `
body{font:10.5pt/1.45 system-ui,"Noto Sans CJK SC","Noto Sans CJK JP",sans-serif;margin:2em auto;max-width:62em;padding:0 1em;color:#111;background:#fff}
h1{font-size:1.5em}h2{font-size:1.2em;margin-top:2em;border-top:2px solid #111;padding-top:.6em}h3{font-size:1em}
table{border-collapse:collapse;width:100%;margin:.6em 0;font-size:.88em}caption{text-align:left;font-weight:bold;padding:.3em 0}
th,td{text-align:right;border-bottom:1px solid #bbb;padding:.2em .6em}th:first-child,td:first-child,th[scope=row],.words{text-align:left}
thead{display:table-header-group}tr,figure{break-inside:avoid}figure{margin:1em 0}svg{width:100%;height:auto;max-width:52em}
.wide{overflow-x:auto}.home{font-weight:bold}.stamp{border:2px solid #8a1c1c;color:#8a1c1c;padding:.2em .5em;font-weight:bold;display:inline-block}
.key{display:flex;flex-wrap:wrap;gap:1.2em;list-style:none;padding:0}.key svg{width:1.6em;height:1em;vertical-align:-.1em;margin-right:.4em}
@media print{body{margin:0;max-width:none;font-size:9pt}h2{break-before:page}h2:first-of-type{break-before:auto}.wide{overflow:visible}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}@page{size:A4;margin:15mm}}
`

/** Told apart by lightness as well as by hue, so that they stay apart without colour. */
const looks: Readonly<Record<Fate, { readonly colour: string; readonly word: string }>> = {
  free: { colour: '#cfe8d5', word: 'free' },
  formality: { colour: '#e0a83c', word: 'with a formality' },
  barred: { colour: '#7a1f2b', word: 'barred' },
  undetermined: { colour: '#7d8ca3', word: 'open' },
}

const legend = `<ul class="key" aria-label="Key of the plots">${fates
  .map(
    (fate) =>
      `<li><svg viewBox="0 0 16 10" aria-hidden="true"><rect width="16" height="10" fill="${looks[fate].colour}" stroke="#111" stroke-width=".5"/></svg>${looks[fate].word}</li>`,
  )
  .join('')}</ul>
<p>free: permitted, or not regulated. With a formality: lawful once a step is done. Barred: no lawful way. Open: a missing fact or an open point of law decides; never counted as free, and part of the burden.</p>`

function scenarioHtml(scenario: ScenarioOutcome): string {
  return `<section>
<h2>${text(scenarioTitle(scenario))}</h2>
${scenario.hypothetical ? '<p class="stamp">Hypothetical: a supposition, not the law of the day</p>' : ''}
${rulesInWords(scenario)
  .map((line) => `<p>${text(line)}</p>`)
  .join('')}
${scenario.laws.map((law) => lawHtml(law, scenario)).join('\n')}
</section>`
}

function lawHtml(law: LawOutcome, scenario: ScenarioOutcome): string {
  const title = `${scenario.name}, ${liftedInWords.get(law.lifted)}`
  return `<h3>${text(title)}</h3>
<figure>${sharesPlot(law.homes, `Flows by fate and home country: ${title}`)}<figcaption>Flows by fate and home country.</figcaption></figure>
<figure>${ratioPlot(law.comparisons, `Burden of foreign firms as a multiple of that of domestic firms: ${title}`)}<figcaption>Share of flows that are not free, foreign firms over domestic ones; the line is 2.5 to 97.5 % of the bootstrap.</figcaption></figure>
<div class="wide">${cellTable(law)}</div>
<div class="wide">${ratioTable(law.comparisons)}</div>`
}

const row = 22
const left = 150
const breadth = 520

function sharesPlot(homes: readonly CellOutcome[], title: string): string {
  const bars = homes.map((home, i) => {
    const y = i * row
    let x = left
    const parts = fates.map((fate) => {
      const width = (home.shares?.[fate] ?? 0) * breadth
      const rect = `<rect x="${at(x)}" y="${y + 3}" width="${at(width)}" height="${row - 6}" fill="${looks[fate].colour}" stroke="#111" stroke-width=".5"/>`
      x += width
      return width === 0 ? '' : rect
    })
    return `<text x="${left - 8}" y="${y + 15}" text-anchor="end">${text(home.home)}</text>${parts.join('')}<text x="${left + breadth + 8}" y="${y + 15}">${percent(home.shares?.free)} free</text>`
  })
  return svg(title, homes.length * row, bars.join(''))
}

/** Logarithmic, so that half and double are as far from 1. */
function ratioPlot(comparisons: readonly Comparison[], title: string): string {
  const known = comparisons.flatMap(({ notFree: { ratio, low, high } }) =>
    [ratio, low, high].filter((x) => x !== null && x > 0),
  )
  const span = Math.max(2, ...known.map((x) => Math.max(x!, 1 / x!)))
  const place = (x: number): number => {
    const part = (Math.log(Math.max(x, 1 / span)) / Math.log(span) + 1) / 2
    return left + Math.min(1, part) * breadth
  }
  const rows = comparisons.map(({ of, notFree: { ratio, low, high } }, i) => {
    const y = i * row + row / 2
    const label = `<text x="${left - 8}" y="${y + 4}" text-anchor="end">${text(of)}</text>`
    if (ratio === null) return `${label}<text x="${left + 8}" y="${y + 4}">no ratio</text>`
    const line =
      low === null || high === null
        ? ''
        : `<line x1="${at(place(low))}" x2="${at(place(high))}" y1="${y}" y2="${y}" stroke="#111" stroke-width="2"/>`
    return `${label}${line}<circle cx="${at(place(ratio))}" cy="${y}" r="4.5" fill="#7a1f2b"/><text x="${left + breadth + 8}" y="${y + 4}">${times(ratio)}</text>`
  })
  const height = comparisons.length * row
  const one = `<line x1="${at(place(1))}" x2="${at(place(1))}" y1="0" y2="${height}" stroke="#777" stroke-dasharray="4 3"/><text x="${at(place(1))}" y="${height + 14}" text-anchor="middle">1: alike</text>`
  return svg(title, height + 20, one + rows.join(''))
}

const at = (x: number): string => x.toFixed(1)

function svg(title: string, height: number, content: string): string {
  return `<svg role="img" aria-label="${text(title)}" viewBox="0 0 760 ${height}" font-size="12" font-family="system-ui,sans-serif"><title>${text(title)}</title>${content}</svg>`
}

function cellTable({ homes, cells }: LawOutcome): string {
  const rows = homes.flatMap((home) => {
    const own = cells.filter((cell) => cell.home === home.home)
    return own.length > 1 ? [home, ...own] : own
  })
  return table(
    'Flows, formalities and people by home country and sector',
    [
      'home',
      'sector',
      'firms',
      'flows',
      ...fates.map((fate) => looks[fate].word),
      'formalities per firm',
      'people not free',
    ],
    rows.map((cell) => [
      cell.home,
      cell.sector,
      count(cell.firms),
      count(cell.flows),
      ...fates.map((fate) => percent(cell.shares?.[fate])),
      cell.formalitiesPerFirm === null ? '-' : cell.formalitiesPerFirm.toFixed(3),
      count(notFreePeople(cell.people)),
    ]),
  )
}

function ratioTable(comparisons: readonly Comparison[]): string {
  return table(
    'Foreign firms beside domestic firms',
    [
      '',
      'not free, foreign',
      'domestic',
      'ratio',
      '2.5 %',
      '97.5 %',
      'formalities per firm, foreign',
      'domestic',
      'ratio',
      '2.5 %',
      '97.5 %',
    ],
    comparisons.map(({ of, foreign, domestic, notFree, formalities }) => [
      of,
      percent(foreign.notFree),
      percent(domestic.notFree),
      times(notFree.ratio),
      times(notFree.low),
      times(notFree.high),
      times(foreign.formalities),
      times(domestic.formalities),
      times(formalities.ratio),
      times(formalities.low),
      times(formalities.high),
    ]),
  )
}

/** A column of words stands left, one of numbers right: its first cell tells which. */
function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const side = (column: number) => (/^[a-z]/i.test(rows[0]?.[column] ?? '') ? ' class="words"' : '')
  const body = rows.map(
    ([first, ...rest]) =>
      `<tr><th scope="row">${text(first!)}</th>${rest.map((cell, i) => `<td${side(i + 1)}>${text(cell)}</td>`).join('')}</tr>`,
  )
  const heads = head.map((h, i) => `<th scope="col"${side(i)}>${text(h)}</th>`).join('')
  return `<table><caption>${text(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

function method({ bootstrap }: Outcome): string {
  return `<section><h2>Method</h2>
<p>Every firm is drawn once and asked under every law, so that scenarios differ by law alone. People of one kind are the same people in all flows of a firm. Formalities are the steps of the shortest lawful way of each flow; duties of place that change no verdict are not counted. People are counted once for each flow. Spread: ${bootstrap.replicates} bootstrap replicates over firms within home country and sector (beyond ${bootstrap.bins} firms over as many equal random groups of them).</p></section>`
}

function assumptionsHtml({ assumptions }: Outcome): string {
  if (assumptions.length === 0)
    return '<section><h2>Assumptions</h2><p>The file states no sources for its numbers.</p></section>'
  return `<section><h2>Assumptions</h2><ul>${assumptions.map(({ about, source }) => `<li>${text(about)} <em>[${text(source)}]</em></li>`).join('')}</ul></section>`
}

const count = (n: number): string => n.toLocaleString('en')

const text = (raw: string): string =>
  raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
