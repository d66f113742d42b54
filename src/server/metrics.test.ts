import { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { Metrics } from './metrics.ts'

class Answer extends EventEmitter {
  statusCode = 200
}

function watched(metrics: Metrics, method: string, socket = Object.assign(new EventEmitter(), { destroyed: false })) {
  const answer = new Answer()
  const request = { method, socket } as unknown as IncomingMessage
  metrics.watch('/a/:b"\\', request, answer as unknown as ServerResponse)
  return { answer, socket }
}

describe('metrics', () => {
  it('count each request once, by class of status', () => {
    const metrics = new Metrics(() => new Date(5_000))
    const { answer } = watched(metrics, 'GET')
    answer.statusCode = 451
    expect(metrics.inFlight).toBe(1)
    for (const event of ['finish', 'close', 'close']) answer.emit(event)
    expect(metrics.inFlight).toBe(0)
    const text = metrics.text()
    expect(text).toContain('\nwaybill_http_requests_total{method="GET",route="/a/:b\\"\\\\",status="4xx"} 1\n')
    expect(text).toContain('\nprocess_start_time_seconds 5\n')
    expect(text.endsWith('\n')).toBe(true)
  })

  it('end with their connection those that wait on it for their turn', () => {
    const metrics = new Metrics(() => new Date())
    const { socket, answer } = watched(metrics, 'BREW')
    watched(metrics, 'BREW', socket)
    answer.emit('finish')
    answer.emit('close')
    socket.destroyed = true
    socket.emit('close')
    expect(metrics.inFlight).toBe(0)
    const counts = metrics.text().match(/^waybill_http_requests_total\{.*$/gm)
    expect(counts?.map((line) => /method="(.*?)".*status="(.*?)"\} (.*)/.exec(line)?.slice(1))).toEqual([
      ['other', '2xx', '1'],
      ['other', 'aborted', '1'],
    ])
  })

  it('add times up in buckets that include the smaller ones', () => {
    const metrics = new Metrics(() => new Date())
    for (let i = 0; i < 3; i++) {
      const { answer } = watched(metrics, 'GET')
      answer.emit('finish')
      answer.emit('close')
    }
    const buckets = [...metrics.text().matchAll(/_bucket\{.*le="(.*)"\} (\d+)/g)].map(([, le, n]) => [le, Number(n)])
    const counts = buckets.map(([, n]) => n)
    expect(buckets.at(-1)).toEqual(['+Inf', 3])
    expect(counts).toEqual([...counts].sort((a, b) => Number(a) - Number(b)))
    expect(metrics.text()).toMatch(/_count\{.*\} 3\n/)
  })
})
