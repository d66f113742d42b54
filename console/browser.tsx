/** In the browser: takes the page up where the server left it. */

import { hydrate } from 'preact'
import type { Frame } from '../src/server/pages/frame.ts'
import type { PageName } from '../src/server/pages/names.ts'
import { listenForPages } from './frame/keys.ts'
import { Shell } from './frame/shell.tsx'
import { loadPage } from './pages.ts'
import { loadFrameWords } from './words/index.ts'
import './style/index.css'

interface Embedded {
  readonly name: PageName
  readonly data: unknown
  readonly frame: Frame
}

const { name, data, frame } = JSON.parse(document.getElementById('page')!.textContent) as Embedded
document.documentElement.classList.add('script')
const [{ page, words }, frameWords] = await Promise.all([
  loadPage(name, frame.display.lang),
  loadFrameWords(frame.display.lang),
])
hydrate(
  <Shell page={page} data={data} frame={frame} words={words} frameWords={frameWords} />,
  document.getElementById('app')!,
)
if (frame.display.keys) listenForPages()
document.documentElement.dataset.ready = 'yes'
