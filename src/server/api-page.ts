/** The API as a page to read: no script, nothing from elsewhere; each endpoint with what it does, what it takes, and an example. */

import { escaped } from './html.ts'
import type { DescribedOperation, OpenApi } from './openapi.ts'

export function apiPage(api: OpenApi): string {
  const groups = groupsOf(api)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Waybill API ${escaped(api.info.version)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#endpoints">Skip to the endpoints</a>
<header>
<h1>Waybill API <small>${escaped(api.info.version)}</small></h1>
<p>${marked(api.info.description)}</p>
<p>Programs read the same as <a href="/api/openapi.json">OpenAPI 3.1</a>. A program signs in by <code>Authorization: Bearer KEY</code>, with a key that <code>waybill serve key</code> made; a browser by the link that <code>waybill serve</code> prints.</p>
</header>
<nav aria-label="Endpoints">${[...groups].map(contents).join('')}</nav>
<main id="endpoints">
${[...groups].map(([group, entries]) => section(group, entries, api)).join('\n')}
<section id="problems" aria-labelledby="problems-title">
<h2 id="problems-title">When something is wrong</h2>
<p>The answer is <code>application/problem+json</code>: a <code>status</code>, a <code>title</code>, a <code>detail</code>, and under <code>errors</code> each place that is wrong, with what would be right and the nearest word that is known. 401: nobody is signed in. 403: the role may not do this. 429 and 503: wait as many seconds as <code>Retry-After</code> says.</p>
</section>
</main>
</body>
</html>
`
}

/** Descriptions are CommonMark, of which ours use the code span alone. */
const marked = (text: string): string => escaped(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>')

interface Entry {
  readonly method: string
  readonly path: string
  readonly operation: DescribedOperation
  readonly id: string
}

function groupsOf({ paths }: OpenApi): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const [path, methods] of Object.entries(paths))
    for (const [method, operation] of Object.entries(methods)) {
      const group = operation.tags?.[0] ?? 'Other'
      const id = `${method}${path.replaceAll(/[^\w]+/g, '-')}`
      groups.set(group, [...(groups.get(group) ?? []), { method, path, operation, id }])
    }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const anchorOf = (group: string) => `group-${group.toLowerCase().replaceAll(/\W+/g, '-')}`

function contents([group, entries]: readonly [string, readonly Entry[]]): string {
  const links = entries.map(
    ({ id, method, path }) => `<li><a href="#${escaped(id)}"><b>${method.toUpperCase()}</b> ${escaped(path)}</a></li>`,
  )
  return `<h2><a href="#${escaped(anchorOf(group))}">${escaped(group)}</a></h2><ul>${links.join('')}</ul>`
}

function section(group: string, entries: readonly Entry[], api: OpenApi): string {
  const id = escaped(anchorOf(group))
  return `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${escaped(group)}</h2>
${entries.map((entry) => article(entry, api)).join('\n')}
</section>`
}

function article({ method, path, operation, id }: Entry, api: OpenApi): string {
  const { summary = '', description, responses = {} } = operation
  const roles = operation['x-waybill-roles']
  const who = Array.isArray(roles) ? `For ${roles.join(', ')}.` : operation.security !== undefined ? 'For anyone.' : ''
  return `<article id="${escaped(id)}" aria-labelledby="${escaped(id)}-title">
<h3 id="${escaped(id)}-title"><b>${method.toUpperCase()}</b> <code>${escaped(path)}</code></h3>
<p>${marked(summary)}</p>
${description === undefined ? '' : `<p>${marked(description)}</p>`}
<p class="note">${escaped(who)}</p>
${parameters(operation, api)}
${bodyFields(operation, api)}
<h4>Example</h4>
<pre tabindex="0" aria-label="Example of ${method.toUpperCase()} ${escaped(path)}"><code>${escaped(example(method, path, operation))}</code></pre>
<h4>Answers</h4>
<dl>${Object.entries(responses)
    .filter(([status]) => status !== 'default')
    .map(([status, answer]) => `<dt>${escaped(status)}</dt><dd>${marked(textOf(answer, 'description'))}</dd>`)
    .join('')}</dl>
</article>`
}

type Json = Readonly<Record<string, unknown>>

const asObject = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {})
const listIn = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(asObject) : [])
const textOf = (of: unknown, key: string): string => {
  const value = asObject(of)[key]
  return typeof value === 'string' ? value : ''
}

interface Row {
  readonly name: string
  readonly where: string
  readonly needed: boolean
  readonly kind: string
  readonly meaning: string
}

function table(caption: string, rows: readonly Row[]): string {
  if (rows.length === 0) return ''
  const cells = rows.map(
    ({ name, where, needed, kind, meaning }) =>
      `<tr><th scope="row"><code>${escaped(name)}</code></th><td>${escaped(where)}, ${
        needed ? 'needed' : 'may be left out'
      }</td><td>${escaped(kind)}</td><td>${marked(meaning)}</td></tr>`,
  )
  return `<div class="wide" tabindex="0" role="region" aria-label="${escaped(caption)}"><table><caption>${escaped(caption)}</caption>
<thead><tr><th scope="col">Name</th><th scope="col">Where</th><th scope="col">What</th><th scope="col">Meaning</th></tr></thead>
<tbody>${cells.join('')}</tbody></table></div>`
}

function parameters(operation: DescribedOperation, api: OpenApi): string {
  const rows = listIn(operation.parameters).map((parameter) => ({
    name: textOf(parameter, 'name'),
    where: textOf(parameter, 'in'),
    needed: parameter.required === true,
    kind: kindOf(parameter.schema, api),
    meaning: textOf(parameter, 'description'),
  }))
  return table('Parameters', rows)
}

const jsonBody = ({ requestBody }: DescribedOperation): Json =>
  asObject(asObject(asObject(requestBody).content)['application/json'])

/** The first level of what is sent. */
function bodyFields(operation: DescribedOperation, api: OpenApi): string {
  const { schema } = jsonBody(operation)
  const shape = shapeOf(schema, api)
  const required = Array.isArray(shape.required) ? shape.required : []
  const rows = Object.entries(asObject(shape.properties)).map(([name, field]) => ({
    name,
    where: 'body',
    needed: required.includes(name),
    kind: kindOf(field, api),
    meaning: textOf(field, 'description') || textOf(resolved(field, api), 'description'),
  }))
  return table('Body', rows)
}

/** Of alternatives and lists the first shape that has fields. */
function shapeOf(schema: unknown, api: OpenApi): Json {
  const own = resolved(schema, api)
  if (own.properties !== undefined) return own
  const inner = [...listIn(own.anyOf), ...listIn(own.oneOf), ...(own.items === undefined ? [] : [asObject(own.items)])]
  return inner.map((one) => shapeOf(one, api)).find((one) => one.properties !== undefined) ?? {}
}

function resolved(schema: unknown, { components }: OpenApi): Json {
  const name = textOf(schema, '$ref').replace('#/components/schemas/', '')
  return Object.hasOwn(components.schemas, name) ? asObject(components.schemas[name]) : asObject(schema)
}

const wordsShown = 8

/** In a few words: `Day`, `list of Topic`, `one of json, text`. */
function kindOf(schema: unknown, api: OpenApi): string {
  const own = asObject(schema)
  const name = textOf(own, '$ref').replace('#/components/schemas/', '')
  if (name !== '') return name
  const alternatives = [...listIn(own.anyOf), ...listIn(own.oneOf)]
  if (alternatives.length > 0) return [...new Set(alternatives.map((one) => kindOf(one, api)))].join(' or ')
  if (Array.isArray(own.enum)) {
    const more = own.enum.length > wordsShown ? ', …' : ''
    return `one of ${own.enum.slice(0, wordsShown).join(', ')}${more}`
  }
  if (own.const !== undefined) return String(own.const)
  if (own.type === 'array') return `list of ${kindOf(own.items, api)}`
  return [own.type].flat().map(String).join(' or ')
}

function example(method: string, path: string, operation: DescribedOperation): string {
  const own = listIn(operation.parameters).filter((parameter) => parameter.example !== undefined)
  const value = (parameter: Json) => encodeURIComponent(String(parameter.example))
  const filled = own
    .filter((parameter) => parameter.in === 'path')
    .reduce((at, parameter) => at.replace(`{${textOf(parameter, 'name')}}`, value(parameter)), path)
  const query = own
    .filter((parameter) => parameter.in === 'query')
    .map((parameter) => `${textOf(parameter, 'name')}=${value(parameter)}`)
  const address = query.length === 0 ? filled : `${filled}?${query.join('&')}`
  const body = jsonBody(operation).example
  const head = operation.security === undefined ? 'curl -H "Authorization: Bearer $KEY" ' : 'curl '
  if (method === 'get') return `${head}"$WAYBILL${address}"`
  // In a text in single quotes of a shell, a quote ends it, is written by itself, and begins it anew.
  const sent = body === undefined ? '' : ` -H "Content-Type: application/json" \\\n  -d '${quoted(body)}'`
  return `${head}-X ${method.toUpperCase()} "$WAYBILL${address}"${sent}`
}

const quoted = (json: unknown): string => JSON.stringify(json, null, 1).replaceAll("'", "'\\''")

const style = `
:root{color-scheme:light dark}
body{font:16px/1.55 system-ui,sans-serif;margin:0 auto;max-width:76rem;padding:1rem;color:light-dark(#16181d,#e8e8ea);background:light-dark(#fff,#15171b)}
a{color:light-dark(#0b4fa8,#8ab8ff)}:focus-visible{outline:2px solid;outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
h1 small{font-weight:400;font-size:.6em}h2{font-size:1.25rem}nav h2{font-size:1rem;margin:.6rem 0 .2rem}h3{font-size:1.05rem;margin:2rem 0 .3rem;border-top:1px solid light-dark(#c9ccd3,#3b3f47);padding-top:1rem;overflow-wrap:anywhere}h4{font-size:.9rem;margin:.8rem 0 .2rem}
nav ul{margin:0;padding-left:1rem;list-style:none}nav a{overflow-wrap:anywhere;display:inline-block;padding:.2rem 0}
pre,code{font-family:ui-monospace,monospace;font-size:.9em}pre{overflow:auto;max-height:24rem;padding:.7rem;background:light-dark(#f2f3f5,#1f2228);border:1px solid light-dark(#c9ccd3,#3b3f47)}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.92em}caption{text-align:left;font-weight:600;padding:.6rem 0 .2rem}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid light-dark(#d9dbe0,#33373f)}
.note{color:light-dark(#4b5058,#b4b7bd)}dl{margin:0;display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem}dd{margin:0}
:target{scroll-margin-top:1rem;background:light-dark(#fff6d6,#2d2a17)}
@media (min-width:62rem){body{display:grid;grid-template-columns:17rem minmax(0,1fr);gap:0 2rem}header{grid-column:1/-1}nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto}}
@media print{nav,.skip{display:none}body{display:block}pre{max-height:none;white-space:pre-wrap}}
`
