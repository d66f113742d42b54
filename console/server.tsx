/** At the server: a page as a whole HTML document, with its data for the browser to take it up. */

import { renderToString } from 'preact-render-to-string'
import type { Frame } from '../src/server/pages/frame.ts'
import type { PageData, PageName } from '../src/server/pages/names.ts'
import { Shell } from './frame/shell.tsx'
import { frameWordsFile, pageFile, wordsFile } from './page-files.ts'
import type { PageModule } from './page-module.ts'
import type { FrameWords } from './words/index.ts'

const modules: Readonly<Record<string, PageModule>> = import.meta.glob('./pages/*/page.tsx', { eager: true })
const words: Readonly<Record<string, { readonly words: unknown }>> = import.meta.glob('./pages/*/words.*.ts', {
  eager: true,
})
const frameWords: Readonly<Record<string, { readonly words: FrameWords }>> = import.meta.glob('./words/frame.*.ts', {
  eager: true,
})

/** The build’s list of files: for each source its file, what it imports, and its styles. */
export interface Manifest {
  readonly [source: string]: {
    readonly file: string
    readonly imports?: readonly string[]
    readonly css?: readonly string[]
  }
}

/** @param manifest of the browser’s build */
export function rendererOf(manifest: Manifest) {
  return <N extends PageName>({
    name,
    data,
    frame,
  }: {
    readonly name: N
    readonly data: PageData[N]
    readonly frame: Frame
  }) => {
    const { lang } = frame.display
    const page = modules[pageFile(name)]!
    const said = words[wordsFile(name, lang)]!.words
    const body = renderToString(
      <Shell page={page} data={data} frame={frame} words={said} frameWords={frameWords[frameWordsFile(lang)]!.words} />,
    )
    const files = filesOf(manifest, ['browser.tsx', pageFile(name), wordsFile(name, lang), frameWordsFile(lang)])
    return documentOf({ title: page.title(data as never, said), frame, files, body, embedded: { name, data, frame } })
  }
}

interface Files {
  readonly entry: string
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
  readonly font: string | undefined
}

/** All that the page will load, named at once: no script waits for another to tell of it. */
function filesOf(manifest: Manifest, sources: readonly string[]): Files {
  const scripts = new Set<string>()
  const styles = new Set<string>()
  const visit = (source: string): void => {
    const entry = manifest[source.replace(/^\.\//, '')]
    if (entry === undefined || scripts.has(entry.file)) return
    scripts.add(entry.file)
    for (const style of entry.css ?? []) styles.add(style)
    for (const next of entry.imports ?? []) visit(next)
  }
  for (const source of sources) visit(source)
  const [entry, ...rest] = scripts
  const font = Object.entries(manifest).find(([source]) => source.endsWith('source-sans-3-latin-wght-normal.woff2'))
  return { entry: entry!, scripts: rest, styles: [...styles], font: font?.[1].file }
}

interface Document {
  readonly title: string
  readonly frame: Frame
  readonly files: Files
  readonly body: string
  readonly embedded: object
}

function documentOf({ title, frame, files, body, embedded }: Document): string {
  const { lang, theme, compact } = frame.display
  const head = renderToString(
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · Waybill`}</title>
      <link rel="icon" href="/assets/icon.svg" />
      {files.font !== undefined && (
        <link
          rel="preload"
          href={`/assets/${nameOf(files.font)}`}
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
      )}
      {files.styles.map((file) => (
        <link key={file} rel="stylesheet" href={`/assets/${nameOf(file)}`} />
      ))}
      {files.scripts.map((file) => (
        <link key={file} rel="modulepreload" href={`/assets/${nameOf(file)}`} />
      ))}
      <script type="module" src={`/assets/${nameOf(files.entry)}`} />
    </>,
  )
  // In a script element only `<` can end it early.
  const json = JSON.stringify(embedded).replaceAll('<', '\\u003c')
  const look = `data-theme="${theme}"${compact ? ' data-compact="yes"' : ''}`
  return `<!doctype html><html lang="${lang}" ${look}><head>${head}</head><body><div id="app">${body}</div><script type="application/json" id="page">${json}</script></body></html>`
}

const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1)
