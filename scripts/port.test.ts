import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { needPort } from './port.ts'

const occupied = async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, port: (server.address() as AddressInfo).port }
}

test('a free port is fine, and is free afterwards', async () => {
  const { server, port } = await occupied()
  server.close()
  await once(server, 'close')
  await needPort('127.0.0.1', port)
  await needPort('127.0.0.1', port)
})

test('a taken port is refused with what to do', async () => {
  const { server, port } = await occupied()
  await expect(needPort('127.0.0.1', port, 0)).rejects.toThrow(`Port ${port} is taken: stop what uses it, or set PORT`)
  server.close()
})

test('somebody on the way out is waited for', async () => {
  const { server, port } = await occupied()
  const free = needPort('127.0.0.1', port)
  server.close()
  await free
})

test('an address that the machine does not have is named', async () => {
  await expect(needPort('192.0.2.1', 3000, 0)).rejects.toThrow('Nothing can listen on 192.0.2.1 port 3000')
})
