/** Server-sent events of a border: crossings, held rows, counts and plans, as names, counts and versions. */

import type { ServerResponse } from 'node:http'
import type { Served } from '../app.ts'
import { withoutBorder } from '../border-schemas.ts'
import { given } from '../border-view.ts'
import { EventFeed, type Listener, listenersMax } from '../event-feed.ts'
import type { ApiFragment } from '../openapi.ts'
import { Problem } from '../problem.ts'
import { readQuery } from '../query.ts'

const retryS = 30

export function routesOfEvents({ app, border }: Served): void {
  const feed = border === undefined ? undefined : new EventFeed(() => border.pulse())
  app.addHook('preClose', async () => feed?.close())
  const options = { config: { permission: 'read-flows' }, exposeHeadRoute: false } as const
  app.get('/api/events', options, async (request, reply) => {
    readQuery(request, {})
    given(border)
    if (feed === undefined || feed.full) {
      reply.header('retry-after', String(retryS))
      throw new Problem(503, `At most ${listenersMax} may listen at a time. Try again in ${retryS} s.`)
    }
    const headers = reply.getHeaders() as Record<string, string>
    reply.hijack()
    const answer = reply.raw
    answer.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' })
    const listener = listenerOn(answer)
    answer.once('close', () => feed.leave(listener))
    // A peer that is gone is told by `close`.
    answer.on('error', () => {})
    const lastId = request.headers['last-event-id']
    feed.join(listener, typeof lastId === 'string' ? lastId : undefined)
  })
}

function listenerOn(answer: ServerResponse): Listener {
  return {
    write: (text) => void answer.write(text),
    waitingBytes: () => answer.writableLength,
    end: (abruptly) => void (abruptly ? answer.destroy() : answer.end()),
  }
}

export const apiOfEvents: ApiFragment = {
  paths: {
    '/api/events': {
      get: {
        tags: ['Border'],
        operationId: 'followBorder',
        summary: 'Follows the border: crossings, held rows, counts and plans, as server-sent events.',
        description:
          '`hello` carries the whole state, and comes first; `crossings`, `held`, `counts`, `plans` and `proposals` each carry one part of it, whole, when it has changed; `refetch` says that the last event seen is of another process, so everything is to be read again; `unreadable` that a file of the border cannot be read. At most four a second; `beat` every three seconds; a stream ends after an hour.',
        parameters: [
          {
            name: 'Last-Event-ID',
            in: 'header',
            required: false,
            description: 'The last event seen, when a stream is taken up again.',
            schema: { type: 'string' },
          },
        ],
        responses: {
          '200': {
            description: 'Events, for as long as the caller stays.',
            content: { 'text/event-stream': { schema: { type: 'string' } } },
          },
          ...withoutBorder,
        },
      },
    },
  },
}
