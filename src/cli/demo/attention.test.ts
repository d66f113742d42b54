import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { Attention } from './attention.ts'

test('quiet begins when the last request came, or when the last answer ended', () => {
  let nowMs = 1_000
  const app = { server: new EventEmitter(), metrics: { inFlight: 0 } }
  const attention = new Attention(app, () => nowMs)
  nowMs += 40
  expect(attention.quietMs()).toBe(40)
  app.server.emit('request')
  expect(attention.quietMs()).toBe(0)
  app.metrics.inFlight = 1
  nowMs += 90_000
  expect(attention.quietMs()).toBe(0)
  nowMs += 5_000
  app.metrics.inFlight = 0
  // Seen last when it was last looked.
  expect(attention.quietMs()).toBe(5_000)
})
