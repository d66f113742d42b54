import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { expect, it } from 'vitest'
import { testServer } from '../../test/support/server.ts'

it('a request that comes while the server stops is refused as a problem, and told when to come back', async () => {
  const { app, as } = testServer()
  let go: () => void = () => {}
  app.get('/slow', { config: { permission: 'anyone' } }, () => new Promise((resolve) => (go = () => resolve('done'))))
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const head = `Host: localhost:${port}\r\nAuthorization: ${as('viewer').authorization}\r\n\r\n`
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.on('data', (part) => (text += part))
  socket.write(`GET /slow HTTP/1.1\r\n${head}`)
  await once(app.server, 'request')
  const closed = app.close()
  socket.write(`GET /api/me HTTP/1.1\r\n${head}`)
  setTimeout(() => go(), 50)
  await Promise.all([once(socket, 'close'), closed])
  const [slow, late] = text.split(/(?=HTTP\/1\.1 )/)
  expect(slow).toMatch(/^HTTP\/1\.1 200 [\s\S]*done$/)
  expect(late).toMatch(/^HTTP\/1\.1 503 /)
  expect(late).toMatch(/^content-type: application\/problem\+json/im)
  expect(late).toMatch(/^x-content-type-options: nosniff/im)
  expect(late).toMatch(/^retry-after: 5\r$/im)
  expect(late).toMatch(/^connection: close\r$/im)
  expect(JSON.parse(late!.slice(late!.indexOf('{')))).toMatchObject({ status: 503, detail: 'The server is stopping.' })
})
