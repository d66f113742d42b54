/** A page in its frame; while it is open, it asks for its data again when the border has moved, and never moves what a person chose. */

import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Frame } from '../../src/server/pages/frame.ts'
import type { PageModule, Topic } from '../page-module.ts'
import type { FrameWords } from '../words/index.ts'
import { AroundPage } from './context.ts'
import { KeyList } from './key-list.tsx'
import { useKeys } from './keys.ts'
import { listen } from './live.ts'
import { Navigation } from './navigation.tsx'
import { type LiveTold, Topbar } from './topbar.tsx'

export interface Shown {
  readonly page: PageModule
  readonly data: unknown
  readonly frame: Frame
  readonly words: unknown
  readonly frameWords: FrameWords
}

export function Shell({ page, data, frame, words, frameWords }: Shown) {
  return (
    <AroundPage.Provider value={{ frame, words: frameWords }}>
      <Framed page={page} data={data} frame={frame} words={words} frameWords={frameWords} />
    </AroundPage.Provider>
  )
}

function Framed({ page, data: first, frame, words, frameWords }: Shown) {
  const isLive = frame.border && page.live.length > 0 && frame.person !== null
  const { data, told, waiting, failed, show, pause } = useFresh(first, frame, page.live, isLive)
  const keys = useRef<HTMLDialogElement>(null)
  const openKeys = useCallback(() => keys.current?.showModal(), [])
  useKeys({ '?': openKeys, '.': pause, p: () => print(), y: () => copyLink(frame) })
  useEffect(() => {
    document.title = `${page.title(data as never, words)} · Waybill`
  }, [page, data, words])
  return (
    <>
      <a class="skip" href="#content">
        {frameWords.skip}
      </a>
      <Topbar live={isLive ? told : null} onKeys={openKeys} />
      <div class="body">
        <Navigation />
        <main id="content" tabIndex={-1}>
          {isLive && told.state === 'stale' && told.at !== null && (
            <p class="notice clock" role="status">
              {frameWords.stale(`${told.at.slice(11, 19)} UTC`)}
            </p>
          )}
          {isLive && told.paused && <p class="notice">{frameWords.paused}</p>}
          {failed && (
            <p class="notice" role="status">
              {frameWords.failed}
            </p>
          )}
          {waiting > 0 && (
            <button type="button" class="waiting" onClick={show}>
              {frameWords.changes(waiting)}
            </button>
          )}
          <page.Page data={data as never} words={words} />
        </main>
      </div>
      <KeyList dialog={keys} />
    </>
  )
}

/** Where a page speaks of a day, the link says which. On plain HTTP a browser has no clipboard, and the address bar is there. */
function copyLink({ path, query, today }: Frame): void {
  const pinned = new URLSearchParams(query)
  if (/^\/(law|trade|what-if)(\/|$)/.test(path) && !path.endsWith('/changes') && !pinned.has('asOf'))
    pinned.set('asOf', today)
  const text = pinned.toString()
  void (navigator.clipboard as Clipboard | undefined)?.writeText(
    `${location.origin}${path}${text === '' ? '' : `?${text}`}`,
  )
}

/** At most one look in this time, however much crosses. */
const calmMs = 2_000

/** The page’s data, fresh: at once where nobody has begun to read, behind a button where somebody has. */
function useFresh(first: unknown, frame: Frame, live: readonly Topic[], isLive: boolean) {
  const [data, setData] = useState(first)
  const [told, setTold] = useState<LiveTold>({ state: 'off', at: null, paused: false })
  const [waiting, setWaiting] = useState(0)
  const [failed, setFailed] = useState(false)
  const paused = useRef(false)
  const etag = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const read = useCallback(async () => {
    const fresh = await readAgain(frame, etag.current)
    setFailed(fresh === 'failed')
    if (fresh === 'failed' || fresh === 'same') return
    etag.current = fresh.etag
    setData(fresh.data)
  }, [frame])
  const show = useCallback(() => {
    setWaiting(0)
    void read()
  }, [read])
  const pause = useCallback(() => {
    paused.current = !paused.current
    setTold((before) => ({ ...before, paused: paused.current }))
  }, [])
  useEffect(() => {
    if (!isLive) return
    return listen({
      changed(topic) {
        if (paused.current || (topic !== null && !live.includes(topic))) return
        if (isReading()) setWaiting((before) => before + 1)
        else
          timer.current ??= setTimeout(() => {
            timer.current = null
            void read()
          }, calmMs)
      },
      state: (state, at) => setTold((before) => same(before, state, at)),
    })
  }, [isLive, live, read])
  return { data, told, waiting, failed, show, pause }
}

/** While the stream lives, its seconds are nobody’s business: no render for each beat. */
function same(before: LiveTold, state: LiveTold['state'], at: string | null): LiveTold {
  return before.state === state && state === 'on' ? before : { ...before, state, at }
}

async function readAgain(frame: Frame, etag: string | null) {
  try {
    const query = frame.query === '' ? '' : `?${frame.query}`
    const answer = await fetch(`/page-data${frame.path}${query}`, {
      headers: { accept: 'application/json', ...(etag === null ? {} : { 'if-none-match': etag }) },
    })
    if (answer.status === 304) return 'same'
    if (!answer.ok) return 'failed'
    return { data: (await answer.json()) as unknown, etag: answer.headers.get('etag') }
  } catch {
    return 'failed'
  }
}

/** Scrolled, selecting, typing, or with something open: then nothing may move. */
function isReading(): boolean {
  const selected = getSelection()?.isCollapsed === false
  const inside = document.activeElement?.closest('main table, main form, main dialog') != null
  return scrollY > 40 || selected || inside || document.querySelector('main details[open]') !== null
}
