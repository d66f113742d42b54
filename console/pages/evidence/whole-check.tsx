/** The check of the whole log, in a worker: progress, a way to stop, and the result. */

import { useEffect, useRef, useState } from 'preact/hooks'
import type { LogHead } from '../../../src/server/pages/evidence.ts'
import type { Checked } from '../../check/check.ts'
import { Result } from '../../check/result.tsx'
import { keepSeen, lastSeen, type Seen } from '../../check/seen.ts'
import type { words as en } from './words.en.ts'

type Words = typeof en

interface Props {
  readonly head: LogHead
  readonly words: Words
}

export function WholeCheck({ head, words }: Props) {
  const [key, setKey] = useState('')
  const [entries, setEntries] = useState<number | null>(null)
  const [result, setResult] = useState<Checked | null>(null)
  const [seen, setSeen] = useState<Seen | undefined>(undefined)
  const worker = useRef<Worker | null>(null)
  useEffect(() => setSeen(lastSeen(head.origin)), [head.origin])
  useEffect(() => () => worker.current?.terminate(), [])
  const stop = () => {
    worker.current?.terminate()
    worker.current = null
    setEntries(null)
  }
  const start = () => {
    stop()
    setResult(null)
    setEntries(0)
    worker.current = startWorker(head, key, {
      progress: setEntries,
      end(found) {
        stop()
        setResult(found)
        if (found.look === 'checked') keepSeen(head.origin, found)
      },
    })
  }
  return (
    <section class="check script-only" aria-label={words.check}>
      <details>
        <summary>{words.otherKey}</summary>
        <label for="other-key">{words.otherKeyLabel}</label>
        <input id="other-key" value={key} onInput={(event) => setKey(event.currentTarget.value)} autocomplete="off" />
        <p class="aside">{words.otherKeyWhy}</p>
      </details>
      <p>
        {entries === null ? (
          <button type="button" onClick={start}>
            {words.check}
          </button>
        ) : (
          <>
            <progress max={head.size} value={entries} aria-label={words.check} /> {words.progress(entries, head.size)}{' '}
            <button type="button" onClick={stop}>
              {words.stop}
            </button>
          </>
        )}
      </p>
      {seen === undefined ? (
        <p class="aside">{words.neverSeen}</p>
      ) : (
        <p class="aside">{words.seen(seen.size, seen.at)}</p>
      )}
      {result !== null && <Result result={result} found={words.found(sizeOf(result))} words={words} />}
      {result?.look === 'checked' && <p>{key.trim() === '' ? words.keyOfServer : words.keyGiven}</p>}
    </section>
  )
}

const sizeOf = (result: Checked) => (result.look === 'checked' ? result.size : 0)

interface Heard {
  progress(entries: number): void
  end(result: Checked): void
}

function startWorker(head: LogHead, key: string, heard: Heard): Worker {
  const worker = new Worker(new URL('../../check/worker.ts', import.meta.url), { type: 'module' })
  const seen = lastSeen(head.origin)
  worker.onmessage = ({ data }: MessageEvent<{ readonly entries?: number; readonly result?: Checked }>) => {
    if (data.result !== undefined) heard.end(data.result)
    else if (data.entries !== undefined) heard.progress(data.entries)
  }
  worker.onerror = () => heard.end({ look: 'cannot', why: 'the check itself failed; use the command line' })
  worker.postMessage({
    base: location.origin,
    key: key.trim() === '' ? head.key : key,
    ...(seen === undefined ? {} : { known: { size: seen.size, root: seen.root } }),
  })
  return worker
}
