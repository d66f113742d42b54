import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { untilAllEnded } from './sync.ts'

test('a flow that fails is told only when the others have ended', async () => {
  let ended = false
  const slow = pause(30).then(() => {
    ended = true
    return 'done'
  })
  await expect(untilAllEnded([Promise.reject(new Error('gap')), slow])).rejects.toThrow('gap')
  expect(ended).toBe(true)
  expect(await untilAllEnded([slow])).toEqual(['done'])
})
