/** The pages, with what waits on each. */

import type { Frame } from '../../src/server/pages/frame.ts'
import { Count } from '../parts/text.tsx'
import type { FrameWords } from '../words/index.ts'
import { useAround } from './context.ts'

interface Place {
  readonly path: string
  readonly word: Exclude<keyof FrameWords['nav'], 'label'>
  readonly count?: keyof Frame['counts']
}

const places: readonly Place[] = [
  { path: '/', word: 'overview' },
  { path: '/flows', word: 'flows', count: 'flows' },
  { path: '/ask', word: 'ask' },
  { path: '/law', word: 'law' },
  { path: '/trade', word: 'trade' },
  { path: '/held', word: 'held', count: 'held' },
  { path: '/evidence', word: 'evidence' },
  { path: '/settings/display', word: 'settings' },
]

export function Navigation() {
  const { frame, words } = useAround()
  return (
    <nav aria-label={words.nav.label} class="pages">
      <ul>
        {places.map(({ path, word, count }) => (
          <li key={path}>
            <a href={path} aria-current={isIn(frame.path, path) ? 'page' : undefined}>
              <span>{words.nav[word]}</span>
              {count !== undefined && (frame.counts[count] ?? 0) > 0 && (
                <span class="badge">
                  <Count of={frame.counts[count]} />
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function isIn(path: string, place: string): boolean {
  if (place === '/') return path === '/'
  const [, first] = place.split('/')
  return path.split('/')[1] === first || (first === 'trade' && path.startsWith('/what-if'))
}
