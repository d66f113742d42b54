/** The law of a day as a page: one file, no script, nothing loaded from elsewhere; each article under its id. */

import type { Book, Day } from '../law/index.ts'
import { lawPage } from './prose.ts'

export function lawHtml(book: Book, day: Day): string {
  const page = lawPage(book, day)
  const contents = page.instruments.map((i) => `<li><a href="#${text(i.id)}">${text(i.title)}</a></li>`)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(page.title)}, ${text(day)}</title>
<style>${style}</style>
</head>
<body>
<h1>${text(page.title)}</h1>
<p>${text(page.summary)}</p>
<nav aria-label="Instruments"><ul>${contents.join('')}</ul></nav>
${page.instruments
  .map(
    (i) => `<section id="${text(i.id)}">
<h2>${text(i.title)}</h2>
${i.lines.map((line) => `<p class="note">${text(line)}</p>`).join('')}
${i.articles.map((a) => `<article id="${text(a.id)}">\n<h3>${text(a.title)}</h3>\n${linesHtml(a.lines)}\n</article>`).join('\n')}
</section>`,
  )
  .join('\n')}
${page.rest.map((part) => `<section>\n<h2>${text(part.title)}</h2>\n${linesHtml(part.lines)}\n</section>`).join('\n')}
</body>
</html>
`
}

/** Lines as nested lists, by their indentation. */
function linesHtml(lines: readonly string[]): string {
  const levels: number[] = []
  let html = ''
  for (const line of lines) {
    const indent = line.search(/\S/)
    while (levels.length > 0 && levels.at(-1)! > indent) {
      levels.pop()
      html += '</li></ul>'
    }
    if (levels.at(-1) === indent) html += '</li><li>'
    else {
      levels.push(indent)
      html += '<ul><li>'
    }
    html += text(line.trim().replace(/^- /, ''))
  }
  return html + '</li></ul>'.repeat(levels.length)
}

/** Safe between tags and in double quotes. */
function text(raw: string): string {
  return raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const style = `
body{font:11pt/1.5 Georgia,"Noto Serif CJK SC","Noto Serif CJK JP",serif;margin:2em auto;max-width:52em;padding:0 1em;color:#111;background:#fff}
h1{font-size:1.5em}h2{font-size:1.2em;margin-top:2em;border-top:1px solid #111;padding-top:.6em}h3{font-size:1em;margin:1.2em 0 .2em}
ul{margin:0;padding-left:1.2em;list-style:none}nav ul{columns:2}.note{margin:.1em 0;color:#444;overflow-wrap:anywhere}:target{background:#ffd}
@media print{nav{display:none}@page{size:A4;margin:18mm}}
`
